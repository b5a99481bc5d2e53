// Searches documents, and finds links and stories that are the same.

import Foundation
import NewsDigestKit
import NewsDigestSearch

// snippet.index
let archive = try DigestArchive(folder: URL(fileURLWithPath: "."))
var index = SearchIndex<URL>()
for try await item in archive.documents() {
  if let document = try? item.result.get() {
    index[item.url] = SearchDocument(document)
  }
}
// snippet.end

// snippet.hits
let query = SearchQuery("\"한국어 모델\" 노트북")
for hit in index.hits(for: query) {
  guard let part = hit.part, let document = index[hit.id] else { continue }
  print(document.parts[part].entry.title)
  let excerpt = SearchExcerpt(
    of: document.text, ranges: hit.ranges, limit: 24)
  print(excerpt.text { "[\($0)]" })
}
// → 한빛연구소, 노트북에서 도는 한국어 모델 공개
// → …한빛연구소, [노트북]에서 도는 [한국어 모델] 공…
// snippet.end

// snippet.tokens
print(SearchTokens.tokenText(of: "나루AI가 투자를"))
print(SearchTokens.initialsText(of: "엔비디아"))
print(SearchQuery("나루AI 투자").fts5Expression() ?? "")
// → 나루 루 ai 가 투자 자를 를
// → ㅇㅂㄷ ㅂㄷㅇ
// → "tokens" : "나루 루 ai" * AND "tokens" : "투자"
// snippet.end

// snippet.links
let url = CanonicalURL(
  "http://m.example.com/news/amp/?utm_source=mail&id=2#top")
print(url?.text ?? "")
print(CanonicalURL("https://youtu.be/abcdefghijk?si=a")?.videoID ?? "")
// → https://example.com/news?id=2
// → abcdefghijk
// snippet.end

// snippet.stories
var matcher = StoryMatcher<String>()
let headlines = [
  "가온소프트, OpenAI에 3조 원 투자", "오픈AI에 3조 원을 투자한 가온소프트", "도서관의 새 지도",
]
for (number, headline) in headlines.enumerated() {
  let story = Story(
    id: "\(number)", document: "\(number).md", headline: headline,
    day: CalendarDate(2026, 1, 5))
  matcher.insert(story)
}
for match in matcher.matches() {
  print(match.first, match.second, match.score > 0.7)
  for case .numbers(let numbers) in match.evidence { print(numbers) }
}
// → 0 1 true
// → ["3"]
// snippet.end
