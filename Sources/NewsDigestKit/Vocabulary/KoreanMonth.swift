/// A month in Korean words in a text: `2025년 12월`.
struct KoreanMonth {
  let year: Int
  let month: Int

  init(year: Int, month: Int) {
    (self.year, self.month) = (year, month)
  }

  /// Finds the first month of a text.
  init?(in text: String) {
    let found = text.withBytes { bytes -> KoreanMonth? in
      for start in bytes.indices
      where bytes[start].isASCIIDigit && (start == 0 || !bytes[start - 1].isASCIIDigit) {
        var scanner = DigitScanner(bytes, start..<bytes.count)
        guard let year = scanner.number(digits: 4...4), scanner.skip(.year), scanner.skip(" "),
          let month = scanner.number(digits: 1...2), scanner.skip(.month), 1...12 ~= month.value
        else { continue }
        return KoreanMonth(year: year.value, month: month.value)
      }
      return nil
    }
    guard let found else { return nil }
    self = found
  }

  /// The month as the producer spells it.
  var text: String {
    var output: [UInt8] = []
    output.append(year, digits: 4)
    output += "년 ".utf8
    output.append(month, digits: 2)
    output += "월".utf8
    return String(decoding: output, as: UTF8.self)
  }
}

/// A number of entries in a text, known by what stands behind it: `16건`.
struct CountOfEntries {
  let value: Int
  private let range: Range<Int>

  init?(in text: String, before unit: StaticString) {
    let found = text.withBytes { bytes -> CountOfEntries? in
      guard let place = bytes.firstRange(of: unit, in: bytes.indices) else { return nil }
      var start = place.lowerBound
      while start > 0, bytes[start - 1].isASCIIDigit, place.lowerBound - start < 9 { start -= 1 }
      guard let value = Int(bytes.string(start..<place.lowerBound)) else { return nil }
      return CountOfEntries(value: value, range: start..<place.lowerBound)
    }
    guard let found else { return nil }
    self = found
  }

  private init(value: Int, range: Range<Int>) {
    (self.value, self.range) = (value, range)
  }

  /// Where the number stands, when the text that it was found in starts where `text` does.
  func range(inTextAt text: Range<Int>) -> Range<Int> {
    text.lowerBound + range.lowerBound..<text.lowerBound + range.upperBound
  }

  /// `text`, in which this number was found, with another number in its place.
  func replaced(by other: Int, in text: String) -> String {
    let old = Array(text.utf8)
    return String(
      decoding: old[..<range.lowerBound] + Array(String(other).utf8) + old[range.upperBound...], as: UTF8.self)
  }
}
