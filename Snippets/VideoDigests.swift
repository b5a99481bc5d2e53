// Parses, edits, checks and writes a page of summaries of videos.

import Foundation
import NewsDigestKit

// snippet.read
let url = URL(fileURLWithPath: "video-digest.md")
var document = try DigestDocument<VideoDigest>(contentsOf: url)
let digest = document.content
print(digest.date ?? "–", digest.topic ?? "–")  // → 2025-10-21 살림-기술
print(digest.themes.map(\.title))
// → ["고쳐 쓰는 사람이 늘었다", "설명서를 읽어 주는 모델"]

let video = digest.videos[0]
print(video.title)  // → 낡은 세탁기, 버릴까 고칠까
print(video.channel ?? "–")  // → 느린공방
print(video.videoID ?? "–")  // → aB3dE5gH7jK
print(video.duration?.components.seconds ?? 0)  // → 1084
print(video.sections.map(\.title))
// → ["1. 영상 의도 및 주요 내용 요약 (200자 이내)", "2. 핵심 문장 추출"]
for quotation in video.quotations {
  print(quotation.text, quotation.remark ?? "–")
}
// → 고칠 수 있는지 묻는 데에는 돈이 들지 않습니다. 시작하며
// → 나사는 네 개뿐이에요. –
// snippet.end

// snippet.edit
document.content.videos[0].duration = .seconds(1091)
document.content.videos[1].channel = "집수리아무개"
for edit in try document.edits() {
  print(edit.replacement)
}
// → ### 낡은 세탁기, 버릴까 고칠까, 느린공방 [링크](https://www.youtube.com/watch?v=aB3dE5gH7jK), 18분 11초
// → ### 겨울이 오기 전에 보일러를 켜 보는 까닭, 집수리아무개 [링크](https://www.youtube.com/watch?v=Zy9-Xw8_Vu7), 1시간 2분 30초
// snippet.end

// snippet.check
for found in document.diagnostics.prefix(2) {
  print(found.location.line, found.severity, found.id.rawValue)
}
// → 38 warning markdown-escaped
// → 44 warning markdown-escaped
// snippet.end

// snippet.write
let day = CalendarDate(2025, 10, 22)
let new = VideoDigest(
  date: day, topic: "살림-기술", parent: "영상 모음", headline: "오늘의 영상은 하나입니다.",
  videos: [
    VideoDigest.Video(
      title: "문풍지 다시 바르기", channel: "느린공방",
      url: "https://www.youtube.com/watch?v=aB3dE5gH7jK",
      duration: .seconds(605),
      sections: [
        VideoDigest.Section(
          title: "핵심 문장", blocks: [.listItem(ListItem(text: "\"풀은 묽게.\""))])
      ])
  ])
print(
  try new.formatted().contains(
    "### 문풍지 다시 바르기, 느린공방 [링크](https://www.youtube.com/watch?v=aB3dE5gH7jK), 10분 5초"
  ))
// → true
// snippet.end
