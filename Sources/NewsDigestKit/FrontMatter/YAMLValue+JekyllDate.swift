extension YAMLValue {
  /// The date that Jekyll makes of the value, if the text says which it is.
  var jekyllDate: DateTime? {
    switch self {
    case .date(let date): DateTime(startOf: date)
    case .dateTime(let dateTime): dateTime
    default: rubyTime?.value
    }
  }

  /// A scalar that is no date in YAML, as Ruby reads it.
  var rubyTime: RubyTime? {
    switch self {
    case .string, .integer, .float: text.flatMap { RubyTime($0) }
    default: nil
    }
  }

  /// Whether Jekyll builds no site with this as the date of a post.
  var isRefusedAsJekyllDate: Bool {
    switch self {
    case .date, .dateTime: false
    default: rubyTime == nil
    }
  }

  /// A date in the notation of another one where that can hold it, or else as a date-time.
  init(jekyllDate time: DateTime, like old: YAMLValue?) {
    self = .dateTime(time)
    switch old {
    case .date where time == DateTime(startOf: time.date): self = .date(time.date)
    case .string, .integer:
      guard let old, let value = old.respelled(as: time), value.jekyllDate == time else { return }
      self = value
    default: break
    }
  }

  private func respelled(as time: DateTime) -> YAMLValue? {
    guard let text else { return nil }
    let bytes = text.withBytes { bytes in RubyTime(text)?.respelled(time, in: bytes, bytes.indices) }
    guard let bytes else { return nil }
    let written = String(decoding: bytes, as: UTF8.self)
    // A text that YAML would type otherwise was in quotes, and keeps them.
    guard YAMLResolver.value(of: text) == self else { return .string(written) }
    let value = YAMLResolver.value(of: written)
    // A time without an offset is in UTC to YAML; in a text, it is in the site's time zone to Jekyll.
    if case .dateTime(let value) = value, value.offset == nil { return .string(written) }
    return value
  }
}
