/// Which `</details>` closes which `<details>`, each on a line of its own.
struct DetailsMatching {
  /// The start of the closing line for the start of each opening tag that is closed.
  private var closings: [Int: Int] = [:]
  /// Closing lines that close something.
  private var used: Set<Int> = []

  /// - Complexity: O(*n*) in the bytes of the text.
  init(_ bytes: ByteView) {
    var open: [Int] = []
    var tag = bytes.firstIndex(of: .ascii("<"), in: bytes.indices)
    while tag < bytes.count {
      if Self.isDetailsTag(at: tag, in: bytes), Self.startsLine(tag, in: bytes) {
        let line = LineScanner.line(at: tag, in: bytes, end: bytes.count).content
        switch DailyDigestLine(tag: bytes.trimmingSpaces(line), in: bytes) {
        case .detailsOpening, .foreignDetailsOpening: open.append(tag)
        case .detailsClosing:
          if let opening = open.popLast() {
            closings[opening] = tag
            used.insert(tag)
          }
        default: break
        }
      }
      tag = bytes.firstIndex(of: .ascii("<"), in: tag + 1..<bytes.count)
    }
  }

  private static func isDetailsTag(at tag: Int, in bytes: ByteView) -> Bool {
    bytes.hasPrefix("<details", at: tag) || bytes.hasPrefix(DetailsTag.closing, at: tag)
  }

  private static func startsLine(_ tag: Int, in bytes: ByteView) -> Bool {
    var start = tag
    while start > 0, bytes[start - 1].isSpaceOrTab { start -= 1 }
    return start == ByteOrderMark.length(in: bytes) || start > 0 && bytes[start - 1] == .lineFeed
  }

  /// The offset of the tag that closes the one at `opening`; `nil` if it is never closed.
  func closing(of opening: Int) -> Int? { closings[opening] }

  func closesNothing(_ closing: Int) -> Bool { !used.contains(closing) }
}
