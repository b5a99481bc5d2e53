// Checks the laws on a text, and shows what an edit keeps.

import Foundation
import NewsDigestKit

// snippet.laws
let url = URL(fileURLWithPath: "news-post-variants.md")
let source = try SourceText(contentsOf: url)
let violations = RoundTrip.violations(of: NewsPost.self, in: source)
print(violations.isEmpty)  // → true
// snippet.end

// snippet.edits
var document = DigestDocument<NewsPost>(parsing: source)
print(try document.edits().count)  // → 0

document.content.stories[1].headline = "문제 은행을 함께 만든 교사 3천 명"
let edits = try document.edits()
print(edits.count)  // → 1

// The inverse leads from the new text to the old one.
let changed = try source.applying(edits)
print(try changed.applying(source.inverting(edits)) == source)  // → true
// snippet.end
