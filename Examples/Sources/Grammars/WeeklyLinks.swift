public import NewsDigestKit

/// The format of an English weekly: a head of fields, sections of links, and events that are nested in their dates.
public struct WeeklyLinks: DigestFormat {
  public var title: String?
  public var number: Int?
  public var date: CalendarDate?
  public var time: String?
  public var category: String?
  public var introduction: [MarkdownBlock] = []
  public var sections: [Topic] = []

  public struct Topic: DigestPart, Codable {
    public var level = 2
    public var title = ""
    public var introduction: [MarkdownBlock] = []
    public var links: [Entry] = []
    public init() {}
  }

  public struct Entry: DigestPart, Codable {
    public var medium: String?
    public var title = ""
    public var url: String?
    public var remark: String?
    public var meetings: [Meeting] = []
    public var notes: [ListItem] = []
    public var blocks: [MarkdownBlock] = []
    public init() {}
  }

  public struct Meeting: DigestPart, Codable {
    public var title = ""
    public var url = ""
    public var notes: [ListItem] = []
    public init() {}
  }

  public init() {}

  public static let grammar = Grammar<WeeklyLinks> {
    Line("Title: \(\.title)")
    Line("Number: \(\.number)").optional()
    Line("Date: \(\.date)\(optional: " \(\.time)")")
    Line("Category: \(\.category)").optional()
    Blocks(\.introduction)
    Each(\.sections) {
      Heading(\.level, "\(\.title)")
      Blocks(\.introduction)
      Each(\.links) {
        OneOf {
          Bullet("\(optional: "[\(\.medium)] ")[\(\.title)](\(\.url))\(optional: " \(\.remark)")")
          Bullet("\(\.title)")
        }
        Each(\.meetings) {
          Bullet("[**\(\.title)**](\(\.url))")
          Children(\.notes)
        }
        Children(\.notes)
        Blocks(\.blocks)
      }
    }
  }
}
