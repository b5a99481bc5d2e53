/// What a format holds of a list of chapters.
struct ChapterRules {
  /// How many times there are in a second.
  var timesPerSecond: Int64 = 1000
  /// Whether a time becomes the one before it, not the nearest.
  var areTimesRoundedDown = false
  /// Whether readers take more than 99 hours.
  var areHoursUnbounded = true
  var ends = Ends.omitted
  var title = Title.singleLine
  /// Whether a title must not be empty.
  var needsTitles = false
  /// Whether quotation marks cannot be written.
  var hasNoQuotationMarks = false
  var titleByteLimit: Int?
  var holdsLinks = false
  var holdsSections = false
  /// Whether chapters must be in order.
  var isOrdered = true
  var chapterLimit: Int?

  /// Which ends a format has.
  enum Ends {
    case omitted
    case optional
    /// A chapter without an end has its start as its end.
    case startIsNone
    /// Each chapter has one, so long after its start.
    case required(minimumLength: Duration)
  }

  /// Which titles a format has.
  enum Title {
    /// Any text without U+0000.
    case text
    /// What XML 1.0 can hold.
    case xml
    /// A line without control characters, and without spaces or tabs at its ends.
    case singleLine
  }
}
