/// A date at the start of a range. All dates in the library are parsed here.
enum ParsedDate {
  /// A date, how it is spelt, and the offset after it.
  case date(CalendarDate, DateSpelling, end: Int)
  /// The shape of a date, but no such day, as `2025-13-40`; and the offset after it.
  case noSuchDay(end: Int)
  /// Something else.
  case other

  /// Parses `YYYY-MM-DD`, also with one digit for the month or the day, at the start of `range`.
  init(in bytes: ByteView, _ range: Range<Int>) {
    var scanner = DigitScanner(bytes, range)
    guard let year = scanner.number(digits: 4...4), let first = scanner.dateSeparator(),
      let month = scanner.number(digits: 1...2), let second = scanner.dateSeparator(),
      let day = scanner.number(digits: 1...2), !scanner.isAtDigit
    else {
      self = .other
      return
    }
    guard let date = CalendarDate(year: year.value, month: month.value, day: day.value) else {
      self = .noSuchDay(end: scanner.offset)
      return
    }
    let spelling = DateSpelling(
      beforeMonth: first, beforeDay: second, monthDigits: month.digits, dayDigits: day.digits)
    self = .date(date, spelling, end: scanner.offset)
  }
}

extension DigitScanner {
  mutating func dateSeparator() -> DateSpelling.Separator? {
    if skip("-") { return .hyphenMinus }
    if skip("\u{2011}") { return .nonBreakingHyphen }
    if skip("\u{2010}") { return .hyphen }
    return nil
  }
}
