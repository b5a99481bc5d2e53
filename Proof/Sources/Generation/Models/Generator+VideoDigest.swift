public import NewsDigestKit

/// An attribute list and what it belongs to, to draw them.
private struct Attributes {
  var list: AttributeList
  var target: AttributeList.Target
}

/// The parts of `key="value"`.
private struct Attribute {
  var key: String
  var value: String
}

extension Generator where Value == AttributeList {
  /// Attribute lists and definitions.
  public static let attributeList: Generator = {
    let attribute = Generator<Attribute>(
      plain: Attribute(key: "x", value: "x"), parts: [Part("key", \.key, .identifier), Part("value", \.value, .name)])
    let item = Generator<AttributeList.Item>(
      plain: .className("x"),
      alternatives: [
        Alternative(
          3, .identifier, embed: { .className($0) },
          extract: { if case .className(let name) = $0 { name } else { nil } }),
        Alternative(1, .identifier, embed: { .id($0) }, extract: { if case .id(let name) = $0 { name } else { nil } }),
        Alternative(
          1, .identifier, embed: { .reference($0) },
          extract: { if case .reference(let name) = $0 { name } else { nil } }),
        Alternative(
          1, attribute, embed: { .attribute(key: $0.key, value: $0.value) },
          extract: { if case .attribute(let key, let value) = $0 { Attribute(key: key, value: value) } else { nil } }),
      ])
    return Generator(
      plain: AttributeList([.className("x")]),
      parts: [
        Part("name", \.name, optional: .identifier, 1, in: 12), Part("items", \.items, item.array(upTo: 4)),
      ])
  }()
}

extension Generator where Value == Attributes {
  fileprivate static let attributes: Generator = {
    let target = Generator<AttributeList.Target>(plain: .preceding) { $0.pick(AttributeList.Target.allCases) }
    let values = Generator(
      plain: Attributes(list: Generator<AttributeList>.attributeList.plain, target: .preceding),
      parts: [Part("list", \.list, .attributeList), Part("of", \.target, target)])
    let list = Generator<AttributeList>.attributeList
    return Generator(plain: values.plain, generate: values.generate, edit: values.edit) { value, path, way in
      switch path.first {
      case .name("id"), .name("className"), .name("reference"), .name("key"), .name("value"):
        // An error names the value of an item without the item.
        value.list.items = list.plain.items
        return path.count == 1
      case .name("name"): return list.reset(&value.list, path, way)
      default: return values.reset(&value, path, way)
      }
    }
  }()
}

extension Generator where Value == VideoDigest.Block {
  /// Blocks of a page, with headings of some levels; or of the text about a video, where a heading starts a section.
  public static func pageBlock(levels: ClosedRange<Int>?) -> Generator {
    let attributes = Generator<Attributes>.attributes
    let labelled = Generator<LabelledParagraph>(
      plain: .init(label: "x", text: "x"), parts: [Part("label", \.label, .name), Part("text", \.text, .lines)])
    // What is written about a video has no part of the page.
    let part = levels.flatMap { levels in
      levels.upperBound > 2
        ? nil
        : Alternative<VideoDigest.Block>(
          1, .section([.daySummaryHeading, .videosHeading], levels: levels), embed: { .part($0) },
          extract: { if case .part(let value) = $0 { value } else { nil } })
    }
    return Generator(
      plain: .paragraph("x"),
      alternatives: [part].compactMap { $0 } + [
        Alternative(
          1, attributes, embed: { .attributes($0.list, of: $0.target) },
          extract: {
            if case .attributes(let list, let target) = $0 { Attributes(list: list, target: target) } else { nil }
          }
        ),
        Alternative(
          1, labelled, embed: { .labelled($0) }, extract: { if case .labelled(let value) = $0 { value } else { nil } }),
        Alternative(
          6, .markdown(levels: levels), embed: { .markdown($0) },
          extract: { if case .markdown(let value) = $0 { value } else { nil } }),
      ])
  }
}

extension Generator where Value == VideoDigest {
  /// Pages that sum up a day's videos.
  public static let videoDigest: Generator = {
    let blocks = Generator<VideoDigest.Block>.pageBlock(levels: nil).array(upTo: 12, average: 2)
    let section = Generator<VideoDigest.Section>(
      plain: .init(title: "x"),
      parts: [
        Part("title", \.title, .line), Part("level", \.level, .number(2...6)), Part("blocks", \.blocks, blocks),
      ])
    let video = Generator<VideoDigest.Video>(
      plain: .init(title: "x", link: Link(text: "링크", url: "https://www.youtube.com/watch?v=a1B2c3D4e5_")),
      parts: [
        Part("title", \.title, .line), Part("channel", \.channel, optional: .name, 3, in: 4),
        Part("url", \.url, optional: .url), Part("link", \.link, optional: .link, 7, in: 8),
        Part("duration", \.duration, optional: .duration, 3, in: 4),
        Part("note", \.note, optional: .name, 1, in: 10), Part("blocks", \.blocks, blocks),
        Part("sections", \.sections, section.array(upTo: 8, average: 2)),
      ])
    let page = Generator<VideoDigest.Block>.pageBlock(levels: 1...2)
    return Generator(
      plain: VideoDigest(frontMatter: nil),
      parts: [
        Part("frontMatter", \.frontMatter, optional: .frontMatter),
        Part("introduction", \.introduction, page.array(upTo: 10)),
        Part("videos", \.videos, video.array(upTo: 20, average: 2)),
        Part("closing", \.closing, closing),
      ])
  }()

  /// What follows the videos starts with a heading of the page's own.
  private static let closing: Generator<[VideoDigest.Block]> = {
    let blocks = Generator<VideoDigest.Block>.pageBlock(levels: 3...6).array(upTo: 6, average: 2)
    return Generator<[VideoDigest.Block]>(plain: []) { choices in
      guard choices.chance(1, in: 4) else { return [] }
      let rest = blocks.generate(&choices)
      if choices.isWild() { return rest }
      return [.heading(level: choices.int(1...2), text: Generator<String>.line.generate(&choices))] + rest
    } edit: { value, choices in
      blocks.edit(&value, &choices)
    } reset: { value, path, way in
      blocks.reset(&value, path, way)
    }
  }()
}
