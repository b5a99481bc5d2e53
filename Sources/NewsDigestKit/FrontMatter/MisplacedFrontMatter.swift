/// A front matter that a site generator does not see, because it is not at the start of the file or is indented.
struct MisplacedFrontMatter {
  /// The opening line without its ending.
  let opening: Range<Int>
  /// What makes a front matter of it; none where that would move text.
  fileprivate let edits: [SourceEdit]
  fileprivate let isIndented: Bool
  fileprivate let notation: FrontMatterNotation

  /// Finds one whose opening line is the first one of its kind; `nil` where there is none, or where its fields are not
  /// those of a page, so that the lines are thematic breaks.
  init?(in bytes: ByteView, at start: Int) {
    var lines = LineScanner(bytes, in: start..<bytes.count)
    var opening: (line: PhysicalLine, notation: FrontMatterNotation)?
    var isAfterText = false
    while opening == nil, let line = lines.next() {
      if let notation = Self.notation(ofFence: line, in: bytes) {
        opening = (line, notation)
      } else if !bytes.isBlank(line.content) {
        // In a code block, it is an example.
        guard CodeFence(opening: line.content, in: bytes) == nil else { return nil }
        isAfterText = true
      }
    }
    guard let (opening, notation) = opening else { return nil }
    var closing: PhysicalLine?
    while closing == nil, let line = lines.next() {
      if Self.notation(ofFence: line, in: bytes) == notation { closing = line }
    }
    guard let closing,
      Self.hasFields(bytes, opening.end..<closing.start, as: notation, isAfterText: isAfterText)
    else { return nil }
    let isIndented = opening.start < bytes.trimmingLeadingSpaces(opening.content).lowerBound
    (self.opening, self.isIndented, self.notation) = (bytes.trimmingSpaces(opening.content), isIndented, notation)
    edits = isAfterText ? [] : Self.edits(of: bytes, start..<closing.content.upperBound, isIndented: isIndented)
  }

  /// The notation of the front matter that a line would open if it was the first one, without its indentation.
  private static func notation(ofFence line: PhysicalLine, in bytes: ByteView) -> FrontMatterNotation? {
    let text = bytes.trimmingSpaces(line.content)
    return bytes.equals("---", in: text) ? .yaml : bytes.equals("+++", in: text) ? .toml : nil
  }

  /// Whether a text is fields of a page.
  ///
  /// After other text, where it is likelier that lines are thematic breaks, one must be the title or the layout, or
  /// two have a key of a page.
  private static func hasFields(
    _ bytes: ByteView, _ range: Range<Int>, as notation: FrontMatterNotation, isAfterText: Bool
  ) -> Bool {
    let fields = YAMLBlock(parsing: bytes, in: range, as: notation.fields).fields
    if fields.contains(where: { $0.value.string != nil && ["layout", "title"].contains($0.key) }) { return true }
    return fields.count { PageKey.isKnown($0.keyRange, in: bytes) } > (isAfterText ? 1 : 0)
  }

  /// The changes that remove the blank lines above, and the indentation.
  private static func edits(of bytes: ByteView, _ range: Range<Int>, isIndented: Bool) -> [SourceEdit] {
    var edits: [SourceEdit] = []
    let content = bytes.trimmingLeadingWhiteSpace(range)
    if content.lowerBound > range.lowerBound { edits.append(Self.removing(range.lowerBound..<content.lowerBound)) }
    guard isIndented else { return edits }
    let column = bytes.column(of: content.lowerBound)
    var lines = LineScanner(bytes, in: content)
    _ = lines.next()
    while let line = lines.next() {
      let indentation = line.start..<bytes.trimmingLeadingSpaces(line.content).lowerBound
      if !indentation.isEmpty {
        edits.append(
          Self.removing(indentation.lowerBound..<min(indentation.lowerBound + column, indentation.upperBound)))
      }
    }
    return edits
  }

  private static func removing(_ range: Range<Int>) -> SourceEdit { SourceEdit(range: range, replacement: "") }
}

extension PendingDiagnostic {
  static func frontMatterMisplaced(_ frontMatter: MisplacedFrontMatter) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .frontMatterMisplaced, severity: .warning, range: frontMatter.opening,
      reason: frontMatter.isIndented ? "indented" : "not-first",
      arguments: ["opening": .text("\(frontMatter.notation.opening)")],
      fixIts: frontMatter.edits.isEmpty ? [] : [.init(id: "move-front-matter", edits: frontMatter.edits)])
  }
}
