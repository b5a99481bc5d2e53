import NewsDigestKit

/// The format of Korean summaries of an English newsletter: lines of metadata, and sections of paragraphs and items.
struct BriefingSummary: DigestFormat {
  var title: String?
  var source: String?
  var translatedOn: DateTime?
  var publishedOn: CalendarDate?
  var introduction: [MarkdownBlock] = []
  var sections: [Topic] = []

  struct Topic: DigestPart, Codable {
    var title = ""
    var introduction: [MarkdownBlock] = []
    var highlights: [Highlight] = []
    var entries: [Entry] = []
  }

  struct Highlight: DigestPart, Codable {
    var title = ""
    var text = ""
    var blocks: [MarkdownBlock] = []
  }

  struct Entry: DigestPart, Codable {
    var title: String?
    var text = ""
    var children: [ListItem] = []
    var blocks: [MarkdownBlock] = []
  }
  static let grammar = Grammar<BriefingSummary> {
    Heading(1, "\(\.title)")
    Line("**원문 URL**: \(\.source)").optional()
    Line("**번역일**: \(\.translatedOn)").optional()
    Line("\(label: .publishedOn) \(\.publishedOn)").optional()
    Blocks(\.introduction)
    Each(\.sections) {
      Heading(3, "\(\.title)")
      Blocks(\.introduction)
      Each(\.highlights) {
        Line("**[\(\.title)]** — \(\.text)")
        Blocks(\.blocks)
      }
      Each(\.entries) {
        OneOf {
          Bullet("**[\(\.title)]** — \(\.text)")
          Bullet("**\(\.title):** \(\.text)")
          Bullet("**\(\.title)**: \(\.text)")
          Bullet("**\(\.title)** \(\.text)")
          Bullet("\(\.text)")
        }
        Children(\.children)
        Blocks(\.blocks)
      }
    }
  }
}
