public import NewsDigestKit

/// A part of what is published: what ``PublishedContent`` consists of.
public indirect enum PublishedBlock: Sendable {
  /// A block of Markdown.
  case markdown(MarkdownBlock)
  /// Text that is folded away below a line that is shown.
  case details(summary: String, blocks: [PublishedBlock])
}

extension PublishedBlock {
  static func heading(level: Int, _ text: String) -> Self { .markdown(.heading(level: level, text: text)) }

  /// A paragraph of Markdown.
  static func paragraph(_ text: String) -> Self { .markdown(.paragraph(Paragraph(text))) }

  static func item(_ text: String) -> Self { .markdown(.listItem(ListItem(text: text))) }

  /// The blocks of a text of Markdown.
  static func blocks(of text: String) -> [PublishedBlock] {
    // What follows a blank line is no front matter.
    guard let digest = try? MarkdownDigest(parsing: "\n" + text) else { return [.paragraph(text)] }
    return digest.publishedBlocks
  }
}
