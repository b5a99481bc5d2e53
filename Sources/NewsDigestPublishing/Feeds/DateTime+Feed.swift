import NewsDigestKit

extension DateTime {
  /// The seconds of the day that have passed.
  private var secondOfDay: Int { (hour * 60 + minute) * 60 + second }

  /// Seconds since the start of the year 0 in UTC; a time without an offset is one in UTC.
  var instant: Int {
    guard let start = CalendarDate(year: 0, month: 1, day: 1) else { return 0 }
    return date.days(since: start) * 86_400 + secondOfDay - (offset ?? 0)
  }

  /// RFC 3339, with an offset in any case.
  var internetText: String { offset == nil ? description + "Z" : description }

  /// RFC 822 with a year of four digits: `Wed, 03 Dec 2025 00:30:59 +0900`.
  var mailText: String {
    let minutes = abs(offset ?? 0) / 60
    let zone = "\((offset ?? 0) < 0 ? "-" : "+")\(padded(minutes / 60))\(padded(minutes % 60))"
    return """
      \(Self.weekdays[date.weekday - 1]), \(padded(date.day)) \(Self.months[date.month - 1]) \
      \(padded(date.year / 100))\(padded(date.year % 100)) \(padded(hour)):\(padded(minute)):\(padded(second)) \(zone)
      """
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
