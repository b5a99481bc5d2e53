public import NewsDigestKit

extension Generator where Value == MarkdownDigest {
  /// Digests of sections that are nested as headings can be.
  public static let markdownDigest = Generator(
    plain: MarkdownDigest(),
    parts: [
      Part("frontMatter", \.frontMatter, optional: .frontMatter, 2, in: 3),
      Part("introduction", \.introduction, Generator<MarkdownBlock>.markdown(levels: nil).array(upTo: 6)),
      Part("sections", \.sections, Generator<MarkdownDigest.Section>.section(levels: 1...3).array(upTo: 6, average: 2)),
    ])
}

extension Generator where Value == MarkdownDigest.Section {
  /// Sections of some levels, with sections of greater levels in them.
  fileprivate static func section(levels: ClosedRange<Int>) -> Generator {
    let level = Generator<Int>.number(levels)
    var parts: [Part<MarkdownDigest.Section>] = [
      Part("level", \.level, level), Part("text", \.heading, .line),
      Part("blocks", \.blocks, Generator<MarkdownBlock>.markdown(levels: nil).array(upTo: 8, average: 2)),
    ]
    if levels.upperBound < 6 {
      let nested = section(levels: levels.upperBound + 1...min(levels.upperBound + 2, 6))
      parts.append(Part("sections", \.sections, nested.array(upTo: 4, average: 1)))
    }
    return Generator(
      plain: MarkdownDigest.Section(level: levels.lowerBound, heading: "x"), parts: parts)
  }
}
