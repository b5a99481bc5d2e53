extension PendingDiagnostic {
  static func metadataUnreadable(_ line: Range<Int>, in language: Language) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .metadataUnreadable, severity: .warning, range: line,
      arguments: ["importance": importanceExample(in: language)])
  }

  /// The importance in a complete line of metadata.
  private static func importanceExample(in language: Language) -> LocalizedMessage.Argument {
    .text(Vocabulary.builtIn.word(for: .generalImportance, in: language))
  }

  static func metadataIncomplete(
    _ metadata: MetadataSyntax, at line: Range<Int>, in language: Language
  ) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .metadataIncomplete, severity: .warning, range: line,
      arguments: ["fields": .list(metadata.missingFields), "importance": importanceExample(in: language)])
  }

  static func detailsUnclosed(_ details: DetailsSyntax) -> PendingDiagnostic {
    let opening = details.range.lowerBound..<details.range.lowerBound + DetailsTag.opening.utf8CodeUnitCount
    let end = details.range.upperBound
    return PendingDiagnostic(
      id: .detailsUnclosed, severity: .warning, range: opening,
      fixIts: [.init(id: "close-details", replacing: end..<end, with: "\n\n</details>")])
  }

  static func detailsNotOpened(_ closing: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .detailsNotOpened, severity: .warning, range: closing)
  }
}

extension MetadataSyntax {
  /// The names of the fields that every generated entry has and this one lacks.
  var missingFields: [String] {
    var fields: [String] = []
    if date == nil { fields.append("date") }
    if importance == nil { fields.append("importance") }
    if organization?.isEmpty ?? true { fields.append("organization") }
    if source?.isEmpty ?? true { fields.append("source") }
    return fields
  }
}
