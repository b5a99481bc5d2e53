// Reads whole folders on all cores.

import Foundation
import NewsDigestKit

// snippet.read
let folder = URL(fileURLWithPath: "bad")
let archive = try DigestArchive(folder: folder)
for try await item in archive.digests() {
  let name = item.url.lastPathComponent
  let kind = try item.result.get().kind
  print("\(item.position)/\(item.count) \(name): \(kind.rawValue)")
}
// → 1/6 duplicate-key.md: news-post
// → 2/6 invalid-date.md: news-post
// → 3/6 stale-table-of-contents.md: unknown
// → 4/6 timestamps-out-of-order.txt: podcast-episode
// → 5/6 unclosed-front-matter.md: news-post
// → 6/6 wrapped-in-fence.md: news-post
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

// snippet.work
let findings = archive.results { source, url in
  DigestDocument<NewsPost>(parsing: source).diagnostics
    .filter { $0.severity == .error }
    .map { "\(url.lastPathComponent): \($0.id.rawValue)" }
}
for try await item in findings {
  for line in try item.result.get() { print(line) }
}
// → invalid-date.md: front-matter-date-unreadable
// → unclosed-front-matter.md: front-matter-unclosed
// snippet.end

// snippet.first
let first = try await archive.digests().first {
  (try? $0.result.get())?.kind == .podcastEpisode
}
print(first?.url.lastPathComponent ?? "none")
// → timestamps-out-of-order.txt
// snippet.end
