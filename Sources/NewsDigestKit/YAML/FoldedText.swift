/// The text of a scalar on several lines, as YAML folds them: a line ending is a space, and each further one a line
/// feed.
struct FoldedText {
  private var bytes: [UInt8]

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  var string: String { bytes.withBytes { $0.string($0.indices) } }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ bytes: [UInt8]) { self.bytes += bytes }

  mutating func append(_ scalar: Unicode.Scalar) { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init([])) }

  mutating func append(_ view: ByteView, _ range: Range<Int>) { view.append(range, to: &bytes) }

  /// Appends what line breaks mean; U+2028 and U+2029 are content.
  mutating func append(folding breaks: [UInt8]) {
    if breaks == [.lineFeed] {
      bytes.append(.space)
    } else {
      bytes += breaks.first == .lineFeed ? breaks.dropFirst() : breaks[...]
    }
  }
}
