// States a format of one's own, and parses, edits, checks and proves it.

import NewsDigestKit

// snippet.model
struct Newsletter: DigestFormat {
  var number: Int?
  var date: CalendarDate?
  var introduction: [MarkdownBlock] = []
  var items: [Story] = []

  struct Story: DigestPart, Codable {
    var title = ""
    var url = ""
    var source: String?
    var tags: [String] = []
    var blocks: [MarkdownBlock] = []
  }

  static let grammar = Grammar<Newsletter> {
    Heading(1, "Weekly \(\.number) – \(\.date)")
    Blocks(\.introduction)
    Each(\.items) {
      Heading(2, "[\(\.title)](\(\.url))")
      Line("via \(\.source)\(optional: " (\(\.tags, separator: ", "))")").optional()
      Blocks(\.blocks)
    }
  }
}
// snippet.end

// snippet.edit
let text = """
  # Weekly 12 – December 1, 2025

  ##  [A parser that keeps every byte](https://example.com/parser)
  via The Daily (tools, parsing)

  It is fast.

  """
var document = try DigestDocument<Newsletter>(parsing: text)
print(document.content.items[0].tags)  // → ["tools", "parsing"]

document.content.date = CalendarDate(2025, 12, 8)
document.content.items[0].tags.append("swift")
for edit in try document.edits() { print(edit.replacement) }
// → # Weekly 12 – December 8, 2025
// → via The Daily (tools, parsing, swift)
// snippet.end

// snippet.check
let other = try DigestDocument<Newsletter>(parsing: "# Weekly twelve\n")
for found in other.diagnostics { print(found.id.rawValue, found.location.line) }
// → expected-line 1
// snippet.end

// snippet.formats
let formats = DigestFormats.builtIn.preferring(Newsletter.self)
let digest = Digest(parsing: try SourceText(text), formats: formats)
print(digest.kind, digest.date ?? "–", digest.entries.map(\.title))
// → newsletter 2025-12-01 ["A parser that keeps every byte"]

let letters = DigestArchive(at: [], formats: formats)
for try await item in letters.documents() {
  var document = try item.result.get()
  document.content[as: Newsletter.self]?.items.removeAll { $0.url.isEmpty }
  try document.save(to: item.url)
}
// snippet.end

// snippet.refused
do {
  _ = try Grammar<Newsletter>.checked {
    Heading(1, "Weekly \(\.number) – \(\.date)")
    Each(\.items) {
      Heading(2, "\(\.title)")
      Blocks(\.blocks)
    }
  }
} catch {
  print(error.reason, "–", error.place)  // → noPlaceForText – document, element 1
}
// snippet.end

// snippet.prove
print(RoundTrip.prove(Newsletter.self, documents: 100))  // → []
// snippet.end
