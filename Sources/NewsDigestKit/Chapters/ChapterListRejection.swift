/// Why lines that look like chapters are not.
struct ChapterListRejection {
  enum Reason {
    case clockTimes, lengths, log, transcript, code
  }

  let reason: Reason
  /// The first of the times.
  let range: Range<Int>
}
