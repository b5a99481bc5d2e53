/// The text of a block scalar, made of its lines as LibYAML does it.
struct BlockScalarText {
  private let isFolded: Bool
  private var bytes: [UInt8] = []
  /// Whether a line feed ends the last line with text, and how many blank lines follow it.
  private var isEnded = false
  private var blankLines = 0
  /// Whether the last line with text starts with a space or tab: such lines are not folded.
  private var isIndented = false

  init(isFolded: Bool) { self.isFolded = isFolded }

  mutating func appendBlankLine() { blankLines += 1 }

  mutating func append(_ view: ByteView, _ line: Range<Int>, isEnded: Bool) {
    let startsIndented = view[line.lowerBound].isSpaceOrTab
    if self.isEnded {
      if !isFolded || isIndented || startsIndented {
        bytes.append(.lineFeed)
      } else if blankLines == 0 {
        bytes.append(.space)
      }
    }
    appendBlankLines()
    view.append(line, to: &bytes)
    (self.isEnded, isIndented) = (isEnded, startsIndented)
  }

  private mutating func appendBlankLines() {
    bytes.append(contentsOf: repeatElement(.lineFeed, count: blankLines))
    blankLines = 0
  }

  /// The text, with as many line feeds at its end as the header asks for.
  mutating func finish(_ chomping: BlockScalarHeader.Chomping) -> String {
    if chomping != .strip, isEnded { bytes.append(.lineFeed) }
    if chomping == .keep { appendBlankLines() }
    return bytes.withBytes { $0.string($0.indices) }
  }
}
