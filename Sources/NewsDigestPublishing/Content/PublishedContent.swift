public import NewsDigestKit

/// What can be shown as text without markup, and as HTML: documents, their parts, and your own types.
///
///     story.plainText
///     story.excerpt(limit: 200)
///     story.html
///
/// A type of your own says which blocks it consists of.
public protocol PublishedContent {
  /// All of it, in the order in which it is read, with its title.
  var publishedBlocks: [PublishedBlock] { get }
  /// What it says, without its title and its sources, from which ``excerpt(limit:)`` is made; all of it, unless said
  /// otherwise.
  var excerptedBlocks: [PublishedBlock] { get }
}

extension PublishedContent {
  /// All of it.
  public var excerptedBlocks: [PublishedBlock] { publishedBlocks }

  /// The text as a reader sees it.
  ///
  /// Markup is gone; of links and pictures, the text stays; escapes and entities are what they represent. Comments and
  /// footnote references are left out. Paragraphs are separated by a blank line, and items by a line ending.
  ///
  /// - Complexity: O(*n*) in the size of the content.
  public var plainText: String { PlainTextWriter.text(of: publishedBlocks) }

  /// The beginning of what it says, on one line.
  ///
  /// - Parameter limit: How many characters it may have at most. A longer text is cut after a word, and ends with `…`.
  public func excerpt(limit: Int) -> String {
    Excerpt.text(of: PlainTextWriter.text(of: excerptedBlocks), limit: limit)
  }

  /// The content as HTML: see ``html(onPage:unknownMarkdown:)``.
  public var html: String { html(onPage: nil, unknownMarkdown: nil) }

  /// The content as HTML that is safe to publish.
  ///
  /// All text is escaped; tags in it are shown as text. Links with other schemes than those of pages, mail and
  /// telephones, such as `javascript:` and `data:`, are shown as their text. Whatever the library parses as Markdown
  /// becomes what CommonMark says.
  ///
  /// - Parameters:
  ///   - page: The address of the page that relative links belong to; they stay relative without one.
  ///   - unknownMarkdown: Makes HTML of a paragraph that the library does not look into: a table, tags, code that is
  ///     indented. It is written as it is, so it has to be safe. Where there is none, or it is `nil`, the paragraph is
  ///     text.
  /// - Complexity: O(*n*) in the size of the content.
  public func html(onPage page: String? = nil, unknownMarkdown: ((String) -> String?)? = nil) -> String {
    HTMLWriter.html(of: publishedBlocks, page: page?.bytes, unknownMarkdown: unknownMarkdown)
  }
}

extension MarkdownBlock: PublishedContent {
  /// The block.
  public var publishedBlocks: [PublishedBlock] { [.markdown(self)] }
}

extension ListItem: PublishedContent {
  /// The item.
  public var publishedBlocks: [PublishedBlock] { [.markdown(.listItem(self))] }
}

extension Paragraph: PublishedContent {
  /// The paragraph.
  public var publishedBlocks: [PublishedBlock] { [.markdown(.paragraph(self))] }
}

extension PublishedBlock: PublishedContent {
  /// The block.
  public var publishedBlocks: [PublishedBlock] { [self] }
}

extension [PublishedBlock] {
  /// The blocks without headings.
  var withoutHeadings: [PublishedBlock] {
    filter { if case .markdown(.heading) = $0 { false } else { true } }
  }
}
