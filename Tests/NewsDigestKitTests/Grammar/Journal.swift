import NewsDigestKit

/// A format with blocks of its own among Markdown, lists of texts, lines close to each other, and a footer.
struct Journal: DigestFormat {
  var introduction: [MarkdownBlock] = []
  var days: [Day] = []
  var footer: [MarkdownBlock]?

  struct Day: DigestPart, Codable {
    var name = ""
    var points: [String] = []
    var blocks: [Block] = []
  }

  struct Reading: DigestPart, Codable {
    var title = ""
    var url = ""
    var remarks: [String] = []
  }

  struct Song: DigestPart, Codable {
    var title = ""
  }

  enum Block: DigestBlock, Codable {
    case reading(Reading), song(Song), markdown(MarkdownBlock)

    var markdownBlock: MarkdownBlock? { if case .markdown(let block) = self { block } else { nil } }
    var reading: Reading? {
      get { if case .reading(let reading) = self { reading } else { nil } }
      set { if let newValue { self = .reading(newValue) } }
    }
    var song: Song? {
      get { if case .song(let song) = self { song } else { nil } }
      set { if let newValue { self = .song(newValue) } }
    }
  }

  static let grammar = Grammar<Journal> {
    Blocks(\.introduction)
    Each(\.days) {
      Heading(2, "\(\.name, example: "Monday", where: { text, _ in text.hasSuffix("day") })")
      Bullets(\.points).blankLinesAbove(0)
      Blocks(\.blocks) {
        Single(\.reading) {
          Line("Read [\(\.title)](\(\.url))").blankLinesAbove(0)
          Bullets(\.remarks)
        }
        Single(\.song) { Line("♪ \(\.title)") }
      }
    }.blankLinesAbove(2)
    Footer(\.footer)
  }

  static let text = """
    # Journal

    ---

    ## Monday
    - rain
    - a walk
      - with the dog,
        and back

    1. a list of its own

    Read [A book](<https://example.com/a b>)
    * long
    *   good

    ♪ Evening

    ---

    - not a remark

    ## Not a name

    Tuesday was quiet.

    ## Wednesday
    Read [Nothing]()
    Written in haste
    ---
    *made by hand*

    - no point
    """
}
