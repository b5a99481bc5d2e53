/// A text as Ruby's `Time.parse` reads it, which Jekyll calls for the dates of posts.
///
/// It takes nearly any notation, and more than its author may have meant: see `surprise`.
struct RubyTime {
  let parts: RubyDateParts
  /// The time, without an offset where Ruby takes that of the site.
  ///
  /// It is `nil` where the text does not say the year, so that the day of the build decides, and outside of the years 0
  /// to 9999.
  let value: DateTime?

  /// Reads a text; `nil` where Ruby refuses it.
  init?(_ text: String) {
    guard let time = text.withBytes({ RubyTime(in: $0, $0.indices) }) else { return nil }
    self = time
  }

  /// Reads the text of a range; `nil` where Ruby refuses it.
  init?(in bytes: ByteView, _ range: Range<Int>) {
    guard let parts = RubyDateParser.parts(in: bytes, range), !parts.isEmpty else { return nil }
    let offset = parts.zone.flatMap(RubyZone.offset)
    guard RubyZone.isAllowed(offset), let fields = RubyTimeFields(parts, offset: offset) else { return nil }
    self.parts = parts
    value = parts.year == nil ? nil : fields.dateTime(offset: offset, nanosecond: parts.nanosecond)
  }
}

/// The numbers of a time, which may be larger than a day or a month has.
struct RubyTimeFields {
  private var year: Int
  private var month: Int
  private var day: Int
  private var hour: Int
  private var minute: Int
  private var second: Int

  /// The fields in UTC if there is an offset; `nil` where Ruby makes no time of them.
  init?(_ parts: RubyDateParts, offset: Int?) {
    self.init(parts)
    if let dayOfYear = parts.dayOfYear?.value {
      guard setDayOfYear(dayOfYear, offset: offset) else { return nil }
    }
    // Ruby counts an hour of any length, but only one that is not too long in twelve hours.
    guard parts.meridiem == nil || parts.hour?.slice.value ?? 0 <= Int(Int32.max) else { return nil }
    subtract(offset ?? 0)
    guard areInRange else { return nil }
  }

  private init(_ parts: RubyDateParts) {
    // A text without a year gets its date from the day of the build. What is out of range is so on any day.
    let isUndated = parts.year == nil && parts.month == nil && parts.dayOfYear == nil
    year = parts.fullYear ?? 2000
    (month, day) = (parts.month?.value ?? (isUndated ? 6 : 1), parts.day?.value ?? (isUndated ? 15 : 1))
    (hour, minute, second) = (parts.hour?.value ?? 0, parts.minute?.value ?? 0, parts.second?.value ?? 0)
  }

  /// Sets the month and the day. Ruby guesses them and corrects the guess by what a time on that day turns out to be.
  private mutating func setDayOfYear(_ dayOfYear: Int, offset: Int?) -> Bool {
    guard 1...366 ~= dayOfYear else { return false }
    (month, day) = ((dayOfYear - 1) / 31 + 1, (dayOfYear - 1) % 31 + 1)
    var guess = self
    guess.subtract(offset ?? 0)
    guard guess.areInRange else { return false }
    guard let guessed = guess.dateTime(offset: offset, nanosecond: 0)?.date else {
      return dayOfYear < 366 || Self.isLeap(year)
    }
    day += dayOfYear - guessed.dayOfYear
    let length = Self.days(inMonth: month, of: year)
    guard day > max(28, length) else { return true }
    (month, day) = (month + 1, day - length)
    return month <= 12
  }

  /// Goes to UTC. Ruby does this before it checks the numbers, so that some impossible ones become possible.
  private mutating func subtract(_ offset: Int) {
    let sign = offset < 0 ? -1 : 1
    var rest = abs(offset)
    Self.subtract(&rest, sign, from: &second, of: 60)
    Self.subtract(&rest, sign, from: &minute, of: 60)
    Self.subtract(&rest, sign, from: &hour, of: 24)
    guard rest != 0 else { return }
    day -= sign * rest
    if sign > 0, day < 1 {
      month -= 1
      if month < 1 { (year, month) = (year - 1, 12) }
      day = Self.days(inMonth: month, of: year)
    } else if sign < 0, day > Self.days(inMonth: month, of: year) {
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
      day = 1
    }
  }

  /// Subtracts what of an offset is less than a larger unit, and leaves how many of these the offset is then.
  private static func subtract(_ offset: inout Int, _ sign: Int, from number: inout Int, of count: Int) {
    let (larger, part) = divide(offset, by: count)
    offset = larger
    guard part != 0 else { return }
    let carry: Int
    (carry, number) = divide(number - sign * part, by: count)
    offset -= sign * carry
  }

  private static func divide(_ value: Int, by divisor: Int) -> (Int, Int) {
    let rest = (value % divisor + divisor) % divisor
    return ((value - rest) / divisor, rest)
  }

  /// Whether Ruby makes a time of the numbers: each month may have 31 days, and a minute 60 seconds.
  private var areInRange: Bool {
    1...12 ~= month && 1...31 ~= day && 0...59 ~= minute && 0...60 ~= second
      && (0...23 ~= hour || hour == 24 && minute == 0 && second == 0)
  }

  /// The time that the numbers are, in UTC if there is an offset.
  func dateTime(offset: Int?, nanosecond: Int) -> DateTime? {
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    let seconds = ((first.dayNumber + day - 1) * 24 + hour) * 3600 + minute * 60 + second + (offset ?? 0)
    let (days, secondOfDay) = Self.divide(seconds, by: 86_400)
    guard let date = CalendarDate(dayNumber: days) else { return nil }
    return DateTime(
      date, hour: secondOfDay / 3600, minute: secondOfDay / 60 % 60, second: secondOfDay % 60, nanosecond: nanosecond,
      offset: offset)
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The days of a month; December's for 0, as in Ruby, and more than any day for no month at all.
  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 0...12: 31
    default: .max
    }
  }
}

/// The time zones that Ruby's `Time.parse` knows.
enum RubyZone {
  /// The offset of a zone in seconds; `nil` for one that Ruby does not know, so that it takes the site's own.
  static func offset(_ zone: RubyDateSlice) -> Int? {
    let name = zone.bytes.map(\.asciiLowercased)
    if let sign = name.first, sign == .ascii("+") || sign == .ascii("-") {
      return numericOffset(name.dropFirst()).map { sign == .ascii("-") ? -$0 : $0 }
    }
    return hours[String(decoding: name, as: UTF8.self)].map { $0 * 3600 }
  }

  /// `09`, `0900`, `09:00`, `090000`, `09:00:00`.
  private static func numericOffset(_ text: ArraySlice<UInt8>) -> Int? {
    let hasColons = text.contains(.ascii(":"))
    let pairs =
      hasColons
      ? text.split(separator: .ascii(":"), omittingEmptySubsequences: false)
      : stride(from: text.startIndex, to: text.endIndex, by: 2).map { text[$0..<min($0 + 2, text.endIndex)] }
    guard 1...3 ~= pairs.count, pairs.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
    return pairs.reduce(0) { $0 * 60 + $1.reduce(0) { $0 * 10 + Int($1 - 0x30) } } * [3600, 60, 1][pairs.count - 1]
  }

  /// Whether Ruby makes a time with an offset, which is of less than a day.
  static func isAllowed(_ offset: Int?) -> Bool { offset.map { -86_400 < $0 && $0 < 86_400 } ?? true }

  private static let hours: [String: Int] = [
    "utc": 0, "z": 0, "ut": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7, "a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7, "h": 8, "i": 9, "k": 10, "l": 11, "m": 12,
    "n": -1, "o": -2, "p": -3, "q": -4, "r": -5, "s": -6, "t": -7, "u": -8, "v": -9, "w": -10, "x": -11, "y": -12,
  ]
}
