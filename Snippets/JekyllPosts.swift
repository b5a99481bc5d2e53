// Parses and edits any page with a front matter, and makes its address.

import Foundation
import NewsDigestKit

// snippet.read
let url = URL(fileURLWithPath: "jekyll-post.md")
var document = try DigestDocument<JekyllPost>(contentsOf: url)
let post = document.content
print(post.frontMatter?.title ?? "–")  // → 파서를 다시 쓴 이야기
print(post.frontMatter?.date ?? "–")  // → 2025-11-20T21:15:00+09:00
print(post.frontMatter?.tags ?? [])  // → ["swift", "파서"]
print(post.body.contains("{% include note.html"))  // → true
// snippet.end

// snippet.edit
document.content.frontMatter?["rating"] = 5
document.content.frontMatter?["title"] = "파서를 다시 쓴 뒤의 이야기"
document.content.frontMatter?["seo"] = nil
let text = try document.text()
print(text.contains("title:  \"파서를 다시 쓴 뒤의 이야기\"\n"))  // → true
print(text.contains("rating: 5\ncover:\n"))  // → true
print(text.contains("noindex"))  // → false
// snippet.end

// snippet.check
let badURL = URL(fileURLWithPath: "bad/duplicate-key.md")
let bad = try DigestDocument<JekyllPost>(contentsOf: badURL)
for found in bad.diagnostics {
  print(found.location.line, found.severity, found.id.rawValue)
}
// → 5 warning front-matter-duplicate-key
// snippet.end

// snippet.write
let new = JekyllPost(
  frontMatter: ["layout": "post", "title": "10월: 정리", "draft": true],
  body: "본문\n")
print(try new.formatted())
// → ---
// → layout: post
// → title: "10월: 정리"
// → draft: true
// → ---
// → 본문
// snippet.end

// snippet.address
if let name = PostFileName(path: "_posts/2025-11-20-parser-again.md"),
  let frontMatter = post.frontMatter
{
  print(name.date, name.slug)  // → 2025-11-20 parser-again
  print(name.titleFromSlug)  // → Parser Again
  // The post has a permalink of its own, which counts.
  print(JekyllPermalink.date.path(for: frontMatter, fileName: name) ?? "–")
  // → /2025/parser-again/
  print(
    JekyllPermalink.pretty.path(for: ["tag": "swift"], fileName: name)
      ?? "–")
  // → /2025/11/20/parser-again/
}
// snippet.end
