/// A change of a field's bytes. The line feeds of the replacement become the line endings of the text.
struct YAMLEdit {
  let range: Range<Int>
  let replacement: [UInt8]
}

extension [YAMLEdit] {
  /// The bytes of `range` with these edits made, which are in order.
  func applied(to range: Range<Int>, of bytes: ByteView) -> [UInt8] {
    var output: [UInt8] = []
    var offset = range.lowerBound
    for edit in self {
      bytes.append(offset..<edit.range.lowerBound, to: &output)
      output += edit.replacement
      offset = edit.range.upperBound
    }
    bytes.append(offset..<range.upperBound, to: &output)
    return output
  }

  /// The edits in the order of their ranges; those at one place stay as they are.
  var inOrder: [YAMLEdit] {
    enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    .map(\.element)
  }

  /// Whether no two edits overlap.
  var areApart: Bool { zip(self, dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound } }
}

extension [UInt8] {
  /// The bytes without the CRs before line feeds.
  var withoutCarriageReturns: [UInt8] {
    enumerated().compactMap { index, byte in
      byte == .carriageReturn && index + 1 < count && self[index + 1] == .lineFeed ? nil : byte
    }
  }
}
