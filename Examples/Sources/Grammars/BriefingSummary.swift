public import NewsDigestKit

/// The format of Korean summaries of an English newsletter: lines of metadata, and sections of paragraphs and items.
public struct BriefingSummary: DigestFormat {
  public var title: String?
  public var source: String?
  public var translatedOn: DateTime?
  public var publishedOn: CalendarDate?
  public var introduction: [MarkdownBlock] = []
  public var sections: [Topic] = []

  public struct Topic: DigestPart, Codable {
    public var title = ""
    public var introduction: [MarkdownBlock] = []
    public var highlights: [Highlight] = []
    public var entries: [Entry] = []
    public init() {}
  }

  public struct Highlight: DigestPart, Codable {
    public var title = ""
    public var text = ""
    public var blocks: [MarkdownBlock] = []
    public init() {}
  }

  public struct Entry: DigestPart, Codable {
    public var title: String?
    public var text = ""
    public var children: [ListItem] = []
    public var blocks: [MarkdownBlock] = []
    public init() {}
  }

  public init() {}

  public static let grammar = Grammar<BriefingSummary> {
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
