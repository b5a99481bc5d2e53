// Parses chapters in several notations and asks what a host would refuse.

import NewsDigestKit

// snippet.read
let notations = [
  "0:00 Intro\n1:02 Letters\n1:02:33 Outro",
  "- **[0:00]** Intro\n- **[1:02]** Letters\n- **[1:02:33]** Outro",
  "Intro – 0:00\nLetters – 1:02\nOutro – 1:02:33",
]
for notation in notations {
  let list = try ChapterList(parsing: notation)
  print(list.chapters.map { "\($0.start.components.seconds) \($0.title)" })
}
// → ["0 Intro", "62 Letters", "3753 Outro"]
// → ["0 Intro", "62 Letters", "3753 Outro"]
// → ["0 Intro", "62 Letters", "3753 Outro"]
// snippet.end

// snippet.prose
let prose = try ChapterList(
  parsing: "We met at 10:30 and lost 2:1.")
print(prose.chapters.count, prose.introduction.count)  // → 0 1
// snippet.end

// snippet.edit
var document = try DigestDocument<ChapterList>(parsing: notations[1])
document.content.chapters.insert(
  Chapter(start: .seconds(1800), title: "Guests"), at: 2)
print(try document.text())
// → - **[0:00]** Intro
// → - **[1:02]** Letters
// → - **[30:00]** Guests
// → - **[1:02:33]** Outro
// snippet.end

// snippet.hosts
let short = try ChapterList(parsing: "0:05 Intro\n0:12 Letters\n9:00 Outro")
for violation in short.violations(of: .youTube) {
  print(violation)
}
// → lateStart(5.0 seconds)
// → tooShort(index: 0)
// snippet.end
