// Checks the laws on a text, and shows what an edit keeps.

import Foundation
import NewsDigestKit

// snippet.laws
let url = URL(fileURLWithPath: "news-post-variants.md")
let source = try SourceText(contentsOf: url)
print(RoundTrip.violations(of: NewsPost.self, in: source).isEmpty)
// → true
// snippet.end

// snippet.identity
let document = try DigestDocument<NewsPost>(parsing: source.text)
print(ByteDifference(source.text, try document.text()) == nil)  // → true
// snippet.end

// snippet.locality
var edited = document
edited.content.stories[1].headline = "문제 은행을 함께 만든 교사 3천 명"
let edits = try edited.edits()
print(edits.count)  // → 1

// Edits can be undone: the inverse leads from the new text to the old one.
let changed = try source.applying(edits)
print(try changed.applying(source.inverting(edits)) == source)  // → true
// snippet.end
