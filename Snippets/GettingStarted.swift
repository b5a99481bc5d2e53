// Parses a post, edits it, checks one and writes a new one.

// snippet.read
import Foundation
import NewsDigestKit

let url = URL(fileURLWithPath: "news-post.md")
var document = try DigestDocument<NewsPost>(contentsOf: url)

for story in document.content.stories {
  print(story.headline)
  for citation in story.citations {
    print("  \(citation.name), \(citation.publishedOn?.description ?? "–")")
  }
}
// → 한빛연구소, 노트북에서 도는 한국어 모델 공개
// →   새벽신문, 2025-12-03
// →   Example Wire, 2025-12-02
// → 다온로보틱스, 물류 창고용 로봇 팔 시험 운영 시작
// →   가온경제, 2025-12-03
// → 학교 도서관 42곳, 책 추천에 언어 모델 도입
// →   책과사람, 2025-12-01
// snippet.end

// snippet.locate
let outline = document.outline
let table = LineTable(document.source)
for segment in outline where segment.kind == "headline" {
  let line = table.location(at: segment.range.lowerBound).line
  print("\(line): \(segment.text)")
}
// → 8: ## 한빛연구소, 노트북에서 도는 한국어 모델 공개
// → 27: ## 다온로보틱스, 물류 창고용 로봇 팔 시험 운영 시작
// → 42: ## 학교 도서관 42곳, 책 추천에 언어 모델 도입

if let range = outline.range(of: "stories[0].headline") {
  let start = table.location(at: range.lowerBound)
  print("line \(start.line), column \(start.column)")
}
// → line 8, column 4
// snippet.end

// snippet.edit
document.content.stories[0].citations[1].publishedOn =
  CalendarDate(2025, 12, 1)
document.content.stories[2].headline = "학교 도서관 마흔두 곳, 책을 권하는 언어 모델"

let lines = LineTable(document.source)
for edit in try document.edits() {
  let line = lines.location(at: edit.range.lowerBound).line
  print("line \(line): \(edit.replacement)")
}
// → line 13: [Example Wire](https://wire.example.com/hanbit-small-model) – 발행일: 2025-12-01
// → line 42: ## 학교 도서관 마흔두 곳, 책을 권하는 언어 모델

try document.save(to: url)  // two lines of the file have changed
// snippet.end

// snippet.check
let badURL = URL(fileURLWithPath: "bad/invalid-date.md")
let bad = try DigestDocument<NewsPost>(contentsOf: badURL)
let renderer = DiagnosticRenderer(
  source: bad.source, path: "invalid-date.md")

for diagnostic in bad.diagnostics {
  print(renderer.summary(of: diagnostic))
}
// → invalid-date.md:4:7: error: Jekyll cannot parse this date. Write it as `2025-12-03 09:30:00 +0900` or `2025-12-03`. [front-matter-date-unreadable]
// → invalid-date.md:10:57: warning: This date does not exist, so it is kept as a note. Write the date as `2025-12-03`. [citation-date-unreadable]
// snippet.end

// snippet.write
let time = try DateTime(parsing: "2025-12-03T09:30:00+09:00")
let post = NewsPost(
  title: "2025-12-03 AI 뉴스",
  date: time,
  stories: [
    .init(
      headline: "작은 모델의 큰 쓸모",
      citations: [
        .init(
          name: "예시일보", url: "https://example.com/1",
          publishedOn: time.date)
      ],
      summary: [.init(text: "한 줄 요약")],
      insights: [.init(label: "기술적 의미", text: "한 줄 해설")])
  ])
print(try post.formatted())
// → ---
// → layout: post
// → title: "2025-12-03 AI 뉴스"
// → date: 2025-12-03 09:30:00 +0900
// → categories: news
// → ---
// → ## 작은 모델의 큰 쓸모
// → [예시일보](https://example.com/1) – 발행일: 2025-12-03
// → ### 요약
// → - 한 줄 요약
// → ### 주요 내용 및 시사점
// → - **기술적 의미**: 한 줄 해설
// snippet.end
