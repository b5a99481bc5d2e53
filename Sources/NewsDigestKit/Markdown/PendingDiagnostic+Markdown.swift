extension PendingDiagnostic {
  static func codeFenceUnclosed(_ opening: Range<Int>, _ fence: CodeFence, end: Int) -> PendingDiagnostic {
    let marks = String(repeating: Character(Unicode.Scalar(fence.mark)), count: fence.length)
    return PendingDiagnostic(
      id: .codeFenceUnclosed, severity: .warning, range: opening,
      arguments: ["marks": .text(marks)],
      fixIts: [.init(id: "close-code-block", replacing: end..<end, with: "\n\(marks)")])
  }

  static func commentUnclosed(_ opening: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .commentUnclosed, severity: .warning, range: opening)
  }

  static func ruleUnderText(_ rule: Range<Int>, lineStart: Int) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .ruleUnderText, severity: .warning, range: rule,
      fixIts: [.init(id: "add-blank-line", replacing: lineStart..<lineStart, with: "\n")])
  }

  static func listTooDeep(_ item: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .listTooDeep, severity: .warning, range: item,
      arguments: ["limit": .number(ListNesting.depthLimit)])
  }
}
