/// A line that may be the heading of a section, or announce the chapters.
struct ChapterHeading {
  /// How a heading is distinguished from a note.
  enum Notation {
    /// By marks: `**title**`, `## title`.
    case marked
    /// By being short, not a sentence, and in the right place.
    case plain
  }

  let notation: Notation
  let title: Range<Int>

  /// Parses a line without its ending.
  init?(_ line: Range<Int>, in bytes: ByteView) {
    let trimmed = bytes.trimmingSpaces(line)
    if let title = Self.markedTitle(trimmed, in: bytes) {
      (notation, self.title) = (.marked, title)
    } else if Self.isPlainTitle(trimmed, in: bytes),
      Indentation.width(of: line.lowerBound..<trimmed.lowerBound, in: bytes) < 2
    {
      (notation, title) = (.plain, trimmed)
    } else {
      return nil
    }
  }

  static func markedTitle(_ line: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    if case .heading(_, let text) = MarkdownLine(line, in: bytes) { return text.isEmpty ? nil : text }
    if let pair = ChapterTag.Pair(around: line, in: bytes), pair.opening.marksHeading(in: bytes) {
      let inner = bytes.trimmingSpaces(pair.inner)
      return inner.isEmpty ? nil : inner
    }
    guard line.count > 4, bytes.hasPrefix("**", in: line),
      bytes.hasSuffix("**", before: line.upperBound, from: line.lowerBound)
    else { return nil }
    let inner = line.lowerBound + 2..<line.upperBound - 2
    guard bytes.trimmingSpaces(inner) == inner, bytes.firstRange(of: "**", in: inner) == nil,
      bytes[inner.lowerBound] != .ascii("*"), bytes[inner.upperBound - 1] != .ascii("*")
    else { return nil }
    return inner
  }

  private static let plainLimit = 80

  /// Whether a text without spaces around it may be a heading without marks.
  static func isPlainTitle(_ text: Range<Int>, in bytes: ByteView) -> Bool {
    guard let first = text.first, bytes.fits(text, letters: plainLimit), !SentenceMark.isAt(endOf: text, in: bytes)
    else {
      return false
    }
    switch bytes[first] {
    case .ascii("*"), .ascii("_"), .ascii("("), .ascii("["), .ascii("<"), .ascii("|"), .ascii("\""), .ascii(">"),
      .ascii("!"), .ascii("="), .ascii("`"), .ascii("~"), .ascii("&"), .ascii("{"), .ascii("@"), .ascii("#"):
      return false
    default: break
    }
    guard case .text = MarkdownLine(text, in: bytes) else { return false }
    return bytes.firstRange(of: "://", in: text) == nil
  }

  private static let labelLimit = 100

  /// Whether a line announces the chapters: `Timestamps:`, `타임스탬프 + 링크:`, `## Chapters`.
  static func isLabel(_ line: Range<Int>, in bytes: ByteView, words: Vocabulary) -> Bool {
    let trimmed = bytes.trimmingSpaces(line)
    let text = markedTitle(trimmed, in: bytes) ?? trimmed
    guard bytes.fits(text, letters: labelLimit), !ChapterRow.isRow(text, in: bytes) else { return false }
    if bytes.hasSuffix(":", before: text.upperBound, from: text.lowerBound)
      || bytes.hasSuffix("：", before: text.upperBound, from: text.lowerBound)
    {
      return true
    }
    return words[.chapterLabels].label(whole: text, in: bytes) != nil
  }
}
