/// Statistics over all candidate lines of one notation. They are accepted or rejected together.
///
/// Only lines in canonical notation are chapters on their own. The others are distinguished from schedules, logs,
/// transcripts and times in prose by all of them together. The decision must not depend on anything that writing could
/// change.
struct ChapterGroup {
  private var count = 0
  private var earliest = Duration.zero
  private var latest = Duration.zero
  private var last: Duration?
  private var ascents = 0
  private var isRoundTimes = true
  private var sentences = 0
  private var firstTitle: Range<Int>?
  private var hasSeveralTitles = false

  mutating func receive(_ line: ChapterLine, in bytes: ByteView) {
    let start = line.start.value
    (earliest, latest) = count == 0 ? (start, start) : (min(earliest, start), max(latest, start))
    if let last, start >= last { ascents += 1 }
    last = start
    count += 1
    if line.start.spelling.hourDigits > 0 || start.components.seconds % 5 != 0 { isRoundTimes = false }
    if SentenceMark.isAt(endOf: line.title, in: bytes) { sentences += 1 }
    if let firstTitle, !bytes.equals(firstTitle, bytes, line.title) { hasSeveralTitles = true }
    firstTitle = firstTitle ?? line.title
  }

  /// Whether lines that start with a time give chapters: two at least, or the very start of a recording.
  var areLeadingChapters: Bool {
    count >= 2 && !isSchedule && !isTranscript || count == 1 && earliest == .zero
  }

  /// Whether lines that end with a time give chapters. Distinguishing them from prose needs more evidence.
  var areTrailingChapters: Bool {
    count >= 2 && hasSeveralTitles && ascents * 4 >= (count - 1) * 3 && !isSchedule && !isTranscript
  }

  /// Times of day: from three o'clock on, or round ones from six.
  private var isSchedule: Bool {
    earliest >= .seconds(3 * 3600) || isRoundTimes && earliest >= .seconds(6 * 60)
  }

  /// Sentences every few seconds.
  private var isTranscript: Bool {
    count >= 20 && latest - earliest < .seconds(12) * count && sentences * 2 > count
  }
}
