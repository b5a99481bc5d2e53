// Parses a post in another language, edits it, and adds words of one's own.

import Foundation
import NewsDigestKit

// snippet.edit
let url = URL(fileURLWithPath: "english/2025-12-03-073000-ai-news.md")
var document = try DigestDocument<NewsPost>(contentsOf: url)
print(document.language?.rawValue ?? "")  // → en

let day = CalendarDate(2026, 1, 15)
let citation = Citation(name: "Harbour Post", url: "https://example.com/crane", publishedOn: day)
let story = NewsPost.Story(
  headline: "A crane that waits", citations: [citation], summary: [ListItem(text: "It stops.")])
document.content.stories.append(story)
let lines = try document.text().split(separator: "\n").suffix(4)
print(lines.joined(separator: "\n"))
// → ## A crane that waits
// → [Harbour Post](https://example.com/crane) – Published: 2026-01-15
// → ### Summary
// → - It stops.
// snippet.end

// snippet.new
let post = NewsPost(frontMatter: nil, stories: [story])
print(try post.formatted(in: .japanese))
// → ## A crane that waits
// → [Harbour Post](https://example.com/crane) – 公開日: 2026-01-15
// → ### 要約
// → - It stops.
// snippet.end

// snippet.own
let words = """
  fi:
    publishedOn: [Julkaistu]
    summaryHeading: Yhteenveto
  """
let text = """
  ## Nosturi odottaa

  [Satamalehti](https://example.com/nosturi) – Julkaistu: 2026-01-15

  ### Yhteenveto
  - Se pysähtyy.
  """
let finnish = try NewsPost(parsing: text, vocabulary: Vocabulary(yaml: words))
print(finnish.stories[0].citations[0].publishedOn?.description ?? "")  // → 2026-01-15
print(finnish.stories[0].summary[0].text)  // → Se pysähtyy.
// snippet.end
