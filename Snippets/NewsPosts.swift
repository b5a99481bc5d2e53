// Parses, edits, checks and writes a news post.

import Foundation
import NewsDigestKit

// snippet.read
let url = URL(fileURLWithPath: "news-post-variants.md")
var document = try DigestDocument<NewsPost>(contentsOf: url)
let story = document.content.stories[0]

for citation in story.citations {
  print(
    citation.name, citation.publishedOn ?? "–", citation.note ?? "–",
    citation.footnotes)
}
// → 한결일보 2025-12-17 – [1, 3]
// → Example Times 2025-12-16 사이트 상 표기 기준 []
// → 칩소식 2025-12-16 – []
// → 오름미디어 2025-12-15 – []
// → 기술월보 2025-12-14 – []

print(story.insights[0].label ?? "–", story.insights[0].children.count)
// → 기술적 의미 2
// snippet.end

// snippet.edit
// A date keeps its spelling: this one is written with non-breaking hyphens, U+2011.
document.content.stories[0].citations[1].publishedOn =
  CalendarDate(2025, 12, 18)
let text = try document.text()
print(text.contains("발행일: 2025‑12‑18 (사이트 상 표기 기준) | [칩소식]"))
// → true

// A new citation is written like its neighbours: with `-`, where canonical form has `–`.
try document.commit()
document.content.stories[0].citations.insert(
  Citation(
    name: "가온경제", url: "https://economy.example.kr/npu",
    publishedOn: CalendarDate(2025, 12, 16)), at: 1)
print(try document.edits().map(\.replacement))
// → ["[가온경제](https://economy.example.kr/npu) - 발행일: 2025-12-16  \n"]

// A story is moved with its bytes.
try document.commit()
document.content.stories.swapAt(1, 2)
print(try document.edits().count)  // → 2
// snippet.end

// snippet.check
let wrappedURL = URL(fileURLWithPath: "bad/wrapped-in-fence.md")
let wrapped = try DigestDocument<NewsPost>(contentsOf: wrappedURL)
for found in wrapped.diagnostics {
  print(found.location.line, found.severity, found.id.rawValue)
}
// → 8 warning wrapped-in-code-fence
print(wrapped.content.stories.count)  // → 0
// snippet.end

// snippet.write
let time = try DateTime(parsing: "2025-12-03T09:30:00+09:00")
let new = NewsPost(
  title: "2025-12-03 AI 뉴스", date: time,
  stories: [
    NewsPost.Story(
      headline: "작은 모델의 큰 쓸모",
      citations: [
        Citation(
          name: "예시일보", url: "https://example.com/1",
          publishedOn: time.date)
      ],
      summary: [ListItem(text: "한 줄 요약")])
  ])
let newText = try new.formatted()
print(try NewsPost(parsing: newText) == new)  // → true

var unwritable = new
unwritable.stories[0].headline = "두 줄로 된\n헤드라인"
do {
  _ = try unwritable.formatted()
} catch {
  print(error.property)  // → stories[0].headline
}
// snippet.end
