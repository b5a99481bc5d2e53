/// A date-time at the start of a range, with its spelling.
///
/// This parses everything that YAML's timestamps, RFC 3339 and Jekyll's dates have in common. A caller that allows less
/// checks the spelling.
struct ParsedDateTime {
  let value: DateTime
  let spelling: DateTimeSpelling
  /// The offset after the date-time.
  let end: Int

  /// Parses a date-time at the start of `range`; `nil` when there is none, or when the day or time does not exist.
  init?(in bytes: ByteView, _ range: Range<Int>) {
    guard case .date(let date, let dateSpelling, let dateEnd) = ParsedDate(in: bytes, range) else { return nil }
    var scanner = DigitScanner(bytes, dateEnd..<range.upperBound)
    var spelling = DateTimeSpelling(date: dateSpelling, spacesBeforeZone: "")

    guard let separator = scanner.timeSeparator(), let hour = scanner.number(digits: 1...2),
      scanner.skip(":"), let minute = scanner.number(digits: 2...2)
    else { return nil }
    spelling.separator = bytes.string(separator)
    spelling.hourDigits = hour.digits

    var second = 0
    var nanosecond = 0
    spelling.hasSeconds = scanner.skip(":")
    if spelling.hasSeconds {
      guard let number = scanner.number(digits: 2...2) else { return nil }
      second = number.value
      if scanner.skip(".") { (nanosecond, spelling.fractionDigits) = scanner.nanoseconds() }
    }

    let endOfTime = scanner.offset
    let spaces = scanner.spaces()
    let zone = scanner.zone()
    if let zone {
      (spelling.zone, spelling.spacesBeforeZone) = (zone.spelling, bytes.string(spaces))
    } else if bytes[separator.lowerBound].isSpaceOrTab {
      spelling.spacesBeforeZone = " "
    }
    guard
      let value = DateTime(
        date, hour: hour.value, minute: minute.value, second: second, nanosecond: nanosecond, offset: zone?.offset)
    else { return nil }
    self.value = value
    self.spelling = spelling
    end = zone == nil ? endOfTime : scanner.offset
  }
}

extension DigitScanner {
  fileprivate mutating func timeSeparator() -> Range<Int>? {
    let start = offset
    if skip("T") || skip("t") { return start..<offset }
    let spaces = spaces()
    return spaces.isEmpty ? nil : spaces
  }

  /// The digits after a decimal point.
  ///
  /// Digits after the ninth are skipped.
  fileprivate mutating func nanoseconds() -> (Int, digits: Int) {
    var value = 0
    var count = 0
    while let digit = number(digits: 1...1) {
      if count < 9 { value = value * 10 + digit.value }
      count += 1
    }
    for _ in min(count, 9)..<9 { value *= 10 }
    return (value, count)
  }

  fileprivate mutating func zone() -> (offset: Int, spelling: DateTimeSpelling.Zone)? {
    if skip("Z") { return (0, .zulu) }
    if skip("UTC") { return (0, .utc) }
    let before = self
    let isWest = skip("-")
    guard isWest || skip("+"), let zone = unsignedZone(), !isAtDigit else {
      self = before
      return nil
    }
    return (isWest ? -zone.offset : zone.offset, zone.spelling)
  }

  /// `9`, `09`, `9:30`, `09:30`, `930` or `0930`.
  private mutating func unsignedZone() -> (offset: Int, spelling: DateTimeSpelling.Zone)? {
    var run = self
    guard let digits = run.number(digits: 1...4) else { return nil }
    guard let hours = number(digits: 1...(digits.digits == 3 ? 1 : 2)) else { return nil }
    let colon = skip(":")
    guard let minutes = number(digits: 2...2) else {
      return colon ? nil : (hours.value * 3600, .hours(digits: hours.digits))
    }
    guard minutes.value < 60 else { return nil }
    return (
      (hours.value * 60 + minutes.value) * 60, .hoursAndMinutes(hourDigits: hours.digits, colon: colon)
    )
  }
}
