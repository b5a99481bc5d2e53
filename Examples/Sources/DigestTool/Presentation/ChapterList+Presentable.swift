import NewsDigestKit

extension ChapterList: Presentable {
  var extent: String {
    "\(allChapters.count.counting("chapter")), \(sections.count.counting("section"))"
  }

  /// Adds the paragraphs around the chapters, and the chapters as a timeline.
  func present(on page: inout Page) {
    for text in introduction { present(paragraph: text, on: &page) }
    if !chapters.isEmpty { page.addBlankLine() }
    let width = allChapters.map(\.times.count).max() ?? 0
    for chapter in chapters { chapter.present(on: &page, width: width) }
    for section in sections {
      page.addBlankLine()
      page.add(StyledText(section.title, .accent))
      for chapter in section.chapters { chapter.present(on: &page, width: width) }
    }
    for text in closing { present(paragraph: text, on: &page) }
  }

  private func present(paragraph: String, on page: inout Page) {
    page.addBlankLine()
    page.add(StyledText(markdown: paragraph))
  }
}

extension PodcastEpisode: Presentable {
  var extent: String { chapterList.extent }

  /// Adds the day of the recording and the show notes.
  func present(on page: inout Page) {
    if let recordedOn { page.add(StyledText("recorded on {date}".localized(["date": "\(recordedOn)"]), .faint)) }
    chapterList.present(on: &page)
  }
}

extension Chapter {
  /// When the chapter is.
  fileprivate var times: String {
    start.clockTime + (end.map { "–\($0.clockTime)" } ?? "")
  }

  fileprivate func present(on page: inout Page, width: Int) {
    let gap = String(repeating: " ", count: width - times.count)
    page.add(StyledText(title, .bold), marker: StyledText("\(gap)\(times)  "))
    if let url { page.add(StyledText(url, .faint), indent: width + 2, marker: StyledText("↗ ", .accent)) }
    for note in notes where !note.isEmpty { page.add(StyledText(markdown: note), indent: width + 2) }
  }
}

extension Duration {
  /// Hours where there are any, minutes and whole seconds: `1:02:33`, `0:10`.
  var clockTime: String {
    let seconds = components.seconds
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let padded = { (number: Int64) in number < 10 ? "0\(number)" : "\(number)" }
    let end = padded(seconds % 60)
    return hours > 0 ? "\(hours):\(padded(minutes)):\(end)" : "\(minutes):\(end)"
  }
}
