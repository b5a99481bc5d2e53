import NewsDigestKit

/// A document as one format passes it on to another: what it says, without the notation.
///
/// Each format states how it gives its parts and how it takes those of others. What it does not take is a loss, which
/// the compiler watches over: a format that takes parts has to say something about each ``NeutralValue``.
struct NeutralDigest {
  /// The front matter, which formats that have one take as it is.
  var frontMatter: FrontMatter?
  /// The title as Markdown, also where it is that of the front matter.
  var title: NeutralText?
  /// The day, also where it is that of the front matter.
  var day: CalendarDate?
  /// What comes before the items.
  var introduction: [NeutralPart] = []
  var items: [NeutralItem] = []
  /// What follows the items.
  var closing: [NeutralPart] = []
}

/// A piece of news, a video or a chapter.
struct NeutralItem {
  /// The path of the part of the source that it is.
  var property: String
  /// The title as Markdown.
  var title: NeutralText
  var parts: [NeutralPart] = []
  /// The headings and the blocks between it and the item before it.
  var leading: [NeutralPart] = []
  /// The heading that it is below; `nil` without one.
  var group: String?
}

/// A text of Markdown, and the property of the source that it is.
struct NeutralText {
  var text: String
  var property: String
}

/// A value, and the property of the source that it is.
struct NeutralPart {
  var value: NeutralValue
  var property: String

  init(_ value: NeutralValue, _ property: String) {
    (self.value, self.property) = (value, property)
  }
}

/// What formats have in common, and what some of them have.
enum NeutralValue {
  /// Where it was published.
  case source(NeutralSource)
  /// A source that is also in the blocks.
  case mention(NeutralSource)
  /// The day of an item that has no source.
  case day(CalendarDate)
  case importance(DailyDigest.Importance)
  case organization(DailyDigest.Organization)
  case tags([String])
  /// A line or a block of the summary.
  case summary(MarkdownBlock)
  /// A point, or a block among points.
  case point(MarkdownBlock)
  case image(PostImage)
  case folded(DailyDigest.Details)
  /// The start in a recording.
  case start(Duration)
  case end(Duration)
  case duration(Duration)
  /// A paragraph or a line without markup.
  case text(String)
  /// A heading above several items.
  case group(String)
  case block(MarkdownBlock)
  /// What belongs to the layout of a page: an attribute list, or the words between two sources.
  case attributes(String)
  /// An entry of a table of contents, or a number of entries, that formats make of the rest.
  case contents(String)
}

/// A source. What is `nil` is not known.
struct NeutralSource {
  var name: String?
  /// The property of the name, where it is another one.
  var nameProperty: String?
  var title: String?
  var url: String?
  var day: CalendarDate?
  /// The property of the day, where it is another one.
  var dayProperty: String?
  var note: String?
  var footnotes: [Int] = []
}

extension NeutralValue {
  /// What a loss shows.
  var shown: String {
    switch self {
    case .source(let source), .mention(let source): source.url ?? source.name ?? ""
    case .day(let day): day.description
    case .importance(let word): word.rawValue
    case .organization(let word): word.rawValue
    case .tags(let tags): tags.joined(separator: ", ")
    case .summary(let block), .point(let block), .block(let block): block.shown
    case .image(let image): image.url ?? image.alternativeText
    case .folded(let details): details.text
    case .start(let time), .end(let time), .duration(let time): time.exactClock
    case .text(let text), .group(let text), .contents(let text), .attributes(let text): text
    }
  }
}

extension NeutralPart {
  /// The part with less and less, for a format that cannot hold all of it: without the name, and the address alone.
  var simpler: [NeutralPart] {
    guard case .source(let source) = value, let url = source.url else { return [] }
    var unnamed = source
    unnamed.name = nil
    return [unnamed, NeutralSource(url: url)].map { NeutralPart(.source($0), property) }
  }
}

extension NeutralSource {
  /// A name that says no more than the address: the host, without `www.`.
  static func name(of url: String) -> String? {
    let host = WebAddress.host(of: WebAddress.cleaned(url.bytes))
    let name = host.hasPrefix("www.", at: 0) ? Bytes(host.dropFirst(4)) : host
    return name.isEmpty ? nil : name.text
  }

  /// The name, or what there is instead of one.
  var knownName: String? {
    guard let name, !name.isEmpty, !name.hasSameBytes(as: url.flatMap(Self.name) ?? "") else { return nil }
    return name
  }
}
