import Foundation
import NewsDigestKit
import NewsDigestSearch
import Testing

private let folder = packageRoot.deletingLastPathComponent().appending(path: "shared/corpus/daily-digests")

/// Real documents, of which this file holds no sentence.
@Suite("Real documents", .exhaustive, .enabled(if: FileManager.default.fileExists(atPath: folder.path)))
struct CorpusSearchTests {
  /// Words that news about artificial intelligence have.
  private static let queries = [
    "투자", "모델", "반도체", "오픈AI", "AI", "GPT-5", "에이전트", "\"AI 모델\"", "삼성", "데이터센터", "칩", "open", "2025", "한국어",
  ]

  @Test("are found as a plain search finds them")
  func plainSearch() async throws {
    var (index, texts): (SearchIndex<String>, [(unit: String, text: [Unicode.Scalar])]) = (SearchIndex(), [])
    for try await item in try DigestArchive(folder: folder).documents() {
      let path = item.url.path
      let document = SearchDocument(try item.result.get())
      index[path] = document
      for (number, part) in document.parts.enumerated() {
        texts.append(("\(path) \(number)", PlainSearch.folded(String(document.text(of: part)))))
      }
    }
    for text in Self.queries {
      let query = SearchQuery(text)
      let folded = PlainSearch.folded(query.phrases[0].text)
      let expected = texts.filter { PlainSearch.count(of: folded, in: $0.text) > 0 }.map(\.unit)
      let found = index.hits(for: query).compactMap { hit in hit.part.map { "\(hit.id) \($0)" } }
      #expect(found == expected && !found.isEmpty, "\(text)")
    }
  }
}
