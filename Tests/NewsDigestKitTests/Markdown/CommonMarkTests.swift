import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Markdown beside libcmark", .enabled(if: CommonMark.isPresent, CommonMark.isAbsentComment))
struct CommonMarkTests {
  private static let sets = [
    "seeds", "news-posts", "daily-digests", "jekyll-posts", "just-the-docs", "toc-documents", "chapter-lists",
    "not-chapter-lists",
  ]

  @Test(
    "Headings, links and list items of the corpus", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
  func corpus() throws {
    let files = try Self.sets.flatMap(Corpus.files)
    let answers = try CommonMark.answers(to: files.map { .init(path: Corpus.root.appending(path: $0.path).path) })
    #expect(answers.count == files.count)
    var comparison = MarkdownComparison()
    for (file, answer) in zip(files, answers) { comparison.compare(file.source, file.path, with: answer) }
    #expect(comparison.problems.isEmpty, "\(comparison.problems.prefix(20).joined(separator: "\n"))")
    #expect(
      Set(comparison.counts.keys) == [
        .html, .fenceAfterHTML, .quotation, .insideItem, .nesting, .indentedCode, .referenceImage, .lineOfBreak,
        .headerLines,
      ])
    #expect(comparison.headings > 11_000 && comparison.links > 13_000 && comparison.items > 24_000)
    print(
      "Compared \(files.count) documents with libcmark: \(comparison.headings) headings, \(comparison.links) links and "
        + "\(comparison.items) list items are equal. Differences: "
        + comparison.counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0) \($1)" }.joined(separator: ", "))
  }

  private static let pieces = [
    "글", "a", "b_c", "[a](b)", "[a [b] c](d)", "[a\\]b](c)", "[a](b(c)d)", "[a](<b c>)", "[a](b \"t\")", "[a]( b )",
    "[a](b 't",
    "![a](b)", "[![a](b)](c)", "[a](b", "`x`", "`[a](b)`", "``a`b``", "\\[", "\\*", "*a*", "**b**", "_c_", "__d__",
    "&amp;",
    "<b>", "</b>", "<https://x.y/z_w_>", "]", "[", "(", ")", "`", "\\`", " ", "  ", "#", " # ", "{", "|", "!", "\\",
    "<", ">",
    "&", "*", "_", "1.", "- ", "**굵게**:", "\"", "'",
  ]

  @Test("Headings, links and list items of random lines")
  func generated() throws {
    var generator = SeededGenerator(seed: 9)
    let starts = [
      "# ", "## ", "#", "####### ", "- ", "* ", "+ ", "-", "1. ", "2) ", "10. ", "1234567890. ", "", "", "  - ", " # ",
    ]
    let texts = (0..<6_000).map { _ in
      (starts.randomElement(using: &generator) ?? "")
        + (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          Self.pieces.randomElement(using: &generator) ?? ""
        }.joined() + "\n"
    }
    let answers = try CommonMark.answers(to: texts.map { .init(text: $0) })
    var comparison = MarkdownComparison()
    for (text, answer) in zip(texts, answers) {
      comparison.compare(SourceText(trusted: text), text.debugDescription, with: answer)
    }
    #expect(comparison.problems.isEmpty, "\(comparison.problems.prefix(20).joined(separator: "\n"))")
    #expect(Set(comparison.counts.keys) == [.insideItem, .quotation, .indentedCode, .emphasis])
    #expect(comparison.headings > 1_000 && comparison.links > 2_500 && comparison.items > 2_500)
    for text in texts.prefix(300) { expectLaws(of: NewsPost.self, in: text, text.debugDescription) }
  }

  @Test("Links with titles, around images and in code")
  func links() throws {
    #expect(
      Link.all(
        in:
          "[a](b \"c\") [d]( e 'f' ) [g](<h i> (j)) [![k](l)](m) \\![x](y) `[n](o)` [`]`](p)\n[q](r\n\"s\") [t](u \"v)"
      ).map(\.url)
        == ["b", "e", "h i", "m", "y", "p", "r"])
  }

  @Test("Underlines of any length, and more than one in a paragraph")
  func underlines() {
    let headings = MarkdownHeading.all(in: SourceText(trusted: "one\n--\n\ntwo\nlines\n=\ntext\n---\nmore\n    --\n"))
    #expect(headings.map(\.text) == ["one", "two\nlines", "text"])
    #expect(headings.map(\.level) == [2, 1, 2])
  }
}
