/// The marks that sentences end in.
enum SentenceMark {
  private static let marks: [StaticString] = ["…", "。", "！", "？", "：", "，", "”"]

  static func isAt(endOf range: Range<Int>, in bytes: ByteView) -> Bool {
    guard let last = range.last else { return false }
    switch bytes[last] {
    case .ascii("."), .ascii(","), .ascii("!"), .ascii("?"), .ascii(";"), .ascii(":"), .ascii("\""): return true
    case ..<0x80: return false
    default: return marks.contains { bytes.hasSuffix($0, before: range.upperBound, from: range.lowerBound) }
    }
  }
}
