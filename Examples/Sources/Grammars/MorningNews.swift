public import NewsDigestKit

/// The format of a Chinese daily: an overview of all stories, and a section for each.
public struct MorningNews: DigestFormat {
  public var issueDate: CalendarDate?
  public var issueURL: String?
  public var cover: [MarkdownBlock] = []
  public var date: CalendarDate?
  public var introduction: [MarkdownBlock] = []
  public var overview: Overview?
  public var stories: [Story] = []

  public struct Overview: DigestPart, Codable {
    public var blocks: [MarkdownBlock] = []
    public var topics: [Topic] = []
    public init() {}
  }

  public struct Topic: DigestPart, Codable {
    public var title = ""
    public var blocks: [MarkdownBlock] = []
    public var mentions: [Mention] = []
    public init() {}
  }

  public struct Mention: DigestPart, Codable {
    public var title = ""
    public var url: String?
    public var number: Int?
    public var notes: [ListItem] = []
    public var blocks: [MarkdownBlock] = []
    public init() {}
  }

  public struct Story: DigestPart, Codable {
    public var title = ""
    public var url: String?
    public var number: Int?
    public var summary: String?
    public var blocks: [MarkdownBlock] = []
    public init() {}
  }

  public init() {}

  public static let grammar = Grammar<MorningNews> {
    Heading(1, "[\(\.issueDate)](\(\.issueURL))").optional()
    Blocks(\.cover)
    Heading(1, "AI 早报 \(\.date)")
    Blocks(\.introduction)
    Single(\.overview) {
      Heading(2, "概览")
      Blocks(\.blocks)
      Each(\.topics) {
        Heading(3, "\(\.title)")
        Blocks(\.blocks)
        Each(\.mentions) {
          Bullet("\(\.title)\(optional: " [↗](\(\.url))") `#\(\.number)`")
          Children(\.notes)
          Blocks(\.blocks)
        }
      }
    }
    Each(\.stories) {
      OneOf {
        Heading(2, "[\(\.title)](\(\.url)) `#\(\.number)`")
        Heading(2, "\(\.title) `#\(\.number)`\(optional: " [原文链接](\(\.url))")")
      }
      Quote("\(\.summary)").optional()
      Blocks(\.blocks)
    }
  }
}
