// Publishes documents as feeds, as HTML and as text.

import Foundation
import NewsDigestKit
import NewsDigestPublishing

// snippet.collect
let path = "english/2025-12-03-073000-ai-news.md"
let document = try DigestDocument<Digest>(
  contentsOf: URL(fileURLWithPath: path))
let site = Site(
  url: "https://news.example.com", title: "News", siteOffset: 9 * 3600)
let result = Feed.collected(
  from: [Feed.Document(document, path: "_posts/2025-12-03-news.md")],
  on: site, limit: 2)
for item in result.value.items { print(item.title ?? "") }
print(result.value.items[0].url ?? "")
// → Lanternworks opens a translation model that fits on a phone
// → Harbour cranes in Westhaven learn from their own near misses
// → https://news.example.com/news/ai/2025/12/03/news.html#lanternworks-opens-a-translation-model-that-fits-on-a-phone
// snippet.end

// snippet.export
let feed = result.value.exported(to: .rss)
for remark in result.remarks + feed.remarks { print(remark) }
try feed.value.write(
  toFile: "feed.xml", atomically: true, encoding: .utf8)
// snippet.end

// snippet.text
let post = document.content[as: NewsPost.self]
let headline = "**Chips** &amp; [prices](https://example.com)"
print(headline.plainText)
print(post?.stories[0].excerpt(limit: 60) ?? "")
// → Chips & prices
// → The model translates between eleven languages without a…
// snippet.end

// snippet.html
let paragraph = MarkdownBlock.paragraph(
  "See [this](javascript:alert) & [that](a.html)")
print(paragraph.html(onPage: "https://news.example.com/2025/"))
// → <p>See this &amp; <a href="https://news.example.com/2025/a.html">that</a></p>
// snippet.end

// snippet.building
var story = NewsPost.Story(headline: "A & *B*".escapedForMarkdown)
story.insights = [ListItem(markdown: "**Impact**: prices fall.[1]")]
print(story.headline, story.insights[0].label ?? "")
// → A & \*B\* Impact
// snippet.end
