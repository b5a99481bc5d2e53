// Parses, edits, checks and writes the show notes of an episode.

import Foundation
import NewsDigestKit

// snippet.read
let url = URL(fileURLWithPath: "podcast-episode.txt")
var document = try DigestDocument<PodcastEpisode>(contentsOf: url)
let episode = document.content

print(episode.recordedOn ?? "–")  // → 2025-10-03
print(episode.label ?? "–")  // → 타임스탬프 + 링크:
print(episode.chapters.map(\.title))  // → ["여는 말", "지난 회에 온 편지"]
for section in episode.sections {
  print(section.title, section.chapters.map(\.start.components.seconds))
}
// → 도구 및 앱(Tools & Apps) [305, 871]
// → 연구 및 발전(Research & Advancements) [1568, 2515]
// → 동네 소식 [3800, 4367]
// snippet.end

// snippet.edit
document.content.recordedOn = CalendarDate(2025, 10, 4)
document.content.chapters[1].start = .seconds(170)
document.content.sections[2].chapters[1].notes = ["다음 회는 10월 17일에 올립니다."]

for edit in try document.edits() {
  print(edit.replacement)
}
// → 느린 화면 스물두 번째 이야기입니다! 2025년 10월 4일 녹화
// → (00:02:50) 지난 회에 온 편지
// → 다음 회는 10월 17일에 올립니다.
// snippet.end

// snippet.check
let badURL = URL(fileURLWithPath: "bad/timestamps-out-of-order.txt")
let bad = try DigestDocument<PodcastEpisode>(contentsOf: badURL)
for found in bad.diagnostics {
  print(found.location.line, found.severity, found.id.rawValue)
}
// → 4 remark chapter-list-late-start
// → 6 warning chapter-out-of-order
// → 7 warning chapter-start-repeated
// → 8 warning timestamp-out-of-range
// snippet.end

// snippet.write
let new = PodcastEpisode(
  recordedOn: CalendarDate(2025, 10, 17),
  introduction: ["느린 화면 스물세 번째 이야기입니다."],
  chapters: [
    Chapter(start: .seconds(0), title: "여는 말"),
    Chapter(start: .seconds(95), title: "편지"),
  ])
print(try new.formatted())
// → 느린 화면 스물세 번째 이야기입니다.
// → 2025년 10월 17일 녹화
// → 타임스탬프:
// → (00:00:00) 여는 말
// → (00:01:35) 편지
// snippet.end
