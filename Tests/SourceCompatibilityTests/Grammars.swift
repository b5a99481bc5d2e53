import NewsDigestKit

/// A format of one's own, with every element of a grammar.
struct Leaflet: DigestFormat {
  enum Rating: String, Codable, GrammarValue { case good, bad }

  var frontMatter: FrontMatter?
  var title: String?
  var rating: Rating?
  var introduction: [MarkdownBlock] = []
  var overview: Chapter?
  var chapters: [Chapter] = []
  var footer: [MarkdownBlock]?

  struct Chapter: DigestPart, Codable {
    var level = 2
    var title = ""
    var tags: [String] = []
    var quote: String?
    var code: String?
    var blocks: [MarkdownBlock] = []
    var items: [Entry] = []
    var mixed: [Block] = []
  }

  enum Block: DigestBlock, Codable {
    case entry(Entry), markdown(MarkdownBlock)

    var markdownBlock: MarkdownBlock? { nil }
    var entry: Entry? {
      get { nil }
      set { if let newValue { self = .entry(newValue) } }
    }
  }

  struct Entry: DigestPart, Codable {
    var title = ""
    var url: String?
    var children: [ListItem] = []
    var blocks: [MarkdownBlock] = []
  }

  static let grammar = Grammar<Leaflet> {
    FrontMatterBlock(\.frontMatter)
    Heading(1, "\(\.title)").optional()
    Line("\(label: .publishedOn) \(\.rating)").optional()
    Blocks(\.introduction)
    Single(\.overview) {
      Heading(2, "Overview")
      Blocks(\.blocks)
    }
    Each(\.chapters) {
      Heading(\.level, "\(\.title) –\(optional: " \(\.tags, separator: ",")")")
      Quote("\(\.quote)").optional()
      Code("text", "\(\.code)").optional()
      Blocks(\.blocks)
      Each(\.items) {
        OneOf {
          Bullet("[\(\.title)](\(\.url))")
          Bullet("\(\.title)")
        }
        Children(\.children)
        Blocks(\.blocks)
      }
    }
  }
}

/// Formats of one's own.
enum Grammars {
  static func grammars() throws {
    _ = (
      Leaflet.grammar, RoundTrip.prove(Leaflet.self, documents: 1), RoundTrip.prove(Leaflet.self, documents: 1, seed: 2)
    )
    _ = Leaflet.grammar as Grammar<Leaflet>
    do {
      _ = try Grammar<Leaflet>.checked { Heading(1, "\(\.title)") }
    } catch {
      _ = (error.reason, error.place, error.example, error.description)
    }
    _ = [
      GrammarError.Reason.adjacentSlots, .ambiguous, .footerNotLast, .frontMatterNotFirst, .lineWithoutSlots,
      .lineWithoutText, .noPlaceForChildren, .noPlaceForText, .partWithoutLine, .requiredValue, .tooLarge,
    ]
    let rules: [GrammarRule<Leaflet>] = [Heading<Leaflet>(1, "a").rule, Line("a").rule, Quote("a").rule]
    _ =
      rules + [
        Bullet("a").rule, Code("a", "b").rule, Blocks(\.introduction).rule, FrontMatterBlock(\.frontMatter).rule,
      ]
    _ = (Bullets<Leaflet.Chapter>(\.tags).rule, Line<Leaflet>("a").blankLinesAbove(0).rule)
    _ = Blocks<Leaflet.Chapter>(\.mixed) { Single(\.entry) { Line("\(\.title)") } }.rule
    _ = (Footer<Leaflet>(\.footer).rule, Leaflet.Block(), Leaflet.Block().markdownBlock)
    _ = (Heading<Leaflet>(1, "a").optional().rule, Children<Leaflet.Entry>(\.children).rule)
    _ = (Heading<Leaflet.Chapter>(\.level, "a").rule, OneOf<Leaflet> { Line("a") }.rule)
    _ = Each<Leaflet>(\.chapters) { Heading(2, "\(\.title)") }.rule
    _ = Single<Leaflet>(\.overview) { Heading(2, "\(\.title)") }.rule
    let property: GrammarProperty<Leaflet, String?> = \.title
    _ = property
    patterns()
  }

  private static func patterns() {
    let pattern: Pattern<Leaflet> = "a"
    _ = (pattern, Pattern<Leaflet>(stringLiteral: "a"))
    var text = Pattern<Leaflet>.StringInterpolation(literalCapacity: 1, interpolationCount: 5)
    text.appendLiteral("a")
    text.appendInterpolation(\.title)
    text.appendInterpolation(optional: "b")
    text.appendInterpolation(label: .publishedOn)
    _ = Pattern(stringInterpolation: text)
    var tags = Pattern<Leaflet.Chapter>.StringInterpolation(literalCapacity: 1, interpolationCount: 1)
    tags.appendInterpolation(\.tags, separator: ",")
    tags.appendInterpolation(\.title, example: "a") { text, words in words == .builtIn && !text.isEmpty }
    _ = Pattern(stringInterpolation: tags)
  }

  static func protocols() {
    func part<Part: DigestPart>(_ type: Part.Type) -> Part { Part() }
    func markdown<Block: DigestBlock>(of block: Block) -> MarkdownBlock? { block.markdownBlock }
    func rule<Part: DigestPart>(of element: some GrammarElement<Part>) -> GrammarRule<Part> { element.rule }
    func texts<Value: GrammarValue>(of value: Value) {
      _ = (Value.parsed(slotText: "a"), value.slotText, value.slotText(like: "a"))
    }
    _ = (part(Leaflet.Entry.self), rule(of: Line<Leaflet>("a")), markdown(of: Leaflet.Block()))
    texts(of: "a")
    _ = GrammarError.Reason(rawValue: "ambiguous") as GrammarError.Reason?
  }

  static func values() {
    _ = (String.parsed(slotText: "a"), "a".slotText, "a".slotText(like: "b"))
    _ = (Int.parsed(slotText: "1"), 1.slotText, 1.slotText(like: "01"))
    _ = (
      CalendarDate.parsed(slotText: "2025-12-01"), Values.day.slotText, Values.day.slotText(like: "December 2, 2025")
    )
    _ = (DateTime.parsed(slotText: "a"), Values.time.slotText, Values.time.slotText(like: "a"))
    _ = (Duration.parsed(slotText: "1:00"), Duration.seconds(1).slotText, Duration.seconds(1).slotText(like: "1:00"))
    _ = (Int?.parsed(slotText: "1"), Int?.none.slotText, Int?.some(1).slotText(like: "01"))
    _ = (
      Leaflet.Rating.parsed(slotText: "good"), Leaflet.Rating.good.slotText, Leaflet.Rating.good.slotText(like: "bad")
    )
  }

  static func builder() {
    _ = GrammarBuilder<Leaflet>.buildBlock(GrammarBuilder.buildExpression(Line<Leaflet>("a")))
  }

  static func emptyDocuments() {
    _ = (NewsPost(), DailyDigest(), MonthlyIndex(), PodcastEpisode(), ChapterList(), VideoDigest(), JekyllPost())
    _ = (MarkdownDigest(), Leaflet())
    _ = (MonthlyIndex.Day(), MonthlyIndex.Block(), MonthlyIndex.Block().markdownBlock)
  }

  static func markdownDigests() throws {
    var digest = MarkdownDigest(
      frontMatter: nil, introduction: [], sections: [.init(level: 1, heading: "a", blocks: [], sections: [])])
    digest.sections[0].level = 2
    digest.sections[0].heading = "b"
    digest.sections[0].blocks = digest.introduction
    digest.sections[0].sections = []
    digest.introduction = []
    digest.frontMatter = nil
    _ = (digest.title, digest.date, digest.entries, MarkdownDigest.grammar, digest.sections[0] == digest.sections[0])
    for entry in digest.entries {
      _ = (entry.property, entry.title, entry.links, entry.date, entry.tags, entry.summary)
    }
    _ = (Digest(digest), DigestKind.markdownDigest, DiagnosticID.expectedLine)
  }
}
