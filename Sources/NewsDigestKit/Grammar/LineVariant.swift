/// A line in one notation, with or without its optional pieces: what it consists of, in order.
struct LineVariant: Sendable {
  enum Token: Sendable {
    case literal(PatternLiteral)
    /// A value, by the index of its slot in the variant.
    case slot(Int)
    case label(Term)
    /// A link of Markdown, by the indices of the slots of its text and its destination.
    case link(text: Int, url: Int)
  }

  /// A slot, without the type of its part.
  struct Slot: Sendable {
    /// The index of its name in the table.
    let name: Int
    let separator: String?
    let isText: Bool
    /// Whether an empty text is a value.
    let isRequired: Bool
    let condition: SlotCondition?
    let canonical: @Sendable (String) -> String?
    let spelling: @Sendable (_ value: String, _ example: String) -> String?
  }

  let shape: LineShape
  /// How deep an item is nested.
  var depth = 0
  let tokens: [Token]
  let slots: [Slot]
  /// The name of a heading's level, where that is a value.
  var levelName: Int?
  /// Whether the line may have no text: the document knows of the first line of a part anyway.
  var mayBeEmpty = false
}

/// A text of a pattern: words in either normalisation form, with any spaces where it has some.
struct PatternLiteral: Sendable {
  let text: String
  private let isSpacedBefore: Bool
  private let isSpacedAfter: Bool
  /// The forms of each word.
  private let words: [[[UInt8]]]

  init(_ text: String) {
    self.text = text
    isSpacedBefore = text.utf8.first?.isSpaceOrTab ?? false
    isSpacedAfter = text.utf8.last?.isSpaceOrTab ?? false
    words = text.utf8.split(whereSeparator: \.isSpaceOrTab).map { word in
      let scalars = String(Substring(word)).unicodeScalars
      let forms = [Array(word), Self.bytes(scalars.composed), Self.bytes(scalars.decomposed)]
      return forms.enumerated().filter { index, form in !forms[..<index].contains(form) }.map(\.element)
    }
  }

  private static func bytes(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    Array(String(String.UnicodeScalarView(scalars)).utf8)
  }

  /// Whether it has a word, by which it is found quickly.
  var hasWord: Bool { !words.isEmpty }

  /// Where the literal ends that starts at an offset; `nil` if it does not.
  func end(at start: Int, in bytes: ByteView, end: Int) -> Int? {
    var offset = start
    if isSpacedBefore {
      offset = bytes.trimmingLeadingSpaces(offset..<end).lowerBound
      // At the start or end of a line, its spaces are trivia.
      guard offset > start || start == end else { return nil }
    }
    for (index, word) in words.enumerated() {
      if index > 0 {
        let next = bytes.trimmingLeadingSpaces(offset..<end).lowerBound
        guard next > offset else { return nil }
        offset = next
      }
      guard let form = word.first(where: { bytes.starts(with: $0, at: offset, end: end) }) else { return nil }
      offset += form.count
    }
    if isSpacedAfter, hasWord {
      let next = bytes.trimmingLeadingSpaces(offset..<end).lowerBound
      guard next > offset || offset == end else { return nil }
      offset = next
    }
    return offset
  }

  /// The next offset from which the literal may start; `nil` without one.
  func next(from start: Int, in bytes: ByteView, end: Int) -> Int? {
    var offset = start
    while offset < end {
      guard let word = words.first else { return bytes[offset].isSpaceOrTab ? offset : next(after: offset, bytes, end) }
      guard word.contains(where: { bytes.starts(with: $0, at: offset, end: end) }) else {
        offset += 1
        continue
      }
      guard isSpacedBefore else { return offset }
      let spaces = bytes.trimmingTrailingSpaces(start..<offset).upperBound
      if spaces < offset { return spaces }
      offset += 1
    }
    return nil
  }

  private func next(after start: Int, _ bytes: ByteView, _ end: Int) -> Int? {
    (start..<end).first { bytes[$0].isSpaceOrTab }
  }
}

extension ByteView {
  /// Whether some bytes are at an offset.
  fileprivate func starts(with prefix: [UInt8], at offset: Int, end: Int) -> Bool {
    guard offset + prefix.count <= end else { return false }
    for (index, byte) in prefix.enumerated() where self[offset + index] != byte { return false }
    return true
  }
}

// MARK: - Matching

/// The values that a variant finds in a line.
struct VariantMatch {
  /// The places of the values, each with the index of its slot, in the order of the line.
  var values: [(slot: Int, range: Range<Int>)] = []
  /// The languages of its words.
  var languages: [LanguageSet] = []
}

extension LineVariant {
  /// How many ways to divide a line into values are tried.
  private static var attemptLimit: Int { 64 }

  /// Matches the text of a line.
  func match(_ range: Range<Int>, in bytes: ByteView, words: Vocabulary) -> VariantMatch? {
    var matching = Matching(variant: self, bytes: bytes, end: range.upperBound, words: words)
    return matching.matches(tokens[...], from: range.lowerBound) ? matching.match : nil
  }

  private struct Matching {
    let variant: LineVariant
    let bytes: ByteView
    let end: Int
    let words: Vocabulary
    var match = VariantMatch()
    var attempts = LineVariant.attemptLimit

    mutating func matches(_ tokens: ArraySlice<Token>, from start: Int) -> Bool {
      guard let first = tokens.first else { return start == end }
      let rest = tokens.dropFirst()
      switch first {
      case .literal(let literal):
        guard let next = literal.end(at: start, in: bytes, end: end) else { return false }
        return matches(rest, from: next)
      case .label(let term):
        guard let group = term.group, let label = words[group].label(start..<end, in: bytes), label.term == term else {
          return false
        }
        match.languages.append(label.word.languages)
        return matches(rest, from: label.range.upperBound)
      case .link(let text, let url):
        guard let link = InlineLink(at: start, in: bytes, end: end) else { return false }
        return holds(text, link.text) && (holds(url, link.destination) || isLink(without: url, link))
          && matches(rest, from: link.range.upperBound)
      case .slot(let slot): return matches(slot, then: rest, from: start)
      }
    }

    /// Whether a link that starts a part has no destination, as its model may have none.
    private func isLink(without url: Int, _ link: InlineLink) -> Bool {
      link.destination.isEmpty && variant.mayBeEmpty && variant.slots[url].isRequired
    }

    /// Adds a value, if its text is one. Spaces at its ends would be lost.
    private mutating func holds(_ slot: Int, _ range: Range<Int>) -> Bool {
      let definition = variant.slots[slot]
      guard range.isEmpty || bytes.trimmingWhiteSpace(range) == range else { return false }
      guard !range.isEmpty else { return variant.mayBeEmpty && variant.onlySlot == slot }
      guard let separator = definition.separator else {
        guard definition.isText || definition.canonical(bytes.string(range)) != nil else { return false }
        if let condition = definition.condition {
          guard let languages = condition.languages(bytes, range, words) else { return false }
          match.languages.append(languages)
        }
        match.values.append((slot, range))
        return true
      }
      for item in PatternLiteral(separator: separator).separated(range, in: bytes) {
        guard !item.isEmpty, definition.isText || definition.canonical(bytes.string(item)) != nil else { return false }
        match.values.append((slot, item))
      }
      return true
    }

    private mutating func matches(_ slot: Int, then rest: ArraySlice<Token>, from start: Int) -> Bool {
      let (valueCount, languageCount) = (match.values.count, match.languages.count)
      guard let following = rest.first else { return holds(slot, start..<end) }
      var offset = start
      while attempts > 0, let stop = next(following, from: offset + 1) {
        attempts -= 1
        if holds(slot, start..<stop), matches(rest, from: stop) { return true }
        match.values.removeSubrange(valueCount...)
        match.languages.removeSubrange(languageCount...)
        offset = stop
      }
      return false
    }

    /// The next offset from which a token may start.
    private func next(_ token: Token, from start: Int) -> Int? {
      guard start < end else { return nil }
      switch token {
      case .literal(let literal): return literal.next(from: start, in: bytes, end: end)
      case .link: return (start..<end).first { bytes[$0] == .ascii("[") }
      case .label(let term):
        guard let table = term.group.map({ words[$0] }) else { return nil }
        return (start..<end).first { table.mayStartLabel(with: bytes[$0]) }
      case .slot: return nil
      }
    }
  }
}

extension PatternLiteral {
  /// The separator of a list, without the spaces around it, which are style.
  init(separator: String) {
    let words = separator.utf8.split(whereSeparator: \.isSpaceOrTab)
    self.init(words.isEmpty ? separator : words.map { String(Substring($0)) }.joined(separator: " "))
  }

  /// The parts of a range that it separates, without spaces at their ends.
  fileprivate func separated(_ range: Range<Int>, in bytes: ByteView) -> [Range<Int>] {
    var (items, start): ([Range<Int>], Int) = ([], range.lowerBound)
    while let stop = next(from: start, in: bytes, end: range.upperBound),
      let after = end(at: stop, in: bytes, end: range.upperBound)
    {
      items.append(bytes.trimmingSpaces(start..<stop))
      start = after
    }
    return items + [bytes.trimmingSpaces(start..<range.upperBound)]
  }
}
