// Parses, edits and checks a daily digest, and makes the index of its month.

import Foundation
import NewsDigestKit

// snippet.read
let url = URL(fileURLWithPath: "daily-digest.md")
var document = try DigestDocument<DailyDigest>(contentsOf: url)
let digest = document.content
print(digest.date ?? "–", digest.entries.count)  // → 2025-11-14 4

let entry = digest.entries[1]
print(entry.title)  // → "사투리도 받아 적는다"...바다대 연구진의 음성 모델
print(entry.importance == .general, entry.organization == .koreanResearch)
// → true true
print(entry.tags.map(\.rawValue))  // → ["음성/오디오", "오픈소스"]
print(entry.url ?? "–")  // → https://mulgyeol.example.kr/a/5120
// snippet.end

// snippet.edit
document.content.entries[1].importance = .major
document.content.entries[1].tags.append(.largeLanguageModel)
document.content.entries[1].title = "사투리를 받아 적는 모델"
document.content.rebuildTableOfContents()

for edit in try document.edits() {
  print(edit.replacement)
}
// → 2. [사투리를 받아 적는 모델](#사투리를-받아-적는-모델)
// → ### 사투리를 받아 적는 모델
// → > 📅 **2025-11-13** | **🔥 주요** | 국내 연구기관 | 물결신문
// → > 🏷️ 음성/오디오, 오픈소스, LLM
// snippet.end

// snippet.check
let outdated = try DigestDocument<DailyDigest>(
  parsing: document.source.text.replacing("### 작은 도서관을", with: "### 큰 도서관을")
)
for found in outdated.diagnostics {
  print(found.location.line, found.severity, found.id.rawValue)
}
// → 9 warning table-of-contents-entry-dead
// → 92 warning table-of-contents-entry-missing
// snippet.end

// snippet.write
let day = CalendarDate(2025, 11, 15)
let new = DailyDigest(
  date: day,
  entries: [
    DailyDigest.Entry(
      title: "우체국 창구에 들어온 번역 단말기", date: day, importance: .general,
      organization: .other, source: "물결신문",
      tags: [.agent], summary: "창구 열 곳에서 시험한다.",
      url: "https://mulgyeol.example.kr/a/5201")
  ])
print(new.tableOfContents.map(\.anchor))
// → ["우체국-창구에-들어온-번역-단말기"]
// snippet.end

// snippet.index
if let index = MonthlyIndex(of: [digest, new]) {
  print(index.year ?? 0, index.month ?? 0, index.total ?? 0)  // → 2025 11 5
  print(index.days.map(\.heading))
  // → ["📅 11월 15일 (1건)", "📅 11월 14일 (4건)"]
}

let savedURL = URL(fileURLWithPath: "monthly-index.md")
var saved = try DigestDocument<MonthlyIndex>(contentsOf: savedURL)
saved.content.days[2].titles.append("가을의 논문 한 편")
saved.content.days[2].count = 2
saved.content.total = 8
for edit in try saved.edits() {
  print(edit.replacement)
}
// → > 총 **8건**의 뉴스가 수집되었습니다.
// → ### 📅 11월 9일 (2건)
// → - 가을의 논문 한 편
// snippet.end
