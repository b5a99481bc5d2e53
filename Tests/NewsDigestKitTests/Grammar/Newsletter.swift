import NewsDigestKit

/// A format that no one publishes in: headings with links, a line of their own, and all else.
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

  static let text = """
    # Weekly 12 – 2025-12-01

    The week in short.

    ## [A parser that keeps `every` byte](https://example.com/parser)
    via The Daily (tools, parsing)

    It is *fast*.

    - one
      - two

    ##   [Brackets [pdf] in a title](<https://example.com/a b>)

    ```
    ## [no](heading)
    ```

    ## Not a story

    ## [Third](https://example.com/3)

    via nobody

    """
}

/// A format of items with items in them, in two notations, with labels of the vocabulary.
struct Agenda: DigestFormat {
  var published: CalendarDate?
  var places: [Place] = []
  var blocks: [MarkdownBlock] = []

  struct Place: DigestPart, Codable {
    var day: CalendarDate?
    var name = ""
    var events: [Event] = []
    var notes: [ListItem] = []
    var blocks: [MarkdownBlock] = []
  }

  struct Event: DigestPart, Codable {
    var title = ""
    var url: String?
    var start: Duration?
    var notes: [ListItem] = []
  }

  static let grammar = Grammar<Agenda> {
    Line("\(label: .publishedOn) \(\.published)")
    Blocks(\.blocks)
    Each(\.places) {
      Bullet("\(\.day) | \(\.name)")
      Each(\.events) {
        OneOf {
          Bullet("[**\(\.title)**](\(\.url))\(optional: " at \(\.start)")")
          Bullet("**\(\.title)**\(optional: " at \(\.start)")")
        }
        Children(\.notes)
      }
      Children(\.notes)
      Blocks(\.blocks)
    }
  }

  static let text = """
    **Published**: December 1, 2025

    Meetings of the week.

    * 2025-12-02 | Seoul
        * [**Evening of parsers**](https://example.com/evening) at 19:30
            * bring a laptop
        * **Open table**
    *   Dec 4, 2025 | Busan
        - a note that is no event
    * no date here
      * nested in it

    1. a list of its own
    """
}

/// A format with a front matter, a part that may be missing, quotations and code.
struct Bulletin: DigestFormat {
  var frontMatter: FrontMatter?
  var introduction: [MarkdownBlock] = []
  var overview: Overview?
  var stories: [Story] = []

  struct Overview: DigestPart, Codable {
    var blocks: [MarkdownBlock] = []
  }

  struct Story: DigestPart, Codable {
    var title = ""
    var number: Int?
    var summary: String?
    var diagram: String?
    var blocks: [MarkdownBlock] = []
  }

  static let grammar = Grammar<Bulletin> {
    FrontMatterBlock(\.frontMatter)
    Blocks(\.introduction)
    Single(\.overview) {
      Heading(2, "개요")
      Blocks(\.blocks)
    }
    Each(\.stories) {
      Heading(2, "\(\.title) `#\(\.number)`")
      Quote("\(\.summary)").optional()
      Code("mermaid", "\(\.diagram)").optional()
      Blocks(\.blocks)
    }
  }

  static let text = """
    ---
    title: 소식지
    ---

    머리말

    ## 개요

    - 하나

    ## 첫 소식 `#1`

    > 요약 한 줄
    > 두 번째 줄

    ```mermaid
    graph LR

    a --> b
    ```

    > 다른 인용

    둘째 소식 `#2`
    -------------

    ## 셋째 소식 `#3`
    > 한 줄
    """
}

/// A format whose parts each have a line that may not be missing.
struct Signed: DigestFormat {
  var introduction: [MarkdownBlock] = []
  var notes: [Note] = []

  struct Note: DigestPart, Codable {
    var title = ""
    var author: String?
    var blocks: [MarkdownBlock] = []
  }

  static let grammar = Grammar<Signed> {
    Blocks(\.introduction)
    Each(\.notes) {
      Heading(2, "\(\.title)")
      Line("by \(\.author)")
      Blocks(\.blocks)
    }
  }
}
