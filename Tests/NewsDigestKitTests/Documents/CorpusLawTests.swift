import Testing

@testable import NewsDigestKit

@Suite("The laws on the corpus", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
struct CorpusLawTests {
  @Test("News posts", arguments: ["news-posts", "seeds"])
  func newsPosts(set: String) throws {
    for file in try Corpus.files(of: set) {
      expectLaws(of: NewsPost.self, in: file.source.text, file.path, copies: .oneInTurn)
    }
  }

  @Test("Posts and pages of Jekyll sites", arguments: ["jekyll-posts", "just-the-docs", "news-posts", "seeds"])
  func jekyllPosts(set: String) throws {
    for file in try Corpus.files(of: set) {
      expectLaws(of: JekyllPost.self, in: file.source.text, file.path, copies: .oneInTurn)
    }
  }

  @Test(
    "Any text, parsed as a news post",
    arguments: [
      "jekyll-posts", "just-the-docs", "daily-digests", "toc-documents", "chapter-lists", "not-chapter-lists",
    ])
  func anyText(set: String) throws {
    for file in try Corpus.files(of: set) {
      expectLaws(of: NewsPost.self, in: file.source.text, file.path, copies: .oneInTurn)
    }
  }
}
