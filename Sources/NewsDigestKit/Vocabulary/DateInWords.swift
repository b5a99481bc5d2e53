/// A date in a text, in numbers or in the words of a language: `2025-12-27`, `2025년 12월 27일`, `December 27, 2025`.
struct DateInWords {
  let date: CalendarDate
  let range: Range<Int>
  /// The languages of its words; none where it has no words.
  private(set) var languages: LanguageSet = []
  private var pieces: [Piece] = []
  private var isDayBeforeMonth = false

  /// A part of the spelling of a date.
  fileprivate enum Piece {
    case year
    /// A number with at least so many digits; `nil` where the one that was found had two anyway.
    case monthNumber(digits: Int?)
    case dayNumber(digits: Int?)
    /// A month's name, which spelling of it in which language.
    case monthName(Term, language: Language?, isAbbreviated: Bool)
    /// `st`, `nd`, `rd` or `th` after the number of a day.
    case ordinal
    case text(Range<Int>)
  }

  /// Finds the last date of a text.
  static func last(in text: String, words: Vocabulary = .builtIn) -> DateInWords? {
    text.withBytes { bytes in
      bytes.indices.reversed().lazy.compactMap { DateInWords(at: $0, in: bytes, words: words) }.first
    }
  }

  /// Parses a range that is a date and nothing else, spaces aside.
  init?(whole range: Range<Int>, in bytes: ByteView, words: Vocabulary) {
    let content = bytes.trimmingSpaces(range)
    guard !content.isEmpty, let date = DateInWords(at: content.lowerBound, in: bytes, words: words),
      date.range.upperBound == content.upperBound
    else { return nil }
    self = date
  }

  /// Parses a date that starts at an offset, where no digit or letter is before.
  init?(at start: Int, in bytes: ByteView, words: Vocabulary) {
    let byte = bytes[start]
    guard !byte.isContinuation, start == 0 || !bytes[start - 1].isASCIIDigit else { return nil }
    var parser = Parser(bytes: bytes, scanner: DigitScanner(bytes, start..<bytes.count), words: words)
    let found =
      byte.isASCIIDigit
      ? parser.numbers() ?? parser.yearFirst() ?? parser.slashes() ?? parser.dayFirst() ?? parser.digits()
      : start > 0 && bytes[start - 1].isASCIILetter ? nil : parser.monthFirst()
    guard let found, !parser.scanner.isAtDigit else { return nil }
    (date, pieces, languages) = (found, parser.pieces, parser.languages)
    isDayBeforeMonth = parser.isDayBeforeMonth
    range = start..<parser.scanner.offset
  }

  /// `text`, in which this date was found, with another date in its place.
  ///
  /// - Parameter digits: How many digits a month and a day have at least, where this date does not show it.
  func replaced(by other: CalendarDate, in text: String, digits: Int? = nil, words: Vocabulary = .builtIn) -> String {
    text.withBytes { bytes in
      var output = bytes.bytes(0..<range.lowerBound)
      append(other, of: bytes, digits: digits, words: words, to: &output)
      bytes.append(range.upperBound..<bytes.count, to: &output)
      return String(decoding: output, as: UTF8.self)
    }
  }

  /// Appends a date in the spelling of this one, which is in `bytes`.
  func append(
    _ other: CalendarDate, of bytes: ByteView, digits: Int? = nil, words: Vocabulary, to output: inout [UInt8]
  ) {
    let usual = digits ?? usualDigits(words: words)
    // A day that could be a month would be treated as one.
    let swaps = isDayBeforeMonth && other.day <= 12
    for piece in pieces {
      switch piece {
      case .year: output.append(other.year, digits: 4)
      case .monthNumber(let digits): output.append(swaps ? other.day : other.month, digits: digits ?? usual)
      case .dayNumber(let digits): output.append(swaps ? other.month : other.day, digits: digits ?? usual)
      case .monthName(_, let language, let isAbbreviated):
        let spellings = words.spellings(of: Term.monthNames[other.month - 1], in: language ?? .english)
        output += (isAbbreviated && spellings.count > 1 ? spellings[1] : spellings.first ?? "").utf8
      case .ordinal: output.append(contentsOf: (swaps ? other.month : other.day).ordinalEnding.description.utf8)
      case .text(let range): bytes.append(range, to: &output)
      }
    }
  }

  /// How many digits the language of the words writes.
  private func usualDigits(words: Vocabulary) -> Int {
    guard let language = words.languages(in: languages).first else { return 2 }
    return words.word(for: .fullDate, in: language).contains("{dd}") ? 2 : 1
  }

  fileprivate struct Parser {
    let bytes: ByteView
    var scanner: DigitScanner
    let words: Vocabulary
    var pieces: [Piece] = []
    var languages: LanguageSet = []
    var isDayBeforeMonth = false
  }
}

extension DateInWords.Parser {
  /// `2025-12-27`, with any hyphen.
  mutating func numbers() -> CalendarDate? {
    guard case .date(let date, let spelling, let end) = ParsedDate(in: bytes, scanner.offset..<scanner.end) else {
      return nil
    }
    let afterYear = scanner.offset + 4
    let day = end - max(spelling.dayDigits, date.day > 9 ? 2 : 1)
    let monthDigits = max(spelling.monthDigits, date.month > 9 ? 2 : 1)
    let month = afterYear + spelling.beforeMonth.byteCount
    pieces = [
      .year, .text(afterYear..<month), .monthNumber(digits: spelling.monthDigits), .text(month + monthDigits..<day),
      .dayNumber(digits: spelling.dayDigits),
    ]
    scanner = DigitScanner(bytes, end..<scanner.end)
    return date
  }

  /// `2025년 12월 27일`, `2025. 12. 27.` and `2025/12/27`.
  mutating func yearFirst() -> CalendarDate? {
    attempt { parser in
      guard let year = parser.scanner.number(digits: 4...4), let afterYear = parser.unit(.years),
        let month = parser.scanner.number(digits: 1...2), let afterMonth = parser.unit(.months),
        let day = parser.scanner.number(digits: 1...2), let afterDay = parser.lastUnit()
      else { return nil }
      parser.pieces = [
        .year, .text(afterYear), .monthNumber(digits: Self.digits(month)), .text(afterMonth),
        .dayNumber(digits: Self.digits(day)),
        .text(afterDay),
      ]
      return CalendarDate(year: year.value, month: month.value, day: day.value)
    }
  }

  /// `12/27/2025`, or `27/12/2025` where the first number is no month.
  mutating func slashes() -> CalendarDate? {
    attempt { parser in
      guard let first = parser.scanner.number(digits: 1...2), let slash = parser.text("/"),
        let second = parser.scanner.number(digits: 1...2), let otherSlash = parser.text("/"),
        let year = parser.scanner.number(digits: 4...4)
      else { return nil }
      parser.isDayBeforeMonth = first.value > 12
      let (month, day) = parser.isDayBeforeMonth ? (second, first) : (first, second)
      let numbers: [DateInWords.Piece] = [.monthNumber(digits: month.digits), .dayNumber(digits: day.digits)]
      let ordered = parser.isDayBeforeMonth ? numbers.reversed() : numbers
      parser.pieces = [ordered[0], .text(slash), ordered[1], .text(otherSlash), .year]
      return CalendarDate(year: year.value, month: month.value, day: day.value)
    }
  }

  /// `December 27, 2025`, `Dec. 27, 2025` and `December 27th, 2025`.
  mutating func monthFirst() -> CalendarDate? {
    attempt { parser in
      guard let (month, name) = parser.monthName(), let beforeDay = parser.separator(of: ["."]),
        let (day, dayPieces) = parser.dayOfMonth(), let beforeYear = parser.separator(of: [","]),
        let year = parser.scanner.number(digits: 4...4)
      else { return nil }
      parser.pieces = [name, .text(beforeDay)] + dayPieces + [.text(beforeYear), .year]
      return CalendarDate(year: year.value, month: month, day: day)
    }
  }

  /// `27 December 2025`, `27. Dec 2025` and `27th December 2025`.
  mutating func dayFirst() -> CalendarDate? {
    attempt { parser in
      guard let (day, dayPieces) = parser.dayOfMonth(), let beforeMonth = parser.separator(of: ["."]),
        let (month, name) = parser.monthName(), let beforeYear = parser.separator(of: [",", "."]),
        let year = parser.scanner.number(digits: 4...4)
      else { return nil }
      parser.pieces = dayPieces + [.text(beforeMonth), name, .text(beforeYear), .year]
      return CalendarDate(year: year.value, month: month, day: day)
    }
  }

  /// The number of a day, with the ending of an ordinal where it has one.
  private mutating func dayOfMonth() -> (day: Int, pieces: [DateInWords.Piece])? {
    guard let day = scanner.number(digits: 1...2) else { return nil }
    let number = DateInWords.Piece.dayNumber(digits: Self.digits(day))
    return (day.value, scanner.skip(day.value.ordinalEnding) ? [number, .ordinal] : [number])
  }

  /// `20251227`, of the years in which digests are written: other numbers of eight digits are no dates, nor are parts
  /// of names and addresses.
  mutating func digits() -> CalendarDate? {
    attempt { parser in
      let start = parser.scanner.offset
      guard start == 0 || !parser.isPartOfName(start - 1), let number = parser.scanner.number(digits: 8...8),
        1990..<2100 ~= number.value / 10000,
        parser.scanner.isAtEnd || !parser.isPartOfName(parser.scanner.offset)
      else { return nil }
      parser.pieces = [.year, .monthNumber(digits: 2), .dayNumber(digits: 2)]
      return CalendarDate(
        year: number.value / 10000, month: number.value / 100 % 100, day: number.value % 100)
    }
  }

  /// Whether a byte goes on what it follows: a letter, or a mark in file names and addresses.
  private func isPartOfName(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    return byte.isASCIILetter || byte >= 0x80 && bytes.isLetter(at: offset, end: bytes.count)
      || "/=_-+.".utf8.contains(byte) && offset + 1 < bytes.count && !bytes[offset + 1].isSpaceOrTab
  }

  /// The digits that a number has at least, which one of two digits does not show unless it starts with 0.
  private static func digits(_ number: (value: Int, digits: Int)) -> Int? {
    number.value < 10 ? number.digits : nil
  }

  private mutating func attempt(_ body: (inout Self) -> CalendarDate?) -> CalendarDate? {
    var copy = self
    guard let date = body(&copy) else { return nil }
    self = copy
    return date
  }

  private mutating func text(_ text: StaticString) -> Range<Int>? {
    let start = scanner.offset
    return scanner.skip(text) ? start..<scanner.offset : nil
  }

  /// The unit after a number, or a dot or a slash, with the spaces around it.
  private mutating func unit(_ group: WordGroup) -> Range<Int>? {
    let start = scanner.offset
    _ = scanner.spaces()
    if let word = scanner.skip(words[group], isBounded: false) {
      languages = languages.isEmpty ? word.languages : languages.intersection(word.languages)
    } else if !scanner.skip("."), !scanner.skip("/") {
      return nil
    }
    _ = scanner.spaces()
    return start..<scanner.offset
  }

  /// The unit of the day; a date in numbers ends with a dot or nothing.
  private mutating func lastUnit() -> Range<Int>? {
    let start = scanner.offset
    guard languages.isEmpty else {
      _ = scanner.spaces()
      return scanner.skip(words[.days], isBounded: false).map { _ in start..<scanner.offset }
    }
    _ = scanner.skip(".")
    return start..<scanner.offset
  }

  private mutating func monthName() -> (Int, DateInWords.Piece)? {
    guard let word = scanner.skip(words[.monthNames], isBounded: true),
      let index = Term.monthNames.firstIndex(of: word.term)
    else { return nil }
    languages = word.languages
    let language = words.languages(in: word.languages).first
    let full = language.flatMap { words.spellings(of: word.term, in: $0).first } ?? ""
    let isAbbreviated = word.range.count < full.utf8.count
    return (index + 1, .monthName(word.term, language: language, isAbbreviated: isAbbreviated))
  }

  /// At least one space, with a mark before it where there is one.
  private mutating func separator(of marks: [StaticString]) -> Range<Int>? {
    let start = scanner.offset
    for mark in marks where scanner.skip(mark) { break }
    return scanner.spaces().isEmpty ? nil : start..<scanner.offset
  }
}

extension Int {
  /// What English writes after the number of an ordinal: `st` as in 1st, 21st and 31st.
  fileprivate var ordinalEnding: StaticString {
    switch (self / 10, self % 10) {
    case (1, _): "th"
    case (_, 1): "st"
    case (_, 2): "nd"
    case (_, 3): "rd"
    default: "th"
    }
  }
}

extension DigitScanner {
  /// Skips a word that comes next.
  mutating func skip(_ table: WordTable, isBounded: Bool) -> WordMatch? {
    guard let word = table.match(offset..<end, in: bytes, isBounded: isBounded) else { return nil }
    skip(to: word.range.upperBound)
    return word
  }
}
