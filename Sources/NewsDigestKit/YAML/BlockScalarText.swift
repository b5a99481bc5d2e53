/// The text of a block scalar, made of its lines as LibYAML does it.
struct BlockScalarText {
  private let isFolded: Bool
  private var bytes: [UInt8] = []
  /// The line break after the last line with text, and those of the blank lines after it.
  var (lastBreak, blankLines): ([UInt8], [UInt8]) = ([], [])
  /// Whether the last line with text starts with a space or tab: such lines are not folded.
  private var isIndented = false

  init(isFolded: Bool) { self.isFolded = isFolded }

  mutating func append(_ view: ByteView, _ line: Range<Int>) {
    let startsIndented = !line.isEmpty && view[line.lowerBound].isSpaceOrTab
    if isFolded, lastBreak == [.lineFeed], !isIndented, !startsIndented {
      if blankLines.isEmpty { bytes.append(.space) }
    } else {
      bytes += lastBreak
    }
    bytes += blankLines
    view.append(line, to: &bytes)
    (lastBreak, blankLines) = ([], [])
    isIndented = startsIndented
  }

  /// The text, with as many line feeds at its end as the header asks for.
  mutating func finish(_ chomping: BlockScalarHeader.Chomping) -> String {
    if chomping != .strip { bytes += lastBreak }
    if chomping == .keep { bytes += blankLines }
    return bytes.withBytes { $0.string($0.indices) }
  }
}
