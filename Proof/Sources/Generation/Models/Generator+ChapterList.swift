public import NewsDigestKit

extension Generator where Value == ChapterList {
  /// Lists of chapters.
  public static let chapterList: Generator = {
    let chapter = Generator<Chapter>(
      plain: Chapter(start: .seconds(1), title: "x"),
      parts: [
        Part("start", \.start, .duration), Part("end", \.end, optional: .duration, 1, in: 8),
        Part("title", \.title, .line), Part("url", \.url, optional: .url, 1, in: 6),
        Part("notes", \.notes, Generator<String>.line.array(upTo: 6, average: 1)),
      ])
    let chapters = chapter.array(upTo: 40, average: 5)
    let section = Generator<ChapterList.Section>(
      plain: .init(title: "x", chapters: []),
      parts: [Part("title", \.title, .name), Part("chapters", \.chapters, chapters)])
    return Generator(
      plain: ChapterList(introduction: [], chapters: []),
      parts: [
        Part("introduction", \.introduction, Generator<String>.lines.array(upTo: 6, average: 1)),
        Part("label", \.label, optional: .name, 1, in: 4), Part("chapters", \.chapters, chapters),
        Part("sections", \.sections, section.array(upTo: 6, average: 1)),
        Part("closing", \.closing, Generator<String>.lines.array(upTo: 6, average: 1)),
      ])
  }()
}

extension Generator where Value == PodcastEpisode {
  /// Show notes.
  public static let podcastEpisode: Generator = {
    let list = Generator<ChapterList>.chapterList
    return Generator(plain: PodcastEpisode(list.plain)) { choices in
      PodcastEpisode(list.generate(&choices))
    } edit: { episode, choices in
      list.edit(&episode.chapterList, &choices)
    } reset: { episode, path, way in
      list.reset(&episode.chapterList, path, way)
    }
  }()
}
