public import NewsDigestKit

extension PodcastEpisode: PublishedContent {
  /// The introduction, the chapters, and what follows them.
  public var publishedBlocks: [PublishedBlock] { chapterList.publishedBlocks }
  /// The introduction, or else the chapters.
  public var excerptedBlocks: [PublishedBlock] { chapterList.excerptedBlocks }
}

extension ChapterList: PublishedContent {
  /// The introduction, the chapters, and what follows them.
  public var publishedBlocks: [PublishedBlock] {
    introduction.map(PublishedBlock.line) + chapters.flatMap(\.publishedBlocks)
      + sections.flatMap { [.heading(level: 3, $0.title.escapedForMarkdown)] + $0.chapters.flatMap(\.publishedBlocks) }
      + closing.map(PublishedBlock.line)
  }

  /// The introduction, or else the chapters.
  public var excerptedBlocks: [PublishedBlock] {
    introduction.isEmpty ? publishedBlocks.withoutHeadings : introduction.map(PublishedBlock.line)
  }
}

extension Chapter: PublishedContent {
  /// The start and the title, and the notes below.
  public var publishedBlocks: [PublishedBlock] {
    let title = title.escapedForMarkdown
    let text = url.map { Link(text: title, url: $0).markdown } ?? title
    let notes = notes.filter { !$0.isEmpty }.map { ListItem(text: $0.escapedForMarkdown) }
    return [.markdown(.listItem(ListItem(text: "\(start.clock) \(text)", children: notes)))]
  }
}

extension PublishedBlock {
  /// A line of show notes, which is no Markdown.
  fileprivate static func line(_ text: String) -> PublishedBlock { .paragraph(text.escapedForMarkdown) }
}

extension Duration {
  /// `1:02:33`.
  fileprivate var clock: String {
    let seconds = max(components.seconds, 0)
    func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return (hours > 0 ? "\(hours):\(padded(minutes))" : "\(minutes)") + ":" + padded(seconds % 60)
  }
}
