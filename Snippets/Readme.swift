// The edit that the README shows.

// snippet.edit
import Foundation
import NewsDigestKit

let url = URL(fileURLWithPath: "news-post-variants.md")
var document = try DigestDocument<NewsPost>(contentsOf: url)
document.content.stories[0].citations[1].publishedOn =
  CalendarDate(2025, 12, 17)
try document.save(to: url)
// snippet.end
