extension PendingDiagnostic {
  static func noStories(at offset: Int) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .noStories, severity: .warning, range: offset..<offset,
      message: "The post has no story: no line starts with `## `. Add a headline to each story.")
  }

  static func citationDateUnreadable(_ range: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .citationDateUnreadable, severity: .warning, range: range,
      message: "This date does not exist, so it is kept as a note. Write the date as `2025-12-03`.")
  }

  static func citationWithoutLink(_ range: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .citationWithoutLink, severity: .remark, range: range,
      message: "The citation has no link. Write it as `[name](https://…)`.")
  }

  /// The diagnostic for a code block that contains a whole post; `nil` if it contains something else.
  static func wrappedInCodeFence(_ range: Range<Int>, in bytes: ByteView) -> PendingDiagnostic? {
    let opening = LineScanner.line(at: range.lowerBound, in: bytes, end: range.upperBound)
    guard case .codeFence(let fence) = MarkdownLine(opening.content, in: bytes),
      bytes.firstRange(of: "\n## ", in: range) != nil || bytes.firstRange(of: "\n---", in: range) != nil
    else { return nil }
    var edits = [SourceEdit(range: range.lowerBound..<opening.end, replacement: "")]
    let closing = bytes.startOfLastLine(in: range)
    if closing > range.lowerBound, fence.isClosed(by: closing..<range.upperBound, in: bytes) {
      edits.append(SourceEdit(range: closing..<range.upperBound, replacement: ""))
    }
    return PendingDiagnostic(
      id: .wrappedInCodeFence, severity: .warning, range: opening.content,
      message: "The whole post is in a code block, so its page shows the Markdown source. Remove the fence lines.",
      fixIts: [.init(message: "Remove the fence", edits: edits)])
  }
}
