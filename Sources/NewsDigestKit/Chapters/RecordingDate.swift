/// The day of a recording in a text: `2025년 8월 8일 녹화`, `Recorded on 08/08/2025`.
struct RecordingDate {
  let date: CalendarDate
  /// The date itself.
  private let range: Range<Int>
  /// The date and the words that belong to it.
  private let phrase: Range<Int>
  private let spelling: Spelling

  /// How the date is spelt.
  private enum Spelling {
    /// What stands between the numbers and behind them, `년 8월 8일` in Korean.
    case korean(year: Range<Int>, month: Range<Int>, day: Range<Int>)
    case slashes(monthDigits: Int, dayDigits: Int, isDayFirst: Bool)
    case words(isAbbreviated: Bool)
    case numbers(DateSpelling)
  }

  /// Finds the first day of a recording in a text.
  init?(in text: String) {
    guard let found = text.withBytes({ RecordingDate(korean: $0) ?? RecordingDate(english: $0) }) else { return nil }
    self = found
  }

  private init(date: CalendarDate, range: Range<Int>, phrase: Range<Int>, spelling: Spelling) {
    (self.date, self.range, self.phrase, self.spelling) = (date, range, phrase, spelling)
  }

  // MARK: Korean

  /// Words in both normalisation forms of Unicode.
  private static let year: [StaticString] = ["년", "\u{1102}\u{1167}\u{11AB}"]
  private static let month: [StaticString] = ["월", "\u{110B}\u{116F}\u{11AF}"]
  private static let day: [StaticString] = ["일", "\u{110B}\u{1175}\u{11AF}"]
  private static let recorded: [StaticString] = [
    "녹화", "녹음", "\u{1102}\u{1169}\u{11A8}\u{1112}\u{116A}", "\u{1102}\u{1169}\u{11A8}\u{110B}\u{1173}\u{11B7}",
  ]
  private static let particle: [StaticString] = ["에", "\u{110B}\u{1166}"]

  private init?(korean bytes: ByteView) {
    for word in Self.year {
      var start = 0
      while let found = bytes.firstRange(of: word, in: start..<bytes.count) {
        start = found.upperBound
        guard found.lowerBound >= 4, let date = Self.korean(from: found.lowerBound - 4, in: bytes) else { continue }
        self = date
        return
      }
    }
    return nil
  }

  private static func korean(from start: Int, in bytes: ByteView) -> RecordingDate? {
    var scanner = DigitScanner(bytes, start..<bytes.count)
    guard let years = scanner.number(digits: 4...4), let afterYear = scanner.word(of: year),
      let months = scanner.number(digits: 1...2), let afterMonth = scanner.word(of: month),
      let days = scanner.number(digits: 1...2)
    else { return nil }
    let beforeDay = scanner.offset
    guard scanner.skip(anyOf: day) else { return nil }
    let end = scanner.offset
    _ = scanner.spaces()
    if scanner.skip(anyOf: particle) { _ = scanner.spaces() }
    guard scanner.skip(anyOf: recorded),
      let date = CalendarDate(year: years.value, month: months.value, day: days.value)
    else { return nil }
    return RecordingDate(
      date: date, range: start..<end, phrase: start..<scanner.offset,
      spelling: .korean(year: afterYear, month: afterMonth, day: beforeDay..<end))
  }

  // MARK: English

  private init?(english bytes: ByteView) {
    var start = 0
    while let found = bytes.firstRange(of: "ecorded", in: start..<bytes.count) {
      start = found.upperBound
      guard found.lowerBound > 0, bytes[found.lowerBound - 1] | 0x20 == .ascii("r") else { continue }
      var scanner = DigitScanner(bytes, found.upperBound..<bytes.count)
      _ = scanner.skip(":")
      _ = scanner.spaces()
      if scanner.skip("on") { _ = scanner.skip(":") }
      _ = scanner.spaces()
      guard let found = Self.english(scanner, phraseStart: found.lowerBound - 1) else { continue }
      self = found
      return
    }
    return nil
  }

  private static func english(_ scanner: DigitScanner, phraseStart: Int) -> RecordingDate? {
    let start = scanner.offset
    if case .date(let date, let spelling, let end) = ParsedDate(in: scanner.bytes, start..<scanner.end) {
      return RecordingDate(date: date, range: start..<end, phrase: phraseStart..<end, spelling: .numbers(spelling))
    }
    var scanner = scanner
    guard let (date, spelling) = slashes(&scanner) ?? words(&scanner) else { return nil }
    return RecordingDate(
      date: date, range: start..<scanner.offset, phrase: phraseStart..<scanner.offset, spelling: spelling)
  }

  /// Reads `08/31/2025`, or `31/08/2025` where the first number is no month.
  private static func slashes(_ scanner: inout DigitScanner) -> (CalendarDate, Spelling)? {
    var rest = scanner
    guard let first = rest.number(digits: 1...2), rest.skip("/"), let second = rest.number(digits: 1...2),
      rest.skip("/"), let year = rest.number(digits: 4...4), !rest.isAtDigit
    else { return nil }
    let isDayFirst = first.value > 12
    let (month, day) = isDayFirst ? (second, first) : (first, second)
    guard let date = CalendarDate(year: year.value, month: month.value, day: day.value) else { return nil }
    scanner = rest
    return (date, .slashes(monthDigits: month.digits, dayDigits: day.digits, isDayFirst: isDayFirst))
  }

  private static let months: [StaticString] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// Reads `August 8, 2025` and `Aug 8, 2025`.
  private static func words(_ scanner: inout DigitScanner) -> (CalendarDate, Spelling)? {
    for (index, name) in months.enumerated() {
      var rest = scanner
      let isWhole = rest.skip(name)
      guard isWhole || rest.skip(abbreviation: name, length: 3) else { continue }
      _ = rest.skip(".")
      guard !rest.spaces().isEmpty, let day = rest.number(digits: 1...2) else { return nil }
      _ = rest.skip(",")
      guard !rest.spaces().isEmpty, let year = rest.number(digits: 4...4), !rest.isAtDigit,
        let date = CalendarDate(year: year.value, month: index + 1, day: day.value)
      else { return nil }
      scanner = rest
      return (date, .words(isAbbreviated: !isWhole))
    }
    return nil
  }

  // MARK: Writing

  /// The text with another day, or without it and the words that belong to it.
  func replaced(by date: CalendarDate?, in text: String) -> String {
    text.withBytes { bytes in
      let place = date == nil ? phrase : range
      var before = 0..<place.lowerBound
      if date == nil { before = bytes.trimmingTrailingSpaces(before) }
      var output = bytes.bytes(before)
      if let date { append(date, of: bytes, to: &output) }
      bytes.append(place.upperBound..<bytes.count, to: &output)
      return String(decoding: output, as: UTF8.self)
    }
  }

  private func append(_ date: CalendarDate, of bytes: ByteView, to output: inout [UInt8]) {
    switch spelling {
    case .korean(let year, let month, let day):
      output.append(date.year, digits: 4)
      bytes.append(year, to: &output)
      output.append(date.month, digits: 1)
      bytes.append(month, to: &output)
      output.append(date.day, digits: 1)
      bytes.append(day, to: &output)
    case .slashes(let monthDigits, let dayDigits, let isDayFirst):
      // A day that could be a month would be taken for one.
      let isDayFirst = isDayFirst && date.day > 12
      output.append(isDayFirst ? date.day : date.month, digits: isDayFirst ? dayDigits : monthDigits)
      output.append(.ascii("/"))
      output.append(isDayFirst ? date.month : date.day, digits: isDayFirst ? monthDigits : dayDigits)
      output.append(.ascii("/"))
      output.append(date.year, digits: 4)
    case .words(let isAbbreviated):
      let name = Self.months[date.month - 1]
      output += Array("\(name)".utf8.prefix(isAbbreviated ? 3 : name.utf8CodeUnitCount))
      output += Array(" \(date.day), ".utf8)
      output.append(date.year, digits: 4)
    case .numbers(let spelling): spelling.append(date, to: &output)
    }
  }
}

extension DigitScanner {
  fileprivate mutating func skip(anyOf texts: [StaticString]) -> Bool {
    texts.contains { skip($0) }
  }

  /// Reads one of some words and the blanks behind it.
  fileprivate mutating func word(of texts: [StaticString]) -> Range<Int>? {
    let start = offset
    guard skip(anyOf: texts) else { return nil }
    _ = spaces()
    return start..<offset
  }
}
