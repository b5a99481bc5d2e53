/// A line that speaks for a format.
struct DigestSign {
  enum Place {
    /// The line starts so.
    case start(StaticString)
    /// The line is a heading of level 1: a word, a dash and more.
    case title(WordGroup)
    /// The line is a heading of this level with the word of a term.
    case heading(level: Int, Term)
    /// The line is the label of a term, with this emoji.
    case label(Term, emoji: StaticString)
    /// The line is a quotation with a number in a phrase of a term.
    case count(Term)
    /// The line opens details with the word of a term.
    case detailsSummary(Term)
    /// The line has a link with the label of a date after it.
    case labelledDate
    /// The line is a heading of level 3 with a link whose text is the word for a video.
    case videoHeading
    /// A line of the front matter starts so.
    case frontMatter(StaticString)
    /// The title in the front matter has a word.
    case frontMatterTitle(WordGroup)
  }

  let kind: DigestKind
  /// How likely a text with it has the format, if nothing else is known.
  let weight: Double
  let place: Place
  let message: String

  static let all: [DigestSign] = [
    DigestSign(kind: .dailyDigest, weight: 0.7, place: .title(.newsTitles), message: "the title of a daily digest"),
    DigestSign(kind: .dailyDigest, weight: 0.6, place: .start("> 📅 **"), message: "an entry's line of metadata"),
    DigestSign(
      kind: .dailyDigest, weight: 0.3, place: .start("<!-- TOC_START"), message: "the start of a table of contents"),
    DigestSign(
      kind: .dailyDigest, weight: 0.4, place: .label(.summaryLabel, emoji: "💡"), message: "the label of a summary"),
    DigestSign(
      kind: .dailyDigest, weight: 0.4, place: .detailsSummary(.originalSummary),
      message: "the summary of an article's text"),
    DigestSign(
      kind: .monthlyIndex, weight: 0.8, place: .title(.archiveTitles), message: "the title of a monthly index"),
    DigestSign(kind: .monthlyIndex, weight: 0.4, place: .count(.totalCount), message: "the number of entries"),
    DigestSign(kind: .monthlyIndex, weight: 0.4, place: .start("📄 ["), message: "the link to a day"),
    DigestSign(
      kind: .newsPost, weight: 0.5, place: .heading(level: 3, .insightsHeading), message: "the heading of insights"),
    DigestSign(
      kind: .newsPost, weight: 0.4, place: .heading(level: 3, .summaryHeading), message: "the heading of a summary"),
    DigestSign(kind: .newsPost, weight: 0.5, place: .labelledDate, message: "a source with its date"),
    DigestSign(kind: .newsPost, weight: 0.3, place: .frontMatter("categories: news"), message: "the category `news`"),
    DigestSign(
      kind: .newsPost, weight: 0.4, place: .frontMatterTitle(.newsTitles), message: "the title of a news post"),
    DigestSign(
      kind: .videoDigest, weight: 0.6, place: .heading(level: 2, .videosHeading), message: "the heading of the videos"),
    DigestSign(
      kind: .videoDigest, weight: 0.3, place: .heading(level: 2, .daySummaryHeading),
      message: "the heading of the day's summary"),
    DigestSign(kind: .videoDigest, weight: 0.6, place: .videoHeading, message: "a video's link"),
  ]
}

/// The signs that a text shows.
struct DigestSigns {
  private(set) var frontMatter: Range<Int>?
  /// The first line that shows each sign, by the sign's index.
  private var found: [Int: Range<Int>] = [:]
  /// How many chapters a text without a front matter lists.
  private var chapterCount = 0
  private let words: Vocabulary

  init(words: Vocabulary) { self.words = words }

  mutating func parse(_ bytes: ByteView, in range: Range<Int>) {
    let start = ByteOrderMark.length(in: bytes)
    var bodyStart = start
    if let fence = FrontMatterFence.find(in: bytes, at: start) {
      frontMatter = fence.opening.lowerBound..<fence.closing.upperBound
      bodyStart = fence.closing.upperBound
      parseLines(bytes, in: fence.inner.clamped(to: range), areFrontMatter: true)
    }
    parseLines(bytes, in: min(bodyStart, range.upperBound)..<range.upperBound, areFrontMatter: false)
    if frontMatter == nil { countChapters(bytes.string(range)) }
  }

  /// Show notes have no format lines: their list of chapters identifies them.
  private mutating func countChapters(_ text: String) {
    chapterCount = ChapterList(parsing: SourceText(trusted: text), vocabulary: words).allChapters.count
  }

  private mutating func parseLines(_ bytes: ByteView, in range: Range<Int>, areFrontMatter: Bool) {
    var lines = LineScanner(bytes, in: range)
    // What a page shows as code says nothing of the page, unless all of it is wrapped in one block.
    var code: CodeFence?
    var isFirst = true
    var missing = DigestSign.all.indices.filter { DigestSign.all[$0].isInFrontMatter == areFrontMatter }
    while let line = lines.next() {
      guard !bytes.isBlank(line.content) else { continue }
      defer { isFirst = false }
      if let fence = code {
        if fence.isClosed(by: line.content, in: bytes) { code = nil }
        continue
      }
      if case .codeFence(let fence) = MarkdownLine(line.content, in: bytes), !isFirst {
        code = fence
        continue
      }
      missing.removeAll { index in
        guard DigestSign.all[index].isShown(by: line.content, in: bytes, words: words) else { return false }
        found[index] = line.content
        return true
      }
    }
  }

  /// How sure each format is that has a sign: signs are taken as independent of each other.
  var confidences: [DigestKind: Double] {
    var doubts: [DigestKind: Double] = [:]
    for index in found.keys { doubts[DigestSign.all[index].kind, default: 1] *= 1 - DigestSign.all[index].weight }
    var confidences = doubts.mapValues { 1 - $0 }
    // Three chapters are what hosts ask for; fewer may be chance.
    if chapterCount > 0 { confidences[.podcastEpisode] = chapterCount < 3 ? 0.4 : 1 - 1 / Double(chapterCount) }
    return confidences
  }

  func reasons(for kind: DigestKind) -> [DigestRecognition.Reason] {
    if kind == .podcastEpisode { return [.init(message: "a list of \(chapterCount) chapters", range: 0..<0)] }
    return signReasons(for: kind)
  }

  private func signReasons(for kind: DigestKind) -> [DigestRecognition.Reason] {
    found.filter { DigestSign.all[$0.key].kind == kind }
      .map { DigestRecognition.Reason(message: DigestSign.all[$0.key].message, range: $0.value) }
      .sorted { ($0.range.lowerBound, $0.message) < ($1.range.lowerBound, $1.message) }
  }
}

extension DigestSign {
  fileprivate var isInFrontMatter: Bool {
    switch place {
    case .frontMatter, .frontMatterTitle: true
    default: false
    }
  }

  /// Whether a line of the sign's part of the text shows it.
  fileprivate func isShown(by line: Range<Int>, in bytes: ByteView, words: Vocabulary) -> Bool {
    switch place {
    case .frontMatter(let text), .start(let text): return bytes.hasPrefix(text, in: line)
    case .title(let group):
      guard let text = Self.heading(of: 1, line, in: bytes), let label = words[group].label(text, in: bytes) else {
        return false
      }
      return Self.startsWithDash(label.range.upperBound..<text.upperBound, in: bytes)
    case .heading(let level, let term):
      guard let text = Self.heading(of: level, line, in: bytes), let group = WordGroup.containing(term) else {
        return false
      }
      return words[group].label(whole: text, in: bytes)?.term == term
    case .label(let term, let emoji):
      guard let group = WordGroup.containing(term), bytes.firstRange(of: emoji, in: line) != nil else { return false }
      return words[group].label(whole: bytes.trimmingSpaces(line), in: bytes)?.term == term
    case .count(let term):
      return bytes.hasPrefix("> ", in: line) && CountPhrase(in: bytes.string(line), of: term, words: words) != nil
    case .detailsSummary(let term):
      let opening: StaticString = "<summary><b>"
      guard bytes.hasPrefix(opening, in: line), let group = WordGroup.containing(term) else { return false }
      return words[group].label(line.dropFirst(opening.utf8CodeUnitCount), in: bytes) != nil
    case .labelledDate: return Self.hasLabelledDate(line, in: bytes, words: words)
    case .videoHeading:
      guard let text = Self.heading(of: 3, line, in: bytes) else { return false }
      return InlineLink.all(in: text, of: bytes).contains { link in
        bytes.hasPrefix("http", in: link.destination) && words[.videoLinks].match(whole: link.text, in: bytes) != nil
      }
    case .frontMatterTitle(let group):
      guard bytes.hasPrefix("title:", in: line) else { return false }
      return (line.lowerBound..<line.upperBound).contains { offset in
        words[group].match(offset..<line.upperBound, in: bytes) != nil
      }
    }
  }

  private static func heading(of level: Int, _ line: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    guard line.first.map({ bytes[$0] }) == .ascii("#"), case .heading(level, let text) = MarkdownLine(line, in: bytes)
    else { return nil }
    return text
  }

  private static let dashes: [StaticString] = ["-", "–", "—"]

  private static func startsWithDash(_ range: Range<Int>, in bytes: ByteView) -> Bool {
    let rest = bytes.trimmingLeadingSpaces(range)
    return dashes.contains { bytes.hasPrefix($0, in: rest) }
  }

  /// Whether a line has `) – ` and the label of a date.
  private static func hasLabelledDate(_ line: Range<Int>, in bytes: ByteView, words: Vocabulary) -> Bool {
    var parenthesis = bytes.firstIndex(of: .ascii(")"), in: line)
    while parenthesis < line.upperBound {
      let rest = bytes.trimmingLeadingSpaces(parenthesis + 1..<line.upperBound)
      if let dash = dashes.first(where: { bytes.hasPrefix($0, in: rest) }) {
        let label = bytes.trimmingLeadingSpaces(rest.dropFirst(dash.utf8CodeUnitCount))
        if words[.publishedOn].label(label, in: bytes) != nil { return true }
      }
      parenthesis = bytes.firstIndex(of: .ascii(")"), in: parenthesis + 1..<line.upperBound)
    }
    return false
  }
}
