/// A format line of a daily digest, by itself.
enum DailyDigestLine {
  case metadata(MetadataSyntax)
  /// A line that looks like metadata but cannot be parsed as such.
  case unreadableMetadata
  /// The words after the mark.
  case tags(Range<Int>)
  case summaryLabel(LanguageSet)
  case keyPointsLabel(LanguageSet)
  case detailsOpening
  /// A line that opens details in another way.
  case foreignDetailsOpening
  case detailsClosing
  case link(InlineLink)

  /// - Parameter content: The line without its ending.
  @inline(__always)
  init?(_ content: Range<Int>, in bytes: ByteView, words: Vocabulary) {
    let line = bytes.trimmingSpaces(content)
    guard let first = line.first else { return nil }
    switch bytes[first] {
    case .ascii(">"): self.init(quotation: line, in: bytes)
    case .ascii("<"): self.init(tag: line, in: bytes)
    case 0xF0 where bytes.hasPrefix(Self.linkMark, in: line): self.init(link: line, in: bytes)
    default: self.init(label: line, in: bytes, words: words)
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

  /// A word alone on a line is text.
  private init?(label line: Range<Int>, in bytes: ByteView, words: Vocabulary) {
    guard let label = words[.entryLabels].label(whole: line, in: bytes), label.isDecorated else { return nil }
    let languages = label.word.languages
    self = label.term == .summaryLabel ? .summaryLabel(languages) : .keyPointsLabel(languages)
  }

  /// The tag that a line without spaces around it is.
  init?(tag line: Range<Int>, in bytes: ByteView) {
    if bytes.equals(DetailsTag.closing, in: line) {
      self = .detailsClosing
    } else if bytes.equals(DetailsTag.opening, in: line) {
      self = .detailsOpening
    } else if bytes.hasPrefix("<details", in: line), bytes.firstRange(of: DetailsTag.closing, in: line) == nil {
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

  /// Whether a line ends the text above it: a heading, a thematic break, or a format line.
  static func endsText(_ content: Range<Int>, in bytes: ByteView, words: Vocabulary) -> Bool {
    switch MarkdownLine(content, in: bytes) {
    case .heading, .thematicBreak:
      return Indentation.width(of: content.lowerBound..<bytes.trimmingLeadingSpaces(content).lowerBound, in: bytes) < 4
    case .text: return DailyDigestLine(content, in: bytes, words: words).map { !$0.isUnreadableMetadata } ?? false
    case .blank, .codeFence, .comment, .listItem: return false
    }
  }
}

/// The line `> 🏷️ LLM, 에이전트`.
enum TagsSyntax {
  private static let mark: StaticString = "🏷"
  private static let variationSelector: StaticString = "\u{FE0F}"

  /// What follows the mark; `nil` if the mark is not at the start.
  static func words(afterMarkOf quotation: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    guard bytes.hasPrefix(mark, in: quotation) else { return nil }
    var start = quotation.lowerBound + mark.utf8CodeUnitCount
    if bytes.hasPrefix(variationSelector, in: start..<quotation.upperBound) {
      start += variationSelector.utf8CodeUnitCount
    }
    return bytes.trimmingLeadingSpaces(start..<quotation.upperBound)
  }

  static func write(_ tags: [String], to writer: inout SegmentWriter, like example: SegmentExample?) {
    let original = example.flatMap { example -> (bytes: ByteView, lead: Range<Int>, separator: Range<Int>?)? in
      guard case .tags(let tags) = DailyDigestLine(example.range, in: example.bytes, words: writer.words) else {
        return nil
      }
      return (example.bytes, example.range.lowerBound..<tags.lowerBound, separator(in: tags, of: example.bytes))
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
      writer.content(tag, asWordOf: .tags, as: .tags)
    }
  }

  /// The first comma with the spaces around it.
  private static func separator(in words: Range<Int>, of bytes: ByteView) -> Range<Int>? {
    let comma = bytes.firstIndex(of: .ascii(","), in: words)
    guard comma < words.upperBound else { return nil }
    let start = bytes.trimmingTrailingSpaces(words.lowerBound..<comma).upperBound
    return start..<bytes.trimmingLeadingSpaces(comma + 1..<words.upperBound).lowerBound
  }
}

extension SlotList {
  /// Adds the tags that words separated by commas are.
  mutating func tags(in words: Range<Int>, of bytes: ByteView) {
    guard !words.isEmpty else { return }
    var start = words.lowerBound
    while true {
      let comma = bytes.firstIndex(of: .ascii(","), in: start..<words.upperBound)
      text(.tags, at: bytes.trimmingSpaces(start..<comma), wordOf: .tags)
      guard comma < words.upperBound else { return }
      start = comma + 1
    }
  }
}
