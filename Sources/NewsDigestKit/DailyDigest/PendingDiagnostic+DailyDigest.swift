extension PendingDiagnostic {
  static func metadataUnreadable(_ line: Range<Int>, in language: Language) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .metadataUnreadable, severity: .warning, range: line,
      message: "The line looks like metadata but has neither a valid date nor an importance, so it is kept as text. "
        + "Write it as \(metadataExample(in: language)).")
  }

  /// A complete line of metadata.
  private static func metadataExample(in language: Language) -> String {
    let importance = Vocabulary.builtIn.word(for: .generalImportance, in: language)
    return "`> 📅 **2025-12-27** | **\(importance)** | organization | source`"
  }

  static func metadataIncomplete(
    _ metadata: MetadataSyntax, at line: Range<Int>, in language: Language
  ) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .metadataIncomplete, severity: .warning, range: line,
      message: "The metadata lacks \(metadata.missingFields.joined(separator: ", ")). "
        + "Write it as \(metadataExample(in: language)).")
  }

  static func detailsUnclosed(_ details: DetailsSyntax) -> PendingDiagnostic {
    let opening = details.range.lowerBound..<details.range.lowerBound + DetailsTag.opening.utf8CodeUnitCount
    let end = details.range.upperBound
    return PendingDiagnostic(
      id: .detailsUnclosed, severity: .warning, range: opening,
      message: "The details are never closed, so the rest of the page is collapsed. "
        + "Add a `</details>` line before the link to the article or the next entry.",
      fixIts: [
        .init(message: "Close the details", edits: [SourceEdit(range: end..<end, replacement: "\n\n</details>")])
      ])
  }

  static func detailsNotOpened(_ closing: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .detailsNotOpened, severity: .warning, range: closing,
      message: "There are no open details to close, so this line is kept as text. Remove it.")
  }
}

extension MetadataSyntax {
  /// The fields that every generated entry has and this one lacks.
  var missingFields: [String] {
    var fields: [String] = []
    if date == nil { fields.append("a date") }
    if importance == nil { fields.append("an importance") }
    if organization?.isEmpty ?? true { fields.append("an organization") }
    if source?.isEmpty ?? true { fields.append("a source") }
    return fields
  }
}
