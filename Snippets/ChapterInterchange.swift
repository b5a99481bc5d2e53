// Writes chapters in formats of other programs, and parses them.

import NewsDigestKit

// snippet.export
let list = try ChapterList(
  parsing: "0:00 Intro\n1:02 A \"new\" editor\n1:02:33 Outro")
let sheet = list.exported(to: .cue)
for loss in sheet.losses {
  print(loss.id.rawValue, loss.written ?? "")
}
// → title-quotation-marks A 'new' editor
// snippet.end

// snippet.import
do {
  _ = try ChapterImport(
    parsing: "CHAPTER01=0:06\nCHAPTER01NAME=Intro\n", as: .ogm)
} catch {
  print(error.id.rawValue, error.range)
}
// → time 10..<14
// snippet.end

// snippet.json
let json = """
  {"version": "1.2.0", "chapters":
  [{"startTime": 62.5, "title": "Intro", "toc": false}]}
  """
var file = try ChapterImport(parsing: json, as: .podcastingJSON)
file.list.chapters[0].title = "Welcome"
print(file.exported(to: .podcastingJSON).text)
// → {
// →   "version": "1.2.0",
// →   "chapters": [
// →     {"startTime": 62.5, "title": "Welcome", "toc": false}
// →   ]
// → }
// snippet.end

// snippet.hosts
let notes = try ChapterList(
  parsing: "0:05 Intro\n0:12 Letters\n9:00 Music\n20:00 Outro")
let result = notes.normalised(for: .youTube)
for change in result.changes { print(change) }
print(result.list.formatted(for: .youTube))
// → movedToStart(index: 0, from: 5.0 seconds)
// → 0:00 Intro
// → 0:12 Letters
// → 9:00 Music
// → 20:00 Outro
// snippet.end
