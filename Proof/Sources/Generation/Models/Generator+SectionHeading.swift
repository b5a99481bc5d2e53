public import NewsDigestKit

extension Generator where Value == SectionHeading {
  /// Headings that a format knows by their words, in any language; some words say something else.
  public static func section(_ roles: [Term], levels: ClosedRange<Int>) -> Generator {
    let languages = [Language.korean, .english, .japanese, .simplifiedChinese, .traditionalChinese]
    let plain = SectionHeading(roles[0], level: levels.upperBound)
    let generate: @Sendable (inout Choices) -> SectionHeading = { choices in
      let role = roles[choices.int(0...roles.count - 1)]
      let text = choices.isWild() ? Generator<String>.line.generate(&choices) : nil
      let language = languages[choices.int(0...languages.count - 1)]
      return SectionHeading(role, level: choices.int(levels), text: text, in: language)
    }
    return Generator(plain: plain, generate: generate) { value, choices in
      value = generate(&choices)
    } reset: { value, path, _ in
      // Its properties depend on each other.
      guard
        path.isEmpty
          || path.count == 1 && ["role", "level", "text"].map(PropertyPath.Step.name).contains(path[path.startIndex])
      else { return false }
      value = plain
      return true
    }
  }
}
