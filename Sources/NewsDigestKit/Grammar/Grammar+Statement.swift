extension Grammar where Content: DigestFormat {
  /// Makes a grammar of the lines of a format.
  ///
  /// - Parameter elements: The lines and parts, in order.
  /// - Precondition: The grammar is one: ``checked(_:)`` throws what is wrong with it otherwise.
  public init(@GrammarBuilder<Content> _ elements: () -> [GrammarRule<Content>]) {
    do {
      self = try Self.checked(elements)
    } catch {
      preconditionFailure("The grammar of \(Content.self) is refused. \(error)")
    }
  }

  /// Makes a grammar of the lines of a format, and says what is wrong with it.
  ///
  /// - Parameter elements: The lines and parts, in order.
  /// - Throws: ``GrammarError``.
  public static func checked(
    @GrammarBuilder<Content> _ elements: () -> [GrammarRule<Content>]
  ) throws(GrammarError) -> Grammar {
    var compiler = GrammarCompiler()
    _ = compiler.level(of: elements(), under: nil)
    compiler.check()
    if let error = compiler.error { throw error }
    return Grammar(
      GrammarSyntax<Content>.self, statement: GrammarStatement(table: compiler.table, levels: compiler.levels))
  }
}

// MARK: - What is refused

extension GrammarCompiler {
  /// Refuses a grammar that has no place for some text, or that parses a line as another one.
  mutating func check() {
    for level in table.levels.indices where error == nil { checkPlaces(in: level) }
    for line in table.lines.indices where error == nil { checkAmbiguity(of: line) }
  }

  /// Checks that text that no element is has a place after each element.
  private mutating func checkPlaces(in level: Int) {
    let elements = table.levels[level].elements
    if table.levels[level].itemDepth != nil {
      let isChildren: (GrammarTable.Level.Element) -> Bool = { if case .children = $0 { true } else { false } }
      let children = elements.firstIndex(where: isChildren)
      let blocks = elements.firstIndex { if case .blocks = $0 { true } else { false } }
      guard let children, children < blocks ?? elements.count else {
        return refuse(
          .noPlaceForChildren, at: place(level, 0), example: sample(through: place(level, 0)) + "  - text\n")
      }
    }
    let first = table.levels[level].parent == nil ? -1 : 0
    for element in first..<elements.count {
      // Within a part, its own elements come first.
      if element >= 0, case .part = elements[element] { continue }
      var cursor = GrammarCursor(table, at: frames(of: place(level, element)))
      let found = cursor.advance(toBlockOfDepth: nil)
      let next =
        max(element, 0)..<(found.flatMap { $0.level == level ? $0.element : nil } ?? next(element, elements.count))
      let skipsPart = next.dropFirst(element < 0 ? 0 : 1).contains { hidesParts(elements[$0], in: level) }
      if found == nil || skipsPart {
        return refuse(
          .noPlaceForText, at: place(level, max(element, 0)),
          example: (element < 0 ? "" : sample(through: place(level, element)) + "\n") + "text\n")
      }
    }
  }

  /// Whether text before an element would hide its parts. Nested items follow their item anyway.
  private func hidesParts(_ element: GrammarTable.Level.Element, in level: Int) -> Bool {
    guard case .part(let nested, _) = element else { return false }
    return table.levels[nested].itemDepth == nil || table.levels[level].itemDepth == nil
  }

  private func next(_ element: Int, _ count: Int) -> Int { min(max(element, 0) + 1, count) }

  private func place(_ level: Int, _ element: Int) -> GrammarTable.Place {
    GrammarTable.Place(level: level, element: element)
  }

  /// The places of a part and of those that it is in.
  private func frames(of place: GrammarTable.Place) -> [GrammarTable.Place] {
    var frames = [place]
    while let parent = table.levels[frames[0].level].parent { frames.insert(parent, at: 0) }
    return frames
  }

  /// Checks that each notation of a line is parsed as that line, wherever it may come next.
  private mutating func checkAmbiguity(of line: Int) {
    let target = table.lines[line].place
    for level in table.levels.indices {
      let start = table.levels[level].parent == nil ? -1 : 0
      let cursor = GrammarCursor(table, at: frames(of: place(level, start)))
      guard cursor.next(where: { $0 == line }) != nil else { continue }
      for variant in table.lines[line].variants {
        let text = variant.sample(words: .builtIn)
        let found = text.withBytes { bytes in
          cursor.next { other in
            table.lines[other].variants.contains {
              $0.mayBe(variant)
                && $0.match(bytes.indices, in: bytes, words: .builtIn) != nil
            }
          }
        }
        if found != line { return refuse(.ambiguous, at: target, example: variant.line(text)) }
      }
    }
  }

  /// A text that has the lines up to an element.
  private func sample(through target: GrammarTable.Place) -> String {
    var text = ""
    for frame in frames(of: target) {
      for element in table.levels[frame.level].elements.prefix(frame.element + 1) {
        guard case .line(let line) = element else { continue }
        text += table.lines[line].sample(words: .builtIn) + "\n"
      }
    }
    return text
  }
}

extension GrammarCursor {
  /// A cursor at some places of the grammar.
  init(_ table: GrammarTable, at frames: [GrammarTable.Place]) {
    self.init(table)
    self.frames = frames
  }
}

extension LineVariant {
  /// Whether lines of both have the same shape.
  fileprivate func mayBe(_ other: LineVariant) -> Bool {
    switch (shape, other.shape) {
    case (.anyHeading, .heading), (.heading, .anyHeading): true
    default: shape == other.shape && depth == other.depth
    }
  }
}

// MARK: - Samples

extension GrammarTable.Line {
  /// A line of this kind, for messages.
  func sample(words: Vocabulary) -> String {
    variants.last.map { $0.line($0.sample(words: words)) } ?? ""
  }
}

extension LineVariant {
  /// Texts, of which any value can be one.
  private static let samples = ["text", "1", "2025-01-01", "2025-01-01 00:00:00", "00:00:01"]

  /// The text of a line of this kind, without its marks in Markdown.
  func sample(words: Vocabulary) -> String {
    tokens.map { token in
      switch token {
      case .literal(let literal): literal.text
      case .slot(let slot): sample(of: slots[slot])
      case .label(let term): words.word(for: term, in: .english) + ": "
      case .link(let text, let url): "[\(sample(of: slots[text]))](\(sample(of: slots[url])))"
      }
    }.joined()
  }

  private func sample(of slot: Slot) -> String {
    slot.condition?.example ?? Self.samples.first { slot.canonical($0) != nil } ?? Self.samples[0]
  }

  /// A text with the marks of its line in Markdown.
  func line(_ text: String) -> String {
    switch shape {
    case .heading(let level): String(repeating: "#", count: level) + " " + text
    case .anyHeading: "## " + text
    case .text: text
    case .quote: "> " + text
    case .item: String(repeating: " ", count: 2 * depth) + "- " + text
    case .code(let info): "```\(info)\n\(text)\n```"
    }
  }
}
