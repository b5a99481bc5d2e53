/// A line that speaks for a format.
struct DigestSign: Sendable {
  /// Which lines may show a sign.
  enum Place: Sendable {
    case frontMatter
    /// Any line after the front matter.
    case body
    /// A heading that starts with `#`.
    case heading
  }

  /// How likely a text with it has the format, if nothing else is known.
  let weight: Double
  /// Whether it is the full shape of a line that no other text has. Any other sign needs a second one.
  let isSufficient: Bool
  let place: Place
  /// What messages call it.
  let name: StaticString
  /// Whether a line of that place shows it.
  let isShown: @Sendable (SignLine) -> Bool

  init(
    _ name: StaticString, _ weight: Double, isSufficient: Bool = false, in place: Place = .body,
    isShown: @escaping @Sendable (SignLine) -> Bool
  ) {
    (self.name, self.weight, self.isSufficient, self.place) = (name, weight, isSufficient, place)
    self.isShown = isShown
  }
}

/// A line of a text, as a sign looks at it.
struct SignLine {
  var range = 0..<0
  /// The level and the text of a heading.
  var heading: (level: Int, text: Range<Int>)?
  /// The value of the front matter's title, if the line has it.
  var title: Range<Int>?
  let bytes: ByteView
  let words: Vocabulary

  /// Whether the line starts with a text.
  func starts(with text: StaticString) -> Bool { bytes.hasPrefix(text, in: range) }

  /// Whether the line is a title: a heading of level 1 with a word, a dash and more.
  func isTitle(with group: WordGroup) -> Bool {
    guard let heading, heading.level == 1, let label = words[group].label(heading.text, in: bytes) else { return false }
    return textAfterDash(in: label.range.upperBound..<heading.text.upperBound) != nil
  }

  /// Whether the line is a heading of a level with the word of a term.
  func isHeading(_ level: Int, of term: Term) -> Bool {
    guard let heading, heading.level == level else { return false }
    return words.isLabel(heading.text, of: term, in: bytes)
  }

  private static let dashes: [StaticString] = ["-", "–", "—"]

  /// What comes after the dash that a range starts with, without spaces; `nil` without a dash.
  func textAfterDash(in range: Range<Int>) -> Range<Int>? {
    let rest = bytes.trimmingLeadingSpaces(range)
    guard let dash = Self.dashes.first(where: { bytes.hasPrefix($0, in: rest) }) else { return nil }
    return bytes.trimmingLeadingSpaces(rest.dropFirst(dash.utf8CodeUnitCount))
  }
}
