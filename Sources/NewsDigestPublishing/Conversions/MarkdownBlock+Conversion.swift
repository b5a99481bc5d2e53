import NewsDigestKit

extension MarkdownBlock {
  /// The block as a new one: not laid out like those around it were.
  var withoutLayout: MarkdownBlock {
    switch self {
    case .listItem(let item): .listItem(item.withoutLayout)
    case .paragraph(let paragraph): .paragraph(Paragraph(paragraph.text))
    case .heading, .thematicBreak, .verbatim: self
    }
  }

  /// The level of a heading.
  var headingLevel: Int? { if case .heading(let level, _) = self { level } else { nil } }

  /// The text of the block; all of it where a reader would see none.
  var shown: String {
    let text = plainText
    return switch self {
    case .verbatim(let verbatim) where text.isEmpty: verbatim
    case .paragraph(let paragraph) where text.isEmpty: paragraph.text
    default: text
    }
  }

  var isThematicBreak: Bool { if case .thematicBreak = self { true } else { false } }

  /// A heading so many levels deeper, the sixth at most.
  func deeper(by levels: Int) -> MarkdownBlock {
    guard case .heading(let level, let text) = self else { return self }
    return .heading(level: min(level + levels, 6), text: text)
  }
}

extension ListItem {
  var withoutLayout: ListItem {
    var item = self
    item.layout = Layout()
    item.children = children.map(\.withoutLayout)
    return item
  }
}

extension [NeutralPart] {
  /// The parts with their headings below a level: all so many levels deeper.
  func withHeadings(from lowest: Int) -> [NeutralPart] {
    let levels = compactMap { if case .block(let block) = $0.value { block.headingLevel } else { nil } }
    guard let first = levels.min(), first < lowest else { return self }
    return map { part in
      guard case .block(let block) = part.value else { return part }
      return NeutralPart(.block(block.deeper(by: lowest - first)), part.property)
    }
  }

  /// The parts without the thematic breaks at the ends, which separate items.
  var withoutSeparators: [NeutralPart] {
    func isSeparator(_ part: NeutralPart) -> Bool {
      if case .block(let block) = part.value { block.isThematicBreak } else { false }
    }
    let rest = drop(while: isSeparator)
    guard let end = rest.lastIndex(where: { !isSeparator($0) }) else { return [] }
    return Array(rest[...end])
  }
}

extension NewsPost.Block {
  /// The blocks that a block of Markdown is in a story.
  static func blocks(of block: MarkdownBlock) -> [NewsPost.Block] {
    switch block {
    case .heading(let level, let text): return [.heading(level: max(level, 3), text: text)]
    case .paragraph(let paragraph): return blocks(of: paragraph.text) ?? [.markdown(block)]
    case .verbatim(let text): return blocks(of: text) ?? [.markdown(block)]
    case .listItem, .thematicBreak: return [.markdown(block)]
    }
  }

  private static func blocks(of text: String) -> [NewsPost.Block]? {
    // What follows a blank line is no front matter.
    guard let post = try? NewsPost(parsing: "\n" + text), post.stories.isEmpty, !post.introduction.isEmpty else {
      return nil
    }
    return post.introduction.map { if case .citation = $0 { $0 } else { $0.withoutLayout } }
  }

  var withoutLayout: NewsPost.Block {
    switch self {
    case .citation(var citation):
      citation.layout = Citation.Layout()
      return .citation(citation)
    case .image(var image):
      image.separation = nil
      return .image(image)
    case .section: return self
    case .markdown(let block): return .markdown(block.withoutLayout)
    }
  }

  /// The block as Markdown of any document; `nil` where a post cannot hold it.
  func markdown(_ log: ConversionLog) -> MarkdownBlock? {
    if case .markdown(let block) = self { return block }
    let post = NewsPost(frontMatter: nil, introduction: [self])
    guard let text = try? post.formatted(in: log.language, vocabulary: log.vocabulary),
      let page = try? MarkdownDigest(parsing: text), page.sections.isEmpty, page.introduction.count == 1
    else { return nil }
    return page.introduction[0].withoutLayout
  }
}

extension Citation {
  /// The words between it and the one before it on a line; `nil` without any.
  var separatorWords: String? {
    guard let separator = layout.separator else { return nil }
    return separator.unicodeScalars.contains { $0.properties.isAlphabetic } ? separator : nil
  }
}
