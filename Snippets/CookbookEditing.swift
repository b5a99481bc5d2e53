// Recipes: editing documents.

import Foundation
import NewsDigestKit

let path = "english/2025-12-03-073000-ai-news.md"
let url = URL(fileURLWithPath: path)

do {
  // snippet.delete
  var document = try DigestDocument<NewsPost>(contentsOf: url)
  document.content.stories.removeAll { $0.headline.contains("cranes") }
  let before = document.source.text.split(separator: "\n", omittingEmptySubsequences: false)
  let after = try document.text().split(separator: "\n", omittingEmptySubsequences: false)
  let change = after.difference(from: before)
  print(change.removals.count, "lines removed,", change.insertions.count, "added")
  // → 15 lines removed, 0 added
  // snippet.end
}

do {
  // snippet.move
  var document = try DigestDocument<NewsPost>(contentsOf: url)
  let last = document.content.stories.removeLast()
  document.content.stories.insert(last, at: 0)
  print(try NewsPost(parsing: document.text()).stories.map(\.headline)[0])
  // → Village libraries try a reader for old letters
  // snippet.end
}

do {
  // snippet.label
  var document = try DigestDocument<NewsPost>(contentsOf: url)
  for story in document.content.stories.indices {
    for item in document.content.stories[story].insights.indices
    where document.content.stories[story].insights[item].label == "Outlook" {
      document.content.stories[story].insights[item].label = "What comes next"
    }
  }
  for edit in try document.edits() { print(edit.replacement) }
  // → - **What comes next**: A version that also listens is planned for the spring
  // → - **What comes next**: The port wants to add its older cranes by June
  // → - **What comes next**: The next letters are in Cornish
  // snippet.end
}

do {
  // snippet.source
  var document = try DigestDocument<NewsPost>(contentsOf: url)
  let source = Citation(
    name: "Quay Radio", url: "https://quay.example.com/cranes",
    publishedOn: CalendarDate(year: 2025, month: 12, day: 2))
  document.content.stories[1].citations.append(source)
  for line in try document.text().split(separator: "\n") where line.contains("/cranes)") { print(line) }
  // → [Dock & Tide](https://tide.example.com/cranes) – Published: 2025-12-01
  // → [Quay Radio](https://quay.example.com/cranes) – Published: 2025-12-02
  // snippet.end
}

do {
  // snippet.field
  let blog = URL(fileURLWithPath: "jekyll-post.md")
  var document = try DigestDocument<JekyllPost>(contentsOf: blog)
  document.content.frontMatter?["rating"] = 5
  document.content.frontMatter?["cover"] = "/images/parser.png"
  document.content.frontMatter?["reading_minutes"] = nil
  for edit in try document.edits() { print(edit.replacement) }
  // → rating: 5
  // → cover: /images/parser.png
  // snippet.end
}

do {
  // snippet.language
  var vocabulary = Vocabulary.builtIn
  let spanish = Language(rawValue: "es")
  try vocabulary.add("Publicado", for: .publishedOn, in: spanish)
  try vocabulary.add("Resumen", for: .summaryHeading, in: spanish)
  let text = """
    ## La grúa espera

    [Puerto](https://example.com/grua) – Publicado: 2025-12-03

    ### Resumen
    - Se detiene.
    """
  let post = try NewsPost(parsing: text, vocabulary: vocabulary)
  print(post.stories[0].citations[0].publishedOn ?? "–", post.stories[0].summary[0].text)
  // → 2025-12-03 Se detiene.
  // snippet.end
}

do {
  // snippet.diff
  var document = try DigestDocument<NewsPost>(contentsOf: url)
  document.content.stories[0].citations[1].name = "World Wire"
  let bytes = Array(document.source.text.utf8)
  for edit in try document.edits(granularity: .characters) {
    print("-", String(decoding: bytes[edit.range], as: UTF8.self))
    print("+", edit.replacement)
  }
  // → - Example
  // → + World
  // snippet.end
}

do {
  // snippet.undo
  var document = try DigestDocument<NewsPost>(contentsOf: url)
  let original = document.source
  document.content.stories[0].headline = "A translator for the pocket"
  let undo = try original.inverting(document.edits())

  try document.commit()
  let restored = try document.source.applying(undo)
  print(restored == original)  // → true
  // snippet.end
}

do {
  // snippet.windows
  let text = "---\r\ntitle: News\r\nlang: en\r\n---\r\n\r\nText\r\n"
  var document = try DigestDocument<JekyllPost>(parsing: text)
  document.content.frontMatter?["title"] = "More news"
  document.content.frontMatter?["tags"] = ["ports"]
  print(try document.text().debugDescription)
  // → "---\r\ntitle: More news\r\nlang: en\r\ntags: [ports]\r\n---\r\n\r\nText\r\n"
  // snippet.end
}

do {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).md")
  try "---\ntitle: News\nlang: en\n---\n".write(to: url, atomically: true, encoding: .utf8)
  // snippet.changed
  var document = try DigestDocument<JekyllPost>(contentsOf: url)
  document.content.frontMatter?["title"] = "More news"
  // Meanwhile another program saves the file.
  try "---\ntitle: News\nlang: en\ndraft: true\n---\n".write(to: url, atomically: true, encoding: .utf8)
  do {
    try document.save(to: url)
  } catch {
    guard case .file(.changedOnDisk) = error else { throw error }
    try document.rebase(onto: SourceText(contentsOf: url))
    try document.save(to: url)
  }
  print(document.source.text)
  // → ---
  // → title: More news
  // → lang: en
  // → draft: true
  // → ---
  // snippet.end
  try FileManager.default.removeItem(at: url)
}

do {
  // snippet.table
  let url = URL(fileURLWithPath: "english/daily-digest.md")
  var document = try DigestDocument<DailyDigest>(contentsOf: url)
  document.content.entries.removeFirst()
  document.content.rebuildTableOfContents()
  let digest = try DigestDocument<DailyDigest>(parsing: document.text())
  print(digest.content.tableOfContents.count, digest.diagnostics.count)  // → 3 0
  // snippet.end
}
