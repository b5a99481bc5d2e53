/// What a segment of a news post means.
enum NewsPostMeaning {
  case frontMatter(FrontMatterMeaning)
  case headline(String, isFirst: Bool)
  case citation(Citation)
  case image(PostImage)
  case heading(level: Int, text: String)
  /// An item without its children, and how deep it is nested.
  case listItem(ListItem, depth: Int)
  case paragraph(String)
  case thematicBreak
  case verbatim(String)
}

extension NewsPostMeaning: SegmentMeaning {
  var kind: SegmentKind {
    switch self {
    case .frontMatter(let meaning): meaning.kind
    case .headline(_, let isFirst): isFirst ? .headline.leading : .headline
    case .citation(let citation): citation.publishedOn == nil ? .undatedCitation : .citation
    case .image: .image
    case .heading: .heading
    case .listItem(let item, let depth): .listItem(depth: depth, isOrdered: item.number != nil)
    case .paragraph: .paragraph
    case .thematicBreak: .thematicBreak
    case .verbatim: .verbatim
    }
  }

  func write(to writer: inout SegmentWriter, like template: SegmentTemplate?) {
    switch self {
    case .frontMatter(let meaning): meaning.write(to: &writer, like: template)
    case .headline(let text, _): writer.heading(level: 2, text: text, as: "headline", like: template)
    case .citation(let citation): citation.write(to: &writer, like: template)
    case .image(let image): image.write(to: &writer)
    case .heading(let level, let text): writer.heading(level: level, text: text, as: "text", like: template)
    case .listItem(let item, let depth): item.write(to: &writer, depth: depth, like: template)
    case .paragraph(let text): writer.content(text, as: "text")
    case .thematicBreak: writer.syntax("---")
    case .verbatim(let text): writer.content(text, as: "text")
    }
  }
}

extension SegmentKind {
  static let headline = SegmentKind(rawValue: 16)
  static let citation = SegmentKind(rawValue: 17)
  static let undatedCitation = SegmentKind(rawValue: 18)
  static let image = SegmentKind(rawValue: 19)
}
