/// What separates the numbers of a date, and how many digits they have.
///
/// The year always has four digits.
struct DateSpelling: Hashable, Sendable {
  /// What separates two numbers of a date.
  ///
  /// News posts use the non-breaking hyphen.
  enum Separator: Hashable, Sendable {
    case hyphenMinus
    /// U+2010.
    case hyphen
    /// U+2011.
    case nonBreakingHyphen
  }

  var beforeMonth = Separator.hyphenMinus
  var beforeDay = Separator.hyphenMinus
  var monthDigits = 2
  var dayDigits = 2

  /// Appends `date` in this spelling.
  ///
  /// One digit is a least width: 12 still takes two.
  func append(_ date: CalendarDate, to output: inout [UInt8]) {
    output.append(date.year, digits: 4)
    append(beforeMonth, to: &output)
    output.append(date.month, digits: monthDigits)
    append(beforeDay, to: &output)
    output.append(date.day, digits: dayDigits)
  }

  private func append(_ separator: Separator, to output: inout [UInt8]) {
    switch separator {
    case .hyphenMinus: output.append(.ascii("-"))
    case .hyphen: output.append(contentsOf: [0xE2, 0x80, 0x90])
    case .nonBreakingHyphen: output.append(contentsOf: [0xE2, 0x80, 0x91])
    }
  }
}

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
