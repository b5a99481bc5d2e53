public import Generation
public import NewsDigestKit

extension PodcastEpisode: CheckedFormat {
  /// What the paths of its documents hold.
  public static var pathMarks: [String] {
    ["/chapter-lists/", "/podcast-episode", "seeds/002", "seeds/003"]
  }

  /// Draws podcast episodes, and edits them.
  public static var generator: Generator<PodcastEpisode> { .podcastEpisode }

  /// Edits the list of chapters.
  public mutating func makeEdit() { chapterList.makeEdit() }

  /// The views of the document.
  public func derivedProperties(in source: SourceText) -> [Any?] {
    let list = chapterList
    let properties: [Any?] = [
      list.allChapters, recordedOn, list.introduction, list.label, list.chapters, list.sections, list.closing,
    ]
    return properties + derived(Digest(self), in: source)
  }
}
