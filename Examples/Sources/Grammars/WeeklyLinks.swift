import NewsDigestKit

/// The format of an English weekly: a head of fields, sections of links, and events that are nested in their dates.
struct WeeklyLinks: DigestFormat {
  var title: String?
  var number: Int?
  var date: CalendarDate?
  var time: String?
  var category: String?
  var introduction: [MarkdownBlock] = []
  var sections: [Topic] = []

  struct Topic: DigestPart, Codable {
    var level = 2
    var title = ""
    var introduction: [MarkdownBlock] = []
    var links: [Entry] = []
  }

  struct Entry: DigestPart, Codable {
    var medium: String?
    var title = ""
    var url: String?
    /// A full stop, mostly.
    var ending: String?
    var remark: String?
    var meetings: [Meeting] = []
    var notes: [ListItem] = []
    var blocks: [MarkdownBlock] = []
  }

  struct Meeting: DigestPart, Codable {
    var title = ""
    var url = ""
    var notes: [ListItem] = []
  }
  static let grammar = Grammar<WeeklyLinks> {
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
          Bullet(
            "\(optional: "[\(\.medium)] ")[\(\.title)](\(\.url))\(optional: "\(\.ending)")\(optional: " \(\.remark)")")
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
