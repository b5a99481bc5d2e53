// Converts documents to other formats, and makes one of many.

import Foundation
import NewsDigestKit
import NewsDigestPublishing

// snippet.convert
let url = URL(fileURLWithPath: "english/daily-digest.md")
let document = try DigestDocument<DailyDigest>(contentsOf: url)
let post = try document.converted(to: NewsPost.self)
print(post.value.stories[0].headline)
// → Ordinary Robots ships a kitchen arm that asks before it cuts
for loss in post.losses.prefix(2) { print(loss.property, loss.value) }
// → entries[0].blocks[0].importance 🔥 Major
// → entries[0].blocks[0].organization Other
// snippet.end

// snippet.merge
var documents: [DigestDocument<Digest>] = []
let archive = try DigestArchive(folder: URL(fileURLWithPath: "english"))
for try await item in archive.documents() { documents.append(try item.result.get()) }
let month = try Digest.merged(
  documents, to: MarkdownDigest.self, by: .topic, title: "A month")
try month.document.text()
  .write(toFile: "month.md", atomically: true, encoding: .utf8)
// snippet.end
