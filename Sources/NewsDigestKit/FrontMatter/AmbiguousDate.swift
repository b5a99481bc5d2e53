/// A date that Jekyll reads in another way than its author may have meant.
struct AmbiguousDate {
  let range: Range<Int>
  /// What is written.
  private let text: String
  private let time: RubyTime
  private let surprise: RubyTime.Surprise

  /// Returns `nil` for a date that says the same to everyone.
  init?(_ field: YAMLField) {
    guard let time = field.value.rubyTime, let text = field.value.text,
      let surprise = text.withBytes(time.surprise)
    else { return nil }
    (range, self.text, self.time, self.surprise) = (field.valueRange, text, time, surprise)
  }

  fileprivate var severity: Diagnostic.Severity {
    if case .unknownZone = surprise { .remark } else { .warning }
  }

  fileprivate var message: String {
    switch surprise {
    case .dependsOnBuild:
      "This date has no year, or no day at all. Jekyll takes what is missing from the day of the build."
        + " Write it as `2025-12-03`."
    case .noSuchDay: "There is no such day or hour. Jekyll parses it as \(reading)."
    case .dayFirst: "Jekyll parses the first number as the day: \(reading). Write the year first to be clear."
    case .shortYear: "The year has two digits. Jekyll parses it as \(reading). Write the year with four digits."
    case .ignoredOffset(let range):
      "Jekyll cannot parse `\(part(range))` as a time zone, and uses the site's. Write an offset as `+0900`."
    case .unknownZone(let range):
      "Jekyll does not know the time zone `\(part(range))`, and uses the site's. Write an offset, as `+0900`."
    case .ignoredText(let range): "Jekyll ignores `\(part(range))` in this date, and parses it as \(reading)."
    }
  }

  /// The date that Jekyll takes it for, with the time if there is one.
  private var reading: String {
    guard let value = time.value else { return "another day" }
    return time.parts.hour == nil ? "`\(value.date)`" : "`\(value.jekyllText)`"
  }

  private func part(_ range: Range<Int>) -> String { text.withBytes { $0.string(range) } }
}

extension PendingDiagnostic {
  static func dateAmbiguous(_ date: AmbiguousDate) -> PendingDiagnostic {
    PendingDiagnostic(id: .dateAmbiguous, severity: date.severity, range: date.range, message: date.message)
  }
}
