/// How a format is written and parsed. Each is a type of its own, writer and parser beside each other.
protocol ChapterNotation {
  /// What the format holds. What it does not is reported before anything is written.
  static var rules: ChapterRules { get }

  /// The host that the format is for.
  static var host: ChapterHost? { get }

  /// Writes a file.
  static func write(_ rows: ChapterRows, to output: inout [UInt8])

  /// Reports what a text that was written would lose when it is parsed.
  static func check(_ text: String, _ rows: inout ChapterRows)

  /// Parses a file without its byte-order mark.
  static func parse(_ bytes: ByteView, in range: Range<Int>) throws(ChapterImportError) -> ParsedChapters
}

extension ChapterNotation {
  static var host: ChapterHost? { nil }

  static func check(_ text: String, _ rows: inout ChapterRows) {}
}
