/// A place in a text.
public struct SourceLocation: Hashable, Codable, Sendable, Comparable {
  /// The offset in UTF-8 code units from the start of the text.
  public var offset: Int
  /// The line, counted from 1. Lines end at LF or CRLF.
  public var line: Int
  /// The column, counted from 1 in UTF-8 code units.
  public var column: Int

  /// Makes a location.
  public init(offset: Int, line: Int, column: Int) {
    (self.offset, self.line, self.column) = (offset, line, column)
  }

  /// Orders locations by their offset.
  public static func < (first: SourceLocation, second: SourceLocation) -> Bool {
    first.offset < second.offset
  }
}
