extension DigestFormat {
  /// What the lines of a stated grammar say in a text: two of them with words of their own, or all that a document of
  /// the format has, make it one.
  ///
  /// - Returns: `nil` if nothing speaks for the format.
  static func statedClaim(on source: SourceText, _ words: Vocabulary) -> DigestClaim? {
    guard let table = (grammar.statement as? GrammarStatement)?.table else { return nil }
    let segments = grammar.segments(source, words)
    var found: [Int: StatedLinePlaces] = [:]
    for (kind, range) in zip(segments.kinds, segments.ranges) {
      if let line = kind.statedLine { found[line, default: StatedLinePlaces(first: range)].count += 1 }
    }
    return table.claim(ofLines: found)
  }
}

/// Where a line of a grammar is in a text.
private struct StatedLinePlaces {
  let first: Range<Int>
  var count = 0
}

extension GrammarTable {
  /// - Parameter found: The lines that a text has.
  fileprivate func claim(ofLines found: [Int: StatedLinePlaces]) -> DigestClaim? {
    let signs = found.filter { lines[$0.key].hasWords }.sorted { $0.value.first.lowerBound < $1.value.first.lowerBound }
    guard let first = signs.first else { return nil }
    let isComplete = isComplete(found)
    var doubt = signs.reduce(isComplete ? 0.4 : 1) { doubt, _ in doubt * 0.5 }
    if signs.count == 1, !isComplete { doubt = (1 + doubt) / 2 }
    var reasons = signs.map { line, places in
      DigestRecognition.Reason(
        "stated-line", arguments: ["line": .text(lines[line].sample(words: .builtIn))], range: places.first)
    }
    if isComplete { reasons.append(.init("all-stated-lines", range: first.value.first)) }
    return DigestClaim(confidence: 1 - doubt, reasons: reasons)
  }

  /// Whether a text has all lines that no document is without: those that are not optional, once for each part, and one
  /// part at least of each list. A single line may be chance.
  private func isComplete(_ found: [Int: StatedLinePlaces]) -> Bool {
    func count(_ line: Int) -> Int { found[line]?.count ?? 0 }
    var expectedCount = 0
    for (index, level) in levels.enumerated() {
      let parts = level.parent == nil ? 1 : level.head.map(count) ?? 0
      for element in level.elements {
        switch element {
        case .line(let line) where !lines[line].isOptional:
          guard count(line) == parts else { return false }
          expectedCount += count(line)
        case .part(let nested, isSingle: false) where index == 0:
          guard let head = levels[nested].head, count(head) > 0 else { return false }
        case .line, .part, .blocks, .children, .frontMatter, .footer: break
        }
      }
    }
    return expectedCount > 1
  }
}

extension GrammarTable.Line {
  /// Whether the line has a word in every notation. Marks and values alone are those of many texts.
  fileprivate var hasWords: Bool {
    !variants.isEmpty
      && variants.allSatisfy { variant in
        variant.tokens.contains { token in
          switch token {
          case .literal(let literal): literal.text.unicodeScalars.contains { $0.properties.isAlphabetic }
          case .label: true
          case .slot, .link: false
          }
        }
      }
  }
}
