import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Anchors beside the real kramdown's", .enabled(if: Kramdown.isPresent, Kramdown.isAbsentComment))
struct KramdownAnchorTests {
  @Test("Headings of our own")
  func ownHeadings() throws {
    let headings = [
      "Plain", "Plain", "plain-1", "a -- b --- c", "_a_ __b__ c_d_e _f", "*a _b_ c*", "**x** [l_i_nk](u_v_w) `c_d_e`",
      "![alt](a.png) text", "<b>t_u_v</b> w", "a &amp; b &eacute;".replacing("&eacute;", with: "&#233;"),
      "https://example.com/a_b <https://example.com/c_d>", "[un][defined] [x]", "own {#id-1}", "No {:.no_toc}",
      "소식 – 첫째, “둘째” 3½ Ⓐ", "`` a ` b ``", "a \\_ b \\* c", "$$m_n$$", "List<String>", "1 < 2 > 0",
    ]
    try expectAnchors(of: [headings], ["our own"])
  }

  @Test(
    "All headings of the corpus", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment),
    arguments: [
      "seeds", "news-posts", "daily-digests", "jekyll-posts", "just-the-docs", "toc-documents", "chapter-lists",
    ])
  func corpus(set: String) throws {
    let files = try Corpus.files(of: set)
    let documents = files.map {
      // kramdown underlines single lines only, and takes a heading in HTML for text.
      MarkdownHeading.all(in: $0.source).filter { !$0.isHTML }.map(\.text)
        .filter { !$0.isEmpty && !$0.contains("\n") }
    }
    try expectAnchors(of: documents, files.map(\.path))
  }

  private func expectAnchors(of documents: [[String]], _ names: [String]) throws {
    let expected = try Kramdown.anchors(of: documents)
    for (index, headings) in documents.enumerated() {
      var anchors = HeadingSlug.Anchors(.kramdownGFM)
      let ours = headings.map { anchors.next(for: $0) }
      #expect(ours.count == expected[index].count, "\(names[index])")
      for (place, anchor) in zip(ours, expected[index]).enumerated()
      where !anchor.0.utf8.elementsEqual(anchor.1.utf8) {
        Issue.record("\(names[index]): “\(headings[place])” is \(anchor.0), and \(anchor.1) to kramdown")
      }
    }
  }
}
