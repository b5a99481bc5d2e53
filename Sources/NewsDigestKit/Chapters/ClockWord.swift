/// The words after a time of day.
enum ClockWord {
  private static let halves: [StaticString] = ["am", "pm", "a.m", "p.m"]
  private static let zones: [StaticString] = [
    "utc", "gmt", "est", "edt", "pst", "pdt", "cet", "cest", "kst", "jst", "uhr",
  ]

  /// Whether the first word of a range shows that the time before it is a time of day.
  static func isWord(at range: Range<Int>, after time: Timestamp, in bytes: ByteView) -> Bool {
    guard let first = range.first, bytes[first].isASCIILetter else { return false }
    let unit = time.spelling.hourDigits > 0 ? 3600 : 60
    let mayHaveHalf = time.value < .seconds(13 * unit)
    return zones.contains { isFirstWord($0, of: range, in: bytes) }
      || mayHaveHalf && halves.contains { isFirstWord($0, of: range, in: bytes) }
  }

  private static func isFirstWord(_ word: StaticString, of range: Range<Int>, in bytes: ByteView) -> Bool {
    let length = word.utf8CodeUnitCount
    guard bytes.hasPrefix(ignoringCase: word, in: range) else { return false }
    return range.count == length || !bytes[range.lowerBound + length].isASCIILetter
  }
}
