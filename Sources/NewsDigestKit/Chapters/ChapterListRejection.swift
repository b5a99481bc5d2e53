/// Why lines that look like chapters are not.
struct ChapterListRejection {
  enum Reason: String {
    case clockTimes = "clock-times"
    case code, lengths, log, transcript
  }

  let reason: Reason
  /// The first of the times.
  let range: Range<Int>
}
