/// The columns that leading spaces and tabs take.
enum Indentation {
  /// The columns from one tab stop to the next (CommonMark 2.2).
  private static let tabWidth = 4
  /// From this width on, a line that continues no paragraph is code (CommonMark 4.4).
  static let ofCode = 4

  /// The column after spaces that start a line, or that follow a column of it.
  static func width(of spaces: Range<Int>, after column: Int = 0, in bytes: ByteView) -> Int {
    spaces.reduce(column) { width, index in bytes[index] == .tab ? (width / tabWidth + 1) * tabWidth : width + 1 }
  }
}
