/// Inline Markdown as a reader sees it.
enum InlineText {
  /// The text of nodes: no marks, no tags, and of links and pictures the text.
  static func plain(_ nodes: [InlineNode]) -> Bytes {
    var output: Bytes = []
    for node in nodes {
      switch node {
      case .text(let text), .code(let text): output += text
      case .html: if node.isBreakTag { output.append(.lineFeed) }
      case .softBreak: output.append(.space)
      case .hardBreak: output.append(.lineFeed)
      case .opening, .closing: break
      }
    }
    return output
  }

  static func plain(_ markdown: String, definitions: LinkDefinitions = .init()) -> Bytes {
    plain(InlineParser.nodes(of: markdown.bytes, definitions: definitions, emphasis: .besideCJK))
  }
}

extension String {
  /// The text of inline Markdown as a reader sees it: marks and tags are left out, the texts of links and pictures
  /// stay, escapes and entities are what they represent (CommonMark 0.31.2). Marks of emphasis also go where only their
  /// place beside a letter of Korean, Chinese or Japanese makes them text to CommonMark.
  ///
  ///     "**A** [b](https://example.com) &amp; \\*c\\*".plainText  // A b & *c*
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public var plainText: String { InlineText.plain(self).text }

  /// The beginning of ``plainText``: see ``PublishedContent/excerpt(limit:)``.
  public func excerpt(limit: Int) -> String { Excerpt.text(of: plainText, limit: limit) }
}
