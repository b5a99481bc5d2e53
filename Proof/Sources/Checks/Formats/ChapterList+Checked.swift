public import Generation
public import NewsDigestKit

extension ChapterList: CheckedFormat {
  /// What the paths of its documents hold.
  public static var pathMarks: [String] {
    ["/chapter-lists/", "/not-chapter-lists/", "/podcast-episode"]
  }

  /// Draws lists of chapters, and edits them.
  public static var generator: Generator<ChapterList> { .chapterList }

  /// Sets the title of the chapter in the middle, or adds a closing paragraph.
  public mutating func makeEdit() {
    if chapters.isEmpty { return closing.append("새 글") }
    chapters[chapters.count / 2].title = "새 장"
  }

  /// The chapters as hosts and other programs see them, edited lists, and the views of an episode.
  public func derivedProperties(in source: SourceText) -> [Any?] {
    var properties: [Any?] = [violations(of: .youTube), violations(of: .spotify), formatted(for: .youTube)]
    properties += [shifted(by: .seconds(1)), scaled(by: 1.5), merged(with: self), normalised(for: .youTube)]
    properties += [allChapters.first.map { inserted($0) }]
    for format in ChapterFormat.allCases {
      let export = exported(to: format)
      properties += [export, try? ChapterImport(parsing: export.text, as: format).exported(to: .podlove)]
    }
    return properties + PodcastEpisode(self).derivedProperties(in: source)
  }
}
