import NewsDigestKit

/// The format of a Chinese daily: an overview of all stories, and a section for each.
struct MorningNews: DigestFormat {
  var issueDate: CalendarDate?, issueURL: String?
  var cover: [MarkdownBlock] = []
  var date: CalendarDate?
  var introduction: [MarkdownBlock] = []
  var overview: Overview?
  var stories: [Story] = []

  struct Overview: DigestPart, Codable {
    var blocks: [MarkdownBlock] = []
    var topics: [Topic] = []
  }

  struct Topic: DigestPart, Codable {
    var title = ""
    var blocks: [MarkdownBlock] = []
    var mentions: [Mention] = []
  }

  struct Mention: DigestPart, Codable {
    var title = "", url: String?, number: Int?
    var notes: [ListItem] = []
    var blocks: [MarkdownBlock] = []
  }

  struct Story: DigestPart, Codable {
    var title = "", url: String?, number: Int?
    var summary: String?
    var blocks: [MarkdownBlock] = []
  }
  static let grammar = Grammar<MorningNews> {
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
