import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Chapters in a front matter")
struct FrontMatterChaptersTests {
  private static let chapters = [
    Chapter(start: .zero, title: "Opening"), Chapter(start: .seconds(90), title: "The news"),
    Chapter(start: .milliseconds(3_600_500), title: "Goodbye"),
  ]

  /// As the themes of Jekyll that are for podcasts take them.
  private static let notations = [
    "chapters:\n  - \"00:00:00.000 Opening\"\n  - \"00:01:30.000 The news\"\n  - \"01:00:00.500 Goodbye\"\n",
    "chapters:\n- '00:00:00.000 Opening'\n- '00:01:30.000 The news'   # two\n\n- '01:00:00.500 Goodbye'\n",
    "chapters: ['0:00 - Opening', '1:30 - The news', '1:00:00.5 - Goodbye']\n",
    "chapters:\n  - start: 0\n    title: Opening\n  - start: 90\n    title: The news\n  - start: 3600.5\n    title: Goodbye\n",
    "chapters:\n  - { title: Opening, startTime: '0:00' }\n  - { title: The news, startTime: '1:30' }\n"
      + "  - { title: Goodbye, startTime: '1:00:00.5' }\n",
    "chapters:\n  - time: \"00:00:00\"\n    name: Opening\n  - time: \"00:01:30\"\n    name: The news\n"
      + "  - time: \"01:00:00.500\"\n    name: Goodbye\n",
    // YAML takes a time without quotes for a number of seconds.
    "chapters:\n  - start: 0:00\n    title: Opening\n  - start: 1:30\n    title: The news\n  - start: 3600.5\n    title: Goodbye\n",
  ]

  private func post(_ fields: String) -> String { "---\ntitle: a\n\(fields)x: 1\n---\n\nText.\n" }

  @Test(arguments: notations)
  func areParsed(fields: String) throws {
    let text = post(fields)
    expectLaws(of: JekyllPost.self, in: text)
    expectNoDifference(try JekyllPost(parsing: text).frontMatter?.chapters, Self.chapters)
    let unedited = try edited(text) { (post: inout JekyllPost) in post.frontMatter?.chapters = Self.chapters }
    expectSameBytes(unedited, text)
  }

  @Test(
    "Only the item that changes is written, in its own notation",
    arguments: zip(
      notations,
      [
        ("00:01:30.000 The news", "00:01:31.000 “Old” news"), ("00:01:30.000 The news", "00:01:31.000 “Old” news"),
        ("1:30 - The news", "1:31 - “Old” news"), ("90\n    title: The news", "91\n    title: “Old” news"),
        ("The news, startTime: '1:30'", "“Old” news, startTime: '1:31'"),
        ("\"00:01:30\"\n    name: The news", "\"00:01:31\"\n    name: “Old” news"),
        ("1:30\n    title: The news", "91.0\n    title: “Old” news"),
      ]))
  func areEdited(fields: String, change: (old: String, new: String)) throws {
    let text = post(fields)
    let written = try edited(text) { (post: inout JekyllPost) in
      post.frontMatter?.chapters[1] = Chapter(start: .seconds(91), title: "“Old” news")
    }
    expectSameBytes(written, text.replacing(change.old, with: change.new))
  }

  @Test(
    "A new item is written like the one before it",
    arguments: zip(
      notations,
      [
        "  - \"00:02:00.000 More\"\n", "- '00:02:00.000 More'\n", ", '2:00 - More'",
        "  - start: 120\n    title: More\n",
        "  - { title: More, startTime: \"2:00\" }\n", "  - time: \"00:02:00\"\n    name: More\n",
        "  - start: 120.0\n    title: More\n",
      ]))
  func areInserted(fields: String, line: String) throws {
    let text = post(fields)
    var lines = fields.split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)\n" }
    lines.removeLast()
    let place = try #require(lines.lastIndex { $0.contains("news") })
    let expected: String
    if lines.count == 1 {
      expected = fields.replacing("The news'", with: "The news'\(line)")
    } else {
      lines.insert(line, at: place + 1)
      expected = lines.joined()
    }
    let written = try edited(text) { (post: inout JekyllPost) in
      post.frontMatter?.chapters.insert(Chapter(start: .seconds(120), title: "More"), at: 2)
    }
    expectSameBytes(written, post(expected))
  }

  @Test func areAddedAndRemoved() throws {
    let text = post("")
    let written = try edited(text) { (post: inout JekyllPost) in post.frontMatter?.chapters = Self.chapters }
    #expect(try JekyllPost(parsing: written).frontMatter?.chapters == Self.chapters)
    let removed = try edited(written) { (post: inout JekyllPost) in post.frontMatter?.chapters = [] }
    expectSameBytes(removed, text)
  }

  @Test(
    "What is no list of chapters stays as it is",
    arguments: [
      "chapters: 3\n", "chapters:\n  - Opening\n  - The news\n", "chapters:\n  - 0:00 Opening\n  - no time\n",
      "chapters:\n  - title: Opening\n", "chapters:\n  - start: -1\n    title: Opening\n",
      "chapters:\n  - start: x\n    title: Opening\n", "chapters: []\n",
    ])
  func others(fields: String) throws {
    expectNoDifference(try JekyllPost(parsing: post(fields)).frontMatter?.chapters, [])
  }
}
