// Asks what breaks when a post is published.

import Foundation
import NewsDigestKit

// snippet.publishing
let url = URL(fileURLWithPath: "news-post.md")
let document = try DigestDocument<NewsPost>(contentsOf: url)
print(document.diagnostics.count)  // → 0

// At nine o'clock of the second of December, the post is not out yet.
let context = PublishingContext(
  host: .jekyll, now: try? DateTime(parsing: "2025-12-02T09:00:00+09:00"),
  siteOffset: 9 * 3600)
for diagnostic in document.diagnostics(for: context) {
  print(diagnostic.location.line, diagnostic.id.rawValue)
}
// → 4 date-in-future
// snippet.end

// snippet.language
let draft = try DigestDocument<JekyllPost>(
  parsing: "---\ntitle: 로봇\ntitle: 걷는 로봇\n---\n")
for diagnostic in draft.diagnostics {
  print(diagnostic.message)
  // → Duplicate key `title`. Jekyll uses the last value; remove the others.
  print(diagnostic.message(in: .korean))
  // → 키 `title`이 중복되었습니다. Jekyll은 마지막 값만 쓰므로 나머지는 지우십시오.
  print(diagnostic.arguments["key"] == .text("title"))  // → true
}
// snippet.end

// snippet.error
do {
  _ = try SourceText(contentsOf: URL(fileURLWithPath: "missing.md"))
} catch {
  print(error.reason(in: .korean))
  // → 읽을 수 없습니다: 그런 파일이나 폴더가 없습니다.
}
// snippet.end

// snippet.fix
var page = try DigestDocument<JekyllPost>(
  parsing: "---\ntitle: 010\n---\n")
let fixed = try page.applyFixIts { $0.severity >= .warning }
print(fixed.map(\.id.rawValue))  // → ["front-matter-value-retyped"]
print(page.content.frontMatter?.title ?? "")  // → 010
// snippet.end
