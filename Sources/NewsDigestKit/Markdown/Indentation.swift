/// The columns that leading spaces and tabs take.
enum Indentation {
  /// The columns from one tab stop to the next (CommonMark 2.2).
  private static let tabWidth = 4
  /// From this width on, a line that continues no paragraph is code (CommonMark 4.4).
  static let ofCode = 4

  /// The width of spaces that start a line.
  static func width(of spaces: Range<Int>, in bytes: ByteView) -> Int {
    spaces.reduce(0) { width, index in bytes[index] == .tab ? (width / tabWidth + 1) * tabWidth : width + 1 }
  }
}
