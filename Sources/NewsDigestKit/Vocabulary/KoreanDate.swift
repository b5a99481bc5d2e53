/// A date in Korean words in a text: `2025년 12월 27일`.
struct KoreanDate {
  let date: CalendarDate
  private let range: Range<Int>
  private let monthDigits: Int
  private let dayDigits: Int

  /// A date as the producer spells it.
  init(_ date: CalendarDate) {
    (self.date, range, monthDigits, dayDigits) = (date, 0..<0, 2, 2)
  }

  /// Finds the last date of a text.
  init?(in text: String) {
    let found = text.withBytes { bytes -> KoreanDate? in
      var start = bytes.count
      while start > 0 {
        start -= 1
        guard bytes[start].isASCIIDigit, start == 0 || !bytes[start - 1].isASCIIDigit else { continue }
        if let date = KoreanDate(at: start, in: bytes) { return date }
      }
      return nil
    }
    guard let found else { return nil }
    self = found
  }

  private init?(at start: Int, in bytes: ByteView) {
    var scanner = DigitScanner(bytes, start..<bytes.count)
    guard let year = scanner.number(digits: 4...4), scanner.skip(.year), scanner.skip(" "),
      let month = scanner.number(digits: 1...2), scanner.skip(.month), scanner.skip(" "),
      let day = scanner.number(digits: 1...2), scanner.skip(.day),
      let date = CalendarDate(year: year.value, month: month.value, day: day.value)
    else { return nil }
    (self.date, range, monthDigits, dayDigits) = (date, start..<scanner.offset, month.digits, day.digits)
  }

  var text: String { String(decoding: bytes(of: date), as: UTF8.self) }

  /// `text`, in which this date was found, with another date in its place.
  func replaced(by other: CalendarDate, in text: String) -> String {
    let old = Array(text.utf8)
    return String(
      decoding: old[..<range.lowerBound] + bytes(of: other) + old[range.upperBound...], as: UTF8.self)
  }

  private func bytes(of date: CalendarDate) -> [UInt8] {
    var output: [UInt8] = []
    output.append(date.year, digits: 4)
    output += "년 ".utf8
    output.append(date.month, digits: monthDigits)
    output += "월 ".utf8
    output.append(date.day, digits: dayDigits)
    output += "일".utf8
    return output
  }
}
