import Foundation
import Testing

@testable import NewsDigestKit

@Suite("The schema of records")
struct RecordSchemaTests {
  static let file = packageRoot.appending(path: "Examples/Sources/DigestTool/Worker/record.schema.json")

  /// Values that together have every type, every kind of block, and every member.
  static func models() throws -> [any JSONObjectForm] {
    let blocks: [MarkdownBlock] = [
      .heading(level: 4, text: "a"), .thematicBreak, .verbatim("```\n```"),
      .paragraph(Paragraph("[a](https://example.com)")), .listItem(ListItem(number: 1, label: "a", text: "b")),
    ]
    var item = ListItem(text: "a", children: [ListItem(text: "b")])
    item.layout = ListItem.Layout(separation: .line)
    var citation = Citation(name: "a", publishedOn: CalendarDate(2025, 12, 1))
    citation.layout = Citation.Layout(separation: .line)
    let matter: FrontMatter = [
      "title": "a", "a": .mapping([.init(key: "b", value: .float(1))]), "c": .string("2025-12-01"),
    ]
    let post = NewsPost(
      frontMatter: matter, introduction: [.citation(citation), .image(PostImage(alternativeText: "a", url: "b"))],
      stories: [
        NewsPost.Story(
          headline: "1. a", images: [PostImage(alternativeText: "a", url: nil)], citations: [citation], summary: [item])
      ])
    let entry = DailyDigest.Entry(
      title: "a", date: CalendarDate(2025, 12, 1), importance: .major, organization: .openAI, source: "b", tags: ["c"],
      summary: "d", keyPoints: ["e"], original: "f", url: "https://example.com")
    let chapter = Chapter(start: .zero, title: "a")
    let list = ChapterList(
      introduction: ["Recorded on 2025-08-08"], chapters: [chapter],
      sections: [.init(title: "b", chapters: [chapter])])
    let videoBlocks: [VideoDigest.Block] = [
      .attributes(try #require(AttributeList("{:.a #b}")), of: .following), .labelled(.init(label: "a", text: "b")),
    ]
    let video = VideoDigest(
      date: CalendarDate(2025, 12, 1), topic: "a", headline: "b",
      themes: [.init(title: "c", text: "d")],
      videos: [
        .init(title: "a", url: "b", sections: [.init(title: "c", blocks: videoBlocks + blocks.map { .markdown($0) })])
      ])
    return [
      post, DailyDigest(date: CalendarDate(2025, 12, 1), entries: [entry]),
      DailyDigest(introduction: blocks.map { .markdown($0) }, entries: []), list, PodcastEpisode(list), video,
      NewsPost(frontMatter: nil, introduction: blocks.map { .markdown($0) }),
      MonthlyIndex(
        introduction: blocks,
        days: [
          MonthlyIndex.Day(
            heading: "📅 12월 1일",
            blocks: [.digest(Link(text: "a", url: "b"), titles: ["c"])] + blocks.map { .markdown($0) })
        ]),
      JekyllPost(frontMatter: matter, body: "a"),
      MarkdownDigest(
        frontMatter: matter, introduction: blocks,
        sections: [.init(level: 1, heading: "a", sections: [.init(level: 2, heading: "b")])]),
      DigestEntry(title: "a"),
    ]
  }

  @Test("It is made of the types, and the tool has it")
  func isCurrent() throws {
    let text = try Self.text()
    if DiagnosticFixture.isRecording { try Data(text.utf8).write(to: Self.file) }
    let current = String(decoding: try Data(contentsOf: Self.file), as: UTF8.self)
    #expect(
      current == text, "Record it with NEWSDIGESTKIT_RECORD=1, and raise its version if it excludes what it did not.")
  }

  static func text() throws -> String {
    let recorder = SchemaRecorder()
    var output = SchemaOutput(recorder)
    for model in try models() { try output.encodeObject(model) }
    let known = Set(recorder.forms.keys).union(["YAMLValue"])
    #expect(recorder.references.subtracting(known).isEmpty, "No value of these was recorded.")
    var definitions = recorder.forms.filter { !$0.key.contains("TypedValue") && $0.key != "YAMLValue" }
      .sorted { $0.key < $1.key }
      .map { (name: $0.key, value: Self.schema(of: $0.value)) }
    definitions.append(("YAMLValue", yamlValue))
    definitions.append(("Diagnostic", diagnostic))
    let schema = Schema.object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("A line of digest worker")),
      ("oneOf", .list(records + [failure, summary])),
      ("$defs", .object(definitions)),
    ])
    return schema.json(0) + "\n"
  }

  private static func schema(of forms: [SchemaRecorder.Form]) -> Schema {
    forms.count == 1 ? forms[0].schema : .object([("oneOf", .list(forms.map(\.schema)))])
  }

  private static var version: (String, Schema) { ("schema", .object([("const", .number(1))])) }
  private static var names: [(String, Schema)] { [("id", .flag(true)), ("path", .type("string"))] }

  /// The records of each format.
  private static var records: [Schema] {
    (DigestFormats.builtIn.kinds + [.unknown]).map { kind in
      let content = kind == .unknown ? "JekyllPost" : SchemaRecorder.name(of: kind.contentType)
      return .object(
        required: [
          version, ("format", .object([("const", .text(kind.rawValue))])), ("content", .reference(content)),
          ("diagnostics", .array(of: .reference("Diagnostic"))),
        ], optional: names)
    }
  }

  private static var failure: Schema {
    let reason = Schema.object(
      required: [("code", .type("string")), ("message", .type("string"))], optional: [("offset", .type("integer"))])
    return .object(required: [version, ("error", reason)], optional: names)
  }

  private static var summary: Schema {
    let counts = ["lines", "documents", "failed", "rows"].map { ($0, Schema.type("integer")) }
    return .object(required: [version, ("summary", .object(required: counts))])
  }

  /// A value of a front matter is plain JSON, or an object with its type.
  private static var yamlValue: Schema {
    func typed(_ name: String, _ member: String, _ value: Schema) -> Schema {
      .object(required: [("type", .object([("const", .text(name))])), (member, value)])
    }
    return .object([
      (
        "anyOf",
        .list([
          .object([("type", .list(["null", "boolean", "integer", "number", "string"].map(Schema.text)))]),
          .array(of: .reference("YAMLValue")), typed("string", "value", .type("string")),
          typed("float", "value", .object([("type", .list([.text("number"), .text("string")]))])),
          typed("mapping", "entries", .array(of: .reference("YAMLValue.Entry"))),
        ])
      )
    ])
  }

  private static var diagnostic: Schema {
    let range = Schema.array(of: .type("integer"))
    let location = Schema.object(required: ["offset", "line", "column"].map { ($0, .type("integer")) })
    let message: [(String, Schema)] = [("message", .type("string")), ("arguments", .type("object"))]
    let edit = Schema.object(required: [("range", range), ("replacement", .type("string"))])
    return .object(
      required: [
        ("id", .type("string")), ("severity", .choice(of: Diagnostic.Severity.allCases.map(\.rawValue))),
        ("range", range),
        ("location", location),
      ] + message + [
        (
          "notes",
          .array(of: .object(required: [("id", .type("string")), ("range", range), ("location", location)] + message))
        ),
        ("fixIts", .array(of: .object(required: [("id", .type("string"))] + message + [("edits", .array(of: edit))]))),
      ])
  }
}
