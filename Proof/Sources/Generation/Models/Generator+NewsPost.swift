public import NewsDigestKit

extension Generator where Value == Citation {
  /// Sources of a story.
  public static let citation = Generator(
    plain: Citation(name: "x", url: "x"),
    parts: [
      Part("name", \.name, .name), Part("title", \.title, optional: .name, 1, in: 6),
      Part("url", \.url, optional: .url, 9, in: 10), Part("publishedOn", \.publishedOn, optional: .date, 4, in: 5),
      Part("note", \.note, optional: .name, 1, in: 6), Part("footnotes", \.footnotes, .footnotes),
    ])
}

extension Generator where Value == PostImage {
  /// Pictures of a story.
  public static let image = Generator(
    plain: PostImage(alternativeText: "x", url: "x"),
    parts: [
      Part("alternativeText", \.alternativeText, .name), Part("url", \.url, optional: .url, 3, in: 4),
      Part("footnotes", \.footnotes, .footnotes),
    ])
}

extension Generator where Value == NewsPost.Block {
  /// Blocks of a story.
  public static let storyBlock = Generator(
    plain: .paragraph("x"),
    alternatives: [
      Alternative(
        4, .citation, embed: { .citation($0) }, extract: { if case .citation(let value) = $0 { value } else { nil } }),
      Alternative(1, .image, embed: { .image($0) }, extract: { if case .image(let value) = $0 { value } else { nil } }),
      Alternative(
        2, .section([.summaryHeading, .insightsHeading], levels: 3...6), embed: { .section($0) },
        extract: { if case .section(let value) = $0 { value } else { nil } }),
      Alternative(
        5, .markdown(levels: 3...6), embed: { .markdown($0) },
        extract: { if case .markdown(let value) = $0 { value } else { nil } }),
    ])
}

extension Generator where Value == NewsPost {
  /// News posts.
  public static let newsPost: Generator = {
    let blocks = Generator<NewsPost.Block>.storyBlock.array(upTo: 30, average: 4)
    let story = Generator<NewsPost.Story>(
      plain: .init(headline: "x", blocks: []),
      parts: [Part("headline", \.headline, .line), Part("blocks", \.blocks, blocks)])
    return Generator(
      plain: NewsPost(frontMatter: nil),
      parts: [
        Part("frontMatter", \.frontMatter, optional: .frontMatter),
        Part("introduction", \.introduction, Generator<NewsPost.Block>.storyBlock.array(upTo: 6, average: 1)),
        Part("stories", \.stories, story.array(upTo: 40, average: 2)),
      ])
  }()
}
