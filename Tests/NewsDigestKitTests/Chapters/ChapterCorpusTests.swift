import Testing

@testable import NewsDigestKit

@Suite("The laws on real lists of chapters", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
struct ChapterCorpusTests {
  @Test(
    "Any text, parsed as a list of chapters",
    arguments: [
      "chapter-lists", "not-chapter-lists", "seeds", "news-posts", "daily-digests", "just-the-docs", "jekyll-posts",
      "toc-documents",
    ])
  func chapterLists(set: String) throws {
    for file in try Corpus.files(of: set) {
      expectLaws(of: ChapterList.self, in: file.source.text, file.path, copies: .oneInTurn)
    }
  }

  @Test("Show notes, parsed as an episode", arguments: ["chapter-lists", "not-chapter-lists", "seeds"])
  func episodes(set: String) throws {
    for file in try Corpus.files(of: set) {
      expectLaws(of: PodcastEpisode.self, in: file.source.text, file.path, copies: .oneInTurn)
    }
  }
}
