import NewsDigestKit

extension MarkdownDigest: Presentable {
  var extent: String { entries.count.counting("entry", "entries") }

  /// Adds the title, the date and a line an entry, with its first link.
  func present(on page: inout Page) {
    page.add(StyledText(title ?? "(no title)", .bold))
    if let date { page.add(StyledText(date.description, .faint)) }
    page.addBlankLine()
    for entry in entries {
      page.add(StyledText(entry.title, .bold))
      if let url = entry.links.first?.url { page.add(StyledText(url, .faint)) }
    }
  }
}
