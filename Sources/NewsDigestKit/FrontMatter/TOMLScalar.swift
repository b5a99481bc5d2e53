/// A value in TOML without quotes or brackets.
enum TOMLScalar {
  /// The bytes at the start of a range that make a value: a date and a time may have a space between them.
  static func token(in bytes: ByteView, _ range: Range<Int>) -> Range<Int> {
    let end = range.first { !bytes[$0].isInTOMLScalar } ?? range.upperBound
    let token = range.lowerBound..<end
    guard token.count == 10, bytes[token.lowerBound + 4] == .ascii("-"), end + 3 < range.upperBound,
      bytes[end] == .space, bytes[end + 1].isASCIIDigit, bytes[end + 3] == .ascii(":")
    else { return token }
    return range.lowerBound..<((end + 1..<range.upperBound).first { !bytes[$0].isInTOMLScalar } ?? range.upperBound)
  }

  static func value(of token: Range<Int>, in bytes: ByteView) -> YAMLValue? {
    if bytes.equals("true", in: token) { return .bool(true) }
    if bytes.equals("false", in: token) { return .bool(false) }
    return time(token, in: bytes) ?? float(token, in: bytes) ?? integer(token, in: bytes)
  }

  // MARK: Dates and times

  /// A date, a date-time, or a time of day, which is its text.
  private static func time(_ token: Range<Int>, in bytes: ByteView) -> YAMLValue? {
    var scanner = DigitScanner(bytes, token)
    if token.count >= 8, bytes[token.lowerBound + 2] == .ascii(":") {
      guard let time = TimeOfDay(&scanner), scanner.isAtEnd, time.dateTime(.init(year: 2000, month: 1, day: 1)) != nil
      else { return nil }
      return .string(bytes.string(token))
    }
    guard let year = scanner.number(digits: 4...4), scanner.skip("-"), let month = scanner.number(digits: 2...2),
      scanner.skip("-"), let day = scanner.number(digits: 2...2),
      let date = CalendarDate(year: year.value, month: month.value, day: day.value)
    else { return nil }
    if scanner.isAtEnd { return .date(date) }
    guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" "), let time = TimeOfDay(&scanner) else {
      return nil
    }
    var offset: Int?
    if !scanner.isAtEnd {
      guard let zone = zone(&scanner) else { return nil }
      offset = zone
    }
    return scanner.isAtEnd ? time.dateTime(date, offset: offset).map(YAMLValue.dateTime) : nil
  }

  private struct TimeOfDay {
    let hour, minute, second: Int
    var nanosecond = 0

    init?(_ scanner: inout DigitScanner) {
      guard let hour = scanner.number(digits: 2...2), scanner.skip(":"), let minute = scanner.number(digits: 2...2),
        scanner.skip(":"), let second = scanner.number(digits: 2...2)
      else { return nil }
      (self.hour, self.minute, self.second) = (hour.value, minute.value, second.value)
      guard scanner.skip(".") else { return }
      guard scanner.isAtDigit else { return nil }
      var unit = 100_000_000
      while let digit = scanner.number(digits: 1...1) {
        nanosecond += digit.value * unit
        unit /= 10
      }
    }

    func dateTime(_ date: CalendarDate?, offset: Int? = nil) -> DateTime? {
      date.flatMap {
        DateTime($0, hour: hour, minute: minute, second: second, nanosecond: nanosecond, offset: offset)
      }
    }
  }

  private static func zone(_ scanner: inout DigitScanner) -> Int? {
    if scanner.skip("Z") || scanner.skip("z") { return 0 }
    let isWest = scanner.skip("-")
    guard isWest || scanner.skip("+"), let hours = scanner.number(digits: 2...2), scanner.skip(":"),
      let minutes = scanner.number(digits: 2...2), hours.value < 24, minutes.value < 60
    else { return nil }
    let offset = (hours.value * 60 + minutes.value) * 60
    return isWest ? -offset : offset
  }

  // MARK: Numbers

  private static func integer(_ token: Range<Int>, in bytes: ByteView) -> YAMLValue? {
    guard bytes.hasPrefix("0", in: token), token.count > 2, let radix = radix(bytes[token.lowerBound + 1]) else {
      guard decimal(token, in: bytes) else { return nil }
      return number(token, radix: 10, in: bytes)
    }
    let digits = token.dropFirst(2)
    guard isGrouped(digits, in: bytes, by: { $0.isDigit(ofRadix: radix) }) else { return nil }
    return number(digits, radix: radix, in: bytes) ?? .string(bytes.string(token))
  }

  private static func radix(_ letter: UInt8) -> Int? {
    switch letter {
    case .ascii("x"): 16
    case .ascii("o"): 8
    case .ascii("b"): 2
    default: nil
    }
  }

  /// A whole number; one that does not fit is its text.
  private static func number(_ digits: Range<Int>, radix: Int, in bytes: ByteView) -> YAMLValue? {
    let text = String(decoding: digits.map { bytes[$0] }.filter { $0 != .ascii("_") }, as: UTF8.self)
    return Int(text, radix: radix).map(YAMLValue.integer) ?? (radix == 10 ? .string(bytes.string(digits)) : nil)
  }

  /// Whether it is digits without a zero before others, after a sign.
  private static func decimal(_ range: Range<Int>, in bytes: ByteView) -> Bool {
    let digits = withoutSign(range, in: bytes)
    guard let first = digits.first, digits.count == 1 || bytes[first] != .ascii("0") else { return false }
    return isGrouped(digits, in: bytes, by: \.isASCIIDigit)
  }

  private static func float(_ token: Range<Int>, in bytes: ByteView) -> YAMLValue? {
    let unsigned = withoutSign(token, in: bytes)
    let isNegative = bytes[token.lowerBound] == .ascii("-")
    if bytes.equals("inf", in: unsigned) { return .float(isNegative ? -.infinity : .infinity) }
    if bytes.equals("nan", in: unsigned) { return .float(.nan) }
    let mark = token.first { bytes[$0] | 0x20 == .ascii("e") } ?? token.upperBound
    let point = bytes.firstIndex(of: .ascii("."), in: token.lowerBound..<mark)
    guard point < mark || mark < token.upperBound, decimal(token.lowerBound..<point, in: bytes),
      point == mark || isGrouped(point + 1..<mark, in: bytes, by: \.isASCIIDigit),
      mark == token.upperBound
        || isGrouped(withoutSign(mark + 1..<token.upperBound, in: bytes), in: bytes, by: \.isASCIIDigit)
    else { return nil }
    return Double(String(decoding: token.map { bytes[$0] }.filter { $0 != .ascii("_") }, as: UTF8.self))
      .map(YAMLValue.float)
  }

  private static func withoutSign(_ range: Range<Int>, in bytes: ByteView) -> Range<Int> {
    guard let first = range.first, bytes[first] == .ascii("+") || bytes[first] == .ascii("-") else { return range }
    return range.dropFirst()
  }

  /// Whether it is digits, between which there can be single underscores.
  private static func isGrouped(_ range: Range<Int>, in bytes: ByteView, by isDigit: (UInt8) -> Bool) -> Bool {
    var isAfterDigit = false
    for offset in range {
      if isDigit(bytes[offset]) {
        isAfterDigit = true
      } else {
        guard bytes[offset] == .ascii("_"), isAfterDigit else { return false }
        isAfterDigit = false
      }
    }
    return isAfterDigit
  }
}

extension UInt8 {
  fileprivate var isInTOMLScalar: Bool {
    isInTOMLKey || self == .ascii("+") || self == .ascii(".") || self == .ascii(":")
  }

  fileprivate func isDigit(ofRadix radix: Int) -> Bool {
    radix == 16 ? hexadecimalDigit != nil : isASCIIDigit && self < .ascii("0") + UInt8(radix)
  }
}
