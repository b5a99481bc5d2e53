/// The heading of a video taken apart, as ranges of the text: `title, channel [링크](url), 22분 31초`, or with a title that
/// is the link, `[title](url) - channel (22:31)`.
struct VideoHeadingSyntax {
  private(set) var title: Range<Int>
  private(set) var channel: Range<Int>?
  private(set) var link: VideoLink?
  /// Whether the title is the text of the link.
  private(set) var isTitleLinked = false
  private(set) var duration: DurationInWords?
  /// Where the duration is, or would be.
  private(set) var durationStart: Int
  /// The offset after the duration and what closes it: a parenthesis, marks of emphasis.
  private(set) var durationEnd: Int
  private(set) var note: Range<Int>?

  /// - Parameter text: The text of a heading, without spaces at its ends.
  init(_ text: Range<Int>, in bytes: ByteView, words: Vocabulary) {
    let link = VideoLink(in: text, of: bytes)
    (self.link, title) = (link, text)
    var head = text
    (durationStart, durationEnd) = (text.upperBound, text.upperBound)
    if let link {
      let rest = link.tail(in: text)
      if let linked = Self.linkedTitle(link, of: text, in: bytes, words: words) {
        (title, isTitleLinked) = (linked, true)
        parseTailOfLinkedTitle(rest, in: bytes, words: words)
        return
      }
      head = text.lowerBound..<link.opening.lowerBound
      parseTail(rest, in: bytes, words: words)
    } else if let comma = Self.lastComma(in: text, of: bytes) {
      let start = bytes.trimmingLeadingSpaces(comma + 1..<text.upperBound).lowerBound
      let found = LabelledDuration(start..<text.upperBound, in: bytes, words: words)
      if let found, found.end == text.upperBound {
        head = text.lowerBound..<comma
        (duration, durationStart, durationEnd) = (found.duration, found.start, found.end)
      }
    }
    head = bytes.trimmingTrailingSpaces(head)
    guard let comma = Self.lastComma(in: head, of: bytes) else {
      title = head
      return
    }
    title = bytes.trimmingTrailingSpaces(head.lowerBound..<comma)
    let channel = bytes.trimmingSpaces(comma + 1..<head.upperBound)
    if !channel.isEmpty { self.channel = channel }
  }

  // MARK: What follows the link

  /// Parses `, 22분 31초`, `(22:31)` or ` - 22:31`, and the note after it.
  private mutating func parseTail(_ rest: Range<Int>, in bytes: ByteView, words: Vocabulary) {
    if parseDuration(rest, in: bytes, words: words) { return }
    durationStart = Self.skippingCommas(rest, in: bytes)
    if durationStart < rest.upperBound { note = durationStart..<rest.upperBound }
  }

  /// Parses ` - channel, 22분 31초` after a title that is the link, also in parentheses.
  private mutating func parseTailOfLinkedTitle(_ tail: Range<Int>, in bytes: ByteView, words: Vocabulary) {
    var rest = tail
    if parseDuration(rest, in: bytes, words: words) { return }
    if let inner = Self.insideParentheses(rest, in: bytes) {
      rest = inner
      if parseDuration(rest, in: bytes, words: words) { return }
    }
    let start = Self.skippingSeparators(rest, in: bytes)
    durationStart = start
    var index = start
    while index < rest.upperBound {
      let tail = bytes.trimmingLeadingSpaces(index..<rest.upperBound)
      if bytes.hasPrefix(",", in: tail) { return endChannel(start..<index, before: tail, in: bytes, words: words) }
      let next = max(Self.skippingSeparators(tail, in: bytes), tail.lowerBound)
      if index > start, next > index || LabelledDuration.mayStart(with: bytes[index]),
        parseDuration(tail, in: bytes, words: words)
      {
        channel = start..<index
        return
      }
      index = max(next, index + 1)
    }
    if start < rest.upperBound { channel = start..<rest.upperBound }
  }

  /// What is between the parentheses around all of a range, which has several parts; `nil` without these, and for
  /// parentheses in parentheses, which would be taken off once more when they are written alone.
  private static func insideParentheses(_ range: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    guard let inner = parenthesised(range, in: bytes), parenthesised(inner, in: bytes) == nil else { return nil }
    return inner
  }

  private static func parenthesised(_ range: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    let inner = skippingSeparators(range, in: bytes)..<range.upperBound
    guard bytes.hasPrefix("(", in: inner), bytes.hasSuffix(")", before: inner.upperBound, from: inner.lowerBound + 1),
      bytes.firstIndex(of: .ascii(","), in: inner) < inner.upperBound
    else { return nil }
    return inner.dropFirst().dropLast()
  }

  private mutating func endChannel(
    _ range: Range<Int>, before tail: Range<Int>, in bytes: ByteView, words: Vocabulary
  ) {
    let channel = bytes.trimmingTrailingSpaces(range)
    if !channel.isEmpty { self.channel = channel }
    parseTail(tail, in: bytes, words: words)
  }

  /// Parses a duration after separators, and the note after it; whether there is one.
  private mutating func parseDuration(_ rest: Range<Int>, in bytes: ByteView, words: Vocabulary) -> Bool {
    let start = Self.skippingSeparators(rest, in: bytes)
    guard let found = LabelledDuration(start..<rest.upperBound, in: bytes, words: words) else { return false }
    (duration, durationStart, durationEnd) = (found.duration, found.start, found.end)
    let noteStart = Self.skippingCommas(found.end..<rest.upperBound, in: bytes)
    if noteStart < rest.upperBound { note = noteStart..<rest.upperBound }
    return true
  }

  /// The text of a link at the start of a heading that is its title, and not the words that lead to a video.
  private static func linkedTitle(
    _ link: VideoLink, of text: Range<Int>, in bytes: ByteView, words: Vocabulary
  ) -> Range<Int>? {
    guard link.opening.lowerBound == text.lowerBound, let title = link.text, !title.isEmpty,
      bytes.trimmingSpaces(title) == title, words[.videoLinks].match(whole: title, in: bytes) == nil
    else { return nil }
    return title
  }

  /// Whether it could not be anything else in any place.
  func isCertain(in bytes: ByteView) -> Bool {
    duration != nil || link.map { YouTubeAddress.videoID(in: bytes.string($0.destination)) != nil } ?? false
  }

  /// Whether the title has a link too.
  func hasLinkInTitle(_ bytes: ByteView) -> Bool {
    !InlineLink.all(in: title, of: bytes).isEmpty
  }

  private static func lastComma(in range: Range<Int>, of bytes: ByteView) -> Int? {
    var index = range.upperBound
    while index > range.lowerBound {
      index -= 1
      if bytes[index] == .ascii(",") { return index }
    }
    return nil
  }

  private static func skippingCommas(_ range: Range<Int>, in bytes: ByteView) -> Int {
    range.first { bytes[$0] != .ascii(",") && !bytes[$0].isSpaceOrTab } ?? range.upperBound
  }

  /// Brackets that may be around the link or the duration.
  static let brackets: [(opening: StaticString, closing: StaticString)] = [
    ("(", ")"), ("[", "]"), ("（", "）"), ("［", "］"), ("【", "】"), ("〔", "〕"),
  ]

  private static let separators: [StaticString] = [",", "-", "–", "—", "|", "·", "/", ":", "：", "，", "、"]

  /// The offset after spaces and the marks that may separate a link from what follows it.
  private static func skippingSeparators(_ range: Range<Int>, in bytes: ByteView) -> Int {
    var rest = bytes.trimmingLeadingSpaces(range)
    while let mark = separators.first(where: { bytes.hasPrefix($0, in: rest) }) {
      rest = bytes.trimmingLeadingSpaces(rest.dropFirst(mark.utf8CodeUnitCount))
    }
    return rest.lowerBound
  }
}

extension SlotList {
  /// Adds the slots of a video's heading.
  mutating func video(_ syntax: VideoHeadingSyntax) {
    text(.title, at: syntax.title)
    text(.channel, at: syntax.channel)
    if syntax.isTitleLinked || syntax.link.map({ $0.text == nil }) ?? false {
      text(.linkText, "", wordOf: .videoLinks)
    } else {
      text(.linkText, at: syntax.link?.text, wordOf: .videoLinks)
    }
    text(.url, at: syntax.link?.destination)
    if let duration = syntax.duration {
      self.duration(.duration, duration.value, at: syntax.durationStart..<duration.end)
    }
    text(.note, at: syntax.note)
  }

  /// Adds the slots of a video's heading.
  mutating func video(_ video: VideoDigest.Video) {
    text(.title, video.title)
    text(.channel, video.channel)
    text(.linkText, video.link?.text, wordOf: .videoLinks)
    text(.url, video.link?.url)
    duration(.duration, video.duration)
    text(.note, video.note)
  }
}

extension VideoDigest.Video {
  /// The video of a segment, without the blocks below its heading.
  init(_ segment: borrowing Segment) {
    self.init(
      title: segment.text(.title), channel: segment.optionalText(.channel),
      link: segment.optionalText(.url).map { Link(text: segment.text(.linkText), url: $0) },
      duration: segment.duration(.duration), note: segment.optionalText(.note))
  }
}
