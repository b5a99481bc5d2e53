extension PublishedPage {
  /// Whether there are attribute lists of kramdown that do something else than their author meant: lists that are never
  /// closed, and `{:toc}` that is not right below a list.
  func inspectAttributeLists(report: (PendingDiagnostic) -> Void) {
    guard bytes.firstRange(of: "{:", in: body) != nil else { return }
    var fence: CodeFence?
    // Whether a list was since the last blank line, and no other block since.
    var (isBelowList, isBelowBlank) = (false, true)
    var lines = LineScanner(bytes, in: body)
    while let line = lines.next() {
      if let open = fence {
        if open.isClosed(by: line.content, in: bytes) { fence = nil }
        continue
      }
      let content = bytes.trimmingSpaces(line.content)
      if AttributeListSyntax.isOpening(content, in: bytes) {
        inspectAttributeList(content, isBelowList: isBelowList, isBelowBlank: isBelowBlank, report: report)
        continue
      }
      switch MarkdownLine(line.content, in: bytes) {
      case .codeFence(let opening): (fence, isBelowList, isBelowBlank) = (opening, false, false)
      case .listItem: (isBelowList, isBelowBlank) = (true, false)
      case .blank: (isBelowList, isBelowBlank) = (false, true)
      case .heading, .thematicBreak, .comment: (isBelowList, isBelowBlank) = (false, false)
      // A line below an item continues it.
      case .text: isBelowBlank = false
      }
    }
  }

  private func inspectAttributeList(
    _ line: Range<Int>, isBelowList: Bool, isBelowBlank: Bool, report: (PendingDiagnostic) -> Void
  ) {
    guard bytes.firstIndex(of: .ascii("}"), in: line) < line.upperBound else {
      return report(.attributeListUnclosed(line))
    }
    guard let list = AttributeList(lenient: line, in: bytes), list.name == nil,
      list.references.contains(where: { $0.hasSameBytes(as: "toc") }), !isBelowList, !isAboveList(line, isBelowBlank)
    else { return }
    report(.tableOfContentsWithoutList(line))
  }

  /// Whether a list follows right below a line, which then belongs to it.
  private func isAboveList(_ line: Range<Int>, _ isBelowBlank: Bool) -> Bool {
    guard isBelowBlank else { return false }
    let next = LineScanner.line(at: line.upperBound, in: bytes, end: bytes.count).end
    guard next < bytes.count else { return false }
    if case .listItem = MarkdownLine(LineScanner.line(at: next, in: bytes, end: bytes.count).content, in: bytes) {
      return true
    }
    return false
  }
}

extension PendingDiagnostic {
  fileprivate static func attributeListUnclosed(_ line: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .attributeListInvalid, severity: .warning, range: line, reason: "unclosed",
      fixIts: [.init(id: "close-attribute-list", replacing: line.upperBound..<line.upperBound, with: "}")])
  }

  fileprivate static func tableOfContentsWithoutList(_ line: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .tableOfContentsWithoutList, severity: .warning, range: line)
  }
}
