/// Where each line of a text starts: turns offsets into lines and columns.
///
/// Make one for a text and ask it often.
public struct LineTable: Sendable {
  private let source: SourceText
  private let starts: [Int]

  /// Finds the lines of `source`.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(_ source: SourceText) {
    self.source = source
    starts = source.withBytes { bytes in
      var starts = [0]
      var lines = LineScanner(bytes, in: bytes.indices)
      while let line = lines.next() {
        if line.end > line.start, bytes[line.end - 1] == .lineFeed { starts.append(line.end) }
      }
      return starts
    }
  }

  /// The number of lines; a text that ends in a line ending has an empty last one.
  public var count: Int { starts.count }

  /// The line and column of a UTF-8 offset.
  ///
  /// - Parameter offset: An offset in the text, its end included; others are moved to the nearer end.
  /// - Complexity: O(log *n*) in the number of lines.
  public func location(at offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), source.byteCount)
    let line = lineIndex(at: offset)
    return SourceLocation(offset: offset, line: line + 1, column: offset - starts[line] + 1)
  }

  /// The UTF-8 range of a line's content, without its ending.
  ///
  /// - Parameter line: A line, counted from 1; `nil` is given for a line that the text does not have.
  public func range(ofLine line: Int) -> Range<Int>? {
    guard starts.indices.contains(line - 1) else { return nil }
    return source.withBytes { LineScanner.line(at: starts[line - 1], in: $0, end: $0.count).content }
  }

  /// The column of a UTF-8 offset counted from 1 in UTF-16 code units, as editors and SARIF count.
  public func utf16Column(at offset: Int) -> Int {
    let location = location(at: offset)
    return source.withBytes { bytes in
      bytes.string(starts[location.line - 1]..<location.offset).utf16.count + 1
    }
  }

  private func lineIndex(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
