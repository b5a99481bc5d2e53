import Testing

@testable import NewsDigestKit

@Suite("Video digests of the corpus", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
struct VideoDigestCorpusTests {
  @Test(
    "The laws, on any text",
    arguments: [
      "seeds", "just-the-docs", "jekyll-posts", "news-posts", "daily-digests", "chapter-lists", "toc-documents",
    ])
  func laws(set: String) throws {
    for file in try Corpus.files(of: set) { expectLaws(of: VideoDigest.self, in: file.source.text, file.path) }
  }
}
