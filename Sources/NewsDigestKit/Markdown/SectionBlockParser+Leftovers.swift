extension SectionBlockParser {
  /// Reports the marks of a language model in a block, and its reasoning.
  mutating func reportLeftovers(in range: Range<Int>) {
    for mark in GeneratorMarks.all(in: range, of: bytes) {
      // The spaces before a mark belong to it.
      let start = bytes.trimmingTrailingSpaces(range.lowerBound..<mark.lowerBound).upperBound
      report(.generatorMark(mark, removing: start..<mark.upperBound))
    }
    let text = bytes.trimmingSpaces(range)
    guard bytes.hasPrefix("<think>", in: text) else { return }
    let opening = text.lowerBound..<text.lowerBound + 7
    let end = endOfReasoning(after: opening.upperBound)
    report(.reasoning(opening, end: end))
  }

  /// The offset after the tag that closes reasoning, and the line ending after it.
  ///
  /// Reasoning is at the start of an answer: what is nearer is looked for only.
  private func endOfReasoning(after start: Int) -> Int? {
    let limit = 1 << 16
    guard let close = bytes.firstRange(of: "</think>", in: start..<min(bytes.count, start + limit)) else { return nil }
    let line = LineScanner.line(at: close.upperBound, in: bytes, end: bytes.count)
    return bytes.isBlank(line.content) ? line.end : close.upperBound
  }

  /// Reports markup in a block that is escaped by mistake, and characters that look like bullets.
  ///
  /// - Parameter headings: Whether escaped headings and bullets are reported, which a format may parse as such.
  mutating func reportEscapes(in range: Range<Int>, headings: Bool) {
    guard
      bytes.firstIndex(of: .ascii("\\"), in: range) < range.upperBound
        || bytes.firstIndex(of: 0xE2, in: range) < range.upperBound
    else { return }
    var code = CodeSpans.ranges(in: range, of: bytes)[...]
    var bullets: [Range<Int>] = []
    var lines = LineScanner(bytes, in: range)
    while let line = lines.next() {
      if let bullet = BulletCharacter.start(of: line.content, in: bytes) { bullets.append(bullet) }
      if headings, let escape = MarkdownEscape(line.content, in: bytes) { report(.markupEscaped(escape)) }
      for markup in EscapedMarkup.all(in: line.content, of: bytes) {
        code = code.drop { $0.upperBound <= markup.range.lowerBound }
        if !(code.first?.overlaps(markup.range) ?? false) { report(.markupEscaped(markup)) }
      }
    }
    guard let first = bullets.first else { return }
    let lineStart = bytes.startOfLastLine(in: range.lowerBound..<first.lowerBound)
    // A list may not interrupt a paragraph in kramdown.
    let isBelowText = lineStart > range.lowerBound && !isItem(range)
    let bytes = bytes
    report(.bulletCharacter(bullets, blankLineAt: isBelowText ? lineStart : nil, in: bytes))
  }
}

extension SectionBlockParser {
  private func isItem(_ range: Range<Int>) -> Bool {
    let line = LineScanner.line(at: range.lowerBound, in: bytes, end: range.upperBound)
    if case .listItem = MarkdownLine(line.content, in: bytes) { return true }
    return false
  }
}

extension PendingDiagnostic {
  fileprivate static func generatorMark(_ mark: Range<Int>, removing range: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .generatorMark, severity: .remark, range: mark, reason: "mark",
      fixIts: [.init(id: "remove-mark", replacing: range, with: "")])
  }

  fileprivate static func reasoning(_ opening: Range<Int>, end: Int?) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .generatorMark, severity: .remark, range: opening, reason: "reasoning",
      fixIts: end.map { [.init(id: "remove-reasoning", replacing: opening.lowerBound..<$0, with: "")] } ?? [])
  }

  /// A heading or a bullet that is escaped.
  fileprivate static func markupEscaped(_ escape: MarkdownEscape) -> PendingDiagnostic {
    let backslash = escape.offset..<escape.offset + 1
    let isHeading = if case .heading = escape.line { true } else { false }
    return escaped([backslash], at: backslash, reason: isHeading ? "heading" : "bullet")
  }

  /// Marks that are escaped.
  fileprivate static func markupEscaped(_ markup: EscapedMarkup) -> PendingDiagnostic {
    let backslashes = markup.backslashes.map { $0..<$0 + 1 }
    switch markup.kind {
    case .bold: return escaped(backslashes, at: markup.place, reason: "bold")
    case .number: return escaped(backslashes, at: markup.place, reason: "number")
    case .marks(let marks):
      return escaped(backslashes, at: markup.place, reason: "marks", arguments: ["marks": .text(marks)])
    }
  }

  private static func escaped(
    _ backslashes: [Range<Int>], at place: Range<Int>, reason: String,
    arguments: [String: LocalizedMessage.Argument] = [:]
  ) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .markdownEscaped, severity: .warning, range: place, reason: reason, arguments: arguments,
      fixIts: [.removingBackslashes(backslashes)])
  }

  /// - Parameters:
  ///   - bullets: The characters, one a line; not empty.
  ///   - place: Where the list needs a blank line before it.
  fileprivate static func bulletCharacter(
    _ bullets: [Range<Int>], blankLineAt place: Int?, in bytes: ByteView
  ) -> PendingDiagnostic {
    var edits = bullets.map { bullet in
      SourceEdit(range: bullet, replacement: bytes[bullet.upperBound].isSpaceOrTab ? "-" : "- ")
    }
    if let place { edits.insert(SourceEdit(range: place..<place, replacement: "\n"), at: 0) }
    return PendingDiagnostic(
      id: .bulletCharacter, severity: .remark, range: bullets[0], fixIts: [.init(id: "make-list", edits: edits)])
  }
}
