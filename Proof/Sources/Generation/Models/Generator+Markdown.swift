public import NewsDigestKit

extension Generator where Value == Link {
  /// Links.
  public static let link = Generator(
    plain: Link(text: "x", url: "x"), parts: [Part("text", \.text, .name), Part("url", \.url, .url)])
}

extension Generator where Value == [Int] {
  /// The numbers of footnote references.
  public static let footnotes = Generator<Int>.number(1...12).array(upTo: 3, average: 1)
}

extension Generator where Value == ListItem {
  /// Items of lists, nested up to a depth.
  public static func listItem(depth: Int) -> Generator {
    var parts: [Part<ListItem>] = [
      Part("number", \.number, optional: .number(0...12), 1, in: 5),
      Part("label", \.label, optional: .name, 1, in: 3),
      Part("isLabelFollowedByColon", \.isLabelFollowedByColon, .bool),
      Part("text", \.text, .lines),
      Part("footnotes", \.footnotes, .footnotes),
    ]
    if depth > 0 { parts.append(Part("children", \.children, listItem(depth: depth - 1).array(upTo: 4, average: 1))) }
    let any = Generator(plain: ListItem(text: "x"), parts: parts)
    return Generator(plain: any.plain) { choices in
      var item = any.generate(&choices)
      // Without a label there is nothing for a colon to follow.
      if item.label == nil, !choices.isWild() { item.isLabelFollowedByColon = true }
      return item
    } edit: { item, choices in
      any.edit(&item, &choices)
    } reset: { item, path, way in
      any.reset(&item, path, way)
    }
  }
}

/// A heading, to draw its parts.
private struct Heading {
  var level: Int
  var text: String
}

extension Generator where Value == MarkdownBlock {
  /// Any Markdown, with headings of some levels, or without headings.
  public static func markdown(levels: ClosedRange<Int>?) -> Generator {
    let heading = levels.map { levels in
      Alternative<MarkdownBlock>(
        2,
        Generator<Heading>(
          plain: Heading(level: levels.upperBound, text: "x"),
          parts: [Part("level", \.level, .number(levels)), Part("text", \.text, .line)]),
        embed: { .heading(level: $0.level, text: $0.text) },
        extract: { if case .heading(let level, let text) = $0 { Heading(level: level, text: text) } else { nil } })
    }
    return Generator(
      plain: .paragraph("x"),
      alternatives: [
        Alternative(
          4, Generator<String>.lines.named("text"), embed: { .paragraph(Paragraph($0)) },
          extract: { if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil } }),
        Alternative(
          5, .listItem(depth: 3), embed: { .listItem($0) },
          extract: { if case .listItem(let item) = $0 { item } else { nil } }),
        Alternative(
          1, Generator<Void>(plain: ()) { _ in }, embed: { .thematicBreak },
          extract: { $0 == .thematicBreak ? () : nil }),
        Alternative(
          1, verbatim.named("text"), embed: { .verbatim($0) },
          extract: { if case .verbatim(let text) = $0 { text } else { nil } }),
      ] + [heading].compactMap { $0 })
  }

  private static let verbatim = Generator<String>.text { choices in
    let text = Generator<String>.prose.generate(&choices)
    return choices.pick(["```\n\(text)\n```", "```swift\n\(text)\n```", "<!-- \(text) -->", "~~~\n\(text)\n~~~"])
  }
}
