/// A date and a time of day, with the offset from UTC that was written beside them, if one was.
///
/// Two spellings of the same date, time and offset are equal; the same instant in another offset is not. The text form
/// is RFC 3339's, `2025-12-03T00:30:59+09:00`, also in JSON; without an offset it ends after the time.
public struct DateTime: Hashable, Sendable {
  /// The day.
  public let date: CalendarDate
  private let storedHour: UInt8
  private let storedMinute: UInt8
  private let storedSecond: UInt8
  private let storedNanosecond: Int32
  private let storedOffset: Int32?
  /// How it was spelt, where that matters; it does not count for equality.
  private(set) var ownSpelling = CommonTimestampSpelling?.none

  /// The hour, 0 to 23.
  public var hour: Int { Int(storedHour) }
  /// The minute, 0 to 59.
  public var minute: Int { Int(storedMinute) }
  /// The second, 0 to 59. There is no leap second, because Ruby's loaders disagree about it.
  public var second: Int { Int(storedSecond) }
  /// The nanosecond, 0 to 999,999,999.
  public var nanosecond: Int { Int(storedNanosecond) }
  /// Seconds east of UTC: whole minutes of less than a day. `nil` when no offset was written.
  public var offset: Int? { storedOffset.map(Int.init) }

  /// Creates a date-time, or `nil` when a part is out of its range.
  public init?(
    _ date: CalendarDate, hour: Int = 0, minute: Int = 0, second: Int = 0, nanosecond: Int = 0, offset: Int? = nil
  ) {
    guard 0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second, 0...999_999_999 ~= nanosecond,
      Self.isOffset(offset ?? 0)
    else { return nil }
    self.date = date
    (storedHour, storedMinute, storedSecond) = (UInt8(hour), UInt8(minute), UInt8(second))
    (storedNanosecond, storedOffset) = (Int32(nanosecond), offset.map(Int32.init))
  }

  /// The start of a day, without an offset.
  public init(startOf date: CalendarDate) {
    self.date = date
    (storedHour, storedMinute, storedSecond, storedNanosecond, storedOffset) = (0, 0, 0, 0, nil)
  }

  private static func isOffset(_ offset: Int) -> Bool {
    -86_400 < offset && offset < 86_400 && offset % 60 == 0
  }

  /// The date-time with the spelling that it had, if canonical form keeps it.
  func spelt(as spelling: DateTimeSpelling) -> DateTime {
    var dateTime = self
    dateTime.ownSpelling = CommonTimestampSpelling(spelling)
    return dateTime
  }

  /// The seconds of the day that have passed.
  private var secondOfDay: Int { (hour * 60 + minute) * 60 + second }

  /// Seconds since 1970-01-01 00:00:00 UTC.
  ///
  /// - Parameter defaultOffset: The offset of a time without one, in seconds east of UTC.
  public func secondsSince1970(defaultOffset: Int = 0) -> Int {
    date.dayNumber * 86_400 + secondOfDay - (offset ?? defaultOffset)
  }

  /// The day that it is at this instant in another offset; `nil` outside the years 0 to 9999.
  func date(inOffset other: Int, defaultOffset: Int = 0) -> CalendarDate? {
    let seconds = secondsSince1970(defaultOffset: defaultOffset) + other
    let secondOfDay = (seconds % 86_400 + 86_400) % 86_400
    return CalendarDate(dayNumber: (seconds - secondOfDay) / 86_400)
  }
}

extension DateTime {
  /// Whether both are the same date, time and offset.
  public static func == (first: Self, second: Self) -> Bool {
    first.date == second.date && first.secondOfDay == second.secondOfDay && first.nanosecond == second.nanosecond
      && first.offset == second.offset
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(date)
    hasher.combine(secondOfDay)
    hasher.combine(nanosecond)
    hasher.combine(offset)
  }
}

extension DateTime: Comparable {
  /// Orders by the instant, without an offset as if it were in UTC; and what is the same instant by the offset.
  public static func < (first: DateTime, second: DateTime) -> Bool { first.order < second.order }

  private var order: (Int, Int, Int, Int) {
    (secondsSince1970(), nanosecond, offset == nil ? 0 : 1, offset ?? 0)
  }
}

extension DateTime: CustomStringConvertible {
  /// The date-time in RFC 3339's form, without an offset if it has none.
  public var description: String {
    var bytes: [UInt8] = []
    DateTimeSpelling.rfc3339.append(self, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Parses RFC 3339's form, the offset being optional.
  ///
  /// - Parameter text: The text.
  /// - Throws: ``DateParsingError`` for any other text, and for a day or time that does not exist.
  public init(parsing text: String) throws(DateParsingError) {
    let parsed = text.withBytes { ParsedDateTime(in: $0, $0.indices) }
    guard let parsed, parsed.end == text.utf8.count, parsed.spelling.isRFC3339 else {
      throw DateParsingError(text, as: .dateTime)
    }
    self = parsed.value
  }
}

extension DateTime: Codable, JSONForm {
  /// Parses an RFC 3339 string.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText("a date-time as RFC 3339 writes it") { try DateTime(parsing: $0) }
  }

  /// Writes an RFC 3339 string.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeForm<Output: JSONOutput>(to output: inout Output) throws { try output.encode(description) }
}
