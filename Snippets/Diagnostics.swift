// Asks what breaks when a post is published.

import Foundation
import NewsDigestKit

// snippet.publishing
let url = URL(fileURLWithPath: "news-post.md")
let document = try DigestDocument<NewsPost>(contentsOf: url)
print(document.diagnostics.count)  // → 0

// At nine o'clock of the second of December, the post is not out yet.
let context = PublishingContext(
  host: .jekyll, now: DateTime("2025-12-02T09:00:00+09:00"),
  siteOffset: 9 * 3600)
for diagnostic in document.diagnostics(for: context) {
  print(diagnostic.location.line, diagnostic.id.rawValue)
}
// → 4 date-in-future
// snippet.end

// snippet.fix
var page = try DigestDocument<JekyllPost>(
  parsing: "---\ntitle: 010\n---\n")
let fixed = try page.applyFixIts { $0.severity >= .warning }
print(fixed.map(\.id.rawValue))  // → ["front-matter-value-retyped"]
print(page.content.frontMatter?.title ?? "")  // → 010
// snippet.end
