/// What a segment of a news post means.
enum NewsPostMeaning {
  case frontMatter(FrontMatterMeaning)
  case headline(String, isFirst: Bool)
  case citation(Citation)
  case image(PostImage)
  case markdown(MarkdownMeaning)
}

extension NewsPostMeaning: MarkdownMeaningConvertible {
  @inline(__always)
  func isMarkdown(where condition: (MarkdownMeaning) -> Bool) -> Bool {
    if case .markdown(let meaning) = self { condition(meaning) } else { false }
  }
}

extension NewsPostMeaning: SegmentMeaning {
  var kind: SegmentKind {
    switch self {
    case .frontMatter(let meaning): meaning.kind
    case .headline(_, let isFirst): isFirst ? .headline.leading : .headline
    case .citation(let citation): citation.publishedOn == nil ? .undatedCitation : .citation
    case .image: .image
    case .markdown(let meaning): meaning.kind
    }
  }

  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch self {
    case .frontMatter(let meaning): meaning.write(to: &writer, like: example)
    case .headline(let text, _): writer.heading(level: 2, text: text, as: "headline", like: example)
    case .citation(let citation): citation.write(to: &writer, like: example)
    case .image(let image): image.write(to: &writer)
    case .markdown(let meaning): meaning.write(to: &writer, like: example)
    }
  }

  func hasSameValues(as other: NewsPostMeaning) -> Bool {
    switch self {
    case .frontMatter(let meaning):
      if case .frontMatter(let other) = other { return meaning.hasSameValues(as: other) }
    case .headline(let text, _):
      if case .headline(let other, _) = other { return text.hasSameBytes(as: other) }
    case .citation(let citation):
      if case .citation(let other) = other { return citation == other }
    case .image(let image):
      if case .image(let other) = other { return image == other }
    case .markdown(let meaning):
      if case .markdown(let other) = other { return meaning.hasSameValues(as: other) }
    }
    return false
  }
}

extension SegmentKind {
  static let headline = SegmentKind(rawValue: 16)
  static let citation = SegmentKind(rawValue: 17)
  static let undatedCitation = SegmentKind(rawValue: 18)
  static let image = SegmentKind(rawValue: 19)

  var isCitation: Bool { self == .citation || self == .undatedCitation }
}
