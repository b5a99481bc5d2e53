import Foundation
import Testing

@testable import NewsDigestKit

@Suite("The place of an entry in its source")
struct DigestEntryPlaceTests {
  @Test(
    "Each entry has the path of its part, which starts with its title",
    arguments: [
      (DigestKind.newsPost, "## 하나\n\n[a](https://a.kr) – 발행일: 2025-12-03\n\n## 둘\n\n글.\n", ["## 하나", "## 둘"]),
      (.dailyDigest, DailyDigestFixture.text, ["### ", "### "]),
      (
        .monthlyIndex,
        "# 🤖 AI 뉴스 아카이브 - 2025년 12월\n\n### 📅 12월 3일 (2건)\n📄 [12-03.md](./12-03.md)\n\n- 가\n- 나\n",
        ["### 📅 12월 3일", "### 📅 12월 3일"]
      ),
      (.chapterList, "A\n0:00 Opening\n1:30 News\n\n[Part]\n2:00 More\n", ["0:00 Opening", "1:30 News", "2:00 More"]),
      (
        .videoDigest,
        "# 영상\n\n### 가, 채널 [링크](https://youtu.be/aB3dE5gH7jK), 3분\n\n글\n\n### 나, 채널 [링크](https://youtu.be/aB3dE5gH7jL), 4분\n",
        ["### 가", "### 나"]
      ),
      (.markdownDigest, "# T\n\n- [a](https://a.kr) one\n- [b](https://b.kr) two\n", ["- [a]", "- [b]"]),
    ] as [(DigestKind, String, [String])])
  func isFound(kind: DigestKind, text: String, starts: [String]) throws {
    let source = try SourceText(text)
    let document = DigestDocument<Digest>(parsing: source, as: kind)
    let entries = document.content.entries
    try #require(entries.count == starts.count)
    let outline = document.outline
    for (entry, start) in zip(entries, starts) {
      let range = try #require(entry.property.flatMap(outline.range(of:)))
      #expect(source.withBytes { $0.string(range) }.hasPrefix(start))
    }
  }

  @Test func countsNeitherForEqualityNorForJSON() throws {
    let entry = DigestEntry(title: "a", property: "stories[0]")
    #expect(entry == DigestEntry(title: "a"))
    #expect(Set([entry, DigestEntry(title: "a")]).count == 1)
    let json = String(decoding: try JSONEncoder().encode(entry), as: UTF8.self)
    #expect(!json.contains("property"))
  }
}
