import NewsDigestKit

extension MarkdownBlock {
  /// Adds the block to a page, moved in by `indent` columns.
  func present(on page: inout Page, indent: Int) {
    switch self {
    case .heading(_, let text):
      page.addBlankLine()
      page.add(StyledText(text, .accent), indent: indent)
    case .listItem(let item): item.present(on: &page, indent: indent)
    case .paragraph(let paragraph):
      page.addBlankLine()
      page.add(StyledText(markdown: paragraph.text), indent: indent)
    case .thematicBreak: page.add(StyledText("———", .faint), indent: indent)
    case .verbatim(let text):
      page.addBlankLine()
      page.addVerbatim(text, indent: indent)
    }
  }
}

extension ListItem {
  /// Adds the item and those nested in it to a page.
  func present(on page: inout Page, indent: Int) {
    var line = label.map { StyledText($0, .bold) } ?? ""
    if label != nil, !text.isEmpty { line += ": " }
    line += StyledText(markdown: text) + StyledText(footnotes: footnotes)
    let marker = number.map { "\($0). " } ?? "• "
    page.add(line, indent: indent, marker: StyledText(marker, .faint))
    for child in children { child.present(on: &page, indent: indent + marker.count) }
  }
}

extension StyledText {
  /// Inline Markdown, with bold words highlighted instead of their asterisks.
  init(markdown: String) {
    let parts = markdown.split(separator: "**", omittingEmptySubsequences: false)
    // An asterisk pair without its partner is text.
    guard parts.count % 2 == 1 else {
      self.init(markdown)
      return
    }
    self.init("")
    for (index, part) in parts.enumerated() { self += StyledText(String(part), index % 2 == 1 ? .bold : .plain) }
  }

  /// Footnote references, as in the text.
  init(footnotes: [Int]) {
    self.init(footnotes.map { "[\($0)]" }.joined(), .faint)
  }
}
