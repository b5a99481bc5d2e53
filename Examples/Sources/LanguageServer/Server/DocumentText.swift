import NewsDigestKit

/// A text, and the positions of its offsets.
///
/// Lines end at LF, CRLF and CR, as the protocol has them: `LineTable` knows the first two only.
struct DocumentText: Sendable {
  let source: SourceText
  let encoding: PositionEncoding
  let bytes: [UInt8]
  /// Where each line starts.
  private let starts: [Int]
  /// How many UTF-16 code units are before each block of bytes: a line may be long.
  private let utf16Counts: [Int]

  private static let blockSize = 256

  /// - Complexity: O(*n*) in the bytes of the text.
  init(_ source: SourceText, in encoding: PositionEncoding) {
    (self.source, self.encoding) = (source, encoding)
    bytes = Array(source.text.utf8)
    starts = bytes.withUnsafeBufferPointer { bytes in
      var starts = [0]
      for index in bytes.indices where bytes[index].endsLine {
        if bytes[index] == .carriageReturn, index + 1 < bytes.count, bytes[index + 1] == .lineFeed { continue }
        starts.append(index + 1)
      }
      return starts
    }
    utf16Counts = encoding == .utf16 ? Self.utf16Counts(of: bytes) : []
  }

  private static func utf16Counts(of bytes: [UInt8]) -> [Int] {
    var counts: [Int] = []
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index.isMultiple(of: blockSize) { counts.append(count) }
      count += byte.utf16Count
    }
    // One for the end of the text, where it starts a block.
    return counts + [count]
  }

  /// How many UTF-16 code units are before an offset.
  private func utf16Offset(at offset: Int) -> Int {
    let block = offset / Self.blockSize
    return bytes[block * Self.blockSize..<offset].reduce(utf16Counts[block]) { $0 + $1.utf16Count }
  }

  /// The number of lines; a text that ends in a line ending has an empty last one.
  var lineCount: Int { starts.count }

  /// The content of a line, without its ending: UTF-8 offsets.
  func content(ofLine line: Int) -> Range<Int> {
    var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    if end > starts[line], bytes[end - 1] == .lineFeed { end -= 1 }
    if line + 1 < starts.count, end > starts[line], bytes[end - 1] == .carriageReturn { end -= 1 }
    return starts[line]..<end
  }

  /// The text of some bytes.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The line of an offset, counted from 0.
  func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  // MARK: Positions

  /// The position of an offset; that of the end of the line for an offset in its ending.
  func position(at offset: Int) -> LSP.Position {
    let offset = scalarStart(before: min(max(offset, 0), bytes.count))
    let line = line(of: offset)
    let content = content(ofLine: line)
    let end = min(offset, content.upperBound)
    let character =
      switch encoding {
      case .utf8: end - content.lowerBound
      case .utf16: utf16Offset(at: end) - utf16Offset(at: content.lowerBound)
      }
    return LSP.Position(line: line, character: character)
  }

  /// The offset of a position. A character after the end of its line is that end, and a line after the last one the end
  /// of the text; a place inside a character is the one before it.
  func offset(of position: LSP.Position) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < starts.count else { return bytes.count }
    let content = content(ofLine: position.line)
    switch encoding {
    case .utf8: return scalarStart(before: content.lowerBound + min(max(position.character, 0), content.count))
    case .utf16:
      var (offset, count) = (content.lowerBound, 0)
      while offset < content.upperBound {
        count += bytes[offset].utf16Count
        guard count <= position.character else { break }
        offset += 1
        while offset < content.upperBound, bytes[offset].isContinuation { offset += 1 }
      }
      return offset
    }
  }

  private func scalarStart(before offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < bytes.count, bytes[offset].isContinuation { offset -= 1 }
    return offset
  }

  /// The range of UTF-8 offsets.
  func range(of offsets: Range<Int>) -> LSP.Range {
    LSP.Range(start: position(at: offsets.lowerBound), end: position(at: offsets.upperBound))
  }

  /// The UTF-8 offsets of a range. Where its end is before its start, it is empty.
  func offsets(of range: LSP.Range) -> Range<Int> {
    let start = offset(of: range.start)
    return start..<max(start, offset(of: range.end))
  }

  /// The edits that a client makes for those of the source.
  func textEdits(_ edits: [SourceEdit]) -> [LSP.TextEdit] {
    edits.map { LSP.TextEdit(range: range(of: $0.range), newText: $0.replacement) }
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  fileprivate var endsLine: Bool { self == .lineFeed || self == .carriageReturn }
  fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// How many UTF-16 code units a scalar that starts with the byte has; 0 for a byte that starts none.
  fileprivate var utf16Count: Int { isContinuation ? 0 : self >= 0xF0 ? 2 : 1 }
}
