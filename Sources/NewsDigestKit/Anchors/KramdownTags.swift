/// What kramdown knows about the tags of HTML.
enum KramdownTags {
  /// Whether a tag makes a block, so that kramdown shows it as text inside a line.
  static func isBlock(_ name: Range<Int>, in bytes: ByteView) -> Bool {
    blocks.contains { bytes.equals($0, in: name) }
  }

  private static let blocks: [StaticString] = [
    "address", "applet", "article", "aside", "blockquote", "body", "caption", "col", "colgroup", "dd", "div", "dl",
    "dt", "fieldset", "figcaption", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup",
    "hr", "html", "iframe", "legend", "li", "main", "map", "menu", "nav", "ol", "optgroup", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]
}
