import Synchronization
import Testing

@testable import NewsDigestKit

@Suite("Drafts that do not parse back")
struct DraftRepairTests {
  @Test(
    "An edit that fits costs two parses",
    arguments: ["0:00 One\n1:00 Two\n2:00 Three\n", "- **One**: 0:00\n- **Two**: 1:00\n"])
  func parsesTwice(_ text: String) throws {
    let count = try CountedSyntax.parses {
      try revised(text) { $0.chapters[1].title = "Second" }
    }
    #expect(count == 2)
  }

  /// The notes of the new chapter make the closing ambiguous, so that a thematic break must come before it.
  @Test("Only what the edit makes ambiguous is written anew", arguments: [3, 60, 240, 960])
  func rewritesLittle(_ chapterCount: Int) throws {
    let lines = (1...chapterCount).map { "- **Part \($0)**: \($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60):30\n" }
    let text = "Welcome.\n\n" + lines.joined() + "\nThanks.\n"
    var written = ""
    let count = try CountedSyntax.parses {
      written = try revised(text) {
        $0.chapters.insert(Chapter(start: .seconds(7), title: "New", notes: ["a note"]), at: 0)
      }
    }
    #expect(count <= 16, "\(count) parses")
    #expect(written.hasSuffix("\n\n---\n\nThanks.\n"))
    let kept = written.split(separator: "\n")
    #expect(lines.allSatisfy { kept.contains($0.dropLast()) })
  }

  @Test("The number of parses has a limit that does not grow with the document", arguments: [50, 200, 800])
  func limitsParses(_ chapterCount: Int) throws {
    let text = (0..<chapterCount).map { "Part \($0) - \($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60):00\n" }.joined()
    let count = try CountedSyntax.parses {
      _ = try revised(text) { list in
        // Two starts a title: no notation after the title can say it.
        for index in list.chapters.indices where index % 7 == 3 { list.chapters[index].title += " 1:00 -" }
      }
    }
    #expect(count <= 4096, "\(count) parses")
  }

  private func revised(_ text: String, _ edit: (inout ChapterList) -> Void) throws -> String {
    let source = try SourceText(text)
    var list = ChapterList(parsing: source)
    try #require(!list.chapters.isEmpty)
    edit(&list)
    let revision = try DocumentWriter<CountedSyntax>(list, words: .builtIn).revision(of: source)
    let written = String(decoding: revision.text, as: UTF8.self)
    #expect(try ChapterList(parsing: written) == list)
    return written
  }
}

/// The syntax of lists of chapters, which counts how often a text is parsed.
private enum CountedSyntax: DocumentSyntax {
  @TaskLocal static var counter: ParseCounter?

  static func parses(_ body: () throws -> some Any) rethrows -> Int {
    let counter = ParseCounter()
    try $counter.withValue(counter) { _ = try body() }
    return counter.count.withLock { $0 }
  }

  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout some SegmentSink) {
    counter?.count.withLock { $0 += 1 }
    ChapterListSyntax.parse(bytes, words: words, into: &sink)
  }

  typealias Sort = ChapterListSyntax.Sort

  static func makeBuilder() -> ChapterListBuilder { ChapterListSyntax.makeBuilder() }

  static func write(_ content: ChapterList, into sink: inout some ContentSink) {
    ChapterListSyntax.write(content, into: &sink)
  }

  static func write(_ segment: Segment, to writer: inout SegmentWriter, like example: SegmentExample?) {
    ChapterListSyntax.write(segment, to: &writer, like: example)
  }

  static func canonicalTrivia(after: SegmentKind?, before: SegmentKind?) -> StaticString {
    ChapterListSyntax.canonicalTrivia(after: after, before: before)
  }
}

private final class ParseCounter: Sendable {
  let count = Mutex(0)
}
