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

  /// Which message says what Jekyll makes of it.
  fileprivate var reason: String {
    switch surprise {
    case .dependsOnBuild: "depends-on-build"
    case .noSuchDay: "no-such-day"
    case .dayFirst: "day-first"
    case .shortYear: "short-year"
    case .ignoredOffset: "ignored-offset"
    case .unknownZone: "unknown-zone"
    case .ignoredText: "ignored-text"
    }
  }

  fileprivate var arguments: [String: LocalizedMessage.Argument] {
    switch surprise {
    case .dependsOnBuild: [:]
    case .noSuchDay, .dayFirst, .shortYear: ["reading": .text(reading)]
    case .ignoredOffset(let range), .unknownZone(let range): ["part": .text(part(range))]
    case .ignoredText(let range): ["part": .text(part(range)), "reading": .text(reading)]
    }
  }

  /// The date that Jekyll takes it for, with the time if there is one; or the name of a word for it.
  private var reading: String {
    guard let value = time.value else { return "other-day" }
    return time.parts.hour == nil ? "\(value.date)" : value.jekyllText
  }

  private func part(_ range: Range<Int>) -> String { text.withBytes { $0.string(range) } }
}

extension PendingDiagnostic {
  static func dateAmbiguous(_ date: AmbiguousDate) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .dateAmbiguous, severity: date.severity, range: date.range, reason: date.reason, arguments: date.arguments)
  }
}
