import NewsDigestKit

extension NewsPost: Presentable {
  var extent: String {
    let sources = stories.reduce(0) { $0 + $1.citations.count }
    return "\(stories.count.counting("story", "stories")), \(sources.counting("source"))"
  }

  func present(on page: inout Page) {
    frontMatter?.presentTitle(on: &page)
    for block in introduction { block.present(on: &page, indent: 0) }
    for (number, story) in zip(1..., stories) { story.present(on: &page, number: number) }
  }
}

extension NewsPost.Story {
  fileprivate func present(on page: inout Page, number: Int) {
    let marker = "\(number). "
    page.addBlankLine()
    page.add(StyledText(headline, .bold), marker: StyledText(marker, .bold))
    for block in blocks { block.present(on: &page, indent: marker.count) }
  }
}

extension NewsPost.Block {
  fileprivate func present(on page: inout Page, indent: Int) {
    switch self {
    case .citation(let citation): citation.present(on: &page, indent: indent)
    case .image(let image): image.present(on: &page, indent: indent)
    case .section(let heading):
      MarkdownBlock.heading(level: heading.level, text: heading.text).present(on: &page, indent: indent)
    case .markdown(let block): block.present(on: &page, indent: indent)
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
