extension PendingDiagnostic {
  static func tableMissing(at offset: Int) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .tableOfContentsMissing, severity: .warning, range: offset..<offset,
      message: "The document has no table of contents. "
        + "Put it between the lines `\(CanonicalTableMark.start.comment)` and `\(CanonicalTableMark.end.comment)`.")
  }

  static func tableMarkStray(_ mark: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .tableOfContentsMark, severity: .warning, range: mark,
      message:
        "This marker is unmatched, or is inside another pair. Remove it, or add the missing one.")
  }

  static func tableRepeated(_ mark: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .tableOfContentsMark, severity: .warning, range: mark,
      message: "The document already has a table of contents. Only the first one is kept up to date: remove this one.")
  }

  static func table(_ problem: TableOfContents.Problem, fixedBy edits: [SourceEdit]) -> PendingDiagnostic {
    PendingDiagnostic(
      id: problem.kind.diagnosticID, severity: .warning, range: problem.range,
      message: "\(problem.kind.explanation) \(problem.kind.order) `[\(problem.title)](#\(problem.anchor))`"
        + (problem.kind == .missing ? " to the table of contents." : "."),
      fixIts: edits.isEmpty ? [] : [.init(message: "Rebuild the table of contents", edits: edits)])
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

  fileprivate var explanation: String {
    switch self {
    case .missing: "No entry points to this heading."
    case .outdated: "The entry has the title of a heading, but not its anchor."
    case .renamed: "The entry has the anchor of a heading, but not its title."
    case .broken: "No heading has the anchor of the entry."
    case .outOfOrder: "The entry is not in the order of the headings."
    }
  }

  /// What to do with the entry that the message shows.
  fileprivate var order: String {
    switch self {
    case .missing: "Add"
    case .outdated, .renamed: "Write"
    case .broken: "Remove"
    case .outOfOrder: "Move"
    }
  }
}
