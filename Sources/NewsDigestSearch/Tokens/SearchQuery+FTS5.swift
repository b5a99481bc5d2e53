extension SearchQuery {
  /// The query for a table of SQLite's FTS5 whose columns have the texts of ``SearchTokens/tokens(of:)`` and
  /// ``SearchTokens/initials(of:)``, separated by spaces; `nil` without a letter or number to look for.
  ///
  /// Create the table with `tokenize = "unicode61 remove_diacritics 0"`. FTS5 sees no punctuation, and finds words of
  /// letters only by their beginnings, or as a whole with ``wholeWords``. Where the punctuation counts, ask
  /// ``ranges(in:)`` for what was found.
  ///
  /// - Parameters:
  ///   - tokens: The name of the column of tokens.
  ///   - initials: The name of the column of initials.
  public func fts5Expression(tokens: String = "tokens", initials: String = "initials") -> String? {
    let terms = phrases.compactMap { phrase -> String? in
      phrase.isInitials
        ? "\(Self.quoted(initials)) : \(phrase.initialsTerm)"
        : phrase.term(wholeWords: wholeWords).map { "\(Self.quoted(tokens)) : \($0)" }
    }
    return terms.isEmpty ? nil : terms.joined(separator: " AND ")
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

extension SearchQuery.Phrase {
  /// The tokens as a phrase. Its last word may be the beginning of another one.
  fileprivate func term(wholeWords: Bool) -> String? {
    let scalars = matcher.pattern
    let runs = scalars.runs
    guard let last = runs.last else { return nil }
    let isOpen = last.range.upperBound == scalars.count
    var texts: [String] = []
    for run in runs.dropLast() { run.forEachToken(isOpen: false) { texts.append(scalars[$0].text) } }
    last.forEachToken(isOpen: isOpen) { texts.append(scalars[$0].text) }
    let isPart = isOpen && (last.kind == .syllable ? last.range.count == 1 : !wholeWords)
    return "\"" + texts.joined(separator: " ") + (isPart ? "\" *" : "\"")
  }

  fileprivate var initialsTerm: String {
    var texts: [String] = []
    matcher.pattern.forEachInitials { texts.append(matcher.pattern[$0].text) }
    return "\"" + texts.joined(separator: " ") + "\""
  }
}
