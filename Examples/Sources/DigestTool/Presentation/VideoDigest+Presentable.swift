import NewsDigestKit

extension VideoDigest: Presentable {
  var extent: String {
    "\(videos.count.counting("video")), \(themes.count.counting("theme"))"
  }

  /// Adds the title, the summary of the day, and the videos with the names of their sections.
  func present(on page: inout Page) {
    frontMatter?.presentTitle(on: &page)
    if let headline {
      page.addBlankLine()
      page.add(StyledText(markdown: headline))
    }
    for (number, theme) in zip(1..., themes) { theme.present(on: &page, number: number) }
    if !videos.isEmpty {
      page.addBlankLine()
      page.add(StyledText("Videos".localized, .accent))
    }
    for (number, video) in zip(1..., videos) { video.present(on: &page, number: number) }
  }
}

extension VideoDigest.Theme {
  fileprivate func present(on page: inout Page, number: Int) {
    let marker = "\(number). "
    page.addBlankLine()
    page.add(StyledText(title, .bold), marker: StyledText(marker, .faint))
    if !text.isEmpty { page.add(StyledText(markdown: text), indent: marker.count) }
  }
}

extension VideoDigest.Video {
  fileprivate func present(on page: inout Page, number: Int) {
    let marker = "\(number). "
    page.addBlankLine()
    page.add(StyledText(title, .bold), marker: StyledText(marker, .bold))
    let facts = [channel, duration?.clockTime, note].compactMap { $0 }
    if !facts.isEmpty { page.add(StyledText(facts.joined(separator: " · ")), indent: marker.count) }
    if let url { page.add(StyledText(url, .faint), indent: marker.count, marker: StyledText("↗ ", .accent)) }
    for section in sections {
      page.add(StyledText(section.title), indent: marker.count, marker: StyledText("§ ", .faint))
    }
  }
}
