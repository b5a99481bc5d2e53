// Recipes: apps and editors.

import Foundation
import NewsDigestKit
import NewsDigestSearch

#if canImport(SwiftUI)
  import SwiftUI
#endif

// snippet.highlight
func highlighted(_ excerpt: SearchExcerpt, _ mark: (inout AttributedString) -> Void) -> AttributedString {
  let bytes = Array(excerpt.text.utf8)
  func piece(_ range: Range<Int>) -> AttributedString {
    AttributedString(String(decoding: bytes[range], as: UTF8.self))
  }
  var (text, place) = (AttributedString(), 0)
  for range in excerpt.ranges {
    var hit = piece(range)
    mark(&hit)
    text += piece(place..<range.lowerBound) + hit
    place = range.upperBound
  }
  return text + piece(place..<bytes.count)
}
// snippet.end

do {
  let url = URL(fileURLWithPath: "english/2025-12-03-073000-ai-news.md")
  // snippet.hits
  let document = SearchDocument(
    DigestDocument<Digest>(parsing: try SourceText(contentsOf: url), formats: .builtIn))
  let ranges = SearchQuery("translation").ranges(in: document.text)
  let excerpt = SearchExcerpt(of: document.text, ranges: ranges, limit: 40)
  let shown = highlighted(excerpt) { $0 = AttributedString("[") + $0 + AttributedString("]") }
  print(String(shown.characters))
  // → … opens a [translation] model that fits on …
  // snippet.end
}

#if canImport(SwiftUI)
  // snippet.view
  struct Hits: View {
    let excerpts: [SearchExcerpt]

    var body: some View {
      List(excerpts.indices, id: \.self) { index in
        Text(highlighted(excerpts[index]) { $0.backgroundColor = .yellow })
      }
    }
  }
  // snippet.end

  // snippet.list
  struct Stories: View {
    let digest: Digest

    var body: some View {
      List(digest.entries.indices, id: \.self) { index in
        let entry = digest.entries[index]
        VStack(alignment: .leading) {
          Text(entry.title).font(.headline)
          if let summary = entry.summary { Text(summary).lineLimit(2) }
        }
      }
    }
  }
#endif

do {
  // snippet.live
  // The text of an editor is UTF-16: an `NSTextStorage`, or this.
  let storage = NSMutableString(string: "---\ntitle: '🚢 News'\nlang: en\n---\n")
  var document = try DigestDocument<JekyllPost>(parsing: storage as String)
  document.content.frontMatter?["title"] = "🚢 More news"
  document.content.frontMatter?["lang"] = "en-GB"
  // From the end to the start, so that places before an edit stay where they are.
  for edit in try document.edits(granularity: .characters).reversed() {
    let range = edit.utf16Range(in: document.source)
    storage.replaceCharacters(in: NSRange(range), with: edit.replacement)
  }
  print(try storage as String == document.text())  // → true
  // snippet.end
}

do {
  // snippet.squiggles
  let text = "---\ntitle: 🚢\ntitle: 🚢🚢\n---\n"
  let document = try DigestDocument<JekyllPost>(parsing: text)
  let lines = LineTable(document.source)
  for diagnostic in document.diagnostics {
    print(diagnostic.severity, NSRange(lines.utf16Range(of: diagnostic.range)))
  }
  // → warning {14, 5}
  // snippet.end
}

do {
  // snippet.outline
  let url = URL(fileURLWithPath: "english/2025-12-03-073000-ai-news.md")
  let outline = DigestOutline<NewsPost>(parsing: try SourceText(contentsOf: url))
  if let range = outline.range(of: "stories[1]") {
    print(range, LineTable(outline.source).location(at: range.lowerBound).line)
  }
  // → 939..<1442 27
  // snippet.end
}

do {
  // snippet.main
  let url = URL(fileURLWithPath: "english/daily-digest.md")
  func titles(of url: URL) async throws -> [String] {
    let task = Task.detached { try SourceText(contentsOf: url) }
    return Digest(parsing: try await task.value, formats: .builtIn).entries.map(\.title)
  }
  print(try await titles(of: url).count)  // → 4
  // snippet.end
}
