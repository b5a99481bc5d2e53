import CustomDump
import NewsDigestKit
import Testing

@Suite("Fixing a document by its fix-its") struct FixItTests {
  /// A text, what is fixed in it, and the text then.
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var text: String
    var ids: [DiagnosticID]
    var fixed: String
    var context: PublishingContext?
  }

  private static let examples = [
    Example(
      testDescription: "nothing to fix", text: "---\ntitle: 로봇\n---\n\n글\n", ids: [],
      fixed: "---\ntitle: 로봇\n---\n\n글\n"),
    Example(
      testDescription: "several on several lines", text: "---\ntitle: 010\nid: 007\n---\n\n글\u{1}과 말\u{2}\n",
      ids: [.frontMatterValueRetyped, .frontMatterValueRetyped, .controlCharacter, .controlCharacter],
      fixed: "---\ntitle: \"010\"\nid: \"007\"\n---\n\n글과 말\n"),
    Example(
      testDescription: "two that touch", text: "가\u{1}\u{2}나\n", ids: [.controlCharacter, .controlCharacter],
      fixed: "가나\n"),
  ]

  @Test("What is reported is fixed and nothing else changes", arguments: examples)
  func fixes(example: Example) throws {
    expectLaws(of: JekyllPost.self, in: example.text)
    var document = try DigestDocument<JekyllPost>(parsing: example.text)
    let fixed = try document.applyFixIts(for: example.context)
    expectNoDifference(fixed.map(\.id), example.ids)
    #expect(document.source.text.utf8.elementsEqual(example.fixed.utf8))
    #expect(document.diagnostics.allSatisfy { $0.fixIts.count != 1 })
    expectNoDifference(document.content, try JekyllPost(parsing: example.fixed))
    #expect(try document.applyFixIts(for: example.context).isEmpty)
  }

  @Test("Only what is wanted is fixed")
  func wanted() throws {
    var document = try DigestDocument<JekyllPost>(parsing: "---\ntitle: 010\n---\n\n글\u{1}\n")
    let fixed = try document.applyFixIts { $0.id == .controlCharacter }
    #expect(fixed.map(\.id) == [.controlCharacter])
    #expect(document.source.text == "---\ntitle: 010\n---\n\n글\n")
  }

  @Test("More than are given at once")
  func many() throws {
    let lines = (0..<2_500).map { "글 \($0)\u{1}\n" }
    var document = try DigestDocument<JekyllPost>(parsing: "---\ntitle: 로봇\n---\n\n" + lines.joined())
    #expect(try document.applyFixIts().count == 2_500)
    #expect(document.diagnostics.isEmpty)
  }

  @Test("A change of the model is committed, and kept")
  func edited() throws {
    var document = try DigestDocument<NewsPost>(parsing: "## 로봇\n\n글\u{1}\n")
    document.content.stories[0].headline = "큰 로봇"
    try document.applyFixIts()
    #expect(document.source.text == "## 큰 로봇\n\n글\n")
    #expect(!document.isEdited)
  }

  @Test(
    "Documents of the corpus: nothing that was fixed is reported again, and a second time changes nothing",
    .exhaustive, .enabled(if: Corpus.isPresent, Corpus.isAbsentComment),
    arguments: ["jekyll-posts", "just-the-docs", "toc-documents", "news-posts", "daily-digests"])
  func corpus(set: String) throws {
    for file in try Corpus.files(of: set) {
      for context in [nil, PublishingContext(host: .jekyll)] {
        var document = DigestDocument<Digest>(parsing: file.source)
        let fixed = try document.applyFixIts(for: context)
        let left = context.map(document.diagnostics(for:)) ?? document.diagnostics
        let kinds = Set(fixed.map(\.id))
        let again = left.filter { $0.fixIts.count == 1 && kinds.contains($0.id) }
        expectNoDifference(again, [], "\(file.path)")
        let text = document.source
        #expect(try document.applyFixIts(for: context).isEmpty && document.source == text, "\(file.path)")
      }
    }
  }
}
