import NewsDigestKit

extension NewsPost: Presentable {
  var extent: String {
    let sources = stories.reduce(0) { $0 + $1.citations.count }
    return "\(stories.count.counting("story", "stories")), \(sources.counting("source"))"
  }

  func present(on page: inout Page) {
    frontMatter?.presentTitle(on: &page)
    present(introduction, on: &page)
    for (number, story) in zip(1..., stories) {
      page.addBlankLine()
      page.add(StyledText(story.headline, .bold), marker: StyledText("\(number). ", .bold))
      present(story.blocks, on: &page)
    }
  }

  private func present(_ blocks: [Block], on page: inout Page) {
    for block in blocks { block.present(on: &page) }
  }
}

extension NewsPost.Block {
  private static let indent = 3

  fileprivate func present(on page: inout Page) {
    switch self {
    case .citation(let citation): citation.present(on: &page, indent: Self.indent)
    case .image(let image): image.present(on: &page, indent: Self.indent)
    case .heading(_, let text):
      page.addBlankLine()
      page.add(StyledText(text, .accent), indent: Self.indent)
    case .listItem(let item): item.present(on: &page, indent: Self.indent)
    case .paragraph(let paragraph):
      page.addBlankLine()
      page.add(StyledText(paragraph.text), indent: Self.indent)
    case .thematicBreak: page.add(StyledText("———", .faint), indent: Self.indent)
    case .verbatim(let text): page.addVerbatim(text, indent: Self.indent)
    }
  }
}

extension Citation {
  fileprivate func present(on page: inout Page, indent: Int) {
    var line = StyledText(name)
    if let title { line += StyledText(": \(title)") }
    if let publishedOn { line += StyledText(", \(publishedOn)") }
    if let note { line += StyledText(" (\(note))") }
    page.add(line + StyledText(footnotes: footnotes), indent: indent, marker: StyledText("↗ ", .accent))
    if let url { page.add(StyledText(url, .faint), indent: indent + 2) }
  }
}

extension PostImage {
  fileprivate func present(on page: inout Page, indent: Int) {
    let line = StyledText(alternativeText) + StyledText(footnotes: footnotes)
    page.add(line, indent: indent, marker: StyledText("▣ ", .accent))
    page.add(StyledText(url ?? "(taken out)", .faint), indent: indent + 2)
  }
}

extension ListItem {
  fileprivate func present(on page: inout Page, indent: Int) {
    var line = label.map { StyledText($0, .bold) } ?? ""
    if label != nil, !text.isEmpty { line += ": " }
    line += StyledText(text) + StyledText(footnotes: footnotes)
    let marker = number.map { "\($0). " } ?? "• "
    page.add(line, indent: indent, marker: StyledText(marker, .faint))
    for child in children { child.present(on: &page, indent: indent + marker.count) }
  }
}

extension StyledText {
  /// Foot marks, as in the text.
  fileprivate init(footnotes: [Int]) {
    self.init(footnotes.map { "[\($0)]" }.joined(), .faint)
  }
}
