extension PendingDiagnostic {
  static func metadataUnreadable(_ line: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .metadataUnreadable, severity: .warning, range: line,
      message: "The line starts as an entry's metadata does and gives neither a day of the calendar nor an importance. "
        + "It is kept as text: write it as `> 📅 **2025-12-27** | **📌 일반** | organization | source`.")
  }

  static func metadataIncomplete(_ metadata: DailyDigest.Metadata, in line: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .metadataIncomplete, severity: .warning, range: line,
      message: "The metadata lacks \(metadata.missingFields.joined(separator: ", ")). "
        + "Write it as `> 📅 **2025-12-27** | **📌 일반** | organization | source`.")
  }

  static func detailsUnclosed(_ details: DetailsSyntax) -> PendingDiagnostic {
    let opening = details.range.lowerBound..<details.range.lowerBound + 9
    let end = details.range.upperBound
    return PendingDiagnostic(
      id: .detailsUnclosed, severity: .warning, range: opening,
      message: "The details that start here are never closed, so the rest of the page is folded away. "
        + "They are read up to the link to the article or the next entry. Close them with a line `</details>`.",
      fixIts: [
        .init(message: "Close the details", edits: [SourceEdit(range: end..<end, replacement: "\n\n</details>")])
      ])
  }

  static func detailsNotOpened(_ closing: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .detailsNotOpened, severity: .warning, range: closing,
      message: "No details are open that this line could close. It is kept as text: remove it.")
  }
}

extension DailyDigest.Metadata {
  var isComplete: Bool { missingFields.isEmpty }

  /// The fields that every entry of the producer has and this one has not.
  fileprivate var missingFields: [String] {
    var fields: [String] = []
    if date == nil { fields.append("a date") }
    if importance == nil { fields.append("an importance") }
    if organization?.rawValue.isEmpty ?? true { fields.append("an organization") }
    if source?.isEmpty ?? true { fields.append("a source") }
    return fields
  }
}
