public import NewsDigestKit

extension Generator where Value == Double {
  fileprivate static let float = Generator(plain: 1.5) { choices in
    choices.chance(1, in: 3)
      ? choices.pick([
        0, -0.0, .infinity, -.infinity, .nan, .pi, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1e21, 1e-7, 1_351,
      ])
      : Double(choices.int(-1_000...1_000)) / Double(choices.pick([1, 2, 4, 10, 3]))
  }
}

extension Generator where Value == YAMLValue {
  /// Values of all kinds, lists and mappings up to a depth.
  public static func yaml(depth: Int) -> Generator {
    var alternatives: [Alternative<YAMLValue>] = [
      Alternative(8, .line, embed: { .string($0) }, extract: { if case .string(let text) = $0 { text } else { nil } }),
      Alternative(2, .prose, embed: { .string($0) }, extract: { _ in nil }),
      Alternative(1, Generator<Void>(plain: ()) { _ in }, embed: { .null }, extract: { $0 == .null ? () : nil }),
      Alternative(
        1, .bool, embed: { .bool($0) }, extract: { if case .bool(let value) = $0 { value } else { nil } }),
      Alternative(
        2, .number(-100...3_000), embed: { .integer($0) },
        extract: { if case .integer(let number) = $0 { number } else { nil } }),
      Alternative(
        1, .float, embed: { .float($0) }, extract: { if case .float(let number) = $0 { number } else { nil } }),
      Alternative(2, .date, embed: { .date($0) }, extract: { if case .date(let date) = $0 { date } else { nil } }),
      Alternative(
        2, .dateTime, embed: { .dateTime($0) }, extract: { if case .dateTime(let date) = $0 { date } else { nil } }),
    ]
    if depth > 0 {
      let entry = Generator<YAMLValue.Entry>(
        plain: .init(key: "x", value: "x"),
        parts: [Part("key", \.key, .identifier), Part("value", \.value, yaml(depth: depth - 1))])
      alternatives += [
        Alternative(
          3, yaml(depth: depth - 1).array(upTo: 8), embed: { .sequence($0) },
          extract: { if case .sequence(let values) = $0 { values } else { nil } }),
        Alternative(
          2, entry.array(upTo: 8, average: 2), embed: { .mapping($0) },
          extract: { if case .mapping(let entries) = $0 { entries } else { nil } }),
      ]
    }
    return Generator(plain: "x", alternatives: alternatives)
  }
}

extension Generator where Value == FrontMatter {
  /// Front matters: fields with comments, and sometimes a text that is not a front matter.
  public static let frontMatter: Generator = {
    let field = Generator<FrontMatter.Field>(
      plain: .init(key: "x", value: "x"),
      parts: [
        Part("key", \.key, .identifier), Part("value", \.value, .yaml(depth: 3)),
        Part("leadingComment", \.leadingComment, optional: .lines, 1, in: 8),
        Part("trailingComment", \.trailingComment, optional: .line, 1, in: 8),
      ])
    let fields = Generator(
      plain: FrontMatter(),
      parts: [
        Part("fields", \.fields, field.array(upTo: 10, average: 4)),
        Part("closingComment", \.closingComment, optional: .lines, 1, in: 10),
      ])
    let anything = Generator(
      plain: FrontMatter(),
      parts: [
        Part("verbatimText", \.verbatimText, optional: .prose),
        Part("fields", \.fields, field.array(upTo: 2, average: 1)),
        Part("closingComment", \.closingComment, optional: .lines, 1, in: 4),
      ])
    return Generator(plain: FrontMatter()) { choices in
      choices.isWild() ? anything.generate(&choices) : fields.generate(&choices)
    } edit: { value, choices in
      value.verbatimText == nil ? fields.edit(&value, &choices) : anything.edit(&value, &choices)
    } reset: { value, path, way in
      anything.reset(&value, path, way)
    }
  }()
}

extension Generator where Value == JekyllPost {
  /// Posts.
  public static let jekyllPost = Generator(
    plain: JekyllPost(frontMatter: nil, body: ""),
    parts: [
      Part("frontMatter", \.frontMatter, optional: .frontMatter, 7, in: 8), Part("body", \.body, .prose),
    ])
}
