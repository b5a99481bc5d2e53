extension PendingDiagnostic {
  static func codeFenceUnclosed(_ opening: Range<Int>, _ fence: CodeFence, end: Int) -> PendingDiagnostic {
    let marks = String(repeating: Character(Unicode.Scalar(fence.mark)), count: fence.length)
    return PendingDiagnostic(
      id: .codeFenceUnclosed, severity: .warning, range: opening,
      message: "The code block is never closed, so it includes the rest of the text. "
        + "Close it with a line \(marks).",
      fixIts: [
        .init(message: "Close the code block", edits: [SourceEdit(range: end..<end, replacement: "\n\(marks)")])
      ])
  }

  static func commentUnclosed(_ opening: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .commentUnclosed, severity: .warning, range: opening,
      message: "The comment is never closed. It is treated as text here, but browsers hide the rest of the page. "
        + "Close it with `-->`.")
  }

  static func ruleUnderText(_ rule: Range<Int>, lineStart: Int) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .ruleUnderText, severity: .warning, range: rule,
      message: "A line of dashes directly below text makes the text a heading. Add a blank line before it.",
      fixIts: [
        .init(message: "Add a blank line", edits: [SourceEdit(range: lineStart..<lineStart, replacement: "\n")])
      ])
  }

  static func listTooDeep(_ item: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .listTooDeep, severity: .warning, range: item,
      message:
        "The item is nested deeper than \(ListNesting.depthLimit) levels. It is treated as if it were at the last one. "
        + "Nest it less deeply.")
  }
}
