// Reads whole folders on all cores.

import Foundation
import NewsDigestKit

// snippet.read
let folder = URL(fileURLWithPath: "bad")
let archive = try DigestArchive(folder: folder)
for try await item in archive.digests() {
  let kind = try item.result.get().kind
  if kind == .monthlyIndex || kind == .podcastEpisode {
    let name = item.url.lastPathComponent
    print("\(item.position)/\(item.count) \(name): \(kind.rawValue)")
  }
}
// → 4/20 full-width-time.txt: podcast-episode
// → 7/20 late-start.txt: podcast-episode
// → 15/20 timestamps-out-of-order.txt: podcast-episode
// → 19/20 wrong-count.md: monthly-index
// → 20/20 wrong-day-link.md: monthly-index
// snippet.end

// snippet.errors
let names = ["news-post.md", "gone.md", "news-post-variants.md"]
let posts = DigestArchive(at: names.map { URL(fileURLWithPath: $0) })
for try await item in posts.documents(of: NewsPost.self) {
  switch item.result {
  case .success(let document): print(document.content.stories[0].headline)
  case .failure(let error): print(error.reason)
  }
}
// → 한빛연구소, 노트북에서 도는 한국어 모델 공개
// → It cannot be read: there is no such file or folder.
// → 누리반도체, 저전력 가속기 시제품 공개
// snippet.end

// snippet.documents
let pages = DigestArchive(at: ["news-post.md", "daily-digest.md"].map { URL(fileURLWithPath: $0) })
for try await item in pages.documents() {
  var document = try item.result.get()
  document.content[as: NewsPost.self]?.stories[0].headline = "새 제목"
  print(document.content.kind, try document.edits().count)
}
// → news-post 1
// → daily-digest 0
// snippet.end

let shelf = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
for name in ["news-post.md", "news-post-variants.md"] {
  try FileManager.default.copyItem(at: URL(fileURLWithPath: name), to: shelf.appendingPathComponent(name))
}

// snippet.together
var edited: [URL: DigestDocument<NewsPost>] = [:]
for try await item in try DigestArchive(folder: shelf).documents(of: NewsPost.self) {
  var document = try item.result.get()
  document.content.stories[0].headline = "새 제목"
  edited[item.url] = document
}
let failures = try DigestArchive.save(&edited, in: shelf)
print("\(edited.count) documents, \(failures.count) of them not saved")
// → 2 documents, 0 of them not saved
// snippet.end

// snippet.changes
let before = try await DigestArchive(folder: shelf).changes()
print(before.added.map(\.lastPathComponent))
// → ["news-post-variants.md", "news-post.md"]
let kept = try JSONEncoder().encode(before.state)

try Data("## Other\n".utf8).write(to: shelf.appendingPathComponent("news-post.md"))
let state = try JSONDecoder().decode(ArchiveState.self, from: kept)
let after = try await DigestArchive(folder: shelf).changes(since: state)
print(after.changed.map(\.lastPathComponent), after.removed.isEmpty)
// → ["news-post.md"] true
// snippet.end

try FileManager.default.removeItem(at: shelf)

// snippet.work
let diagnostics = archive.results { source, url in
  DigestDocument<NewsPost>(parsing: source).diagnostics
    .filter { $0.severity == .error }
    .map { "\(url.lastPathComponent): \($0.id.rawValue)" }
}
for try await item in diagnostics {
  for line in try item.result.get() { print(line) }
}
// → invalid-date.md: front-matter-date-unreadable
// → tab-in-front-matter.md: front-matter-invalid
// → unclosed-front-matter.md: front-matter-unclosed
// snippet.end

// snippet.first
let first = try await archive.digests().first {
  (try? $0.result.get())?.kind == .podcastEpisode
}
print(first?.url.lastPathComponent ?? "none")
// → full-width-time.txt
// snippet.end
