extension PendingDiagnostic {
  static func codeFenceUnclosed(_ opening: Range<Int>, _ fence: CodeFence, end: Int) -> PendingDiagnostic {
    let marks = String(repeating: Character(Unicode.Scalar(fence.mark)), count: fence.length)
    return PendingDiagnostic(
      id: .codeFenceUnclosed, severity: .warning, range: opening,
      message: "The code block that starts here is never closed, so the rest of the text belongs to it. "
        + "Close it with the line \(marks).",
      fixIts: [
        .init(message: "Close the code block", edits: [SourceEdit(range: end..<end, replacement: "\n\(marks)")])
      ])
  }

  static func commentUnclosed(_ opening: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .commentUnclosed, severity: .warning, range: opening,
      message: "The comment that starts here is never closed: browsers hide the rest of the page. "
        + "Close it with `-->`. Here it is read as text.")
  }

  static func ruleUnderText(_ rule: Range<Int>, lineStart: Int) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .ruleUnderText, severity: .warning, range: rule,
      message: "A line of dashes straight under text makes a heading of the text. Put a blank line before it.",
      fixIts: [
        .init(message: "Add a blank line", edits: [SourceEdit(range: lineStart..<lineStart, replacement: "\n")])
      ])
  }

  static func listTooDeep(_ item: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .listTooDeep, severity: .warning, range: item,
      message: "The item is nested deeper than \(ListNesting.depthLimit) levels and is read as if it stood at the last "
        + "of them. Nest it less deeply.")
  }
}
