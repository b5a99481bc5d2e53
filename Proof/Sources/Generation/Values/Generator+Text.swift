extension Generator where Value == String {
  /// Texts of one line.
  public static let line = text { $0.words(upTo: 6) }

  /// Short texts, such as names.
  public static let name = text { $0.words(upTo: 2) }

  /// Texts of one line or of several.
  public static let lines = text { choices in
    var lines = [choices.words(upTo: 8)]
    while lines.count < 6, choices.chance(1, in: 4) { lines.append(choices.words(upTo: 8)) }
    return lines.joined(separator: "\n")
  }

  /// Texts of several paragraphs.
  public static let prose = text { choices in
    var lines = [choices.words(upTo: 8)]
    while lines.count < 40, choices.chance(2, in: 3) {
      lines.append(choices.chance(1, in: 3) ? choices.pick(Pieces.markers) : choices.words(upTo: 12))
    }
    return lines.joined(separator: choices.pick(["\n", "\n\n"]))
  }

  /// Addresses.
  public static let url = text { choices in
    let path = choices.pick([
      "a", "news/2025/12/3", "b_(c)", "?q=1&r=%20#top", "watch?v=a1B2c3D4e5_", "뉴스", "a:b@c", "",
    ])
    return choices.pick(["https://a.example/", "https://www.youtube.com/", "http://b.example:80/", "./", "#"]) + path
  }

  /// Words of ASCII letters, as for identifiers.
  public static let identifier = text { choices in
    choices.pick(["a", "toc", "no_toc", "b-2", "title", "date", "tags", "nav_order", "key", "제목", "a.b", "x y", "1"])
  }

  /// Texts that are mostly what `generate` draws, and sometimes anything.
  static func text(_ generate: @escaping @Sendable (inout Choices) -> String) -> Generator {
    Generator(plain: "x") { choices in
      choices.isWild() ? choices.wildText(generate(&choices)) : generate(&choices)
    }
  }
}

extension Choices {
  /// Some words on a line.
  fileprivate mutating func words(upTo limit: Int) -> String {
    var text = pick(Pieces.words)
    var count = 1
    while count < limit, chance(1, in: 2) {
      text += pick(Pieces.separators)
      text += pick(Pieces.words)
      count += 1
    }
    return text
  }

  /// A text that a format may be unable to represent: with the marks of a format, with controls, with spaces at its
  /// ends, empty, very long.
  fileprivate mutating func wildText(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    switch int(0...8) {
    case 0: return ""
    case 1: return pick(Pieces.markers) + text
    case 2: return text + pick(Pieces.markers)
    case 3: return pick(Pieces.markers)
    case 4: return insert(pick(Pieces.controls), into: scalars)
    case 5: return insert(pick(Pieces.markers), into: scalars)
    case 6: return pick(Pieces.controls) + text
    case 7: return text + pick(Pieces.controls)
    default: return String(repeating: text + pick(["", " ", "\n", "\\", "*", "["]), count: int(2...300))
    }
  }

  private mutating func insert(_ piece: String, into scalars: [Unicode.Scalar]) -> String {
    let place = int(0...scalars.count)
    var text = String.UnicodeScalarView(scalars[..<place])
    text.append(contentsOf: piece.unicodeScalars)
    text.append(contentsOf: scalars[place...])
    return String(text)
  }
}
