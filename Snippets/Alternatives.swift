// Counts the lines that change when a title does, for the README's table.

import Foundation
import NewsDigestKit

for name in ["jekyll-post.md", "news-post-variants.md"] {
  var document = try DigestDocument<JekyllPost>(
    contentsOf: URL(fileURLWithPath: name))
  let before = document.source.text.split(
    separator: "\n", omittingEmptySubsequences: false)
  document.content.frontMatter?["title"] = "A new title"
  let after = try document.text().split(
    separator: "\n", omittingEmptySubsequences: false)
  print(name, after.difference(from: before).removals.count)
}
// → jekyll-post.md 1
// → news-post-variants.md 1
