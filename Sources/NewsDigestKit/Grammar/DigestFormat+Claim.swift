extension DigestFormat {
  /// What the lines of a stated grammar say in a text: two of them with words of their own, or all that a document of
  /// the format has, make it one.
  ///
  /// - Returns: `nil` if nothing speaks for the format.
  static func statedClaim(on source: SourceText, _ words: Vocabulary) -> DigestClaim? {
    guard let table = (grammar.statement as? GrammarStatement)?.table else { return nil }
    let segments = grammar.segments(source, words)
    var lines: [Int: Range<Int>] = [:]
    for (kind, range) in zip(segments.kinds, segments.ranges) {
      if let line = kind.statedLine, lines[line] == nil { lines[line] = range }
    }
    return table.claim(ofLines: lines)
  }
}

extension GrammarTable {
  /// - Parameter found: The lines that a text has, each with its first place.
  fileprivate func claim(ofLines found: [Int: Range<Int>]) -> DigestClaim? {
    let signs = found.filter { lines[$0.key].hasWords }.sorted { $0.value.lowerBound < $1.value.lowerBound }
    guard let first = signs.first else { return nil }
    let expected = expectedLines
    let isComplete = !expected.isEmpty && expected.allSatisfy { found[$0] != nil }
    var doubt = signs.reduce(isComplete ? 0.4 : 1) { doubt, _ in doubt * 0.5 }
    if signs.count == 1, !isComplete { doubt = (1 + doubt) / 2 }
    var reasons = signs.map { line, range in
      DigestRecognition.Reason(message: "a line such as `\(lines[line].sample(words: .builtIn))`", range: range)
    }
    if isComplete { reasons.append(.init(message: "all lines that the format expects", range: first.value)) }
    return DigestClaim(confidence: 1 - doubt, reasons: reasons)
  }

  /// The lines that no document is without: those that are not optional, and one of each repeated part.
  private var expectedLines: [Int] {
    levels[0].elements.compactMap { element in
      switch element {
      case .line(let line): lines[line].isOptional ? nil : line
      case .part(let level, let isSingle): isSingle ? nil : levels[level].head
      case .blocks, .children, .frontMatter: nil
      }
    }
  }
}

extension GrammarTable.Line {
  /// Whether the line has a word in every notation. Marks and values alone are those of many texts.
  fileprivate var hasWords: Bool {
    variants.allSatisfy { variant in
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
