/// A line that speaks for a format.
struct DigestSign {
  enum Place {
    /// The line starts so.
    case start(StaticString)
    /// The line is the metadata of an entry: the day, and the importance.
    case metadata
    /// The line is a link to the file of a day.
    case dayLink
    /// The line is a heading of level 1: a word, a dash and more.
    case title(WordGroup)
    /// The line is a heading of this level with the word of a term.
    case heading(level: Int, Term)
    /// The line is the label of a term, with this emoji.
    case label(Term, emoji: StaticString)
    /// The line is a quotation with a number in a phrase of a term.
    case count(Term)
    /// The line opens details with a word.
    case detailsSummary(WordGroup)
    /// The line has a link with the label of a date after it.
    case labelledDate
    /// The line is a heading of level 3 with a link whose text is the word for a video, and a video's address or
    /// length.
    case videoHeading
    /// A line of the front matter starts so.
    case frontMatter(StaticString)
    /// The title in the front matter has a word.
    case frontMatterTitle(WordGroup)
  }

  let kind: DigestKind
  /// How likely a text with it has the format, if nothing else is known.
  let weight: Double
  /// Whether it is the full shape of a line that no other text has. Any other sign needs a second one.
  var isSufficient = false
  let place: Place
  let message: StaticString

  static let all: [DigestSign] = [
    DigestSign(
      kind: .dailyDigest, weight: 0.7, isSufficient: true, place: .title(.newsTitles),
      message: "the title of a daily digest"),
    DigestSign(
      kind: .dailyDigest, weight: 0.6, isSufficient: true, place: .metadata, message: "an entry's line of metadata"),
    DigestSign(
      kind: .dailyDigest, weight: 0.3, place: .start("<!-- TOC_START"), message: "the start of a table of contents"),
    DigestSign(
      kind: .dailyDigest, weight: 0.4, place: .label(.summaryLabel, emoji: "💡"), message: "the label of a summary"),
    DigestSign(
      kind: .dailyDigest, weight: 0.4, place: .detailsSummary(.originalText),
      message: "the summary of an article's text"),
    DigestSign(
      kind: .monthlyIndex, weight: 0.8, isSufficient: true, place: .title(.archiveTitles),
      message: "the title of a monthly index"),
    DigestSign(kind: .monthlyIndex, weight: 0.4, place: .count(.totalCount), message: "the number of entries"),
    DigestSign(kind: .monthlyIndex, weight: 0.4, place: .dayLink, message: "the link to a day"),
    DigestSign(
      kind: .newsPost, weight: 0.5, place: .heading(level: 3, .insightsHeading), message: "the heading of insights"),
    DigestSign(
      kind: .newsPost, weight: 0.4, place: .heading(level: 3, .summaryHeading), message: "the heading of a summary"),
    DigestSign(kind: .newsPost, weight: 0.5, place: .labelledDate, message: "a source with its date"),
    DigestSign(kind: .newsPost, weight: 0.3, place: .frontMatter("categories: news"), message: "the category `news`"),
    DigestSign(
      kind: .newsPost, weight: 0.4, place: .frontMatterTitle(.newsTitles), message: "the title of a news post"),
    DigestSign(
      kind: .videoDigest, weight: 0.6, isSufficient: true, place: .heading(level: 2, .videosHeading),
      message: "the heading of the videos"),
    DigestSign(
      kind: .videoDigest, weight: 0.3, place: .heading(level: 2, .daySummaryHeading),
      message: "the heading of the day's summary"),
    DigestSign(
      kind: .videoDigest, weight: 0.6, isSufficient: true, place: .videoHeading, message: "a video's link"),
  ]
}

/// The signs that a text shows.
struct DigestSigns {
  private(set) var frontMatter: Range<Int>?
  /// The first line that shows each sign, by the sign's index.
  private var found: [Int: Range<Int>] = [:]
  /// The lines that link to another page, outside of the front matter.
  private(set) var links: [Range<Int>] = []
  /// How many headings start with a time.
  private var timedHeadingCount = 0
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
    let list = ChapterList(parsing: SourceText(trusted: text), vocabulary: words)
    chapterCount = list.mayBeSchedule || isDiary(list) ? 0 : list.allChapters.count
  }

  /// Whether the times are of a day: headings with times are chapters where the first one is that of the start.
  private func isDiary(_ list: ChapterList) -> Bool {
    guard let first = list.allChapters.first else { return false }
    return first.start >= .seconds(60) && timedHeadingCount >= list.allChapters.count
  }

  private static func startsWithTime(_ text: Range<Int>, in bytes: ByteView) -> Bool {
    var scanner = DigitScanner(bytes, text)
    return scanner.number(digits: 1...2) != nil && scanner.skip(":") && scanner.isAtDigit
  }

  private mutating func parseLines(_ bytes: ByteView, in range: Range<Int>, areFrontMatter: Bool) {
    var lines = LineScanner(bytes, in: range)
    // What a page shows as code says nothing of the page, unless all of it is wrapped in one block.
    var code: CodeFence?
    var isFirst = true
    let signs = DigestSign.all.enumerated().filter { $1.isInFrontMatter == areFrontMatter }
    var missing = signs.filter { !$1.isHeading }
    var missingHeadings = signs.filter { $1.isHeading }
    let words = words
    while let line = lines.next() {
      guard !bytes.isBlank(line.content) else { continue }
      defer { isFirst = false }
      if let fence = code {
        if fence.isClosed(by: line.content, in: bytes) { code = nil }
        continue
      }
      let markdown = MarkdownLine(line.content, in: bytes)
      if case .codeFence(let fence) = markdown, !isFirst {
        code = fence
        continue
      }
      func isShown(_ index: Int, _ sign: DigestSign) -> Bool {
        guard sign.isShown(by: line.content, markdown, in: bytes, words: words) else { return false }
        found[index] = line.content
        return true
      }
      missing.removeAll { isShown($0, $1) }
      if !areFrontMatter, bytes.firstRange(of: "](http", in: line.content) != nil { links.append(line.content) }
      if case .heading(_, let text) = markdown {
        if Self.startsWithTime(text, in: bytes) { timedHeadingCount += 1 }
        missingHeadings.removeAll { isShown($0, $1) }
      }
    }
  }

  /// How sure each format is that has a sign: signs are taken as independent of each other.
  var confidences: [DigestKind: Double] {
    var doubts: [DigestKind: Double] = [:]
    var counts: [DigestKind: Int] = [:]
    for sign in found.keys.lazy.map({ DigestSign.all[$0] }) {
      doubts[sign.kind, default: 1] *= 1 - sign.weight
      counts[sign.kind, default: 0] += sign.isSufficient ? 2 : 1
    }
    // A news post is one of a site: its front matter is a sign too, though not one of its own.
    if frontMatter != nil, let count = counts[.newsPost] { counts[.newsPost] = count + 1 }
    var confidences: [DigestKind: Double] = [:]
    for (kind, doubt) in doubts { confidences[kind] = counts[kind] == 1 ? (1 - doubt) / 2 : 1 - doubt }
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
      .map { DigestRecognition.Reason(message: DigestSign.all[$0.key].message.description, range: $0.value) }
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

  fileprivate var isHeading: Bool {
    switch place {
    case .title, .heading, .videoHeading: true
    default: false
    }
  }

  /// Whether a line of the sign's part of the text shows it.
  fileprivate func isShown(
    by line: Range<Int>, _ markdown: MarkdownLine, in bytes: ByteView, words: Vocabulary
  ) -> Bool {
    switch place {
    case .title, .heading, .videoHeading:
      guard case .heading(let level, let text) = markdown, bytes[line.lowerBound] == .ascii("#") else { return false }
      return isShown(byHeading: text, level: level, in: bytes, words: words)
    case .frontMatter(let text), .start(let text): return bytes.hasPrefix(text, in: line)
    case .metadata:
      let mark: StaticString = "> 📅 "
      guard bytes.hasPrefix(mark, in: line),
        let fields = MetadataSyntax(line, afterMark: line.dropFirst(mark.utf8CodeUnitCount), in: bytes)
      else { return false }
      return fields.date != nil && fields.importance != nil
    case .dayLink:
      return MonthlyIndexLine.link(in: line, of: bytes).map { link in
        MonthlyIndex.Day.isFileName(bytes.string(link.destination))
      } ?? false
    case .label(let term, let emoji):
      return Decoration.mayStart(with: bytes[line.lowerBound])
        && words.isLabel(bytes.trimmingSpaces(line), of: term, in: bytes)
        && bytes.firstRange(of: emoji, in: line) != nil
    case .count(let term):
      return bytes.hasPrefix("> ", in: line) && CountPhrase(in: bytes.string(line), of: term, words: words) != nil
    case .detailsSummary(let group):
      let opening: StaticString = "<summary><b>"
      return bytes.hasPrefix(opening, in: line)
        && words[group].label(line.dropFirst(opening.utf8CodeUnitCount), in: bytes) != nil
    case .labelledDate: return Self.hasLabelledDate(line, in: bytes, words: words)
    case .frontMatterTitle(let group):
      guard bytes.hasPrefix("title:", in: line) else { return false }
      return line.contains { words[group].match($0..<line.upperBound, in: bytes) != nil }
    }
  }

  /// Whether a heading shows the sign.
  private func isShown(byHeading text: Range<Int>, level: Int, in bytes: ByteView, words: Vocabulary) -> Bool {
    switch place {
    case .title(let group):
      guard level == 1, let label = words[group].label(text, in: bytes) else { return false }
      return Self.startsWithDash(label.range.upperBound..<text.upperBound, in: bytes)
    case .heading(level, let term): return words.isLabel(text, of: term, in: bytes)
    case .videoHeading:
      return level == 3
        && InlineLink.all(in: text, of: bytes).contains { words[.videoLinks].match(whole: $0.text, in: bytes) != nil }
        && VideoHeadingSyntax(text, in: bytes, words: words).isCertain(in: bytes)
    default: return false
    }
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
