/// Where each line of a text starts: turns offsets into lines and columns, and lines and columns into offsets.
///
/// Make one for a text and ask it often. Lines and columns count from 1, as compilers and SARIF count; the Language
/// Server Protocol counts both from 0. Lines end at LF or CRLF; a CR alone is part of a line, unlike in LSP. Columns
/// count UTF-8 or UTF-16 code units, as each method says, and offsets UTF-8 code units unless they are called UTF-16.
public struct LineTable: Sendable {
  private let source: SourceText
  private let starts: [Int]
  /// The UTF-16 offset of the start of each line.
  private let utf16Starts: [Int]

  /// Finds the lines of `source`.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(_ source: SourceText) {
    self.source = source
    (starts, utf16Starts) = source.withBytes { bytes in
      var (starts, utf16Starts) = ([0], [0])
      var utf16Start = 0
      var lines = LineScanner(bytes, in: bytes.indices)
      while let line = lines.next() {
        guard line.end > line.start, bytes[line.end - 1] == .lineFeed else { continue }
        utf16Start += bytes.utf16Count(in: line.start..<line.end)
        starts.append(line.end)
        utf16Starts.append(utf16Start)
      }
      return (starts, utf16Starts)
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
    let line = Self.index(of: offset, in: starts)
    return SourceLocation(offset: offset, line: line + 1, column: offset - starts[line] + 1)
  }

  /// The UTF-8 range of a line's content, without its ending.
  ///
  /// - Parameter line: A line, counted from 1; `nil` is given for a line that the text does not have.
  public func range(ofLine line: Int) -> Range<Int>? {
    guard 1...count ~= line else { return nil }
    return source.withBytes { LineScanner.line(at: starts[line - 1], in: $0, end: $0.count).content }
  }

  /// The start of the next line, or the end of the text.
  private func end(ofLineAt index: Int) -> Int {
    index + 1 < starts.count ? starts[index + 1] : source.byteCount
  }

  /// The index of the last of some ascending starts that is not after an offset.
  private static func index(of offset: Int, in starts: [Int]) -> Int {
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

// MARK: - From columns

extension LineTable {
  /// The UTF-8 offset of a line and a column in UTF-8 code units: the inverse of ``location(at:)``.
  ///
  /// - Parameters:
  ///   - line: A line, counted from 1.
  ///   - column: A column in UTF-8 code units, counted from 1. The ending of a line has columns too.
  /// - Returns: `nil` if the text has no such line, the line has no such column, or the column is inside a scalar.
  public func offset(line: Int, column: Int) -> Int? {
    guard 1...count ~= line, column > 0, column <= source.byteCount + 1 else { return nil }
    let offset = starts[line - 1] + column - 1
    let end = end(ofLineAt: line - 1)
    guard offset < end || offset == end && line == count else { return nil }
    return source.withBytes { $0.isScalarBoundary(offset) } ? offset : nil
  }

  /// The UTF-8 offset of a line and a column in UTF-16 code units, as an editor gives them: the inverse of
  /// ``utf16Column(at:)``.
  ///
  /// - Parameters:
  ///   - line: A line, counted from 1.
  ///   - utf16Column: A column in UTF-16 code units, counted from 1. The ending of a line has columns too.
  /// - Returns: `nil` if the text has no such line, the line has no such column, or the column is between the two
  ///   halves of a surrogate pair.
  /// - Complexity: O(*n*) in the bytes of the line.
  public func offset(line: Int, utf16Column: Int) -> Int? {
    guard 1...count ~= line, utf16Column > 0 else { return nil }
    let end = end(ofLineAt: line - 1)
    let offset = source.withBytes { $0.offset(utf16Count: utf16Column - 1, in: starts[line - 1]..<end) }
    guard let offset, offset < end || line == count else { return nil }
    return offset
  }
}

// MARK: - UTF-16

extension LineTable {
  /// The column of a UTF-8 offset counted from 1 in UTF-16 code units, as editors and SARIF count.
  ///
  /// - Parameter offset: An offset in the text, its end included; others are moved to the nearer end, and one inside a
  ///   scalar to the start of it.
  /// - Complexity: O(*n*) in the bytes of the line.
  public func utf16Column(at offset: Int) -> Int {
    let location = location(at: offset)
    return source.withBytes { bytes in
      bytes.utf16Count(in: starts[location.line - 1]..<bytes.scalarBoundary(before: location.offset)) + 1
    }
  }

  /// The UTF-16 offset of a UTF-8 offset.
  ///
  /// - Parameter offset: An offset in the text, its end included; others are moved to the nearer end, and one inside a
  ///   scalar to the start of it.
  /// - Complexity: O(log *n*) in the number of lines, and O(*n*) in the bytes of the line.
  public func utf16Offset(at offset: Int) -> Int {
    utf16Starts[location(at: offset).line - 1] + utf16Column(at: offset) - 1
  }

  /// The UTF-8 offset of a UTF-16 offset.
  ///
  /// - Parameter utf16Offset: An offset in UTF-16 code units from the start of the text.
  /// - Returns: `nil` if the text is shorter, or the offset is between the two halves of a surrogate pair.
  /// - Complexity: O(log *n*) in the number of lines, and O(*n*) in the bytes of the line.
  public func offset(atUTF16 utf16Offset: Int) -> Int? {
    guard utf16Offset >= 0 else { return nil }
    let line = Self.index(of: utf16Offset, in: utf16Starts)
    return source.withBytes {
      $0.offset(utf16Count: utf16Offset - utf16Starts[line], in: starts[line]..<end(ofLineAt: line))
    }
  }

  /// The UTF-16 range of a UTF-8 range, such as that of a ``SourceEdit`` or a ``Diagnostic``: the one of `NSRange`.
  ///
  /// - Parameter range: A range of the text. Its bounds are moved as ``utf16Offset(at:)`` moves an offset.
  /// - Complexity: O(log *n*) in the number of lines, and O(*n*) in the bytes of two lines.
  public func utf16Range(of range: Range<Int>) -> Range<Int> {
    utf16Offset(at: range.lowerBound)..<utf16Offset(at: range.upperBound)
  }

  /// The UTF-8 range of a UTF-16 range, such as a selection in an editor.
  ///
  /// - Returns: `nil` if the text is shorter, or a bound is between the two halves of a surrogate pair.
  /// - Complexity: O(log *n*) in the number of lines, and O(*n*) in the bytes of two lines.
  public func range(ofUTF16 range: Range<Int>) -> Range<Int>? {
    guard let start = offset(atUTF16: range.lowerBound), let end = offset(atUTF16: range.upperBound) else { return nil }
    return start..<end
  }
}
