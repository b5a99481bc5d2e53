/// What candidate lines for chapters have in common. They are accepted or rejected together.
///
/// The decision must not depend on anything that writing could change.
struct ChapterGroup {
  private(set) var count = 0
  private(set) var earliest = Duration.zero
  private var latest = Duration.zero
  private var last: Duration?
  private(set) var descents = 0
  private var rounds = 0
  private var sentences = 0
  private var clockWords = 0
  private var speakers = 0
  private var boldSpeakers = 0
  private var fractions = 0
  private var withText = 0
  private var withEnd = 0
  private var titles: [Range<Int>] = []
  private var hasSeveralTitles = false
  private var untitled = 0
  private var doubtful = 0
  private var bare = 0
  private(set) var startsAtZero = false
  private let bytes: ByteView

  init(in bytes: ByteView) { self.bytes = bytes }

  /// What the title of a line looks like. A line is taken by several groups, and looked at once.
  struct TitleSigns {
    fileprivate let isSentence: Bool
    fileprivate let isClockWord: Bool
    fileprivate let speaker: SpeakerLabel.Sort?

    init(of line: ChapterLine, in bytes: ByteView) {
      isSentence = SentenceMark.isAt(endOf: line.title, in: bytes)
      isClockWord = ClockWord.isWord(at: line.title, after: line.start, in: bytes)
      speaker = SpeakerLabel.sort(of: line.title, in: bytes)
    }
  }

  mutating func receive(_ line: ChapterLine) { receive(line, TitleSigns(of: line, in: bytes)) }

  mutating func receive(_ line: ChapterLine, _ signs: TitleSigns, hasText: Bool = false) {
    let start = line.start.value
    (earliest, latest) = count == 0 ? (start, start) : (min(earliest, start), max(latest, start))
    if let last, start < last { descents += 1 }
    last = start
    count += 1
    if start.components.seconds % 5 == 0 { rounds += 1 }
    if start.components.attoseconds != 0 { fractions += 1 }
    if hasText { withText += 1 }
    if line.end != nil { withEnd += 1 }
    if signs.isSentence { sentences += 1 }
    if signs.isClockWord { clockWords += 1 }
    switch signs.speaker {
    case .bold: (speakers, boldSpeakers) = (speakers + 1, boldSpeakers + 1)
    case .plain: speakers += 1
    case nil: break
    }
    if let first = titles.first, !bytes.equals(first, bytes, line.title) { hasSeveralTitles = true }
    if line.title.isEmpty { untitled += 1 }
    if line.isDoubtful { doubtful += 1 }
    if case .trailing(let shape) = line.notation, shape.isBare { bare += 1 }
    if count == 1 { startsAtZero = start == .zero }
    titles.append(line.title)
  }

  /// Whether the times start at 0 and ascend, as those of nothing but a recording do.
  var isCertain: Bool { startsAtZero && descents == 0 }

  /// Whether a part of the lines is nearly all of them.
  private func isMost(_ part: Int) -> Bool { part * 5 >= count * 4 }

  private func isDense(_ seconds: Int) -> Bool {
    latest > earliest && latest - earliest < .seconds(seconds) * (count - 1)
  }

  private func distinctCount(_ part: (Range<Int>) -> Range<Int>) -> Int {
    Set(titles.map { bytes.string(part($0)) }).count
  }

  // MARK: Lines of any notation

  /// Captions, lyrics, or turns of speech.
  ///
  /// - Parameter areTitlesBelow: Whether what is said is below each time.
  func isTranscript(areTitlesBelow: Bool) -> Bool {
    guard count >= 6 else { return false }
    if isDense(12), sentences * 2 > count || areTitlesBelow || isMost(speakers) { return true }
    if isDense(12), isMost(withText), untitled == count { return true }
    if isDense(8), fractions * 2 > count || count >= 12 { return true }
    if isMost(speakers), isDense(150), distinctCount({ SpeakerLabel.name(in: $0, of: bytes) }) * 2 <= count {
      return true
    }
    return isMost(withText) && isDense(300) && distinctCount { $0 } * 2 <= count
  }

  /// Whether more lines end as sentences do than not.
  var areMostlySentences: Bool { sentences * 2 > count }

  private var isRound: Bool { rounds == count }

  /// Whether nearly all times are round ones of a day, which do not start in the first minute or have ends.
  var mayBeTimetable: Bool {
    guard isMost(rounds), latest < .seconds(24 * 60), earliest >= .seconds(60) || isMost(withEnd) else { return false }
    return count > 2 || earliest >= .seconds(6 * 60)
  }

  /// Whether a line without others beside it is a sentence with a time.
  var isSentence: Bool { sentences == count }

  // MARK: Lines that start with a time

  /// Why lines that start with a time are not chapters; `nil` if they are.
  var leadingRejection: ChapterListRejection.Reason? {
    guard count > 1 else { return nil }
    if isMost(boldSpeakers) { return .transcript }
    if isDense(12), isMost(speakers), isMost(sentences) { return .transcript }
    if earliest > .zero, isMost(clockWords) { return .clockTimes }
    if earliest >= .seconds(3 * 3600), isDense(60) { return .log }
    if areSlots { return .clockTimes }
    if areLengths { return .lengths }
    return nil
  }

  /// Round times of a day, each with its end.
  private var areSlots: Bool {
    isMost(withEnd) && isRound && earliest >= .seconds(6 * 60) && latest < .seconds(24 * 60)
  }

  /// Times that start nowhere near 0 and go up and down.
  private var areLengths: Bool {
    let areShort = earliest >= .seconds(60) && latest < .seconds(15 * 60)
    return earliest > .zero && (descents * 5 > (count - 1) * 2 || areShort && descents * 4 >= count - 1)
  }

  // MARK: Lines that end with a time

  /// Whether lines that end with a time give chapters. Distinguishing them from prose needs more evidence.
  var areTrailingChapters: Bool {
    guard count >= 2, hasSeveralTitles, !areLengths, !areSlots else { return false }
    guard isCertain || doubtful == 0 else { return false }
    return bare < count || !mayBeClockTimes
  }

  /// Times of day: from three o'clock on with seconds, or round ones from six.
  private var mayBeClockTimes: Bool {
    earliest >= .seconds(3 * 3600) || isRound && earliest >= .seconds(6 * 60) && count < 3
  }
}

/// Who speaks, before what they say: `Sam: Hello`, `**Sam:** Hello`.
enum SpeakerLabel {
  enum Sort {
    case plain, bold
  }

  private static let limit = 48

  static func sort(of title: Range<Int>, in bytes: ByteView) -> Sort? {
    let start = title.lowerBound..<min(title.upperBound, title.lowerBound + limit)
    if bytes.hasPrefix("**", in: title) {
      return bytes.firstRange(of: ":**", in: start) != nil || bytes.firstRange(of: "**:", in: start) != nil
        ? .bold : nil
    }
    let end = name(in: title, of: bytes).upperBound
    return end > title.lowerBound && end < start.upperBound ? .plain : nil
  }

  /// The name; empty if there is none.
  static func name(in title: Range<Int>, of bytes: ByteView) -> Range<Int> {
    let start = title.lowerBound..<min(title.upperBound, title.lowerBound + limit)
    let colon = bytes.firstIndex(of: .ascii(":"), in: start)
    if colon < start.upperBound { return title.lowerBound..<colon }
    guard let wide = bytes.firstRange(of: "：", in: start) else { return title.lowerBound..<title.lowerBound }
    return title.lowerBound..<wide.lowerBound
  }
}
