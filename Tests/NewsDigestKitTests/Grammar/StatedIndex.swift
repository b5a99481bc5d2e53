import NewsDigestKit

/// The format of monthly indexes, as a grammar states it.
struct StatedIndex: DigestFormat {
  var introduction: [MarkdownBlock] = []
  var days: [Day] = []
  var closing: [MarkdownBlock]?

  struct Day: DigestPart, Codable {
    var heading = ""
    var blocks: [Block] = []
  }

  struct Digest: DigestPart, Codable {
    var link = Link(text: "", url: "")
    var titles: [String] = []
  }

  enum Block: DigestBlock, Codable {
    case digest(Digest), markdown(MarkdownBlock)

    var markdownBlock: MarkdownBlock? { if case .markdown(let block) = self { block } else { nil } }
    var digest: Digest? {
      get { if case .digest(let digest) = self { digest } else { nil } }
      set { if let newValue { self = .digest(newValue) } }
    }
  }

  static let grammar = Grammar<StatedIndex> {
    Blocks(\.introduction)
    Each(\.days) {
      Heading(3, "\(\.heading, example: "📅 12월 31일", where: isDay)")
      Blocks(\.blocks) {
        Single(\.digest) {
          Line("📄 [\(\.link.text)](\(\.link.url))").blankLinesAbove(0)
          Bullets(\.titles)
        }
      }
    }.blankLinesAbove(3)
    Footer(\.closing)
  }

  @Sendable
  private static func isDay(_ heading: String, _ words: Vocabulary) -> Bool {
    MonthlyIndex.Day(heading: heading, blocks: []).month != nil
  }
}

extension MonthlyIndex {
  /// The same index.
  init(_ stated: StatedIndex) {
    self.init(
      introduction: stated.introduction,
      days: stated.days.map { day in
        Day(
          heading: day.heading,
          blocks: day.blocks.map { block in
            switch block {
            case .digest(let digest): .digest(digest.link, titles: digest.titles)
            case .markdown(let block): .markdown(block)
            }
          })
      }, closing: stated.closing)
  }
}
