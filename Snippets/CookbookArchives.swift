// Recipes: many files.

import Foundation
import NewsDigestKit
import NewsDigestSearch

let folder = URL(fileURLWithPath: "english")

do {
  // snippet.list
  for try await item in try DigestArchive(folder: folder).digests() {
    let digest = try item.result.get()
    print(digest.kind, digest.date ?? "–", digest.title ?? "–")
  }
  // → news-post 2025-12-03 2025-12-03 AI News
  // → news-post 2025-12-10 AI News, 10 December: "in other words"
  // → daily-digest 2025-12-14 🤖 AI News - 14 Dec 2025
  // → daily-digest 2025-12-12 🤖 AI News - December 12, 2025
  // → monthly-index – 🤖 AI News Archive - December 2025
  // → podcast-episode 2025-10-10 –
  // → podcast-episode 2025-10-03 –
  // → video-digest 2025-10-24 2025-10-24 Home-Repair
  // snippet.end
}

do {
  // snippet.tag
  var renamed: [URL: DigestDocument<Digest>] = [:]
  for try await item in try DigestArchive(folder: folder).documents() {
    var document = try item.result.get()
    guard var digest = document.content[as: DailyDigest.self] else { continue }
    for index in digest.entries.indices {
      digest.entries[index].tags = digest.entries[index].tags.map { $0 == "Robotics" ? "Robots" : $0 }
    }
    document.content[as: DailyDigest.self] = digest
    if document.isEdited { renamed[item.url] = document }
  }
  let failures = try DigestArchive.save(&renamed, in: folder)
  print(renamed.keys.map(\.lastPathComponent), failures.count)
  // → ["daily-digest.md"] 0
  // snippet.end
}

do {
  // snippet.count
  var counts: [String: Int] = [:]
  for try await item in try DigestArchive(folder: folder).digests() {
    guard let post = try item.result.get()[as: NewsPost.self] else { continue }
    for citation in post.stories.flatMap(\.citations) { counts[citation.name, default: 0] += 1 }
  }
  print(counts.count, "sources")  // → 9 sources
  // snippet.end
}

do {
  // snippet.bad
  let names = ["news-post.md", "gone.md"]
  let archive = DigestArchive(at: names.map { URL(fileURLWithPath: $0) })
  for try await item in archive.digests() {
    switch item.result {
    case .success(let digest): print("\(item.position)/\(item.count)", digest.kind)
    case .failure(let error): print("\(item.position)/\(item.count)", error.reason)
    }
  }
  // → 1/2 news-post
  // → 2/2 It cannot be read: there is no such file or folder.
  // snippet.end
}

do {
  // snippet.cores
  let archive = try DigestArchive(folder: URL(fileURLWithPath: "bad"))
  var count = 0
  for try await item in archive.results(of: { source, _ in
    DigestDocument<Digest>(parsing: source, formats: .builtIn).diagnostics.filter { $0.severity == .error }.count
  }) {
    count += try item.result.get()
  }
  print(count, "errors")  // → 3 errors
  // snippet.end
}

do {
  // snippet.search
  var index = SearchIndex<String>()
  for try await item in try DigestArchive(folder: folder).documents() {
    index[item.url.lastPathComponent] = SearchDocument(try item.result.get())
  }
  for hit in index.hits(for: SearchQuery("translation phone"), limit: 3) {
    guard let part = hit.part, let document = index[hit.id] else { continue }
    print(hit.id, "–", document.parts[part].entry.title)
  }
  // → 2025-12-03-073000-ai-news.md – Lanternworks opens a translation model that fits on a phone
  // snippet.end
}

do {
  // snippet.same
  var matcher = StoryMatcher<String>()
  let headlines = ["Gaon raises 3 billion won from OpenAI", "OpenAI puts 3 billion won into Gaon", "A new map"]
  for (number, headline) in headlines.enumerated() {
    matcher.insert(
      Story(id: headline, document: "\(number).md", headline: headline, day: CalendarDate(2026, 1, 5)))
  }
  for match in matcher.matches() { print(match.first, "=", match.second) }
  // → Gaon raises 3 billion won from OpenAI = OpenAI puts 3 billion won into Gaon
  // snippet.end
}

do {
  // snippet.month
  let url = folder.appendingPathComponent("daily-digest.md")
  let day = try DigestDocument<DailyDigest>(contentsOf: url).content
  if let index = MonthlyIndex(of: [day]) {
    print(index.days.map(\.heading), index.total ?? 0)
    // → ["📅 December 12 (4 articles)"] 4
  }
  // snippet.end
}
