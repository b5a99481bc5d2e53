// Gets and sets fields of a front matter; dates and date-times.

import Foundation
import NewsDigestKit

// snippet.types
let text = """
  ---
  title: '2025-12-03 AI 뉴스'   # 손으로 씀
  date: 2025-12-03 07:30 +0900
  draft: no
  length: 22:31
  tags: [반도체, 교육]
  ---
  """
var document = try DigestDocument<JekyllPost>(parsing: text)
if let frontMatter = document.content.frontMatter {
  print(frontMatter.fields[0].trailingComment ?? "–")  // → 손으로 씀
  print(frontMatter["draft"] == .bool(false))  // → true
  print(frontMatter["length"] == .float(1351))  // → true
  print(frontMatter["tags"] == ["반도체", "교육"])  // → true

  // YAML treats this date as a text, because it has no seconds. Jekyll parses it, and so does `date`.
  print(frontMatter["date"] == .string("2025-12-03 07:30 +0900"))  // → true
  print(frontMatter.date ?? "–")  // → 2025-12-03T07:30:00+09:00
}
// snippet.end

// snippet.edit
document.content.frontMatter?["title"] = "2025-12-04 AI 뉴스"
document.content.frontMatter?.tags = ["반도체"]
document.content.frontMatter?["draft"] = nil
print(try document.text())
// → ---
// → title: '2025-12-04 AI 뉴스'   # 손으로 씀
// → date: 2025-12-03 07:30 +0900
// → length: 22:31
// → tags: [반도체]
// → ---
// snippet.end

// snippet.ranges
for place in FrontMatter.fieldRanges(in: document.source)
where place.key == "date" {
  print(place.keyText, place.value)  // → 52..<56 58..<80
}
// snippet.end

// snippet.dates
let day = CalendarDate(2025, 12, 3)
print(day.adding(days: 30) ?? "–")  // → 2026-01-02
print(day.days(since: CalendarDate(2024, 2, 29)))  // → 643
print(day.weekday, day.dayOfYear, day.week.number)  // → 3 337 49
do {
  print(try CalendarDate(parsing: "2025-02-29"))
} catch {
  print(error)
}
// → “2025-02-29” is no day. Write one that exists, as 2025-12-03.

let time = try DateTime(parsing: "2025-12-03T07:30:00+09:00")
print(time.hour, time.offset ?? 0)  // → 7 32400
print(Date(time).timeIntervalSince1970)  // → 1764714600.0
// snippet.end
