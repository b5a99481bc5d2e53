import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Links of chapters that say a time")
struct ChapterLinkTests {
  @Test(
    "Times of links",
    arguments: [
      ("https://example.org/v?t=95", 95), ("https://example.org/v?a=b&t=95s", 95),
      ("https://example.org/v#t=1m35s", 95),
      ("https://example.org/v?v=x&amp;t=1h2m3s", 3723), ("https://example.org/v?start=95", 95),
      ("https://example.org/v#t=1:35", 95), ("https://example.org/v#t=00:01:35.000", 95), ("/v#t=npt:95", 95),
      ("/v#t=95,120", 95), ("https://example.org/v?t=0", 0), ("?t=95.25", 95),
    ])
  func times(url: String, seconds: Int64) throws {
    let time = url.withBytes { LinkTime(in: $0.indices, of: $0)?.value.components.seconds }
    expectNoDifference(time, seconds)
  }

  @Test(
    "Links without a time",
    arguments: ["https://example.org/t=95", "/v?t=", "/v?t=abc", "/v?at=95", "/v?t=9x", "?t=-1"])
  func none(url: String) {
    url.withBytes { #expect(LinkTime(in: $0.indices, of: $0) == nil) }
  }

  @Test(
    "A link to another time is reported",
    arguments: [
      ("[0:00](/v?t=0) A\n[1:35](/v?t=90) B\n", "90", "95"),
      ("- [0:00](/v?t=0s) A\n- [1:35](/v?t=1m30s) B\n", "1m30s", "1m35s"),
      ("[0:00 A](/v#t=0)\n[1:35 B](/v#t=1:30)\n", "1:30", "1:35"),
      ("0:00 [A](/v?t=0)\n1:35 [B](/v?t=90)\n", "90", "95"),
      ("[A (0:00)](/v?t=0)\n[B (1:35)](/v?t=90)\n", "90", "95"),
      ("<a href=\"/v?t=0\">0:00</a> A<br>\n<a href=\"/v?t=90\">1:35</a> B<br>\n", "90", "95"),
      ("[0m00s](/v?t=0) A\n[1m35s](/v?t=90) B\n", "90", "95"),
      ("| [0:00](/v?t=0) | A |\n| [1:35](/v?t=90) | B |\n", "90", "95"),
    ])
  func differs(text: String, place: String, replacement: String) throws {
    expectLaws(of: ChapterList.self, in: text)
    let document = try DigestDocument<ChapterList>(parsing: text)
    expectNoDifference(document.diagnostics.map(\.id), [.chapterLinkDiffers])
    let diagnostic = try #require(document.diagnostics.first)
    expectNoDifference(String(decoding: Array(text.utf8)[diagnostic.range], as: UTF8.self), place)
    expectNoDifference(diagnostic.fixIts.first?.edits.first?.replacement, replacement)
  }

  @Test(
    "A first chapter that is moved to 0 takes its link with it",
    arguments: [
      ("[0:05](/v?t=5) A\n[1:35](/v?t=95) B\n", "[0:00](/v?t=0) A\n[1:35](/v?t=95) B\n"),
      ("0:05 [A](/v?t=5s)\n1:35 [B](/v?t=1m35s)\n", "0:00 [A](/v?t=0s)\n1:35 [B](/v?t=1m35s)\n"),
      ("0:05 [A](/other?t=42)\n1:35 B\n", "0:00 [A](/other?t=42)\n1:35 B\n"),
    ])
  func lateStart(text: String, fixed: String) throws {
    expectLaws(of: ChapterList.self, in: text)
    var document = try DigestDocument<ChapterList>(parsing: text)
    expectNoDifference(document.diagnostics.map(\.id), [.chapterListLateStart])
    try document.applyFixIts()
    expectNoDifference(document.source.text, fixed)
    expectNoDifference(document.diagnostics, [])
  }

  @Test(
    "Links to what a chapter is about are not",
    arguments: [
      "0:00 A\n5:00 [A clip](https://example.org/other?t=42)\n", "[0:00](/v?t=0) A\n[1:35.500](/v?t=95) B\n",
      "[0:00](/v?t=0) A\n[1:35](/v?page=2) B\n",
    ])
  func same(text: String) throws {
    expectLaws(of: ChapterList.self, in: text)
    expectNoDifference(try DigestDocument<ChapterList>(parsing: text).diagnostics, [])
  }

  @Test(
    "An edit of the start changes the text and the link",
    arguments: [
      ("[0:00](/v?t=0) A\n[1:35](/v?t=95) B\n", "[0:00](/v?t=0) A\n[1:01:40](/v?t=3700) B\n"),
      ("[0:00](/v?t=0s&x) A\n[1:35](/v?t=95s&x) B\n", "[0:00](/v?t=0s&x) A\n[1:01:40](/v?t=3700s&x) B\n"),
      ("[0:00 A](/v#t=0m00s)\n[1:35 B](/v#t=1m35s)\n", "[0:00 A](/v#t=0m00s)\n[1:01:40 B](/v#t=1h1m40s)\n"),
      ("0:00 [A](/v#t=0:00)\n1:35 [B](/v#t=1:35)\n", "0:00 [A](/v#t=0:00)\n1:01:40 [B](/v#t=1:01:40)\n"),
      ("[0:00](/v?start=0) A\n[1:35](/v?start=90) B\n", "[0:00](/v?start=0) A\n[1:01:40](/v?start=3700) B\n"),
      (
        "<a href='/v?a&amp;t=0'>0:00</a> A<br>\n<a href='/v?a&amp;t=95'>1:35</a> B<br>\n",
        "<a href='/v?a&amp;t=0'>0:00</a> A<br>\n<a href='/v?a&amp;t=3700'>1:01:40</a> B<br>\n"
      ),
    ])
  func edits(text: String, expected: String) throws {
    expectLaws(of: ChapterList.self, in: text)
    var document = try DigestDocument<ChapterList>(parsing: text)
    document.content.chapters[1].start = .seconds(3700)
    expectNoDifference(try document.text(), expected)
  }

  @Test("Links follow a list that is moved")
  func shifted() throws {
    let list = try ChapterList(parsing: "[0:00](/v?t=0) A\n[1:35](/v?t=95) B\n").shifted(by: .seconds(10))
    expectNoDifference(list.chapters.map(\.url), ["/v?t=10", "/v?t=105"])
  }
}
