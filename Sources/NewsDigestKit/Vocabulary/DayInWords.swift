/// A day of a month at the start of a range: `12월 31일`, `December 31`, `12月31日`.
struct DayInWords {
  let month: Int
  let day: Int
  /// The offset after the day.
  let end: Int
  /// The languages of its words.
  let languages: LanguageSet

  init?(_ range: Range<Int>, in bytes: ByteView, words: Vocabulary) {
    var scanner = DigitScanner(bytes, range)
    if let month = scanner.number(digits: 1...2) {
      _ = scanner.spaces()
      guard let unit = scanner.skip(words[.months], isBounded: false) else { return nil }
      _ = scanner.spaces()
      guard let day = scanner.number(digits: 1...2) else { return nil }
      _ = scanner.spaces()
      guard let last = scanner.skip(words[.days], isBounded: false) else { return nil }
      (self.month, self.day, languages) = (month.value, day.value, unit.languages.intersection(last.languages))
    } else {
      guard let name = scanner.skip(words[.monthNames], isBounded: true),
        let index = Term.monthNames.firstIndex(of: name.term)
      else { return nil }
      _ = scanner.skip(".")
      guard !scanner.spaces().isEmpty, let day = scanner.number(digits: 1...2), !scanner.isAtDigit else { return nil }
      (month, self.day, languages) = (index + 1, day.value, name.languages)
    }
    end = scanner.offset
  }
}
