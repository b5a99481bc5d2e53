import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Rebasing documents")
struct RebaseTests {
  private static let base = """
    ---
    title: 소식
    tags: [ai]
    ---

    ## 하나

    [새벽신문](https://a.example/1) – 발행일: 2025-12-16 | [가온](https://a.example/2) – 발행일: 2025-12-15

    ### 요약
    * 첫째
    * 둘째

    ---

    ## 둘

    글

    """

  typealias Change = @Sendable (inout NewsPost) -> Void

  /// Changes of different segments.
  private static let changes: [(name: String, change: Change)] = [
    ("title", { $0.frontMatter?.title = "새 소식" }),
    ("headline", { $0.stories[0].headline = "처음" }),
    ("first citation", { $0.stories[0].citations[0].note = "확인됨" }),
    ("second citation", { $0.stories[0].citations[1].name = "나래" }),
    ("first item", { $0.stories[0].summary[0].text = "첫 번째" }),
    ("second item", { $0.stories[0].summary[1].text = "두 번째" }),
    ("second headline", { $0.stories[1].headline = "다음" }),
    ("paragraph", { $0.stories[1].blocks[0] = .paragraph("말") }),
    ("further item", { $0.stories[0].summary.append(ListItem(text: "셋째")) }),
    ("further story", { $0.stories.append(.init(headline: "셋", blocks: [.paragraph("끝")])) }),
  ]

  private static let pairs = changes.indices.flatMap { one in
    changes.indices.filter { $0 != one }.map { (changes[one].name, changes[$0].name) }
  }

  private static func change(_ name: String) throws -> Change {
    try #require(changes.first { $0.name == name }).change
  }

  @Test("Changes of different segments both stay", arguments: TestSelection.some(of: pairs))
  func differentSegments(ours: String, theirs: String) throws {
    expectLaws(of: NewsPost.self, in: Self.base)
    var document = try DigestDocument<NewsPost>(parsing: Self.base)
    try Self.change(ours)(&document.content)
    var other = try DigestDocument<NewsPost>(parsing: Self.base)
    try Self.change(theirs)(&other.content)
    let newSource = try SourceText(other.text())
    // A story or an item is appended last, so that the others keep their places.
    var expected = try NewsPost(parsing: Self.base)
    for name in [ours, theirs].sorted(by: { !$0.hasPrefix("further") && $1.hasPrefix("further") }) {
      try Self.change(name)(&expected)
    }
    try document.rebase(onto: newSource)
    #expect(document.source == newSource)
    expectNoDifference(document.content, expected)
    #expect(document.isEdited)
    let text = try document.text()
    expectNoDifference(try NewsPost(parsing: text), expected)
    expectLaws(of: NewsPost.self, in: text)
    // The other way round, the text is the same.
    try other.rebase(onto: SourceText(Self.edited(by: Self.change(ours))))
    expectNoDifference(try other.text(), text)
  }

  private static func edited(by change: Change) throws -> String {
    var document = try DigestDocument<NewsPost>(parsing: base)
    change(&document.content)
    return try document.text()
  }

  /// Changes that exclude each other, and the properties at fault.
  private static let conflicts: [(name: String, ours: Change, theirs: Change, properties: [String])] = [
    ("headline", { $0.stories[0].headline = "A" }, { $0.stories[0].headline = "B" }, ["stories[0].headline"]),
    (
      "one citation", { $0.stories[0].citations[0].note = "A" }, { $0.stories[0].citations[0].name = "B" },
      ["stories[0].blocks[0]"]
    ),
    (
      "removed", { $0.stories[0].summary[1].text = "A" }, { $0.stories[0].summary.removeLast() },
      ["stories[0].blocks[4].text"]
    ),
    (
      "added", { $0.stories[0].summary.append(ListItem(text: "A")) },
      { $0.stories[0].summary.append(ListItem(text: "B")) }, ["stories[0].blocks[5].text"]
    ),
    ("field", { $0.frontMatter?.title = "A" }, { $0.frontMatter?.title = "B" }, ["frontMatter.fields[0].value"]),
    (
      "two", { post in (post.stories[0].headline, post.stories[1].headline) = ("A", "B") },
      { post in (post.stories[0].headline, post.stories[1].headline) = ("C", "D") },
      ["stories[0].headline", "stories[1].headline"]
    ),
  ]

  @Test("Changes of the same segments are conflicts that name the properties", arguments: conflicts.map(\.name))
  func conflict(name: String) throws {
    let example = try #require(Self.conflicts.first { $0.name == name })
    var document = try DigestDocument<NewsPost>(parsing: Self.base)
    example.ours(&document.content)
    let before = document.content
    let newSource = try SourceText(Self.edited(by: example.theirs))
    let error = #expect(throws: RebaseError.self) { try document.rebase(onto: newSource) }
    guard case .conflicts(let conflicts)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    expectNoDifference(conflicts.flatMap(\.properties), example.properties)
    for property in example.properties { #expect(error?.description.contains(property) ?? false) }
    #expect(conflicts.allSatisfy { $0.range.upperBound <= document.source.byteCount })
    #expect(conflicts.allSatisfy { $0.newRange.upperBound <= newSource.byteCount })
    #expect(document.content == before)
    #expect(document.source.text == Self.base)
  }

  @Test("A change that both made is one", arguments: changes.map(\.name))
  func sameChange(name: String) throws {
    var document = try DigestDocument<NewsPost>(parsing: Self.base)
    try Self.change(name)(&document.content)
    let newSource = try SourceText(document.text())
    try document.rebase(onto: newSource)
    #expect(document.source == newSource)
    #expect(!document.isEdited)
  }

  @Test("A document that is not edited takes the new source", arguments: ["", "## 다\n", "\u{FEFF}## 다\r\n"])
  func unedited(text: String) throws {
    var document = try DigestDocument<NewsPost>(parsing: Self.base)
    document.content.stories[0].headline = "하나"
    try document.rebase(onto: SourceText(text))
    #expect(document.source.text == text)
    #expect(!document.isEdited)
    expectNoDifference(document.content, try NewsPost(parsing: text))
  }

  @Test("Style that changed stays: line endings, bullets and blank lines")
  func otherStyle() throws {
    let newSource = Self.base.replacing("\n", with: "\r\n").replacing("* 둘째", with: "*  둘째")
    var document = try DigestDocument<NewsPost>(parsing: Self.base)
    document.content.stories[0].summary[0].text = "첫 번째"
    try document.rebase(onto: SourceText(newSource))
    expectNoDifference(try document.text(), newSource.replacing("첫째", with: "첫 번째"))
  }

  @Test("What parses as something else together is a conflict")
  func interplay() throws {
    let base = "## 가\n\n글\n\n말\n"
    var document = try DigestDocument<NewsPost>(parsing: base)
    document.content.stories[0].blocks[1] = .listItem(ListItem(text: "말"))
    // The fence is never closed, so that everything after it is code.
    let error = #expect(throws: RebaseError.self) {
      try document.rebase(onto: SourceText("## 가\n\n```\n\n말\n"))
    }
    guard case .conflicts(let conflicts)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!conflicts.flatMap(\.properties).isEmpty)
    expectNoDifference(document.content.stories[0].blocks, [.paragraph("글"), .listItem(ListItem(text: "말"))])
  }

  @Test("A model that the format cannot hold cannot be rebased")
  func unwritable() throws {
    var document = try DigestDocument<NewsPost>(parsing: Self.base)
    document.content.stories[0].headline = "두\n줄"
    let error = #expect(throws: RebaseError.self) { try document.rebase(onto: SourceText("")) }
    guard case .unwritableContent(let reason)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.property == "stories[0].headline")
    #expect(error?.description == reason.description)
  }

  @Test("Chapters: one that moved and one that was renamed")
  func chapters() throws {
    let base = "0:00 가\n2:00 나\n10:00 다\n"
    expectLaws(of: ChapterList.self, in: base)
    var document = try DigestDocument<ChapterList>(parsing: base)
    document.content.chapters[1].title = "새 제목"
    try document.rebase(onto: SourceText("0:00 가\n2:00 나\n10:30 다\n11:00 라\n"))
    expectNoDifference(try document.text(), "0:00 가\n2:00 새 제목\n10:30 다\n11:00 라\n")
  }
}
