/// What a segment of a news post means.
enum NewsPostMeaning {
  case frontMatter(FrontMatterMeaning)
  case headline(String, isFirst: Bool)
  case citation(Citation)
  case image(PostImage)
  case section(SectionHeading)
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
    case .section: .sectionHeading
    case .markdown(let meaning): meaning.kind
    }
  }

  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch self {
    case .frontMatter(let meaning): meaning.write(to: &writer, like: example)
    case .headline(let text, _): writer.heading(level: 2, text: text, as: "headline", like: example)
    case .citation(let citation): citation.write(to: &writer, like: example)
    case .image(let image): image.write(to: &writer)
    case .section(let heading): heading.write(to: &writer, like: example)
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
    case .section(let heading):
      if case .section(let other) = other { return heading.hasSameBytes(as: other) }
    case .markdown(let meaning):
      if case .markdown(let other) = other { return meaning.hasSameValues(as: other) }
    }
    return false
  }

  func hasSameValuesInAnyLanguage(as other: NewsPostMeaning, words: Vocabulary) -> Bool {
    if hasSameValues(as: other) { return true }
    if case .section(let heading) = self, case .section(let other) = other {
      return heading.isSame(as: other, words: words)
    }
    return hasSameValues(as: other)
  }
}

extension NewsPostMeaning {
  /// The kinds of segments that only news posts have.
  enum Sort: UInt8 {
    case headline, citation, undatedCitation, image
  }
}

extension SegmentKind {
  static let headline = SegmentKind(NewsPostMeaning.Sort.headline, from: .format)
  static let citation = SegmentKind(NewsPostMeaning.Sort.citation, from: .format)
  static let undatedCitation = SegmentKind(NewsPostMeaning.Sort.undatedCitation, from: .format)
  static let image = SegmentKind(NewsPostMeaning.Sort.image, from: .format)

  var isCitation: Bool { self == .citation || self == .undatedCitation }
}
