/// A line of a daily digest's own, by itself.
enum DailyDigestLine {
  case metadata(MetadataSyntax)
  /// A line that starts as metadata does and cannot be read.
  case unreadableMetadata
  /// The words behind the mark.
  case tags(Range<Int>)
  case summaryLabel
  case keyPointsLabel
  case detailsOpening
  /// A line that opens details in another way.
  case foreignDetailsOpening
  case detailsClosing
  case link(InlineLink)

  /// - Parameter content: The line without its ending.
  @inline(__always)
  init?(_ content: Range<Int>, in bytes: ByteView) {
    let line = bytes.trimmingSpaces(content)
    guard let first = line.first else { return nil }
    switch bytes[first] {
    case .ascii(">"): self.init(quotation: line, in: bytes)
    case .ascii("*"): self.init(label: line, in: bytes)
    case .ascii("<"): self.init(tag: line, in: bytes)
    case 0xF0: self.init(link: line, in: bytes)
    default: return nil
    }
  }

  private init?(quotation line: Range<Int>, in bytes: ByteView) {
    let quotation = bytes.trimmingLeadingSpaces(line.lowerBound + 1..<line.upperBound)
    if bytes.hasPrefix(MetadataSyntax.mark, in: quotation) {
      let start = quotation.lowerBound + MetadataSyntax.mark.utf8CodeUnitCount
      let rest = bytes.trimmingLeadingSpaces(start..<line.upperBound)
      self = MetadataSyntax(line, afterMark: rest, in: bytes).map(Self.metadata) ?? .unreadableMetadata
    } else if let words = TagsSyntax.words(afterMarkOf: quotation, in: bytes) {
      self = .tags(words)
    } else {
      return nil
    }
  }

  private init?(label line: Range<Int>, in bytes: ByteView) {
    if KoreanWord.summaryLabel.equals(line, in: bytes) {
      self = .summaryLabel
    } else if KoreanWord.keyPointsLabel.equals(line, in: bytes) {
      self = .keyPointsLabel
    } else {
      return nil
    }
  }

  private init?(tag line: Range<Int>, in bytes: ByteView) {
    if bytes.equals("</details>", in: line) {
      self = .detailsClosing
    } else if bytes.equals("<details>", in: line) {
      self = .detailsOpening
    } else if bytes.hasPrefix("<details", in: line), bytes.firstRange(of: "</details>", in: line) == nil {
      self = .foreignDetailsOpening
    } else {
      return nil
    }
  }

  private static let linkMark: StaticString = "🔗"

  private init?(link line: Range<Int>, in bytes: ByteView) {
    guard bytes.hasPrefix(Self.linkMark, in: line) else { return nil }
    let start = line.lowerBound + Self.linkMark.utf8CodeUnitCount
    let bracket = bytes.trimmingLeadingSpaces(start..<line.upperBound).lowerBound
    guard let link = InlineLink(at: bracket, in: bytes, end: line.upperBound),
      link.range.upperBound == line.upperBound
    else { return nil }
    self = .link(link)
  }

  var metadata: MetadataSyntax? { if case .metadata(let syntax) = self { syntax } else { nil } }

  var isUnreadableMetadata: Bool { if case .unreadableMetadata = self { true } else { false } }

  /// Whether a line of text ends here what stands above it: a heading, a rule, or a line of the digest's own.
  static func endsText(_ content: Range<Int>, in bytes: ByteView) -> Bool {
    switch MarkdownLine(content, in: bytes) {
    case .heading, .thematicBreak:
      return Indentation.width(of: content.lowerBound..<bytes.trimmingLeadingSpaces(content).lowerBound, in: bytes) < 4
    case .text: return DailyDigestLine(content, in: bytes).map { !$0.isUnreadableMetadata } ?? false
    case .blank, .codeFence, .comment, .listItem: return false
    }
  }
}

/// The line `> 🏷️ LLM, 에이전트`.
enum TagsSyntax {
  private static let mark: StaticString = "🏷"
  private static let variationSelector: StaticString = "\u{FE0F}"

  /// What stands behind the mark, or `nil` where the mark does not stand at the start.
  static func words(afterMarkOf quotation: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    guard bytes.hasPrefix(mark, in: quotation) else { return nil }
    var start = quotation.lowerBound + mark.utf8CodeUnitCount
    if bytes.hasPrefix(variationSelector, in: start..<quotation.upperBound) {
      start += variationSelector.utf8CodeUnitCount
    }
    return bytes.trimmingLeadingSpaces(start..<quotation.upperBound)
  }

  /// The tags that words joined by commas are.
  static func tags(in words: Range<Int>, of bytes: ByteView) -> [DailyDigest.Tag] {
    guard !words.isEmpty else { return [] }
    var tags: [DailyDigest.Tag] = []
    var start = words.lowerBound
    while true {
      let comma = bytes.firstIndex(of: .ascii(","), in: start..<words.upperBound)
      tags.append(.init(rawValue: bytes.string(bytes.trimmingSpaces(start..<comma))))
      guard comma < words.upperBound else { return tags }
      start = comma + 1
    }
  }

  static func write(_ tags: [DailyDigest.Tag], to writer: inout SegmentWriter, like example: SegmentExample?) {
    let original = example.flatMap { example -> (bytes: ByteView, lead: Range<Int>, separator: Range<Int>?)? in
      guard case .tags(let words) = DailyDigestLine(example.range, in: example.bytes) else { return nil }
      return (
        example.bytes, example.range.lowerBound..<words.lowerBound, separator(in: words, of: example.bytes)
      )
    }
    if let original, !original.lead.isEmpty {
      writer.syntax(original.bytes, original.lead)
    } else {
      writer.syntax("> 🏷️ ")
    }
    for (index, tag) in tags.enumerated() {
      if index > 0 {
        if let original, let separator = original.separator {
          writer.syntax(original.bytes, separator)
        } else {
          writer.syntax(", ")
        }
      }
      writer.content(tag.rawValue, as: "tags")
    }
  }

  /// The first comma with the blanks around it.
  private static func separator(in words: Range<Int>, of bytes: ByteView) -> Range<Int>? {
    let comma = bytes.firstIndex(of: .ascii(","), in: words)
    guard comma < words.upperBound else { return nil }
    let start = bytes.trimmingTrailingSpaces(words.lowerBound..<comma).upperBound
    return start..<bytes.trimmingLeadingSpaces(comma + 1..<words.upperBound).lowerBound
  }
}
