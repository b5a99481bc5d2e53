/// The time of a post as Jekyll takes it.
struct JekyllTime {
  /// The `date` of the front matter, or the start of the file name's day.
  let written: DateTime
  /// Seconds since 1970-01-01 00:00:00 UTC.
  let seconds: Int
  /// The day that it is in the site's time zone then.
  let siteDate: CalendarDate

  /// - Parameters:
  ///   - frontMatter: The post's front matter.
  ///   - day: The day in the post's file name.
  ///   - siteOffset: The site's time zone, in seconds east of UTC.
  /// - Returns: `nil` when there is no date, or one that cannot be read.
  init?(_ frontMatter: FrontMatter, day: CalendarDate? = nil, siteOffset: Int) {
    guard let written = Self.written(in: frontMatter, day) else { return nil }
    // YAML treats a time without an offset as UTC; Jekyll parses a day or a text in the site's time zone.
    let isYAMLTime = if case .dateTime? = frontMatter["date"] { true } else { false }
    let defaultOffset = isYAMLTime ? 0 : siteOffset
    guard let siteDate = written.date(inOffset: siteOffset, defaultOffset: defaultOffset) else { return nil }
    (self.written, self.siteDate) = (written, siteDate)
    seconds = written.secondsSince1970(defaultOffset: defaultOffset)
  }

  private static func written(in frontMatter: FrontMatter, _ day: CalendarDate?) -> DateTime? {
    guard let value = frontMatter["date"], value != .null else { return day.map(DateTime.init(startOf:)) }
    return frontMatter.date
  }
}
