/// The text of a scalar on several lines, as YAML folds them: a line ending is a space, and each further one a line
/// feed.
struct FoldedText {
  private var bytes: [UInt8]

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  var string: String { bytes.withBytes { $0.string($0.indices) } }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ byte: UInt8, count: Int) { bytes.append(contentsOf: repeatElement(byte, count: count)) }

  mutating func append(_ scalar: Unicode.Scalar) { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init([])) }

  mutating func append(_ view: ByteView, _ range: Range<Int>) { view.append(range, to: &bytes) }

  /// Appends what some line endings mean.
  mutating func append(breaks: Int) {
    if breaks == 1 { append(.space) } else { append(.lineFeed, count: breaks - 1) }
  }
}
