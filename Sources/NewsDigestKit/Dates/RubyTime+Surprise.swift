extension RubyTime {
  /// What an author would not expect of how Ruby reads a date.
  enum Surprise: Hashable {
    /// There is no year, or only a time: the day of the build decides.
    case dependsOnBuild
    /// The month has no such day, so that the date is in the next one.
    case noSuchDay
    /// `12/01/2025`: the day is first.
    case dayFirst
    /// `12/01/25`: the year has two digits, in a place where a month or a day could be.
    case shortYear
    /// An offset that Ruby does not understand, `GMT+9` or `+9`: the time counts in the site's time zone.
    case ignoredOffset(Range<Int>)
    /// The abbreviation of a time zone that Ruby does not know: the time counts in the site's.
    case unknownZone(Range<Int>)
    /// A part of the text with digits, or with words that are not English, that counts for nothing.
    case ignoredText(Range<Int>)
  }

  /// The first thing that is surprising about how Ruby reads the bytes.
  func surprise(in bytes: ByteView) -> Surprise? {
    guard let year = parts.year else { return .dependsOnBuild }
    if hasNoSuchDay { return .noSuchDay }
    if let month = parts.month?.slice, let day = parts.day?.slice, !month.isMonthName {
      if isAmbiguous(month, day), day.place.upperBound < month.place.lowerBound,
        month.place.upperBound < year.slice.place.lowerBound,
        bytes[month.place.upperBound] != .ascii(".")
      {
        return .dayFirst
      }
      if parts.completesYear, year.slice.count <= 2, year.slice.value <= 31,
        year.slice.place.upperBound < month.place.lowerBound || day.place.upperBound < year.slice.place.lowerBound
      {
        return .shortYear
      }
    }
    return zoneSurprise(in: bytes) ?? leftOverSurprise(in: bytes)
  }

  /// Whether another order of day and month would be another date.
  private func isAmbiguous(_ month: RubyDateSlice, _ day: RubyDateSlice) -> Bool {
    day.value <= 12 && day.value != month.value
  }

  private var hasNoSuchDay: Bool {
    guard let year = parts.fullYear, 0...9999 ~= year, let month = parts.month?.value, let day = parts.day?.value else {
      return parts.hour?.value == 24
    }
    return CalendarDate(year: year, month: month, day: day) == nil || parts.hour?.value == 24
  }

  private func zoneSurprise(in bytes: ByteView) -> Surprise? {
    guard let zone = parts.zone, RubyZone.offset(zone) == nil else { return nil }
    let isName = zone.place.allSatisfy { bytes[$0].isASCIILetter }
    return isName ? .unknownZone(zone.place) : .ignoredOffset(zone.place)
  }

  private func leftOverSurprise(in bytes: ByteView) -> Surprise? {
    let parts = parts.leftOver.filter { $0.contains { bytes[$0].isASCIIDigit || bytes[$0] >= 0x80 } }
    // Zeros may well be the rest of a fraction; something else counts for more.
    let ignored = parts.first { !$0.allSatisfy { bytes[$0] == .ascii("0") || bytes[$0] == .ascii(".") } } ?? parts.first
    return ignored.map { range in
      // The place of a letter is that of its first byte.
      var end = range.upperBound
      while end < bytes.count, bytes[end].isContinuation { end += 1 }
      return .ignoredText(range.lowerBound..<end)
    }
  }
}
