import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Records are encoded as Foundation encodes them")
struct RecordEncoderTests {
  private func expectSame(
    _ value: some Encodable, _ comment: Comment? = nil, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let ours = try SortedJSON.bytes(of: RecordEncoder().encode(value))
    let theirs = try SortedJSON.foundation(value)
    #expect(
      String(decoding: ours, as: UTF8.self) == String(decoding: theirs, as: UTF8.self), comment,
      sourceLocation: sourceLocation)
  }

  // MARK: Documents

  @Test("Samples")
  func samples() throws {
    let folder = packageRoot.appending(path: "Examples/Samples")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    for name in names.sorted() where name.hasSuffix(".md") || name.hasSuffix(".txt") {
      try expectAllForms(of: SourceText(contentsOf: folder.appending(path: name)), "\(name)")
    }
  }

  @Test(
    "Real documents",
    .enabled(if: Corpus.isPresent, Corpus.isAbsentComment),
    arguments: [
      "news-posts", "seeds", "jekyll-posts", "just-the-docs", "daily-digests", "toc-documents", "chapter-lists",
      "not-chapter-lists",
    ])
  func corpus(set: String) throws {
    for file in try Corpus.files(of: set) { try expectAllForms(of: file.source, "\(file.path)") }
  }

  /// The document that is recognised in a text, and the text as any page.
  private func expectAllForms(of source: SourceText, _ comment: Comment) throws {
    let document = DigestDocument<Digest>(parsing: source)
    try expectSame(document.content, comment)
    try expectSame(document.diagnostics, comment)
    try expectSame(document.content.entries, comment)
    try expectSame(Digest(parsing: source, as: .markdownDigest), comment)
    try expectSame(Digest(parsing: source, as: .jekyllPost), comment)
    // What was encoded is decoded as the same.
    let decoded = try RecordDecoder().decode(Digest.self, from: RecordEncoder().encode(document.content))
    #expect(decoded == document.content, comment)
  }

  // MARK: Values

  @Test("Every byte of ASCII, and scalars of each length, at each place of a word of eight bytes")
  func texts() throws {
    let scalars = (0..<0x80).map { Character(Unicode.Scalar(UInt8($0))) } + ["é", "가", "\u{2028}", "🦉", "e\u{301}"]
    for scalar in scalars {
      for count in 0..<9 {
        let text = String(repeating: "a", count: count) + String(scalar) + String(repeating: "나", count: 9 - count)
        try expectSame([text])
        #expect(try RecordDecoder().decode([String].self, from: RecordEncoder().encode([text])) == [text])
      }
    }
  }

  @Test(
    "Numbers",
    arguments: [
      0, -0.0, 1, 62.1, 0.1, -1.5, 1e15, 1e16, 1e17, 123_456_789_012_345_680, 1e21, 1e-7, .leastNonzeroMagnitude, .pi,
      .greatestFiniteMagnitude,
    ])
  func numbers(number: Double) throws {
    try expectSame(number)
    try expectSame([Float(number)].filter(\.isFinite))
    #expect(try RecordDecoder().decode(Double.self, from: RecordEncoder().encode(number)) == number)
  }

  @Test("Whole numbers at their bounds")
  func integers() throws {
    try expectSame([Int.min, Int.max, 0, -1, 9, 10, -10, 1_234_567_890])
    try expectSame([UInt64.max])
    try expectSame([Int8.min])
    #expect(try RecordDecoder().decode([Int].self, from: RecordEncoder().encode([Int.min, .max])) == [.min, .max])
  }

  @Test("Durations are numbers of seconds")
  func durations() throws {
    let chapter = Chapter(start: .milliseconds(62_100), end: .seconds(90), title: "/")
    #expect(
      String(decoding: try RecordEncoder().encode(chapter), as: UTF8.self)
        == #"{"start":62.1,"end":90,"title":"/","notes":[]}"#)
  }

  @Test("A number that JSON has not is an error that names the place")
  func endlessNumber() throws {
    do {
      _ = try RecordEncoder().encode(["a": Double.infinity])
      Issue.record("It is encoded.")
    } catch EncodingError.invalidValue(_, let context) {
      #expect(context.codingPath.map(\.stringValue) == ["a"])
    }
  }

  // MARK: Types of others

  private struct Letter: Codable, Equatable {
    enum Kind: String, Codable { case short, long }
    struct Part: Codable, Equatable {
      var title: String?
      var items: [ListItem] = []
      var nested: [Part] = []
    }

    var kind = Kind.short
    var url = URL(string: "https://example.com/a?b=c")
    var data = Data([0, 1, 254])
    var price = Decimal(string: "19.90")
    var date = Date(timeIntervalSinceReferenceDate: 12.5)
    var pairs: [String: Int] = ["b/": 1, "a\"": 2]
    var numbers: [Int: String] = [1: "a"]
    var flags: [Bool?] = [true, nil, false]
    var parts: [Part] = [Part(title: nil), Part(title: "부", items: [ListItem(text: "b")], nested: [Part()])]
    var range = 1..<3
    var empty: [Letter] = []
  }

  @Test("A type that states no form of its own")
  func foreignType() throws {
    try expectSame(Letter())
    #expect(try RecordDecoder().decode(Letter.self, from: RecordEncoder().encode(Letter())) == Letter())
  }

  @Test("Single values at the top")
  func fragments() throws {
    try expectSame("a")
    try expectSame(1)
    try expectSame(true)
    try expectSame(String?.none)
    try expectSame(URL(string: "https://example.com/"))
    try expectSame([Int]())
    try expectSame([String: Int]())
    #expect(throws: EncodingError.self) { try RecordEncoder().encode(Double.nan) }
  }

  /// Encodes into several containers at once.
  private struct Tangle: Encodable {
    func encode(to encoder: any Encoder) throws {
      var members = encoder.container(keyedBy: RecordKey.self)
      var nested = members.nestedContainer(keyedBy: RecordKey.self, forKey: RecordKey(stringValue: "nested"))
      var list = members.nestedUnkeyedContainer(forKey: RecordKey(stringValue: "list"))
      try members.encode(1, forKey: RecordKey(stringValue: "one"))
      try nested.encode(2, forKey: RecordKey(stringValue: "two"))
      try list.encode("a")
      var inner = list.nestedContainer(keyedBy: RecordKey.self)
      try list.encode("b")
      try inner.encode(3, forKey: RecordKey(stringValue: "three"))
      try list.encodeNil()
      try "c".encode(to: list.superEncoder())
      #expect(list.count == 5)
      try [4].encode(to: members.superEncoder())
      try members.encodeNil(forKey: RecordKey(stringValue: "nothing"))
      var again = encoder.container(keyedBy: RecordKey.self)
      try again.encode(5, forKey: RecordKey(stringValue: "five"))
    }
  }

  @Test("Containers that are used in turn")
  func tangle() throws {
    try expectSame(Tangle())
    try expectSame([Tangle(), Tangle()])
  }

  @Test("Bytes that are appended to others begin anew")
  func appended() throws {
    var output = Array("[".utf8)
    try RecordEncoder().encode([1, 2], appendingTo: &output)
    try RecordEncoder().encode(["a": 1], appendingTo: &output)
    #expect(String(decoding: output, as: UTF8.self) == #"[[1,2]{"a":1}"#)
  }

  @Test("A value keeps its bytes")
  func jsonText() throws {
    let json = #"{"b": [1.0, 1e2, "\u00e9/"],"a":18446744073709551616}"#
    let value = try #require(JSONText(json))
    #expect(String(decoding: try RecordEncoder().encode(["id": value]), as: UTF8.self) == #"{"id":\#(json)}"#)
    for json in ["\"a\"", "1", "null", " [ ] ", "-0.50"] {
      #expect(
        JSONText(json)?.description == json.filter { $0 != " " || json.contains("[") }.trimmingCharacters(in: [" "]))
    }
    for json in ["", "a", "1 2", "{", #""\q""#, #"["\ud800"]"#, "01"] { #expect(JSONText(json) == nil, "\(json)") }
    try expectSame(["id": JSONText(#"[1,"a",null,true,{"b":1.5}]"#)])
  }

  // MARK: Selections

  @Test(
    "What is selected",
    arguments: [
      ("title", #"{"title":"t"}"#),
      ("title,stories.headline", #"{"title":"t","stories":[{"headline":"a"},{"headline":"b"}]}"#),
      (
        "stories.blocks.text, stories",
        #"{"stories":[{"headline":"a","blocks":[{"text":"x"}]},{"headline":"b","blocks":[]}]}"#
      ),
      ("stories.blocks.text", #"{"stories":[{"blocks":[{"text":"x"}]},{"blocks":[]}]}"#),
      ("-blocks", #"{"title":"t","stories":[{"headline":"a"},{"headline":"b"}]}"#),
      ("stories,-headline", #"{"stories":[{"blocks":[{"text":"x"}]},{"blocks":[]}]}"#),
      ("none", "{}"),
      ("title.deeper", #"{"title":"t"}"#),
    ])
  func selection(terms: String, json: String) throws {
    struct Block: Encodable { var text: String }
    struct Story: Encodable { var headline: String, blocks: [Block] }
    struct Page: Encodable { var title: String, stories: [Story] }
    let page = Page(
      title: "t",
      stories: [Story(headline: "a", blocks: [Block(text: "x")]), Story(headline: "b", blocks: [])])
    let selection = try #require(RecordSelection(terms))
    #expect(String(decoding: try RecordEncoder(selection: selection).encode(page), as: UTF8.self) == json)
  }

  @Test("A selection of the models, with what is wanted always")
  func selectionOfModels() throws {
    let post = NewsPost(frontMatter: nil, stories: [.init(headline: "a", citations: [Citation(name: "n", url: "u")])])
    let selection = try #require(RecordSelection("content.stories.citations.url", always: ["format"]))
    #expect(
      String(decoding: try RecordEncoder(selection: selection).encode(Digest(post)), as: UTF8.self)
        == #"{"format":"news-post","content":{"stories":[{"citations":[{"url":"u"}]}]}}"#)
    let rest = try #require(RecordSelection("-blocks,-images", always: ["format"]))
    let whole = try RecordEncoder(selection: rest).encode(Digest(post))
    #expect(!String(decoding: whole, as: UTF8.self).contains("blocks"))
    #expect(String(decoding: whole, as: UTF8.self).contains("introduction"))
  }

  @Test("Terms that name nothing", arguments: ["", "a,", ".", "a..b", "-", "a, ,b"])
  func emptyTerms(terms: String) {
    #expect(RecordSelection(terms) == nil)
  }
}
