/// A day in the proleptic Gregorian calendar, without a time or a time zone.
///
/// Its text form is ISO 8601's `YYYY-MM-DD`, also in JSON.
public struct CalendarDate: Hashable, Sendable {
  // Models hold many dates: four bytes each instead of twenty-four.
  private let storedYear: Int16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// The year, 0 to 9999.
  public var year: Int { Int(storedYear) }
  /// The month, 1 to 12.
  public var month: Int { Int(storedMonth) }
  /// The day of the month, from 1 on.
  public var day: Int { Int(storedDay) }

  /// Makes a date that is known to exist, as one in the source code of an app.
  ///
  /// - Precondition: The calendar has such a day, and the year is in 0 to 9999. For other numbers, use
  ///   ``init(year:month:day:)``.
  ///
  /// - Parameters:
  ///   - year: The year, 0 to 9999.
  ///   - month: The month, 1 to 12.
  ///   - day: The day of the month.
  public init(_ year: Int, _ month: Int, _ day: Int) {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("There is no day \(year)-\(month)-\(day).")
    }
    self = date
  }

  /// Makes a date of numbers; `nil` when the calendar has no such day or the year is not in 0 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard 0...9999 ~= year, 1...12 ~= month, 1...Self.days(inMonth: month, ofYear: year) ~= day else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    (storedYear, storedMonth, storedDay) = (Int16(year), UInt8(month), UInt8(day))
  }

  private static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CalendarDate: Comparable {
  /// Orders dates by time.
  public static func < (first: CalendarDate, second: CalendarDate) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }
}

extension CalendarDate {
  /// The date so many days later, or earlier when `days` is negative; `nil` outside the years 0 to 9999.
  public func adding(days: Int) -> CalendarDate? {
    let (number, overflows) = dayNumber.addingReportingOverflow(days)
    return overflows ? nil : CalendarDate(dayNumber: number)
  }

  /// How many days this date is after `other`; negative when it is before.
  public func days(since other: CalendarDate) -> Int { dayNumber - other.dayNumber }

  /// The ISO 8601 weekday: 1 is Monday, 7 is Sunday.
  public var weekday: Int { (dayNumber + 3 + 7_000_000) % 7 + 1 }

  /// The number of the day in its year, from 1 on.
  public var dayOfYear: Int {
    var number = day
    for earlier in 1..<month { number += Self.days(inMonth: earlier, ofYear: year) }
    return number
  }

  /// The ISO 8601 week, 1 to 53, and the year that it counts in.
  ///
  /// It may belong to the year before or after in the first and last days of a year.
  public var week: (year: Int, number: Int) {
    let thursdayOfYear = dayOfYear + 4 - weekday
    if thursdayOfYear < 1 {
      let length = Self.isLeap(year - 1) ? 366 : 365
      return (year - 1, (thursdayOfYear + length - 1) / 7 + 1)
    }
    let length = Self.isLeap(year) ? 366 : 365
    return thursdayOfYear > length ? (year + 1, 1) : (year, (thursdayOfYear - 1) / 7 + 1)
  }

  /// Days since 1970-01-01.
  ///
  /// Years start in March here, so that the leap day is the last one; an era is 400 years of 146,097 days.
  var dayNumber: Int {
    let shiftedYear = (month <= 2 ? year - 1 : year) + 400
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear % 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era - 1) * 146_097 + dayOfEra - 719_468
  }

  /// The day that is so many days after 1970-01-01, if its year is in 0 to 9999.
  init?(dayNumber: Int) {
    guard -719_528...2_932_896 ~= dayNumber else { return nil }
    let shifted = dayNumber + 719_468 + 146_097
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + (era - 1) * 400 + (month <= 2 ? 1 : 0)
    self.init(uncheckedYear: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as `YYYY-MM-DD`.
  public var description: String {
    var bytes: [UInt8] = []
    DateSpelling().append(self, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Parses `YYYY-MM-DD` and nothing else.
  ///
  /// - Parameter text: The text.
  /// - Throws: ``DateParsingError`` for any other text, and for a day that does not exist.
  public init(parsing text: String) throws(DateParsingError) {
    let parsed = text.withBytes { ParsedDate(in: $0, $0.indices) }
    guard case .date(let date, let spelling, let end) = parsed, spelling == DateSpelling(), end == text.utf8.count
    else { throw DateParsingError(text, as: .date) }
    self = date
  }
}

extension CalendarDate: Codable, JSONForm {
  /// Parses a `YYYY-MM-DD` string.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText("a date as YYYY-MM-DD") { try CalendarDate(parsing: $0) }
  }

  /// Writes a `YYYY-MM-DD` string.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeForm<Output: JSONOutput>(to output: inout Output) throws { try output.encode(description) }
}
