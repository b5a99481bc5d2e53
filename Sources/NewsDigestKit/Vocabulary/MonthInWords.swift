/// A month in a text: `2025년 12월`, `December 2025`, `2025-12`.
struct MonthInWords {
  let year: Int
  let month: Int

  /// Finds the first month of a text.
  init?(in text: String, words: Vocabulary = .builtIn) {
    let found = text.withBytes { bytes in
      bytes.indices.lazy.compactMap { MonthInWords(at: $0, in: bytes, words: words) }.first
    }
    guard let found else { return nil }
    self = found
  }

  private init?(at start: Int, in bytes: ByteView, words: Vocabulary) {
    guard start == 0 || !bytes[start - 1].isASCIIDigit && !bytes[start - 1].isASCIILetter else { return nil }
    var scanner = DigitScanner(bytes, start..<bytes.count)
    if let year = scanner.number(digits: 4...4) {
      guard let month = Self.month(after: &scanner, words: words), 1...12 ~= month else { return nil }
      (self.year, self.month) = (year.value, month)
    } else {
      guard let word = scanner.skip(words[.monthNames], isBounded: true),
        let index = Term.monthNames.firstIndex(of: word.term)
      else { return nil }
      _ = scanner.skip(".") || scanner.skip(",")
      guard !scanner.spaces().isEmpty, let year = scanner.number(digits: 4...4), !scanner.isAtDigit else { return nil }
      (self.year, month) = (year.value, index + 1)
    }
  }

  /// The number of a month after a year: with the units of both, or after a hyphen.
  private static func month(after scanner: inout DigitScanner, words: Vocabulary) -> Int? {
    if scanner.dateSeparator() != nil {
      guard let month = scanner.number(digits: 1...2), !scanner.isAtDigit else { return nil }
      return month.value
    }
    _ = scanner.spaces()
    guard scanner.skip(words[.years], isBounded: false) != nil else { return nil }
    _ = scanner.spaces()
    guard let month = scanner.number(digits: 1...2) else { return nil }
    _ = scanner.spaces()
    return scanner.skip(words[.months], isBounded: false).map { _ in month.value }
  }
}
