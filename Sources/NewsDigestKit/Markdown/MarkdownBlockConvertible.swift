/// A block of a format that can be any Markdown.
public protocol MarkdownBlockConvertible {
  /// Makes a block of one of Markdown.
  static func markdown(_ block: MarkdownBlock) -> Self
}

extension MarkdownBlockConvertible {
  /// A heading that starts no part of the document.
  public static func heading(level: Int, text: String) -> Self { markdown(.heading(level: level, text: text)) }
  /// An item of a list.
  public static func listItem(_ item: ListItem) -> Self { markdown(.listItem(item)) }
  /// A paragraph of prose.
  public static func paragraph(_ paragraph: Paragraph) -> Self { markdown(.paragraph(paragraph)) }
  /// A thematic break. One between two sections of the document is not a block.
  public static var thematicBreak: Self { markdown(.thematicBreak) }
  /// A fenced code block or an HTML comment.
  public static func verbatim(_ text: String) -> Self { markdown(.verbatim(text)) }
}
