/// The marks that sentences end in.
enum SentenceMark {
  private static let marks: [StaticString] = [
    ".", ",", "!", "?", ";", ":", "…", "。", "！", "？", "：", "，", "”", "\"",
  ]

  static func isAt(endOf range: Range<Int>, in bytes: ByteView) -> Bool {
    marks.contains { bytes.hasSuffix($0, before: range.upperBound, from: range.lowerBound) }
  }
}
