/// A duration at the start of a range, in words or as a clock shows it: `1시간 2분 3초`, `1 h 2 min 3 s`, `1:02:03`.
struct DurationInWords {
  let value: Duration
  let spelling: DurationSpelling
  /// The offset after the duration.
  let end: Int
  /// The languages of its words; none where it has no words.
  let languages: LanguageSet

  /// Parses hours, minutes and seconds, in this order, of which some may be missing; `nil` when all are.
  init?(in bytes: ByteView, _ range: Range<Int>, words: Vocabulary = .builtIn) {
    if let clock = Self.clock(in: bytes, range) {
      (value, spelling, end, languages) = (clock.value, clock.spelling, clock.end, [])
      return
    }
    var scanner = DigitScanner(bytes, range)
    var spelling = DurationSpelling()
    var (seconds, end) = (0, range.lowerBound)
    var languages: LanguageSet = []
    var next = 0
    while next < DurationSpelling.Unit.allCases.count {
      let start = scanner
      let spaces = scanner.spaces()
      let number = scanner.number(digits: 1...9)
      let numberEnd = scanner.offset
      _ = scanner.spaces()
      guard let number, let word = scanner.skip(words[.durationUnits], isBounded: true) ?? scanner.skipGlued(words),
        let unit = DurationSpelling.Unit(word.term), unit.rawValue >= next
      else {
        scanner = start
        break
      }
      if next > 0 { spelling.separator = bytes.string(spaces) }
      spelling.units[unit] = bytes.string(numberEnd..<scanner.offset)
      spelling.note(number, of: unit)
      seconds += number.value * unit.seconds
      languages = languages.isEmpty ? word.languages : languages.intersection(word.languages)
      (end, next) = (scanner.offset, unit.rawValue + 1)
    }
    guard next > 0 else { return nil }
    spelling.language = words.languages(in: languages).first ?? .korean
    if spelling.separator == nil { spelling.separator = words.word(for: .durationSeparator, in: spelling.language) }
    (value, self.spelling, self.end, self.languages) = (.seconds(seconds), spelling, end, languages)
  }

  /// `22:31` and `1:02:03`.
  private static func clock(in bytes: ByteView, _ range: Range<Int>) -> (
    value: Duration, spelling: DurationSpelling, end: Int
  )? {
    var scanner = DigitScanner(bytes, range)
    guard let first = scanner.number(digits: 1...3), scanner.skip(":"), let second = scanner.number(digits: 2...2),
      second.value < 60
    else { return nil }
    var spelling = DurationSpelling()
    spelling.clock = first.digits
    var rest = scanner
    if rest.skip(":"), let third = rest.number(digits: 2...2), third.value < 60, !rest.isAtDigit {
      spelling.largest = .hour
      return (.seconds((first.value * 60 + second.value) * 60 + third.value), spelling, rest.offset)
    }
    guard !scanner.isAtDigit, !rest.isAtDigit || rest.offset == scanner.offset else { return nil }
    spelling.largest = .minute
    return (.seconds(first.value * 60 + second.value), spelling, scanner.offset)
  }
}

extension DigitScanner {
  /// Skips a unit that has a letter after it, as languages without spaces between words have it.
  fileprivate mutating func skipGlued(_ words: Vocabulary) -> WordMatch? {
    guard offset < end, bytes[offset] >= 0x80 else { return nil }
    return skip(words[.durationUnits], isBounded: false)
  }
}

/// How the parts of a duration are separated and how wide they are.
struct DurationSpelling: Hashable, Sendable {
  enum Unit: Int, CaseIterable {
    case hour, minute, second

    init?(_ term: Term) {
      switch term {
      case .hours: self = .hour
      case .minutes: self = .minute
      case .seconds: self = .second
      default: return nil
      }
    }

    var term: Term {
      switch self {
      case .hour: .hours
      case .minute: .minutes
      case .second: .seconds
      }
    }

    var seconds: Int {
      switch self {
      case .hour: 3600
      case .minute: 60
      case .second: 1
      }
    }
  }

  /// A text for each unit.
  struct UnitTexts: Hashable, Sendable {
    private var hour, minute, second: String?

    subscript(unit: Unit) -> String? {
      get {
        switch unit {
        case .hour: hour
        case .minute: minute
        case .second: second
        }
      }
      set {
        switch unit {
        case .hour: hour = newValue
        case .minute: minute = newValue
        case .second: second = newValue
        }
      }
    }
  }

  /// The language of units that are not in ``units``.
  var language = Language.korean
  /// What is written after the number of a unit, where an example shows it.
  var units = UnitTexts()
  /// What separates the units; `nil` for what is usual in the language.
  var separator: String?
  /// The minimum number of digits of a number.
  var digits = 1
  /// Whether units that are zero are written too: `1시간 0분 3초`.
  var hasZeros = false
  /// The largest unit, where it holds more than a clock would show: minutes in `90분`.
  var largest = Unit.hour
  /// The digits of the first number, where it is written as a clock shows it.
  var clock: Int?

  /// Learns from a number and its unit.
  mutating func note(_ number: (value: Int, digits: Int), of unit: Unit) {
    if number.digits > 1, number.value < 10 { digits = number.digits }
    if number.value == 0 { hasZeros = true }
    if unit != .hour, number.value >= 60 { largest = unit }
  }

  /// Appends `duration` in this spelling. What no such text can say, less than a second or than nothing, is written so
  /// that it does not parse back.
  func append(_ duration: Duration, words: Vocabulary = .builtIn, to output: inout [UInt8]) {
    let (seconds, fraction) = duration.components
    if seconds < 0 || fraction < 0 { output.append(.ascii("-")) }
    if let clock, fraction == 0, seconds >= 0, seconds < 3600 * 1000 {
      return appendClock(Int(clamping: seconds), digits: clock, to: &output)
    }
    var rest = Int(clamping: seconds.magnitude)
    var isFirst = true
    for unit in Unit.allCases.drop(while: { $0 != largest }) {
      let number = rest / unit.seconds
      rest -= number * unit.seconds
      let isLast = unit == .second && fraction != 0
      guard number > 0 || isLast || (hasZeros && !isFirst) || (isFirst && unit == .second) else { continue }
      if !isFirst { output += (separator ?? words.word(for: .durationSeparator, in: language)).utf8 }
      output.append(number, digits: digits)
      if isLast { output.append(contentsOf: ".\(fraction.magnitude)".utf8) }
      output += (units[unit] ?? words.word(for: unit.term, in: language)).utf8
      isFirst = false
    }
  }

  private func appendClock(_ seconds: Int, digits: Int, to output: inout [UInt8]) {
    let hasHours = largest == .hour && clock != nil || seconds >= 3600
    if hasHours {
      output.append(seconds / 3600, digits: largest == .hour ? digits : 1)
      output.append(.ascii(":"))
    }
    output.append(seconds / 60 % 60, digits: hasHours ? 2 : digits)
    output.append(.ascii(":"))
    output.append(seconds % 60, digits: 2)
  }
}
