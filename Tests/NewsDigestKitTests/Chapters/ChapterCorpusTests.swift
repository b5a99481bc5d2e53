import Testing

@testable import NewsDigestKit

@Suite("Lists of chapters in the corpus", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
struct ChapterCorpusTests {
  @Test(
    "The laws",
    arguments: [
      "chapter-lists", "not-chapter-lists", "seeds", "news-posts", "daily-digests", "just-the-docs", "jekyll-posts",
      "toc-documents",
    ])
  func laws(set: String) throws {
    for file in try Corpus.files(of: set) {
      expectLaws(of: ChapterList.self, in: file.source.text, file.path)
      expectLaws(of: PodcastEpisode.self, in: file.source.text, file.path)
    }
  }
}
