import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Anchors beside GitHub's published rule", .enabled(if: Oracle.isInstalled("ruby"), Oracle.absence(of: "Ruby")))
struct GitHubAnchorTests {
  private struct Answer: Decodable {
    let unicode: String
    let documents: [[String]]
  }

  /// What Ruby makes of some documents, whose headings it gets as plain text.
  private func answer(to documents: [[String]]) throws -> Answer {
    let plain = documents.map { $0.map { HeadingText.plain($0, as: .commonMark) } }
    let answer = try Oracle.answer(of: "ruby", "github_anchors.rb", input: JSONEncoder().encode(plain))
    return try JSONDecoder().decode(Answer.self, from: answer)
  }

  private func expectAnchors(of documents: [[String]], _ names: [String]) throws {
    let expected = try answer(to: documents).documents
    #expect(expected.count == documents.count)
    for (index, headings) in documents.enumerated() {
      var anchors = HeadingSlug.Anchors(.gitHub)
      for (heading, anchor) in zip(headings, expected[index]) {
        let ours = anchors.next(for: heading)
        guard !ours.utf8.elementsEqual(anchor.utf8) else { continue }
        Issue.record("\(names[index]): “\(heading)” is \(ours), and \(anchor) by the rule")
      }
    }
  }

  /// Ruby has no rule for a sigma that ends a word; ours is checked by hand.
  private static func isComparable(_ heading: String) -> Bool { !heading.unicodeScalars.contains("Σ") }

  @Test("Every character that both know")
  func characters() throws {
    let version = try answer(to: []).unicode.split(separator: ".").compactMap { Int($0) }
    try #require(version.count >= 2)
    let scalars = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter {
      guard let age = $0.properties.age else { return $0.properties.generalCategory == .privateUse }
      return (age.major, age.minor) <= (version[0], version[1])
    }
    #expect(scalars.count > 270_000)
    let headings = scalars.map { "x\($0)" }.filter(Self.isComparable)
    try expectAnchors(of: headings.map { [$0] }, headings)
  }

  @Test("All headings of the corpus", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
  func corpus() throws {
    let sets = ["seeds", "news-posts", "daily-digests", "jekyll-posts", "just-the-docs", "toc-documents"]
    let files = try sets.flatMap { try Corpus.files(of: $0) }
    let documents = files.map { MarkdownHeading.all(in: $0.source).map(\.text).filter(Self.isComparable) }
    #expect(documents.joined().count > 1_000)
    try expectAnchors(of: documents, files.map(\.path))
  }

  @Test("Headings put together at random, some of them twice")
  func generated() throws {
    var generator = SeededGenerator(seed: 5)
    let words = [
      "소식", "새", "A", "echo", "Echo", "1", "-1", "–", "…", "“둘째”", "·", "½", "Ⅷ", "Ⓐ", "_", "--", "🚀", "👩‍💻", "❤️", "İ",
      "e\u{301}", "\u{1112}\u{1161}\u{11AB}", "ﬁ", "ǅ", "\u{200D}", "\u{A0}", "\u{3000}", ".", ",", "(", ")", "#", "+",
      "C++", "़", "१",
      "_a_", "**b**", "`c`", "[d](e)",
    ]
    let documents = (0..<200).map { _ in
      (0..<30).map { _ in
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }
          .joined(separator: Bool.random(using: &generator) ? " " : "")
      }
    }
    try expectAnchors(of: documents, documents.indices.map { "document \($0)" })
  }
}
