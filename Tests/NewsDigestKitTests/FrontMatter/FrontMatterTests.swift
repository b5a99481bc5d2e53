import Foundation
import Testing

@testable import NewsDigestKit

@Suite struct FrontMatterTests {
  private func parse(_ text: String) -> FrontMatter {
    FrontMatter(yaml: text)
  }

  @Test func keepsCommentsWithTheirFields() {
    let front = parse("# one\n#two\n\na: 1 #  three\n# four\nb: 2\n#\n# end\n")
    #expect(front.fields.map(\.key) == ["a", "b"])
    #expect(front.fields.map(\.leadingComment) == ["one\ntwo", "four"])
    #expect(front.fields.map(\.trailingComment) == [" three", nil])
    #expect(front.closingComment == "\nend")
    #expect(front.verbatimText == nil)
  }

  @Test func keepsBlankLinesOfWhatIsNotAMapping() {
    let text = "---\n```\n\n\n\n...\n"
    expectLaws(of: JekyllPost.self, in: text)
    #expect(JekyllPost(parsing: SourceText(trusted: text)).frontMatter?.verbatimText == "```\n\n\n")
  }

  @Test(
    "What setting a value does to its anchor and its tag",
    arguments: [
      ("a: &x 1\n", "a: 2\n"), ("a: !!int \"1\" # c\n", "a: \"2\" # c\n"), ("a: &x [1]\nb: *x\n", "a: 2\nb: [1]\n"),
      ("a: 1\nb: &x 3\nc: *x\n", "a: 2\nb: &x 3\nc: *x\n"),
    ])
  func anchorsAndTags(yaml: String, expected: String) throws {
    let text = try edited("---\n\(yaml)---\n글\n") { (post: inout JekyllPost) in
      post.frontMatter?["a"] = yaml.contains("\"") ? "2" : 2
    }
    expectSameBytes(text, "---\n\(expected)---\n글\n")
  }

  @Test func keepsWhatIsNoMapping() {
    let front = parse("- a\n- b\n")
    #expect(front.fields.isEmpty && front.verbatimText == "- a\n- b")
  }

  @Test func editsFieldsByKey() {
    var front = parse("a: 1\nb: 2\na: 3\n")
    #expect(front["a"] == 3 && front["c"] == nil)
    front["a"] = 4
    front["c"] = "new"
    #expect(front.fields.map(\.value) == [1, 2, 4, "new"])
    front["a"] = nil
    #expect(front == ["b": 2, "c": "new"])
    front["b"] = .null
    #expect(front["b"] == .null)
  }

  @Test func distinguishesNormalisations() {
    var front: FrontMatter = ["\u{E9}": 1]
    #expect(front["e\u{301}"] == nil)
    front["e\u{301}"] = 2
    #expect(front.fields.count == 2)
    #expect(front != ["e\u{301}": 1, "\u{E9}": 2])
    #expect(YAMLValue.string("\u{E9}") != "e\u{301}")
    #expect(Set<YAMLValue>(["\u{E9}", "e\u{301}", .float(.nan), .float(.nan), -0.0, 0.0]).count == 5)
  }

  @Test func givesJekyllsMeaning() {
    let front = parse(
      "layout: post\ntitle: 2025\ndate: 2025-12-03 00:30:59 +0900\npublished: no\npermalink: /a/:title/\n")
    #expect(front.layout == "post")
    #expect(front.title == "2025")
    #expect(front.date?.description == "2025-12-03T00:30:59+09:00")
    #expect(!front.isPublished)
    #expect(front.permalink == "/a/:title/")
    #expect(FrontMatter().isPublished && FrontMatter().date == nil && FrontMatter().title == nil)
  }

  @Test(arguments: [
    ("2025-12-03", "2025-12-03T00:00:00"), ("\"2025-12-03\"", "2025-12-03T00:00:00"),
    ("2025-1-3", "2025-01-03T00:00:00"), ("2025-12-03 00:30", "2025-12-03T00:30:00"),
    ("2025-12-03 00:30:59 UTC", "2025-12-03T00:30:59+00:00"), ("'2025-12-03 00:30 +0900'", "2025-12-03T00:30:00+09:00"),
    ("2025-12-03T00:30:59Z", "2025-12-03T00:30:59+00:00"), ("someday", nil), ("2025-13-40", nil), ("12", nil),
  ])
  func parsesDatesInAnyForm(text: String, expected: String?) {
    #expect(parse("date: \(text)\n").date?.description == expected)
  }

  /// The answers are those of Jekyll 4.3's `populate_categories` and `populate_tags`.
  @Test(arguments: [
    ("tags: a b,c  d\n", ["a", "b,c", "d"], [String]()), ("tags: [a b, c, ~, 1]\n", ["a b", "c", "1"], []),
    ("tag: a b\ntags: c\n", ["a b"], []), ("tag:\ntags: c\n", ["c"], []),
    ("categories: news perplexity\n", [], ["news", "perplexity"]),
    ("category: x y\ncategories: [b, x y, b]\n", [], ["b", "x y"]), ("category: a\ncategories: b\n", [], ["b", "a"]),
    ("categories:\n", [], []), ("tags: 12\n", [], []), ("tag: 12\n", ["12"], []),
  ])
  func splitsTagsAndCategories(text: String, tags: [String], categories: [String]) {
    #expect(parse(text).tags == tags)
    #expect(parse(text).categories == categories)
  }

  @Test func setsTagsAndCategories() {
    var front = parse("categories: a b\ntag: c\n")
    front.categories = ["d", "e"]
    #expect(front["categories"] == "d e")
    front.categories = ["two words"]
    #expect(front["categories"] == ["two words"])
    front.tags = ["x"]
    #expect(front["tag"] == nil && front["tags"] == ["x"])
    front.tags = []
    #expect(front["tags"] == nil)
    front.title = "T"
    front.isPublished = false
    #expect(front["title"] == "T" && front["published"] == false)
    front.isPublished = true
    #expect(front["published"] == nil)
  }
}

@Suite struct FrontMatterCodingTests {
  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test func isAnObjectWithFieldsInOrder() throws {
    let text = "title: 2025-12-03 news # note\ndate: 2025-12-03\ntags: a b\n"
    let front = FrontMatter(yaml: text)
    let fields = """
      [{"key":"title","trailingComment":"note","value":"2025-12-03 news"},{"key":"date","value":"2025-12-03"},\
      {"key":"tags","value":"a b"}]
      """
    #expect(
      try json(front)
        == #"{"date":"2025-12-03T00:00:00","fields":\#(fields),"tags":["a","b"],"title":"2025-12-03 news"}"#)
    #expect(try JSONDecoder().decode(FrontMatter.self, from: Data(json(front).utf8)) == front)
  }

  static let examples: [(YAMLValue, String)] = [
    (.null, "null"), (true, "true"), (1, "1"), (1.5, "1.5"), ("x", "\"x\""), (["a", nil], "[\"a\",null]"),
    (1.0, #"{"type":"float","value":1}"#), (.float(.nan), #"{"type":"float","value":".nan"}"#),
    (.float(-.infinity), #"{"type":"float","value":"-.inf"}"#), (-0.0, #"{"type":"float","value":"-0.0"}"#),
    ("2025-12-03", #"{"type":"string","value":"2025-12-03"}"#), ("2025-1-3", #""2025-1-3""#),
    ("2025-12-03T00:30:59", #"{"type":"string","value":"2025-12-03T00:30:59"}"#), ("", "\"\""), ("1", "\"1\""),
    (["a": 1], #"{"entries":[{"key":"a","value":1}],"type":"mapping"}"#), ([:], #"{"entries":[],"type":"mapping"}"#),
  ]

  @Test(arguments: examples)
  func writesValuesNaturally(value: YAMLValue, expected: String) throws {
    #expect(try json([value]) == "[\(expected)]")
  }

  @Test func parsesBackEveryValue() throws {
    let decoded = try JSONDecoder().decode([YAMLValue].self, from: Data(json(YAMLFieldWriterTests.values).utf8))
    #expect(decoded == YAMLFieldWriterTests.values)
  }
}
