public import NewsDigestKit

extension Generator where Value: OpenSetMember, Value.RawValue == String {
  fileprivate static func member(of known: [Value]) -> Generator {
    Generator(plain: known[0]) { choices in
      choices.chance(1, in: 4)
        ? Value(rawValue: Generator<String>.name.generate(&choices)) ?? known[0] : choices.pick(known)
    }
  }
}

extension Generator where Value == DailyDigest.Block {
  /// Blocks of an entry.
  public static let entryBlock: Generator = {
    let metadata = Generator<DailyDigest.Metadata>(
      plain: .init(date: Generator<CalendarDate>.date.plain),
      parts: [
        Part("date", \.date, optional: .date, 5, in: 6),
        Part(
          "importance", \.importance,
          Generator<DailyDigest.Importance>.member(of: DailyDigest.Importance.known).optional(5, in: 6)),
        Part(
          "organization", \.organization,
          Generator<DailyDigest.Organization>.member(of: DailyDigest.Organization.known).optional(5, in: 6)),
        Part("source", \.source, optional: .name, 5, in: 6),
      ])
    let tags = Generator<DailyDigest.Tag>.member(of: DailyDigest.Tag.known).array(upTo: 5)
    let details = Generator<DailyDigest.Details>(
      plain: .init(text: "x"),
      parts: [
        Part("label", \.label, optional: .name, 7, in: 8), Part("text", \.text, .prose),
        Part("isClosed", \.isClosed, .bool),
      ])
    return Generator(
      plain: .paragraph("x"),
      alternatives: [
        Alternative(
          2, metadata, embed: { .metadata($0) },
          extract: { if case .metadata(let value) = $0 { value } else { nil } }),
        Alternative(
          2, tags.named("tags"), embed: { .tags($0) }, extract: { if case .tags(let value) = $0 { value } else { nil } }
        ),
        Alternative(
          2, Generator<String>.lines.named("summary"), embed: { .summary($0) },
          extract: { if case .summary(let value) = $0 { value } else { nil } }),
        Alternative(
          2, Generator<String>.line.array(upTo: 5).named("keyPoints"), embed: { .keyPoints($0) },
          extract: { if case .keyPoints(let value) = $0 { value } else { nil } }),
        Alternative(
          1, details, embed: { .details($0) }, extract: { if case .details(let value) = $0 { value } else { nil } }),
        Alternative(2, .link, embed: { .link($0) }, extract: { if case .link(let value) = $0 { value } else { nil } }),
        Alternative(
          2, .markdown(levels: 4...6), embed: { .markdown($0) },
          extract: { if case .markdown(let value) = $0 { value } else { nil } }),
      ])
  }()
}

extension Generator where Value == DailyDigest {
  /// Daily digests.
  public static let dailyDigest: Generator = {
    let entry = Generator<DailyDigest.Entry>(
      plain: .init(title: "x", blocks: []),
      parts: [
        Part("title", \.title, .line),
        Part("blocks", \.blocks, Generator<DailyDigest.Block>.entryBlock.array(upTo: 12, average: 4)),
      ])
    let block = Generator<DailyDigest.Block>(
      plain: .paragraph("x"),
      alternatives: [
        Alternative(
          5, .markdown(levels: 1...2), embed: { .markdown($0) },
          extract: { if case .markdown(let value) = $0 { value } else { nil } }),
        Alternative(1, .entryBlock, embed: { $0 }, extract: { $0 }),
      ])
    return Generator(
      plain: DailyDigest(introduction: []),
      parts: [
        Part("introduction", \.introduction, block.array(upTo: 8)),
        Part("entries", \.entries, entry.array(upTo: 30, average: 2)),
      ])
  }()
}

extension Generator where Value == MonthlyIndex {
  /// Monthly indexes.
  public static let monthlyIndex: Generator = {
    let list = Generator<Listing>(
      plain: Listing(link: Link(text: "x", url: "x"), titles: []),
      parts: [
        Part("link", \.link, .link), Part("titles", \.titles, Generator<String>.line.array(upTo: 20, average: 4)),
      ])
    let block = Generator<MonthlyIndex.Block>(
      plain: .markdown(.paragraph("x")),
      alternatives: [
        Alternative(
          3, list, embed: { .digest($0.link, titles: $0.titles) },
          extract: { if case .digest(let link, let titles) = $0 { Listing(link: link, titles: titles) } else { nil } }),
        Alternative(
          1, .markdown(levels: 4...6), embed: { .markdown($0) },
          extract: { if case .markdown(let value) = $0 { value } else { nil } }),
      ])
    let heading = Generator<String>.text { choices in
      choices.chance(1, in: 8)
        ? Generator<String>.line.generate(&choices)
        : "📅 \(choices.int(1...12))월 \(choices.int(1...31))일 (\(choices.int(0...30))건)"
    }
    let day = Generator<MonthlyIndex.Day>(
      plain: .init(heading: "📅 12월 3일 (1건)", blocks: []),
      parts: [Part("heading", \.heading, heading), Part("blocks", \.blocks, block.array(upTo: 4, average: 1))])
    let blocks = Generator<MarkdownBlock>.markdown(levels: 1...2).array(upTo: 6)
    return Generator(
      plain: MonthlyIndex(introduction: []),
      parts: [
        Part("introduction", \.introduction, blocks), Part("days", \.days, day.array(upTo: 31)),
        Part("closing", \.closing, blocks.optional(1, in: 2)),
      ])
  }()
}

/// A link to a digest and its titles, to draw them.
private struct Listing {
  var link: Link
  var titles: [String]
}
