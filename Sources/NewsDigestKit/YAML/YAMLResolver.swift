/// The type that Jekyll gives to a plain scalar.
///
/// The rules, and their order, are those of the safe_yaml gem, which Jekyll loads front matter with: integers, floats,
/// null, booleans, dates. Where safe_yaml itself fails (`1_.5`), the scalar is a string.
struct YAMLResolver {
  let bytes: ByteView
  let range: Range<Int>

  /// The value of the plain scalar in `range`, which has no spaces at its ends.
  static func value(of range: Range<Int>, in bytes: ByteView) -> YAMLValue {
    YAMLResolver(bytes: bytes, range: range).value ?? .string(bytes.string(range))
  }

  /// The value of a plain scalar whose text is `text`.
  static func value(of text: String) -> YAMLValue {
    text.withBytes { YAMLResolver(bytes: $0, range: $0.indices).value } ?? .string(text)
  }

  /// The value, unless it is a string.
  private var value: YAMLValue? {
    guard !range.isEmpty else { return .null }
    let first = bytes[range.lowerBound]
    if first.isASCIILetter || first == .ascii("~") { return keyword }
    guard first.isASCIIDigit || first.startsYAMLNumber else { return nil }
    return timestamp ?? number
  }

  private var keyword: YAMLValue? {
    guard range.count <= 5 else { return nil }
    if `is`("~") || `is`("null") { return .null }
    if `is`("yes") || `is`("on") || `is`("true") { return .bool(true) }
    if `is`("no") || `is`("off") || `is`("false") { return .bool(false) }
    return nil
  }

  private func `is`(_ word: StaticString) -> Bool { bytes.equals(ignoringCase: word, in: range) }
}

extension UInt8 {
  /// Whether a number in YAML may start with the byte, digits aside.
  var startsYAMLNumber: Bool {
    switch self {
    case .ascii("+"), .ascii("-"), .ascii("."), .ascii("_"): true
    default: false
    }
  }
}
