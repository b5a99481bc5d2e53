/// A duration with what may surround it: `12:03`, `(12:03)`, `⏱️ 12:03`, `길이: 12분 3초`, `**[12:03]**`.
struct LabelledDuration {
  let duration: DurationInWords
  /// Where the duration itself starts.
  let start: Int
  /// The offset after the marks that close what was opened before it.
  let end: Int

  private static let enclosures = VideoHeadingSyntax.brackets + [("`", "`")]

  /// How many bytes of what surrounds a duration are looked at. A limit keeps time linear.
  private static let limit = 128

  /// Parses the duration that a range starts with, and what is before it.
  init?(_ range: Range<Int>, in bytes: ByteView, words: Vocabulary) {
    var (start, closing, isLabelled): (Int, StaticString?, Bool) = (range.lowerBound, nil, false)
    while true {
      let rest = start..<range.upperBound
      if !isLabelled, let label = words[.durationLabels].label(rest.prefix(Self.limit), in: bytes) {
        (start, isLabelled) = (label.range.upperBound, true)
      } else if closing == nil, let found = Self.enclosures.first(where: { bytes.hasPrefix($0.opening, in: rest) }) {
        (start, closing) = (start + found.opening.utf8CodeUnitCount, found.closing)
      } else {
        let lead = Decoration.skippingLead(rest.prefix(Self.limit), in: bytes).rest.lowerBound
        guard lead > start else { break }
        start = lead
      }
      guard start < range.lowerBound + Self.limit else { return nil }
      start = bytes.trimmingLeadingSpaces(start..<range.upperBound).lowerBound
    }
    guard let duration = DurationInWords(in: bytes, start..<range.upperBound, words: words),
      let end = Self.end(of: duration, closing, from: range, in: bytes)
    else { return nil }
    (self.duration, self.start, self.end) = (duration, start, end)
  }

  /// The offset after what closes a duration; `nil` where it is not closed, or has anything else after it that could
  /// belong to its last word.
  private static func end(
    of duration: DurationInWords, _ closing: StaticString?, from range: Range<Int>, in bytes: ByteView
  ) -> Int? {
    var rest = skippingEmphasis(duration.end..<range.upperBound, in: bytes)
    if let closing {
      rest = bytes.trimmingLeadingSpaces(rest)
      guard bytes.hasPrefix(closing, in: rest) else { return nil }
      rest = skippingEmphasis(rest.dropFirst(closing.utf8CodeUnitCount), in: bytes)
    } else if let next = rest.first {
      guard bytes[next].isSpaceOrTab || bytes[next] == .ascii(",") || bytes[next] == .ascii("(") else { return nil }
    }
    return rest.lowerBound
  }

  private static func skippingEmphasis(_ range: Range<Int>, in bytes: ByteView) -> Range<Int> {
    range.drop { bytes[$0] == .ascii("*") || bytes[$0] == .ascii("_") }
  }

  /// Whether what surrounds a duration may start with a byte.
  static func mayStart(with byte: UInt8) -> Bool {
    byte == .ascii("(") || byte == .ascii("[") || byte == .ascii("`") || Decoration.mayStart(with: byte)
  }
}
