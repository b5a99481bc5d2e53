import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Any document")
struct DigestTests {
  static let newsPost = """
    ---
    layout: post
    title: "소식"
    tags: [로봇]
    ---

    ## 로봇이 바다로

    [한빛](https://hanbit.example/1) – 발행일: 2025-12-03
    [미래](https://mirae.example/2) – 발행일: 2025-12-03

    ### 요약
    - **방수**: 물에 들어간다
    - 값은 그대로다

    """

  static let podcast = """
    도구를 다룬 회입니다. 2025년 8월 8일 녹화

    타임스탬프:
    (00:00:10) 여는 말
    (00:02:14) 새 편집기
    편집기가 빨라졌다.
    (00:12:00) 닫는 말
    """

  static let examples: [(String, DigestKind)] = [
    (newsPost, .newsPost), (podcast, .podcastEpisode), (DailyDigestFixture.text, .dailyDigest),
    (
      "# 🤖 AI 뉴스 아카이브 - 2025년 12월\n\n> 총 **1건**의 뉴스가 수집되었습니다.\n\n## 📑 목차\n\n### 📅 12월 1일 (1건)\n\n📄 [12-01.md](./12-01.md)\n\n- 가\n",
      .monthlyIndex
    ),
    (
      "---\ntitle: 2026-01-05 기술\n---\n\n## 개별 영상 요약\n\n### 가, 나 [링크](https://www.youtube.com/watch?v=x), 1분\n",
      .videoDigest
    ),
    // A daily digest has the day in its title.
    ("# AI 뉴스 - 2025년 12월 27일\n\n- 가\n", .dailyDigest), ("# AI News - December 27, 2025\n\n- 가\n", .dailyDigest),
    ("# AI News - 2025-12-27\n\n- 가\n", .dailyDigest), ("# AI News - December 2025\n\n- 가\n", .unknown),
    ("# AI 뉴스 - 오늘\n\n- 가\n", .unknown),
    ("---\ntitle: 글\n---\n\n# 글\n", .jekyllPost), ("# 글\n\n하나 둘\n", .unknown), ("", .unknown),
    ("회의는 10:00 에 시작해 11:30 에 끝났다.\n", .unknown),
  ]

  @Test("The format is recognised, with reasons", arguments: examples)
  func recognition(text: String, kind: DigestKind) throws {
    for variant in TextVariant.allCases {
      guard let copy = variant.applied(to: text) else { continue }
      let recognition = DigestRecognition(of: try SourceText(copy))
      #expect(recognition.kind == kind, "\(variant): \(recognition)")
      #expect((0...1).contains(recognition.confidence))
      #expect(kind == .unknown || !recognition.reasons.isEmpty)
    }
    let digest = try Digest(parsing: text)
    // A text that nothing speaks for is still one of sections, if it has a heading.
    #expect(digest.kind == (kind == .unknown && text.hasPrefix("#") ? .markdownDigest : kind))
  }

  @Test("A list of chapters is one for who asks for it, and recognised as an episode")
  func chapterList() throws {
    let source = try SourceText(Self.podcast)
    let list = Digest(parsing: source, as: .chapterList)
    expectNoDifference(list, Digest(ChapterList(parsing: source)))
    expectNoDifference(list.kind, .chapterList)
    #expect(list.title == nil && list.date == nil)
    let episode = Digest(parsing: source)
    expectNoDifference(episode.kind, .podcastEpisode)
    expectNoDifference(list.entries.map(\.title), episode.entries.map(\.title))
    expectNoDifference(list.entries.map(\.start), episode.entries.map(\.start))
    expectNoDifference(list.entries.flatMap(\.dates), [])
  }

  @Test("A large text is not looked at beyond its first 64 KiB")
  func reach() throws {
    let padding = String(repeating: "글\n", count: 20_000)
    #expect(DigestRecognition(of: try SourceText(Self.newsPost + padding)).kind == .newsPost)
    #expect(DigestRecognition(of: try SourceText(padding + Self.newsPost)).kind == .unknown)
  }

  @Test(
    "A document has the title and the day that its author gave it",
    arguments: [
      (
        "---\nlayout: post\ntitle: 소식\ndate: 2025-12-03 00:30:00 +0900\ncategories: news\n---\n\n### 요약\n- 가\n", "소식",
        "2025-12-03"
      ),
      (
        "# 🤖 AI 뉴스 - 2025년 1월 9일\n\n### 가\n\n> 📅 **2025-01-08** | **📌 일반** | 기타 | 나\n", "🤖 AI 뉴스 - 2025년 1월 9일",
        "2025-01-09"
      ),
      ("# 🤖 AI 뉴스 아카이브 - 2025년 12월\n\n### 📅 12월 1일 (1건)\n\n- 가\n", "🤖 AI 뉴스 아카이브 - 2025년 12월", nil),
      (podcast, nil, "2025-08-08"),
      ("---\ntitle: 2026-01-05 기술\n---\n\n# 다른 제목\n\n## 개별 영상 요약\n", "2026-01-05 기술", "2026-01-05"),
      ("---\nnav_order: 1\n---\n\n# 기술\n\n## 개별 영상 요약\n", "기술", nil),
      ("---\ntitle: 글\ndate: 2025-12-31\n---\n\n# 글\n", "글", "2025-12-31"),
      ("---\nlayout: post\ncategories: news\n---\n\n### 요약\n- 가\n", nil, nil),
      ("### 📅 12월 1일 (1건)\n\n📄 [12-01.md](./12-01.md)\n\n> 총 **1건**\n", nil, nil),
      ("**💡 요약**\n\n**💡 요약**\n> 📅 **2025-01-08** | **📌 일반** | 기타 | 나\n", nil, nil),
      ("# 글\n\n하나 둘\n", "글", nil), ("하나 둘\n", nil, nil),
    ] as [(String, String?, String?)])
  func titleAndDate(text: String, title: String?, date: String?) throws {
    expectLaws(of: Digest.self, in: text)
    let digest = try Digest(parsing: text)
    #expect(digest.title == title)
    #expect(digest.date?.description == date)
  }

  @Test("Stories are entries")
  func stories() throws {
    expectNoDifference(
      try Digest(parsing: Self.newsPost).entries,
      [
        DigestEntry(
          title: "로봇이 바다로",
          links: [
            Link(text: "한빛", url: "https://hanbit.example/1"), Link(text: "미래", url: "https://mirae.example/2"),
          ],
          dates: [CalendarDate(2025, 12, 3)], tags: ["로봇"], summary: "방수: 물에 들어간다\n값은 그대로다")
      ])
  }

  @Test("Chapters are entries with a start")
  func chapters() throws {
    let entries = try Digest(parsing: Self.podcast).entries
    expectNoDifference(entries.map(\.title), ["여는 말", "새 편집기", "닫는 말"])
    expectNoDifference(entries.map(\.start), [.seconds(10), .seconds(134), .seconds(720)])
    expectNoDifference(entries.map(\.summary), [nil, "편집기가 빨라졌다.", nil])
    expectNoDifference(entries.flatMap(\.dates), Array(repeating: CalendarDate(2025, 8, 8), count: 3))
  }

  @Test("The entries of a daily digest")
  func dailyEntries() throws {
    let entries = try Digest(parsing: DailyDigestFixture.text).entries
    expectNoDifference(entries.map(\.title), ["[특집] 느티나무 연구소 “작은 모델이 – 이긴다”", "Quiet Lake ships a 3B model"])
    expectNoDifference(entries.map(\.tags), [["LLM", "오픈소스"], []])
    expectNoDifference(entries.map { $0.links.map(\.url) }, [["https://example.com/a?b=1"], ["https://example.com/b"]])
  }
}

@Suite("Recognition of the corpus", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
struct DigestCorpusTests {
  @Test(
    "No file is recognised as another format",
    arguments: [
      ("news-posts", [.newsPost], 328), ("daily-digests", [.dailyDigest, .monthlyIndex], 38),
      ("jekyll-posts", [.jekyllPost, .markdownDigest, .unknown], 346), ("just-the-docs", [.jekyllPost, .unknown], 121),
      ("toc-documents", [.jekyllPost, .markdownDigest, .unknown], 77),
      ("foreign", [.podcastEpisode, .jekyllPost, .markdownDigest, .unknown], 169),
      ("chapter-lists", [.podcastEpisode, .jekyllPost, .markdownDigest, .unknown], 158),
      ("not-chapter-lists", [.jekyllPost, .markdownDigest, .unknown], 21),
    ] as [(String, Set<DigestKind>, Int)])
  func kinds(set: String, expected: Set<DigestKind>, count: Int) throws {
    let files = try Corpus.files(of: set)
    #expect(files.count >= count)
    for file in files {
      let recognition = DigestRecognition(of: file.source)
      #expect(expected.contains(recognition.kind), "\(file.path): \(recognition.reasons)")
    }
  }

  @Test("The seeds")
  func seeds() throws {
    expectNoDifference(
      try Corpus.files(of: "seeds").map { DigestRecognition(of: $0.source).kind },
      [.newsPost, .newsPost, .dailyDigest, .podcastEpisode, .videoDigest])
  }

  @Test("Months and days are distinguished")
  func months() throws {
    let months = try Corpus.files(of: "daily-digests").filter { DigestRecognition(of: $0.source).kind == .monthlyIndex }
    #expect(months.count == 2 && months.allSatisfy { $0.path.hasSuffix("README.md") })
  }

  @Test(
    "The laws hold for each file in the format that it is recognised as",
    arguments: ["seeds", "daily-digests", "just-the-docs", "not-chapter-lists"])
  func laws(set: String) throws {
    for file in try Corpus.files(of: set) {
      func check<Content: DigestFormat>(_ format: Content.Type) {
        expectLaws(of: format, in: file.source.text, file.path, copies: .oneInTurn)
      }
      check(DigestRecognition(of: file.source).kind.contentType)
    }
  }
}

@Suite("What all formats share")
struct DigestEntryTests {
  @Test("Each day is there once, in order")
  func dates() throws {
    let start = CalendarDate(1900, 1, 1)
    let days = (0..<40_000).compactMap { start.adding(days: $0 * 7 % 40_000) }
    #expect(DigestEntry(title: "", dates: days + days.reversed()).dates == days)
  }

  @Test("Each title of a day has the day's link and date")
  func days() throws {
    let date = CalendarDate(2025, 12, 3)
    let titles = (0..<100).map { "소식 \($0)" }
    let index = MonthlyIndex(
      introduction: [.heading(level: 1, text: "🤖 AI 뉴스 아카이브 - 2025년 12월")],
      days: [.init(date: date, titles: titles), .init(heading: "📅 12월 32일", blocks: [])])
    let link = Link(text: "12-03.md", url: "./12-03.md")
    #expect(Digest(index).entries == titles.map { .init(title: $0, links: [link], dates: [date]) })
  }
}

@Suite("What only looks like a sign of a format")
struct DigestSignTests {
  @Test(
    "Code says nothing of the page, nor does a link outside a heading",
    arguments: [
      ("# 글\n\n```\n# 🤖 AI 뉴스 - 2025년 1월 1일\n> 📅 **2025-01-01**\n```\n", DigestKind.unknown),
      ("0:00 a [링크](https://www.youtube.com/watch?v=x)\n1:00 b\n2:00 c\n", .podcastEpisode),
      ("### 요약\n0:00 a\n1:00 b\n2:00 c\n", .podcastEpisode),
    ])
  func signs(text: String, kind: DigestKind) throws {
    #expect(DigestRecognition(of: try SourceText(text)).kind == kind)
  }
}
