extension PendingDiagnostic {
  static func tableMissing(at offset: Int) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .tableOfContentsMissing, severity: .warning, range: offset..<offset,
      arguments: [
        "start": .text("\(CanonicalTableMark.start.comment)"), "end": .text("\(CanonicalTableMark.end.comment)"),
      ])
  }

  static func tableMarkStray(_ mark: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .tableOfContentsMark, severity: .warning, range: mark, reason: "unmatched")
  }

  static func tableRepeated(_ mark: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .tableOfContentsMark, severity: .warning, range: mark, reason: "repeated")
  }

  static func table(_ problem: TableOfContents.Problem, fixedBy edits: [SourceEdit]) -> PendingDiagnostic {
    PendingDiagnostic(
      id: problem.kind.diagnosticID, severity: .warning, range: problem.range,
      arguments: ["title": .text(problem.title), "anchor": .text(problem.anchor)],
      fixIts: edits.isEmpty ? [] : [.init(id: "rebuild-table-of-contents", edits: edits)])
  }
}

extension TableOfContents.Problem.Kind {
  fileprivate var diagnosticID: DiagnosticID {
    switch self {
    case .missing: .tableOfContentsEntryMissing
    case .outdated: .tableOfContentsEntryStale
    case .renamed: .tableOfContentsEntryRetitled
    case .broken: .tableOfContentsEntryDead
    case .outOfOrder: .tableOfContentsEntryOutOfOrder
    }
  }
}
