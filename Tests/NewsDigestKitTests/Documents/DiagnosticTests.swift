import Testing

@testable import NewsDigestKit

/// A text in which the mark ⚑ shows where a diagnostic must point to.
struct MarkedText: Sendable, CustomTestStringConvertible {
  let text: String
  /// The places of the marks as `line:column`, the column in UTF-8.
  let places: [String]

  init(_ marked: String) {
    var text = ""
    var places: [String] = []
    for piece in marked.split(separator: "⚑", omittingEmptySubsequences: false).enumerated() {
      if piece.offset > 0 {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        places.append("\(lines.count):\((lines.last ?? "").utf8.count + 1)")
      }
      text += piece.element
    }
    (self.text, self.places) = (text, places)
  }

  var testDescription: String { text.debugDescription }
}

@Suite("What reading comes upon")
struct DiagnosticTests {
  /// A text, and what is found at its marks, in order.
  struct Example: Sendable, CustomTestStringConvertible {
    let ids: [DiagnosticID]
    let marked: MarkedText
    /// Reads a source as the example's format and gives what it comes upon.
    let diagnostics: @Sendable (SourceText) -> [Diagnostic]
    let expectLaws: @Sendable (String) -> Void

    init(_ ids: [DiagnosticID], _ marked: String) {
      self.init(ids, NewsPost.self, marked)
    }

    init<Content: DigestFormat>(_ ids: [DiagnosticID], _ format: Content.Type, _ marked: String) {
      (self.ids, self.marked) = (ids, MarkedText(marked))
      diagnostics = { DigestDocument<Content>(parsing: $0).diagnostics }
      expectLaws = { NewsDigestKitTests.expectLaws(of: Content.self, in: $0) }
    }

    var testDescription: String { "\(ids.map(\.rawValue)) \(marked.text.prefix(60).debugDescription)" }
  }

  static let frontMatter = "---\nlayout: post\ntitle: 소식\ndate: 2025-12-03 09:00:00 +0900\n---\n"

  static let videoDigest = "---\ntitle: 2026-01-05 가\n---\n\n## 개별 영상 요약\n\n### 가, 나 [링크](u), 1분\n"

  /// A daily digest of two entries: its table of contents, and what stands below the first title.
  static func dailyDigest(
    _ table: String = "<!-- TOC_START -->\n1. [가](#가)\n2. [나](#나)\n<!-- TOC_END -->\n",
    metadata: String = "> 📅 **2025-12-27** | **📌 일반** | Meta | 신문\n", details: String = "", second: String = "### 나"
  ) -> String {
    let entry = { (metadata: String, details: String) in
      "\n\n\(metadata)\n**💡 요약**\n글\n\n\(details)🔗 [원문 보기](https://신문.example/1)\n\n---\n"
    }
    return "# 🤖 AI 뉴스 - 2025년 12월 27일\n\n## 📑 목차\n\n\(table)\n---\n\n### 가" + entry(metadata, details)
      + "\n\(second)" + entry("> 📅 **2025-12-27** | **📌 일반** | Meta | 신문\n", "")
  }

  static func table(_ entries: String) -> String { "<!-- TOC_START -->\n\(entries)<!-- TOC_END -->\n" }

  /// Each diagnostic has an example; a new one does not compile without.
  static func example(of id: DiagnosticID) -> Example {
    switch id {
    case .attributeListInvalid: Example([id], VideoDigest.self, videoDigest + "⚑{:.a\n")
    case .chapterEndBeforeStart: Example([id], ChapterList.self, "0:00 하나\n3:00-⚑2:00 둘\n")
    case .chapterListLateStart: Example([id], ChapterList.self, "⚑0:10 하나\n2:00 둘\n")
    case .chapterOutOfOrder: Example([id], ChapterList.self, "0:00 하나\n2:00 둘\n⚑1:00 셋\n")
    case .chapterStartRepeated: Example([id], ChapterList.self, "0:00 하나\n2:00 둘\n⚑2:00 셋\n")
    case .chapterTimeImplausible: Example([id], ChapterList.self, "0:00 하나\n2:00 둘\n⚑99999:59:59 셋\n")
    case .citationDateUnreadable:
      Example([id], frontMatter + "\n## 로봇\n[한빛](https://hanbit.example) – 발행일: ⚑2025-13-40\n")
    case .citationWithoutLink:
      Example([id], frontMatter + "\n## 로봇\n⚑[한빛] – 발행일: 2025-12-03\n")
    case .codeFenceUnclosed: Example([id], frontMatter + "\n## 로봇\n\n⚑```\n코드\n")
    case .commentUnclosed: Example([id], frontMatter + "\n## 로봇\n\n⚑<!-- 비밀\n")
    case .controlCharacter: Example([id], frontMatter + "\n## 로봇\n한⚑\u{7}빛\n")
    case .detailsNotOpened: Example([id], DailyDigest.self, dailyDigest(details: "⚑</details>\n\n"))
    case .detailsUnclosed:
      Example(
        [id], DailyDigest.self,
        dailyDigest(details: "⚑<details>\n<summary><b>📄 원문 보기</b></summary>\n\n글\n\n"))
    case .frontMatterDateUnreadable: Example([id], "---\ntitle: 소식\ndate: ⚑2025-13-40\n---\n## 로봇\n")
    case .frontMatterDuplicateKey: Example([id], "---\ntitle: 소식\n⚑title: 새 소식\n---\n## 로봇\n")
    case .frontMatterInvalid: Example([id], "---\ntitle: \"소식\" ⚑글\n---\n## 로봇\n")
    case .frontMatterLayout: Example([id], "---\n{⚑title: 소식}\n---\n## 로봇\n")
    case .frontMatterLimit:
      Example([id], "---\n⚑tags: " + String(repeating: "[", count: 10_000) + "\n---\n## 로봇\n")
    case .frontMatterMissing: Example([id], "⚑## 로봇\n글\n")
    case .frontMatterNotMapping: Example([id], "---\n⚑- 하나\n- 둘\n---\n## 로봇\n")
    case .frontMatterTitleWithoutDate:
      Example([id], VideoDigest.self, "---\n⚑title: 소식\n---\n### 가, 나 [링크](u), 1분\n")
    case .frontMatterUnclosed: Example([id], "⚑---\ntitle: 소식\n\n## 로봇\n")
    case .listTooDeep:
      Example(
        [id],
        frontMatter + "## 로봇\n" + (0...31).map { String(repeating: "  ", count: $0) + "- 점\n" }.joined() + "⚑"
          + String(repeating: "  ", count: 32) + "- 점\n")
    case .markdownEscaped: Example([id], VideoDigest.self, videoDigest + "⚑\\*   글\n")
    case .metadataIncomplete:
      Example([id], DailyDigest.self, dailyDigest(metadata: "⚑> 📅 **2025-12-27** | **📌 일반** | 신문\n"))
    case .metadataUnreadable:
      Example([id], DailyDigest.self, dailyDigest(metadata: "⚑> 📅 **2025-12-32** | **📌 일반** | Meta | 신문\n"))
    case .noStories: Example([id], frontMatter + "\n오늘은 소식이 없다.\n⚑")
    case .noVideos: Example([id], VideoDigest.self, "---\ntitle: 2026-01-05 가\n---\n글\n⚑")
    case .ruleUnderText: Example([id], frontMatter + "\n## 로봇\n글\n⚑---\n\n## 둘\n")
    case .tableOfContentsEntryDead:
      Example([id], DailyDigest.self, dailyDigest(table("1. [가](#가)\n2. [나](#나)\n⚑3. [다](#다)\n")))
    case .tableOfContentsEntryMissing:
      Example([id], DailyDigest.self, dailyDigest(table("1. [가](#가)\n"), second: "⚑### 나"))
    case .tableOfContentsEntryOutOfOrder:
      Example([id], DailyDigest.self, dailyDigest(table("1. [나](#나)\n⚑2. [가](#가)\n")))
    case .tableOfContentsEntryRetitled:
      Example([id], DailyDigest.self, dailyDigest(table("1. [가](#가)\n⚑2. [다](#나)\n")))
    case .tableOfContentsEntryStale:
      Example([id], DailyDigest.self, dailyDigest(table("1. [가](#가)\n⚑2. [나](#낭)\n")))
    case .tableOfContentsMark:
      Example([id], DailyDigest.self, dailyDigest(table("⚑<!-- TOC_START -->\n1. [가](#가)\n2. [나](#나)\n")))
    case .tableOfContentsMissing: Example([id], DailyDigest.self, dailyDigest("") + "⚑")
    case .timestampFullWidth: Example([id], ChapterList.self, "0:00 하나\n⚑０１：００ 둘\n2:00 셋\n")
    case .timestampNegative: Example([id], ChapterList.self, "0:00 하나\n(⚑-1:00) 둘\n2:00 셋\n")
    case .timestampOutOfRange: Example([id], ChapterList.self, "0:00 하나\n⚑00:99 둘\n2:00 셋\n")
    case .videoWithSeveralLinks:
      Example([id], VideoDigest.self, videoDigest + "### ⚑가 [나](v), 다 [링크](u), 1분\n")
    case .videoWithoutChannel: Example([id], VideoDigest.self, videoDigest + "### ⚑가 [링크](u), 1분\n")
    case .videoWithoutDuration: Example([id], VideoDigest.self, videoDigest + "### ⚑가, 나 [링크](u)\n")
    case .videoWithoutLink: Example([id], VideoDigest.self, videoDigest + "### ⚑가, 나, 1분\n")
    case .wrappedInCodeFence: Example([id], frontMatter + "\n⚑```markdown\n## 로봇\n글\n```\n")
    }
  }

  @Test("Each diagnostic points to its place", arguments: DiagnosticID.allCases)
  func places(id: DiagnosticID) throws {
    let example = Self.example(of: id)
    for (variant, text) in [("LF", example.marked.text), ("CRLF", crlf(example.marked.text))] {
      let diagnostics = example.diagnostics(try SourceText(text))
      #expect(diagnostics.map(\.id) == example.ids, "\(variant)")
      let places = diagnostics.map { "\($0.location.line):\($0.location.column)" }
      #expect(places == example.marked.places, "\(variant)")
    }
    example.expectLaws(example.marked.text)
    expectLaws(of: JekyllPost.self, in: example.marked.text)
  }

  @Test("A fix-it mends what its diagnostic is about", arguments: DiagnosticID.allCases)
  func fixIts(id: DiagnosticID) throws {
    let example = Self.example(of: id)
    let source = try SourceText(example.marked.text)
    let diagnostics = example.diagnostics(source)
    for fixIt in diagnostics.filter({ $0.id == id }).flatMap(\.fixIts) {
      let mended = example.diagnostics(try source.applying(fixIt.edits))
      #expect(!mended.contains { $0.id == id }, "\(fixIt.message)")
      #expect(mended.count < diagnostics.count, "\(fixIt.message)")
    }
  }

  @Test("The fence goes from around a post")
  func unwrapped() throws {
    let document = try DigestDocument<NewsPost>(parsing: Self.example(of: .wrappedInCodeFence).marked.text)
    let fixIt = try #require(document.diagnostics.first?.fixIts.first)
    #expect(try document.source.applying(fixIt.edits).text == Self.frontMatter + "\n## 로봇\n글\n\n")
  }

  @Test("A good post has nothing to tell of")
  func silence() throws {
    let text = Self.frontMatter + "\n## 로봇\n\n[한빛](https://hanbit.example) – 발행일: 2025-12-03\n\n### 요약\n- 하나\n"
    #expect(try DigestDocument<NewsPost>(parsing: text).diagnostics == [])
  }

  @Test("A text gets a thousand diagnostics at the most")
  func limit() throws {
    let text = Self.frontMatter + "## 로봇\n" + String(repeating: "\u{1}\n", count: 3_000)
    #expect(try DigestDocument<NewsPost>(parsing: text).diagnostics.count == 1_000)
  }

  @Test("A duplicate key points to the first one too")
  func note() throws {
    let diagnostic = try #require(
      try DigestDocument<JekyllPost>(parsing: "---\na: 1\nb: 2\na: 3\n---\n").diagnostics.first)
    #expect(diagnostic.id == .frontMatterDuplicateKey)
    #expect(diagnostic.location == SourceLocation(offset: 14, line: 4, column: 1))
    #expect(diagnostic.notes.map(\.location) == [SourceLocation(offset: 4, line: 2, column: 1)])
  }
}
