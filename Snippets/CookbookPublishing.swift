// Recipes: feeds, conversions, chapters and JSON.

import Foundation
import NewsDigestKit
import NewsDigestPublishing

let url = URL(fileURLWithPath: "english/2025-12-03-073000-ai-news.md")

do {
  // snippet.feed
  let site = Site(url: "https://news.example.com", title: "Harbour News")
  var documents: [Feed.Document] = []
  for try await item in DigestArchive(at: [url]).documents() {
    documents.append(Feed.Document(try item.result.get(), path: "_posts/\(item.url.lastPathComponent)"))
  }
  let feed = Feed.collected(from: documents, on: site, limit: 20).value
  try feed.exported(to: .atom).value.write(toFile: "feed.xml", atomically: true, encoding: .utf8)
  print(feed.items.map { $0.title ?? "–" }[0])
  // → Lanternworks opens a translation model that fits on a phone
  // snippet.end
}

do {
  // snippet.convert
  let post = try DigestDocument<NewsPost>(contentsOf: url)
  let converted = try post.converted(to: DailyDigest.self)
  print(converted.value.entries.count, "entries,", converted.losses.count, "losses")
  for loss in converted.losses.prefix(2) { print(loss.property, "–", loss.id.rawValue) }
  // → 3 entries, 3 losses
  // → frontMatter.fields[0] – no-place
  // → frontMatter.fields[2] – rewritten
  // snippet.end
}

do {
  // snippet.html
  let post = try DigestDocument<NewsPost>(contentsOf: url).content
  print(post.stories[1].html.split(separator: "\n")[0])
  print(post.stories[1].excerpt(limit: 60))
  // → <h2>Harbour cranes in Westhaven learn from their own near misses</h2>
  // → Nineteen cranes share a log of every load that swung too…
  // snippet.end
}

do {
  // snippet.chapters
  let url = URL(fileURLWithPath: "english/podcast-episode.txt")
  let episode = try DigestDocument<PodcastEpisode>(contentsOf: url).content
  let export = episode.chapterList.exported(to: .ffmetadata, duration: .seconds(5400))
  try export.text.write(toFile: "chapters.ffmeta", atomically: true, encoding: .utf8)
  print(export.text.split(separator: "\n").prefix(5).joined(separator: "\n"))
  // → ;FFMETADATA1
  // → [CHAPTER]
  // → TIMEBASE=1/1000
  // → START=0
  // → END=160000
  // snippet.end
}

do {
  // snippet.json
  var document = try DigestDocument<NewsPost>(contentsOf: url)
  var record = try JSONSerialization.jsonObject(with: JSONEncoder().encode(document.content)) as? [String: Any]
  var stories = record?["stories"] as? [[String: Any]] ?? []
  stories[0]["headline"] = "A translator for the pocket"
  record?["stories"] = stories
  try document.update(fromJSON: JSONSerialization.data(withJSONObject: record ?? [:]))
  for edit in try document.edits() { print(edit.replacement) }
  // → ## A translator for the pocket
  // snippet.end
}

do {
  // snippet.new
  let time = try DateTime(parsing: "2025-12-03T09:30:00+09:00")
  let source = Citation(name: "Dock & Tide", url: "https://tide.example.com/cranes", publishedOn: time.date)
  let story = NewsPost.Story(
    headline: "Cranes that learn", citations: [source], summary: [ListItem(text: "Stops fell by a third.")])
  let post = NewsPost(title: "2025-12-03 AI News", date: time, stories: [story])
  print(try post.formatted(in: .english))
  // → ---
  // → layout: post
  // → title: "2025-12-03 AI News"
  // → date: 2025-12-03 09:30:00 +0900
  // → categories: news
  // → ---
  // → ## Cranes that learn
  // → [Dock & Tide](https://tide.example.com/cranes) – Published: 2025-12-03
  // → ### Summary
  // → - Stops fell by a third.
  // snippet.end
}
