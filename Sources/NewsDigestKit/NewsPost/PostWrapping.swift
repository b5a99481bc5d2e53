/// What may show that all of a post is in a fenced code block, as language models like to answer: the first one, and
/// what is before it.
struct PostWrapping {
  private var fence: Range<Int>?
  /// How many blocks are before the fence.
  private var blockCount = 0
  private var leadStart: Int?

  /// A sentence or two may introduce the answer.
  private static let leadLimit = 2

  mutating func receiveText() { if fence == nil { blockCount += 1 } }

  @inline(__always)
  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>, of bytes: ByteView) {
    guard fence == nil, blockCount <= Self.leadLimit else { return }
    receiveFirst(block, in: range)
  }

  private mutating func receiveFirst(_ block: MarkdownSegment, in range: Range<Int>) {
    if case .verbatim = block {
      fence = range
    } else {
      if leadStart == nil { leadStart = range.lowerBound }
      blockCount += 1
    }
  }

  /// The diagnostic for a post without stories; `nil` if the code block holds something else.
  func diagnostic(in bytes: ByteView) -> PendingDiagnostic? {
    guard let fence else { return nil }
    let opening = LineScanner.line(at: fence.lowerBound, in: bytes, end: fence.upperBound)
    guard case .codeFence(let marks) = MarkdownLine(opening.content, in: bytes), holdsPost(fence, in: bytes) else {
      return nil
    }
    var edits = [SourceEdit(range: fence.lowerBound..<opening.end, replacement: "")]
    let closing = bytes.startOfLastLine(in: fence)
    if closing > fence.lowerBound, marks.isClosed(by: closing..<fence.upperBound, in: bytes) {
      edits.append(SourceEdit(range: closing..<fence.upperBound, replacement: ""))
    }
    return .wrappedInCodeFence(opening.content, edits: edits, lead: leadStart.map { $0..<fence.lowerBound })
  }

  private func holdsPost(_ fence: Range<Int>, in bytes: ByteView) -> Bool {
    bytes.firstRange(of: "\n## ", in: fence) != nil
      || blockCount == 0 && bytes.firstRange(of: "\n---", in: fence) != nil
  }
}

extension PendingDiagnostic {
  /// - Parameters:
  ///   - opening: The line that opens the code block.
  ///   - edits: What removes the fence.
  ///   - lead: The text before the fence.
  fileprivate static func wrappedInCodeFence(
    _ opening: Range<Int>, edits: [SourceEdit], lead: Range<Int>?
  ) -> PendingDiagnostic {
    var fixIts = [Diagnostic.FixIt(id: "remove-fence", edits: edits)]
    if let lead {
      let all = [SourceEdit(range: lead, replacement: "")] + edits
      fixIts.append(.init(id: "remove-fence-and-lead", edits: all))
    }
    return PendingDiagnostic(id: .wrappedInCodeFence, severity: .warning, range: opening, fixIts: fixIts)
  }
}
