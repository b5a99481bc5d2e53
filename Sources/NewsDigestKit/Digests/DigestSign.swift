/// A line that speaks for a format.
struct DigestSign {
  enum Place {
    /// The line starts so.
    case start(StaticString)
    /// The line is a heading of level 3 that holds it.
    case heading(StaticString)
    /// The line holds it anywhere.
    case anywhere(StaticString)
    /// A line of the front matter starts so.
    case frontMatter(StaticString)
    /// A line of the front matter holds it anywhere.
    case anywhereInFrontMatter(StaticString)
  }

  let kind: DigestKind
  /// How likely a text with it has the format, if nothing else is known.
  let weight: Double
  let place: Place
  let message: String

  static let all: [DigestSign] = [
    DigestSign(kind: .dailyDigest, weight: 0.7, place: .start("# 🤖 AI 뉴스 - "), message: "the title of a daily digest"),
    DigestSign(kind: .dailyDigest, weight: 0.6, place: .start("> 📅 **"), message: "an entry's line of metadata"),
    DigestSign(
      kind: .dailyDigest, weight: 0.3, place: .start("<!-- TOC_START"), message: "the start of a table of contents"),
    DigestSign(kind: .dailyDigest, weight: 0.4, place: .start("**💡 요약**"), message: "the label of a summary"),
    DigestSign(
      kind: .dailyDigest, weight: 0.4, place: .start("<summary><b>📄"), message: "the summary of an article's text"),
    DigestSign(
      kind: .monthlyIndex, weight: 0.8, place: .start("# 🤖 AI 뉴스 아카이브"), message: "the title of a monthly index"),
    DigestSign(kind: .monthlyIndex, weight: 0.4, place: .start("> 총 **"), message: "the number of entries"),
    DigestSign(kind: .monthlyIndex, weight: 0.4, place: .start("📄 ["), message: "the link to a day"),
    DigestSign(kind: .newsPost, weight: 0.5, place: .start("### 주요 내용 및 시사점"), message: "the heading of insights"),
    DigestSign(kind: .newsPost, weight: 0.4, place: .start("### 요약"), message: "the heading of a summary"),
    DigestSign(kind: .newsPost, weight: 0.5, place: .anywhere(") – 발행일"), message: "a source with its date"),
    DigestSign(kind: .newsPost, weight: 0.5, place: .anywhere(") - 발행일"), message: "a source with its date"),
    DigestSign(kind: .newsPost, weight: 0.3, place: .frontMatter("categories: news"), message: "the category `news`"),
    DigestSign(
      kind: .newsPost, weight: 0.4, place: .anywhereInFrontMatter("AI 뉴스"), message: "the title of a news post"),
    DigestSign(kind: .videoDigest, weight: 0.6, place: .start("## 개별 영상 요약"), message: "the heading of the videos"),
    DigestSign(kind: .videoDigest, weight: 0.3, place: .start("## 일일 요약"), message: "the heading of the day's summary"),
    DigestSign(
      kind: .videoDigest, weight: 0.6, place: .heading("[링크](http"), message: "a video's link"),
  ]
}

/// The signs that a text shows.
struct DigestSigns {
  private(set) var frontMatter: Range<Int>?
  /// The first line that shows each sign, by the sign's index.
  private var found: [Int: Range<Int>] = [:]
  /// How many chapters a text without a front matter lists.
  private var chapterCount = 0

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
    chapterCount = ChapterList(parsing: SourceText(trusted: text)).allChapters.count
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
        guard DigestSign.all[index].isShown(by: line.content, in: bytes) else { return false }
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
    case .frontMatter, .anywhereInFrontMatter: true
    case .start, .heading, .anywhere: false
    }
  }

  /// Whether a line of the sign's part of the text shows it.
  fileprivate func isShown(by line: Range<Int>, in bytes: ByteView) -> Bool {
    switch place {
    case .frontMatter(let text), .start(let text): bytes.hasPrefix(text, in: line)
    case .anywhereInFrontMatter(let text), .anywhere(let text): bytes.firstRange(of: text, in: line) != nil
    case .heading(let text): bytes.hasPrefix("### ", in: line) && bytes.firstRange(of: text, in: line) != nil
    }
  }
}
