extension RoundTrip {
  /// Checks the laws on generated documents of a format and on edits of them: what the library guarantees for its own
  /// formats, for one of your own.
  ///
  ///     #expect(RoundTrip.prove(Newsletter.self).isEmpty)
  ///
  /// The documents have the lines of the format's ``Grammar`` in order and in disorder, with values that are hard to
  /// write, other Markdown between them, any line endings and either normalisation form. Each is also written over
  /// another one.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - documents: How many documents are made.
  ///   - seed: What the documents are drawn from: the same ones for the same seed.
  /// - Returns: The first violations with the texts that show them; empty if the laws hold.
  /// - Complexity: O(*n*) in the number of documents; some milliseconds for each.
  public static func prove<Content: DigestFormat>(
    _ format: Content.Type, documents: Int = 1_000, seed: UInt64 = 0
  ) -> [Violation] {
    var texts = GeneratedTexts(Content.grammar.statement as? GrammarStatement, seed: seed)
    var found: [Violation] = []
    var previous: SourceText?
    for _ in 0..<documents where found.count < violationLimit {
      let source = SourceText(trusted: texts.next())
      found += violations(of: format, in: source).map { $0.shown(in: source) }
      if let previous { found += overwriting(previous, with: Content(parsing: source)) }
      previous = source
    }
    return found
  }

  /// How many violations are enough.
  private static var violationLimit: Int { 16 }

  /// Writes a model over the text of another one: it is refused, or parsed back as it is.
  private static func overwriting<Content: DigestFormat>(_ source: SourceText, with content: Content) -> [Violation] {
    var document = DigestDocument<Content>(parsing: source)
    document.content = content
    guard let text = try? document.text() else { return [] }
    if Content(parsing: SourceText(trusted: text)) == content { return [] }
    return [
      Violation(law: .putGet, description: "written over another text, it is parsed back as something else")
        .shown(in: source)
    ]
  }
}

extension RoundTrip.Violation {
  /// The violation with the text that shows it.
  fileprivate func shown(in source: SourceText) -> RoundTrip.Violation {
    RoundTrip.Violation(law: law, description: "\(description)\n\(source.text.debugDescription)")
  }
}

/// Draws texts that have the lines of a grammar.
struct GeneratedTexts {
  private let statement: GrammarStatement?
  private var random: SplitMix64

  init(_ statement: GrammarStatement?, seed: UInt64) {
    (self.statement, random) = (statement, SplitMix64(state: seed))
  }

  private static let values = [
    "word", "two words", "[bracket] text", "a | b", "1", "42", "007", "2025-12-01", "December 1, 2025", "00:01:02",
    "2025-12-01 09:30:00 +0900", "*emphasis*", "`code`", "https://example.com/a_(b)", "é", "e\u{301}", "a, b", "#",
    "##",
    "- x", "> x", "1. x", "text – text", "(x)", "x)", ":", "\\*", "👩‍💻",
  ]

  private static let blocks = [
    "text", "two\nlines", "- item\n  - nested", "1. first\n2. second", "> quoted", "```\ncode\n```", "<!-- comment -->",
    "---", "***", "| a | b |\n|---|---|\n| 1 | 2 |", "# heading", "## heading", "### heading", "title\n===",
    "title\n---",
    "![](https://example.com/i.png)", "    indented", "* x", "**label**: text", "---\ntitle: x\n---",
  ]

  /// The next text.
  mutating func next() -> String {
    var lines = statement.map { self.lines(of: 0, in: $0.table) } ?? []
    if lines.isEmpty { lines = (0..<Int.random(in: 1...8, using: &random)).map { _ in block() } }
    if Int.random(in: 0..<4, using: &random) == 0 { lines.shuffle(using: &random) }
    var text = ""
    for line in lines {
      text += line + String(repeating: "\n", count: [1, 2, 2, 2, 3].randomElement(using: &random) ?? 2)
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: text = text.replacingLineFeeds(with: "\r\n")
    case 1: text = "\u{FEFF}" + text
    case 2: while text.utf8.last == .ascii("\n") { text.unicodeScalars.removeLast() }
    case 3: text = String(String.UnicodeScalarView(text.unicodeScalars.decomposed))
    default: break
    }
    return text
  }

  private mutating func block() -> String { Self.blocks.randomElement(using: &random) ?? "" }

  private mutating func lines(of level: Int, in table: GrammarTable) -> [String] {
    var lines: [String] = []
    for element in table.levels[level].elements {
      switch element {
      case .line(let line) where table.lines[line].isList:
        for _ in 0..<Int.random(in: 0...3, using: &random) { lines.append(self.line(table.lines[line])) }
      case .line(let line):
        if table.isHead(line) || Int.random(in: 0..<4, using: &random) > 0 {
          lines.append(self.line(table.lines[line]))
        }
      case .part(let nested, let isSingle):
        for _ in 0..<Int.random(in: 0...(isSingle ? 1 : 3), using: &random) {
          lines += self.lines(of: nested, in: table)
        }
      case .blocks(let parts):
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          if let part = parts.randomElement(using: &random) { lines += self.lines(of: part, in: table) }
          lines.append(block())
        }
      case .footer: if Bool.random(using: &random) { lines += ["---", block()] }
      case .children: if Int.random(in: 0..<4, using: &random) == 0 { lines.append("    - nested item") }
      case .frontMatter: if Bool.random(using: &random) { lines.append("---\ntitle: x\nlist: [a, b]\n---") }
      }
    }
    return lines
  }

  private mutating func line(_ line: GrammarTable.Line) -> String {
    guard let variant = line.variants.randomElement(using: &random) else { return "" }
    var text = ""
    for token in variant.tokens {
      switch token {
      case .literal(let literal): text += literal.text
      case .slot(let slot): text += value(of: variant.slots[slot])
      case .label(let term): text += Vocabulary.builtIn.word(for: term, in: .english) + ": "
      case .link(let title, let url): text += "[\(value(of: variant.slots[title]))](\(value(of: variant.slots[url])))"
      }
    }
    return variant.line(text)
  }

  /// A value of a slot; mostly one that can be parsed.
  private mutating func value(of slot: LineVariant.Slot) -> String {
    let values = slot.condition.map { [$0.example] } ?? Self.values.filter { slot.canonical($0) != nil }
    let isFitting = Int.random(in: 0..<8, using: &random) > 0
    return (isFitting && !values.isEmpty ? values : Self.values).randomElement(using: &random) ?? ""
  }
}

extension String {
  fileprivate func replacingLineFeeds(with ending: String) -> String {
    utf8.split(separator: .lineFeed, omittingEmptySubsequences: false).map { String(Substring($0)) }
      .joined(separator: ending)
  }
}

/// A generator of random numbers that gives the same ones for the same seed (Steele, Lea and Flood, 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
