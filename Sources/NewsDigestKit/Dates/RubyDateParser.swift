/// Finds the parts of a date and time in a text as Ruby's `Date._parse` does: the same notations in the same order.
struct RubyDateParser {
  private var text: RubyDateText
  private(set) var parts = RubyDateParts()

  /// The parts of a text; `nil` where it is too long for Ruby.
  static func parts(in bytes: ByteView, _ range: Range<Int>) -> RubyDateParts? {
    guard let text = RubyDateText(bytes, range) else { return nil }
    var parser = RubyDateParser(text: text)
    parser.parse()
    return parser.parts
  }

  private init(text: RubyDateText) { self.text = text }

  private mutating func parse() {
    if text.hasLetter { parts.weekday = take(Self.weekday) }
    if text.hasDigit, let time = take(RubyTimeOfDay.init) { time.set(&parts) }
    parts.hasDate = parseDate()
    if text.hasLetter, take(Self.era) != nil { parts.isBeforeChrist = true }
    if text.hasDigit, let number = wholeNumber() { set(fragment: number) }
    parts.leftOver = leftOver
  }

  /// Removes the first match of a pattern.
  private mutating func take<Match>(_ pattern: (inout RubyDateCursor) -> Match?) -> Match? {
    for start in text.bytes.indices {
      var cursor = RubyDateCursor(text: text, offset: start)
      if let match = pattern(&cursor) {
        text.remove(start..<cursor.offset)
        return match
      }
    }
    return nil
  }

  /// Whether a pattern matches somewhere.
  private func has(_ pattern: (inout RubyDateCursor) -> Void?) -> Bool {
    var copy = self
    return copy.take(pattern) != nil
  }

  /// `Sun`, and what follows it on its word.
  private static func weekday(_ cursor: inout RubyDateCursor) -> Range<Int>? {
    guard cursor.isAtBoundary, let day = cursor.weekday() else { return nil }
    cursor.skip { !($0 == .ascii("-") || $0 == .ascii("/") || $0 == .space || $0.isASCIIDigit) }
    return day
  }

  /// `BC`, `BCE`, `B.C.` or `B.C.E.`
  private static func era(_ cursor: inout RubyDateCursor) -> Void? {
    guard cursor.isAtBoundary else { return nil }
    for word in ["bc", "bce"] {
      var copy = cursor
      guard copy.skip(word), copy.isAtBoundary else { continue }
      cursor = copy
      return ()
    }
    return cursor.skip("b.c.") ? () : nil
  }

  /// The number of one or two digits that is all that is left.
  private mutating func wholeNumber() -> RubyDateSlice? {
    var cursor = RubyDateCursor(text: text, offset: 0)
    cursor.skipSpaces()
    guard let number = cursor.digits(1...2) else { return nil }
    cursor.skipSpaces()
    guard cursor.byte == nil else { return nil }
    text.remove(text.bytes.indices)
    return number
  }

  /// A number beside a time is a day, and one beside a day is an hour.
  private mutating func set(fragment number: RubyDateSlice) {
    if parts.hour != nil, parts.day == nil, 1...31 ~= number.value { parts.day = RubyDateParts.number(number) }
    if parts.day != nil, parts.hour == nil, 0...24 ~= number.value { parts.hour = RubyDateParts.number(number) }
  }

  private var leftOver: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var cursor = RubyDateCursor(text: text, offset: 0)
    cursor.skipSpaces()
    while cursor.byte != nil {
      let start = cursor.offset
      cursor.skip { $0 != .space }
      ranges.append(text.place(of: start..<cursor.offset))
      cursor.skipSpaces()
    }
    return ranges
  }
}

// MARK: - Dates

extension RubyDateParser {
  /// Parses the first notation of a date that the text has. Returns whether there is one.
  private mutating func parseDate() -> Bool {
    if text.hasLetter, text.hasDigit, parse(Self.dayFirst) || parse(Self.monthFirst) { return true }
    if text.hasDigit {
      if text.contains(.ascii("-")), parse(Self.hyphens) { return true }
      if text.contains(.ascii(".")), parseJapaneseEra() { return true }
      if text.hasLetter, text.contains(.ascii("-")), parse(Self.hyphensDayFirst) || parse(Self.hyphensMonthFirst) {
        return true
      }
      if text.contains(.ascii("/")), parse(Self.slashes) { return true }
      if text.contains(.ascii(".")), parse(Self.dots) { return true }
      if parseISOWeek() || parseISODay() || parseYear() { return true }
    }
    if text.hasLetter, let month = take(Self.month) {
      parts.month = RubyDateParts.number(month)
      return true
    }
    guard text.hasDigit else { return false }
    if let day = take(Self.ordinal) {
      parts.day = RubyDateParts.number(day)
      return true
    }
    guard let run = take(RubyDigitRun.init) else { return false }
    run.set(&parts)
    return true
  }

  private struct Date {
    var year: RubyDateSlice?
    var month: RubyDateSlice
    var day: RubyDateSlice?
    var isBeforeChrist = false
  }

  private mutating func parse(_ pattern: (inout RubyDateCursor) -> Date?) -> Bool {
    guard let date = take(pattern) else { return false }
    parts.setDate(date.year, date.month, date.day)
    if date.isBeforeChrist { parts.isBeforeChrist = true }
    return true
  }

  /// `1 December 2025`, `1st Dec '25`, `1December`.
  private static func dayFirst(_ cursor: inout RubyDateCursor) -> Date? {
    guard let day = cursor.number() else { return nil }
    let start = cursor.offset
    cursor.skip { $0 != .ascii("-") && $0 != .space && !$0.isASCIIDigit }
    var end = cursor.offset
    cursor.skipSpaces()
    var month = cursor.month()
    while month == nil, end > start {
      end -= 1
      cursor.offset = end
      month = cursor.month()
    }
    guard let month else { return nil }
    cursor.skip(while: \.isInRubyMonth)
    let year = year(&cursor) { cursor in
      guard cursor.number(signs: "-") != nil else { return false }
      for suffix in ["st", "nd", "rd", "th"] {
        var copy = cursor
        if copy.skip(suffix), copy.isAtBoundary { cursor = copy }
      }
      return true
    }
    return Date(year: year.slice, month: month, day: day, isBeforeChrist: year.isBeforeChrist)
  }

  /// `December 1, 2025`, `Dec. 1st '25`.
  private static func monthFirst(_ cursor: inout RubyDateCursor) -> Date? {
    guard cursor.isAtBoundary, let month = cursor.month() else { return nil }
    cursor.skip(while: \.isInRubyMonth)
    cursor.skipSpaces()
    guard let day = cursor.number() else { return nil }
    cursor.skip(while: \.isInRubyMonth)
    let year = year(&cursor, allowsComma: true) { $0.number(signs: "-") != nil }
    return Date(year: year.slice, month: month, day: day, isBeforeChrist: year.isBeforeChrist)
  }

  /// The year after a day, which is not always there, with an era before it.
  private static func year(
    _ cursor: inout RubyDateCursor, allowsComma: Bool = false, _ number: (inout RubyDateCursor) -> Bool
  ) -> (slice: RubyDateSlice?, isBeforeChrist: Bool) {
    var copy = cursor
    copy.skipSpaces()
    if allowsComma, copy.skip(",") { copy.skipSpaces() }
    let first = copy.byte
    let hasEra = copy.skipEra()
    if hasEra { copy.skipSpaces() }
    let start = copy.offset
    guard number(&copy) else { return (nil, false) }
    cursor = copy
    return (cursor.slice(from: start), hasEra && first == .ascii("b"))
  }

  /// `2025-12-01`, `01-12-2025`.
  private static func hyphens(_ cursor: inout RubyDateCursor) -> Date? {
    guard let first = cursor.number(signs: "-+"), cursor.skip("-"), let month = cursor.digits(),
      cursor.skip("-"), let last = cursor.number(signs: "-")
    else { return nil }
    return Date(year: first, month: month, day: last)
  }

  /// `1-Dec-2025`.
  private static func hyphensDayFirst(_ cursor: inout RubyDateCursor) -> Date? {
    guard let day = cursor.number(signs: "-"), cursor.skip("-"), let month = cursor.month() else {
      return nil
    }
    cursor.skip(while: \.isInRubyName)
    guard cursor.skip("-"), let year = cursor.number(signs: "-") else { return nil }
    return Date(year: year, month: month, day: day)
  }

  /// `Dec-1-2025`.
  private static func hyphensMonthFirst(_ cursor: inout RubyDateCursor) -> Date? {
    guard cursor.isAtBoundary, let month = cursor.month() else { return nil }
    cursor.skip(while: \.isInRubyName)
    guard cursor.skip("-"), let day = cursor.number(signs: "-") else { return nil }
    var copy = cursor
    guard copy.skip("-"), let year = copy.number(signs: "-") else {
      return Date(month: month, day: day)
    }
    cursor = copy
    return Date(year: year, month: month, day: day)
  }

  /// `2025/12/01`, `01/12/2025`, `12/1`.
  private static func slashes(_ cursor: inout RubyDateCursor) -> Date? {
    guard let first = cursor.number(signs: "-"), cursor.skip("/") else { return nil }
    cursor.skipSpaces()
    guard let month = cursor.number() else { return nil }
    var copy = cursor
    if copy.byte != nil, !copy.isAtDigit {
      copy.offset += 1
      copy.skipSpaces()
      if let last = copy.number(signs: "-") {
        cursor = copy
        return Date(year: first, month: month, day: last)
      }
    }
    return Date(year: first, month: month)
  }

  /// `2025.12.01`, `2025. 12. 1.`
  private static func dots(_ cursor: inout RubyDateCursor) -> Date? {
    guard let first = cursor.number(signs: "-"), cursor.skip(".") else { return nil }
    cursor.skipSpaces()
    guard let month = cursor.number(), cursor.skip(".") else { return nil }
    cursor.skipSpaces()
    return cursor.number(signs: "-").map { Date(year: first, month: month, day: $0) }
  }

  /// A month's name, and what follows it on its word.
  private static func month(_ cursor: inout RubyDateCursor) -> RubyDateSlice? {
    guard cursor.isAtBoundary, let month = cursor.month() else { return nil }
    cursor.skip { $0 != .space }
    return month
  }

  /// `1st`.
  private static func ordinal(_ cursor: inout RubyDateCursor) -> RubyDateSlice? {
    guard let day = cursor.digits() else { return nil }
    for suffix in ["st", "nd", "rd", "th"] {
      var copy = cursor
      guard copy.skip(suffix), copy.isAtBoundary else { continue }
      cursor = copy
      return day
    }
    return nil
  }
}

// MARK: - Eras, weeks and days of a year

extension RubyDateParser {
  /// `R7.12.01`, in the years of a Japanese era.
  private mutating func parseJapaneseEra() -> Bool {
    let found = take { cursor -> (era: UInt8, numbers: [RubyDateSlice])? in
      guard cursor.isAtBoundary, let era = cursor.skipOne(of: "mtshr"), let year = cursor.digits(),
        cursor.skip("."), let month = cursor.digits(), cursor.skip("."),
        let day = cursor.digits()
      else { return nil }
      return (era, [year, month, day])
    }
    guard let (era, numbers) = found else { return false }
    let base =
      switch era {
      case .ascii("m"): 1867
      case .ascii("t"): 1911
      case .ascii("s"): 1925
      case .ascii("h"): 1988
      default: 2018
      }
    parts.year = RubyDateParts.number(numbers[0], adding: base)
    parts.month = RubyDateParts.number(numbers[1])
    parts.day = RubyDateParts.number(numbers[2])
    return true
  }

  /// `2025-W49-1` and `-W-1`, of which Ruby makes no time.
  private mutating func parseISOWeek() -> Bool {
    let week: Void? = take { cursor -> Void? in
      guard cursor.isAtBoundary else { return nil }
      for digits in [2, 4, 0] {
        var copy = cursor
        guard digits == 0 || copy.digits(digits...digits) != nil else { continue }
        _ = copy.skip("-")
        guard copy.skip("w"), copy.digits(2...2) != nil else { continue }
        var longer = copy
        _ = longer.skip("-")
        if longer.digits(1...1) != nil, longer.isAtBoundary { copy = longer }
        guard copy.isAtBoundary else { continue }
        cursor = copy
        return ()
      }
      return nil
    }
    if week != nil { return true }
    return take { cursor -> Void? in
      cursor.skip("-w-") && cursor.digits(1...1) != nil && cursor.isAtBoundary ? () : nil
    } != nil
  }

  /// `--12-01`, `--1201`, `2025-335` and `-335`.
  private mutating func parseISODay() -> Bool {
    if let (month, day) = take(Self.monthAndDay) ?? take(Self.compactMonthAndDay) {
      if let month { parts.month = RubyDateParts.number(month) }
      if let day { parts.day = RubyDateParts.number(day) }
      return true
    }
    let isAfterMark = has { cursor in
      cursor.skipOne(of: ",.").flatMap { _ in Self.yearAndDay(&cursor) }.map { _ in () }
    }
    if !isAfterMark,
      let (year, day) = take({ cursor in cursor.isAtBoundary ? Self.yearAndDay(&cursor) : nil })
    {
      parts.year = RubyDateParts.number(year)
      parts.dayOfYear = RubyDateParts.number(day)
      return true
    }
    let isAfterDigit = has { cursor in
      cursor.digits(1...1) != nil && Self.dayOfYear(&cursor) != nil ? () : nil
    }
    guard !isAfterDigit, let day = take({ cursor in cursor.isAtBoundary ? Self.dayOfYear(&cursor) : nil }) else {
      return false
    }
    parts.dayOfYear = RubyDateParts.number(day)
    return true
  }

  private static func monthAndDay(_ cursor: inout RubyDateCursor) -> (RubyDateSlice?, RubyDateSlice?)? {
    guard cursor.skip("--") else { return nil }
    let month = cursor.digits(2...2)
    guard cursor.skip("-"), let day = cursor.digits(2...2), cursor.isAtBoundary else { return nil }
    return (month, day)
  }

  private static func compactMonthAndDay(_ cursor: inout RubyDateCursor) -> (RubyDateSlice?, RubyDateSlice?)? {
    guard cursor.skip("--"), let month = cursor.digits(2...2) else { return nil }
    let day = cursor.digits(2...2)
    return cursor.isAtBoundary ? (month, day) : nil
  }

  private static func yearAndDay(_ cursor: inout RubyDateCursor) -> (RubyDateSlice, RubyDateSlice)? {
    for digits in [2, 4] {
      var copy = cursor
      guard let year = copy.digits(digits...digits), let day = dayOfYear(&copy) else { continue }
      cursor = copy
      return (year, day)
    }
    return nil
  }

  private static func dayOfYear(_ cursor: inout RubyDateCursor) -> RubyDateSlice? {
    guard cursor.skip("-"), let day = cursor.digits(3...3), cursor.isAtBoundary else { return nil }
    return day
  }

  /// `'25`.
  private mutating func parseYear() -> Bool {
    let year = take { cursor -> RubyDateSlice? in
      guard cursor.skip("'"), let year = cursor.digits(), cursor.isAtBoundary else { return nil }
      return year
    }
    parts.year = RubyDateParts.number(year) ?? parts.year
    return year != nil
  }
}

extension RubyDateCursor {
  /// Skips `CE`, `BCE`, `AD` or `BC`, with or without points.
  fileprivate mutating func skipEra() -> Bool {
    skip("ce") || skip("c.e.") || skip("bce") || skip("b.c.e.") || skip("ad") || skip("a.d.") || skip("bc")
      || skip("b.c.")
  }
}

extension UInt8 {
  /// What may follow the abbreviation of a month.
  fileprivate var isInRubyMonth: Bool {
    self != .ascii("-") && self != .ascii("'") && self != .space && !isASCIIDigit
  }

  /// What may follow the abbreviation of a month before a hyphen.
  fileprivate var isInRubyName: Bool { self != .ascii("-") && self != .ascii("/") && self != .ascii(".") }
}
