/// The heading of a video taken apart, as ranges of the text: `title, channel [링크](url), 22분 31초`.
struct VideoHeadingSyntax {
  let title: Range<Int>
  private(set) var channel: Range<Int>?
  private(set) var link: InlineLink?
  private(set) var duration: DurationInWords?
  /// Where the duration is, or would be.
  private(set) var durationStart: Int
  private(set) var note: Range<Int>?

  /// - Parameter text: The text of a heading, without spaces at its ends.
  init(_ text: Range<Int>, in bytes: ByteView, words: Vocabulary) {
    // A video holds no title of a link.
    let link = InlineLink.all(in: text, of: bytes).last { !$0.hasTitle }
    self.link = link
    var head = text
    durationStart = text.upperBound
    if let link {
      head = text.lowerBound..<link.range.lowerBound
      durationStart = Self.skippingCommas(link.range.upperBound..<text.upperBound, in: bytes)
      duration = Self.duration(durationStart..<text.upperBound, in: bytes, words: words)
      let noteStart = Self.skippingCommas((duration?.end ?? durationStart)..<text.upperBound, in: bytes)
      if noteStart < text.upperBound { note = noteStart..<text.upperBound }
    } else if let comma = Self.lastComma(in: text, of: bytes) {
      let start = bytes.trimmingLeadingSpaces(comma + 1..<text.upperBound).lowerBound
      if let duration = Self.duration(start..<text.upperBound, in: bytes, words: words), duration.end == text.upperBound
      {
        (head, durationStart, self.duration) = (text.lowerBound..<comma, start, duration)
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

  /// A duration with nothing after it that could belong to its last word.
  private static func duration(_ range: Range<Int>, in bytes: ByteView, words: Vocabulary) -> DurationInWords? {
    guard let parsed = DurationInWords(in: bytes, range, words: words) else { return nil }
    guard parsed.end < range.upperBound else { return parsed }
    switch bytes[parsed.end] {
    case .space, .tab, .ascii(","), .ascii("("): return parsed
    default: return nil
    }
  }
}

extension SlotList {
  /// Adds the slots of a video's heading.
  mutating func video(_ syntax: VideoHeadingSyntax) {
    text(.title, at: syntax.title)
    text(.channel, at: syntax.channel)
    text(.linkText, at: syntax.link?.text, wordOf: .videoLinks)
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
