import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

/// The JSON of a model holds views beside what they are computed from.
@Suite("Views in JSON")
struct RecordViewTests {
  /// A document, changes of its JSON, and what comes of them.
  struct Example: CustomTestStringConvertible {
    let testDescription: String
    /// The text after the JSON was changed; throws what is wrong with the JSON.
    let changed: @Sendable ([Change]) throws -> String
    /// Decodes the changed JSON alone.
    let decode: @Sendable ([Change]) throws -> Void
    let text: String

    init<Content: DigestFormat>(_ format: Content.Type, _ text: String) {
      testDescription = "\(format)"
      self.text = text
      let json: @Sendable ([Change]) throws -> Data = { changes in
        let json = try JSONEncoder().encode(try Content(parsing: text))
        var object = try JSONSerialization.jsonObject(with: json)
        for change in changes { object = try change.applied(to: object) }
        return try JSONSerialization.data(withJSONObject: object)
      }
      changed = { changes in
        expectLaws(of: format, in: text)
        var document = try DigestDocument<Content>(parsing: text)
        try document.update(fromJSON: json(changes))
        return try document.text()
      }
      decode = { _ = try JSONDecoder().decode(format, from: json($0)) }
    }
  }

  /// A change of JSON at a path such as `stories[0].headline`.
  struct Change: CustomTestStringConvertible {
    enum Kind {
      case set(any Sendable)
      case remove
      case insert(any Sendable)
    }

    let path: String
    let kind: Kind

    static func set(_ path: String, _ value: any Sendable) -> Change { Change(path: path, kind: .set(value)) }
    static func remove(_ path: String) -> Change { Change(path: path, kind: .remove) }
    static func insert(_ path: String, _ value: any Sendable) -> Change { Change(path: path, kind: .insert(value)) }

    var testDescription: String { path }

    func applied(to object: Any) throws -> Any {
      try applied(to: object, path.split { ".[]".contains($0) }.map(String.init)[...])
    }

    private func applied(to object: Any, _ path: ArraySlice<String>) throws -> Any {
      guard let key = path.first else {
        guard case .set(let value) = kind else { return object }
        return value
      }
      if let index = Int(key) {
        var array = try #require(object as? [Any])
        switch kind {
        case .remove where path.count == 1: array.remove(at: index)
        case .insert(let value) where path.count == 1: array.insert(value, at: index)
        default: array[index] = try applied(to: array[index], path.dropFirst())
        }
        return array
      }
      var members = try #require(object as? [String: Any])
      if path.count == 1, case .remove = kind {
        members[key] = nil
      } else {
        members[key] = try applied(to: members[key] ?? NSNull(), path.dropFirst())
      }
      return members
    }
  }

  static let post = Example(
    NewsPost.self,
    """
    ---
    title: 소식
    date: 2025-12-03 07:30:00 +0900
    categories: news ai
    ---

    ## 하나

    [새벽신문](https://a.example/1) – 발행일: 2025-12-16
    [가온](https://a.example/2) – 발행일: 2025-12-15

    글과 [링크](https://a.example/3)

    ### 요약
    - 첫째
    - 둘째

    ---

    ## 둘

    [나래](https://a.example/4)

    """)
  static let day = Example(
    DailyDigest.self,
    """
    # 🤖 AI 뉴스 - 2025년 12월 27일

    ## 📑 목차

    <!-- TOC_START -->
    1. [하나](#하나)
    <!-- TOC_END -->

    ---

    ### 하나

    > 📅 **2025-12-27** | **📌 일반** | OpenAI | 신문
    > 🏷️ LLM, 에이전트

    **💡 요약**

    글

    🔗 [원문 보기](https://a.example/1)

    ---

    """)
  static let month = Example(
    MonthlyIndex.self,
    """
    # 🤖 AI 뉴스 아카이브 - 2025년 12월

    > 총 **3건**의 뉴스가 수집되었습니다.

    ## 📑 목차



    ### 📅 12월 31일 (2건)
    📄 [12-31.md](./12-31.md)
    - 하나
    - 둘

    """)
  static let list = Example(
    ChapterList.self,
    """
    Timestamps:
    (00:00:10) 가

    **도구**
    (00:03:07) 나
    (00:05:00) 다

    **책**
    (00:07:00) 라

    """)
  static let episode = Example(PodcastEpisode.self, "새 편! 2025년 8월 8일 녹화\n\n타임스탬프:\n(00:00:10) 가\n(00:01:00) 나\n")
  static let videos = Example(
    VideoDigest.self,
    """
    ---
    title: 2026-01-05 로봇
    ---

    # 2026-01-05 로봇
    {:.no_toc #top}

    ## 일일 요약

    글

    1. 하나

    ---

    ## 개별 영상 요약

    ### 걷는 로봇, 한빛채널 [링크](https://www.youtube.com/watch?v=abcdefghijk), 12분 3초

    말

    """)

  /// An example, changes of one of two views, and the texts that they replace.
  static let changes: [(Example, [Change], [(String, String)])] = [
    (post, [.set("stories[0].citations[0].publishedOn", "2025-12-17")], [("12-16", "12-17")]),
    (post, [.set("stories[0].blocks[0].publishedOn", "2025-12-17")], [("12-16", "12-17")]),
    (post, [.set("stories[0].summary[1].text", "셋째")], [("둘째", "셋째")]),
    (
      post, [.set("stories[0].citations[0].name", "한빛"), .set("stories[0].blocks[4].text", "처음")],
      [("새벽신문", "한빛"), ("첫째", "처음")]
    ),
    // One citation in each of the views.
    (
      post, [.set("stories[0].citations[0].name", "한빛"), .set("stories[0].blocks[1].name", "마루")],
      [("새벽신문", "한빛"), ("가온", "마루")]
    ),
    // The same change in both.
    (post, [.set("stories[0].citations[0].name", "한빛"), .set("stories[0].blocks[0].name", "한빛")], [("새벽신문", "한빛")]),
    (
      post, [.remove("stories[1]"), .set("stories[0].citations[1].name", "마루")],
      [
        ("가온", "마루"), ("\n---\n\n## 둘\n\n[나래](https://a.example/4)\n", ""),
      ]
    ),
    (
      post,
      [.remove("stories[0]"), .set("stories[0].citations[0].name", "마루")],
      [
        ("나래", "마루"),
        (
          """
          ## 하나

          [새벽신문](https://a.example/1) – 발행일: 2025-12-16
          [가온](https://a.example/2) – 발행일: 2025-12-15

          글과 [링크](https://a.example/3)

          ### 요약
          - 첫째
          - 둘째

          ---


          """, ""
        ),
      ]
    ),
    (post, [.set("frontMatter.title", "새 소식")], [("title: 소식", "title: 새 소식")]),
    (post, [.set("frontMatter.fields[0].value", "새 소식")], [("title: 소식", "title: 새 소식")]),
    (post, [.set("frontMatter.categories", ["news"])], [("news ai", "news")]),
    (
      post, [.set("stories[0].blocks[2].links[0].url", "https://b.example")],
      [("https://a.example/3", "https://b.example")]
    ),
    (post, [.set("stories[0].blocks[2].text", "글")], [("글과 [링크](https://a.example/3)", "글")]),
    (day, [.set("date", "2025-12-28")], [("12월 27일", "12월 28일")]),
    (day, [.set("entries[0].tags", ["LLM"])], [("LLM, 에이전트", "LLM")]),
    (day, [.set("entries[0].tags[1]", "Agents")], [("에이전트", "Agents")]),
    (day, [.set("entries[0].importance", "🔥 주요"), .set("entries[0].summary", "말")], [("📌 일반", "🔥 주요"), ("글", "말")]),
    (day, [.remove("entries[0].url")], [("🔗 [원문 보기](https://a.example/1)\n\n", "")]),
    (day, [.set("entries[0].url", NSNull())], [("🔗 [원문 보기](https://a.example/1)\n\n", "")]),
    (day, [.set("tableOfContents[0].title", "처음")], [("[하나]", "[처음]")]),
    (month, [.set("total", 4), .set("days[0].count", 3)], [("3건", "4건"), ("(2건)", "(3건)")]),
    (month, [.set("days[0].link.text", "31일")], [("[12-31.md]", "[31일]")]),
    (month, [.set("days[0].titles[1]", "셋")], [("- 둘", "- 셋")]),
    (month, [.set("days[0].heading", "📅 12월 30일 (2건)")], [("12월 31일", "12월 30일")]),
    (list, [.set("chapters[1].title", "나나")], [(") 나", ") 나나")]),
    (list, [.set("sections[0].chapters[0].title", "나나")], [(") 나", ") 나나")]),
    (list, [.set("chapters[0].title", "가가"), .set("sections[0].title", "앱")], [(") 가", ") 가가"), ("도구", "앱")]),
    (
      list, [.set("chapters[1].title", "나나"), .set("sections[1].chapters[0].title", "라라")],
      [
        (") 나", ") 나나"), (") 라", ") 라라"),
      ]
    ),
    (list, [.remove("chapters[2]")], [("(00:05:00) 다\n", "")]),
    (
      list, [.insert("chapters[3]", ["start": 360, "title": "마", "section": "도구"] as [String: any Sendable])],
      [
        ("(00:05:00) 다\n", "(00:05:00) 다\n(00:06:00) 마\n")
      ]
    ),
    (episode, [.set("recordedOn", "2025-08-09")], [("8월 8일", "8월 9일")]),
    (episode, [.set("introduction[0]", "새 편!")], [(" 2025년 8월 8일 녹화", "")]),
    (videos, [.set("date", "2026-01-06")], [("title: 2026-01-05", "title: 2026-01-06")]),
    (videos, [.set("themes[0].title", "둘")], [("1. 하나", "1. 둘")]),
    (videos, [.set("headline", "말씀")], [("\n글\n", "\n말씀\n")]),
    (videos, [.set("videos[0].videoID", "12345678901")], [("abcdefghijk", "12345678901")]),
    (videos, [.set("introduction[1].classes", ["note"])], [(".no_toc", ".note")]),
    (videos, [.set("introduction[1].id", "bottom")], [("#top", "#bottom")]),
  ]

  @Test("A change is written, in whichever view it was made", arguments: changes.indices)
  func change(index: Int) throws {
    let (example, changes, replacements) = Self.changes[index]
    let expected = replacements.reduce(example.text) { $0.replacing($1.0, with: $1.1, maxReplacements: 1) }
    #expect(expected != example.text)
    expectNoDifference(try example.changed(changes), expected)
  }

  /// An example, changes that contradict each other, and the paths at fault.
  static let contradictions: [(Example, [Change], (view: String, origin: String))] = [
    (
      post, [.set("stories[0].citations[0].name", "한빛"), .set("stories[0].blocks[0].name", "마루")],
      ("stories[0].citations", "stories[0].blocks")
    ),
    (
      post, [.set("stories[0].summary", [] as [String]), .set("stories[0].blocks[4].text", "처음")],
      ("stories[0].summary", "stories[0].blocks")
    ),
    (
      post, [.set("frontMatter.title", "A"), .set("frontMatter.fields[0].value", "B")],
      ("frontMatter.title", "frontMatter.fields")
    ),
    (day, [.set("date", "2025-12-28"), .remove("introduction[0]")], ("date", "introduction")),
    (
      day, [.set("entries[0].tags[0]", "A"), .set("entries[0].blocks[1].tags[0]", "B")],
      ("entries[0].tags", "entries[0].blocks")
    ),
    (month, [.set("year", 2024)], ("year", "introduction")),
    (month, [.set("days[0].date", "2025-12-30")], ("days[0].date", "days[0].heading")),
    (month, [.set("days[0].count", 3), .set("days[0].heading", "📅 12월 31일")], ("days[0].count", "days[0].heading")),
    (list, [.set("chapters[1].title", "A"), .set("sections[0].chapters[0].title", "B")], ("chapters", "sections")),
    (
      list, [.set("sections[0].chapters[0].section", "A")],
      ("sections[0].chapters[0].section", "sections[0].title")
    ),
    (
      episode, [.set("recordedOn", "2025-08-09"), .set("introduction[0]", "2025년 8월 7일 녹화")],
      ("recordedOn", "introduction")
    ),
    (videos, [.set("videos[0].videoID", "x")], ("videos[0].videoID", "videos[0].url")),
  ]

  @Test("Changes that contradict each other are an error with both paths", arguments: contradictions.indices)
  func contradiction(index: Int) throws {
    let (example, changes, paths) = Self.contradictions[index]
    expectContradiction(paths) { _ = try example.changed(changes) }
    expectContradiction(paths) { try example.decode(changes) }
  }

  @Test("JSON that was not made from a known model must not contradict itself", arguments: changes.indices)
  func contradictionAlone(index: Int) throws {
    let (example, changes, _) = Self.changes[index]
    // Both views were changed alike, or nothing is said twice.
    let isConsistent = [
      "stories[0].citations[0].name stories[0].blocks[0].name", "entries[0].url",
    ].contains(changes.map(\.path).joined(separator: " "))
    guard !isConsistent, !changes.contains(where: { $0.path == "entries[0].url" }) else { return }
    do {
      try example.decode(changes)
      Issue.record("\(changes.map(\.path)) is no error")
    } catch let error as DecodingError {
      guard case .dataCorrupted(let context) = error else { throw error }
      #expect(context.underlyingError is ContradictionError)
    }
  }

  private func expectContradiction(_ paths: (view: String, origin: String), _ body: () throws -> Void) {
    do {
      try body()
      Issue.record("\(paths) is no error")
    } catch DecodingError.dataCorrupted(let context) {
      expectNoDifference(
        context.underlyingError as? ContradictionError, ContradictionError(view: paths.view, origin: paths.origin))
      #expect(context.debugDescription.contains(paths.origin))
      #expect(context.codingPath.pathDescription == paths.view)
    } catch {
      Issue.record(error)
    }
  }

  @Test(
    "JSON without views is valid",
    arguments: [
      (post, ["stories[0].citations", "stories[0].images", "stories[0].summary", "stories[0].insights"]),
      (post, ["frontMatter.title", "frontMatter.date", "frontMatter.categories", "stories[0].blocks[2].links"]),
      (day, ["date", "tableOfContents"]), (month, ["year", "month", "total", "days[0].date", "days[0].count"]),
      (list, ["chapters"]), (episode, ["recordedOn"]), (videos, ["date", "topic", "headline", "themes"]),
    ] as [(Example, [String])])
  func withoutViews(example: Example, paths: [String]) throws {
    // Of the list, the chapters before any section are no view.
    guard example.testDescription != "ChapterList" else { return }
    expectNoDifference(try example.changed(paths.map(Change.remove)), example.text)
    try example.decode(paths.map(Change.remove))
  }

  @Test("A chapter without a section after one with a section is an error")
  func misplacedChapter() throws {
    #expect(throws: DecodingError.self) {
      try Self.list.decode([.insert("chapters[2]", ["start": 200, "title": "마"] as [String: any Sendable])])
    }
  }

  @Test("The JSON of an object that holds the content is found by its key")
  func enclosed() throws {
    var document = try DigestDocument<NewsPost>(parsing: Self.post.text)
    var post = document.content
    post.stories[0].headline = "A"
    try document.update(fromJSON: JSONEncoder().encode(["content": post]), at: "content")
    expectNoDifference(try document.text(), Self.post.text.replacing("## 하나", with: "## A"))
    #expect(throws: DecodingError.self) { try document.update(fromJSON: Data("{}".utf8), at: "content") }
    #expect(throws: DecodingError.self) { try document.update(fromJSON: Data("[".utf8)) }
    #expect(document.content == post)
  }

  @Test(
    "The JSON of a real document does not contradict itself", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment),
    arguments: [
      "chapter-lists", "daily-digests", "foreign", "jekyll-posts", "just-the-docs", "news-posts", "seeds",
      "toc-documents",
    ])
  func corpus(set: String) throws {
    for file in try Corpus.files(of: set) {
      try expectSame(NewsPost.self, file)
      try expectSame(DailyDigest.self, file)
      try expectSame(MonthlyIndex.self, file)
      try expectSame(PodcastEpisode.self, file)
      try expectSame(VideoDigest.self, file)
    }
  }

  private func expectSame<Content: DigestFormat>(_ format: Content.Type, _ file: Corpus.File) throws {
    let content = Content(parsing: file.source)
    do {
      let json = try JSONEncoder().encode(content)
      #expect(try JSONDecoder().decode(Content.self, from: json) == content, "\(file.path) as \(format)")
    } catch {
      Issue.record(error, "\(file.path) as \(format)")
    }
  }
}
