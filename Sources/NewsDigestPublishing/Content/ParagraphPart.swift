/// What a paragraph of a document is to CommonMark.
enum ParagraphPart {
  case text(Bytes)
  /// A quotation, without its marks.
  case quotation(Bytes)
  /// A table, tags, code that is indented, an underlined heading.
  case unknown(Bytes)

  /// The parts of a paragraph: a quotation ends the text above it.
  static func parts(of paragraph: Bytes) -> [ParagraphPart] {
    let lines = paragraph.split(separator: .lineFeed, omittingEmptySubsequences: false)
    let start = lines.firstIndex(where: isQuoted) ?? lines.count
    let text = Bytes(lines[..<start].joined(separator: [.lineFeed]))
    var parts: [ParagraphPart] = []
    if !text.trimmed(text.indices).isEmpty { parts.append(isUnknown(lines[..<start]) ? .unknown(text) : .text(text)) }
    if start < lines.count {
      parts.append(.quotation(Bytes(lines[start...].map(withoutMark).joined(separator: [.lineFeed]))))
    }
    return parts
  }

  // MARK: Quotations

  private static func isQuoted(_ line: ArraySlice<UInt8>) -> Bool { line.drop { $0 == .space }.first == .ascii(">") }

  private static func withoutMark(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard isQuoted(line) else { return line }
    let rest = line.drop { $0 == .space }.dropFirst()
    return rest.first == .space ? rest.dropFirst() : rest
  }

  // MARK: Other blocks

  private static func isUnknown(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    guard let first = lines.first else { return false }
    return isIndented(first) || isTag(first) || lines.dropFirst().contains { isUnderline($0) || isTableRule($0) }
  }

  private static func isIndented(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == .tab || line.prefix(4).elementsEqual("    ".utf8)
  }

  /// Whether a line underlines those above it as a heading.
  private static func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = line.filter { !$0.isWhiteSpace }
    return !marks.isEmpty && (marks.allSatisfy { $0 == .ascii("=") } || marks.allSatisfy { $0 == .ascii("-") })
  }

  /// Whether a line separates the head of a table from its rows.
  private static func isTableRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(.ascii("|")) && line.contains(.ascii("-"))
      && line.allSatisfy { $0.isWhiteSpace || "|:-".utf8.contains($0) }
  }

  /// Whether a line starts with a tag that is not text: one that nothing but tags follows, or that of a block.
  private static func isTag(_ line: ArraySlice<UInt8>) -> Bool {
    let tag = line.drop { $0 == .space }
    guard tag.first == .ascii("<"), let second = tag.dropFirst().first else { return false }
    if second == .ascii("!") || second == .ascii("?") { return true }
    let name = tag.dropFirst(second == .ascii("/") ? 2 : 1).prefix { $0.isLetter || $0.isDigit || $0 == .ascii("-") }
    guard name.first?.isLetter ?? false else { return false }
    let next = tag[name.endIndex...].first
    guard next.map({ $0.isWhiteSpace || $0 == .ascii(">") || $0 == .ascii("/") }) ?? true else { return false }
    if blocks.contains(Bytes(name.map(\.lowercased))) { return true }
    var scanner = TagScanner(Bytes(tag))
    return scanner.endOfTag(at: 0).map { Bytes(tag).dropFirst($0).allSatisfy(\.isWhiteSpace) } ?? false
  }

  /// The names of tags that start a block (CommonMark 4.6).
  private static let blocks: Set<Bytes> = Set(
    """
    address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt \
    fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link \
    main menu menuitem nav noframes ol optgroup option p param pre script search section source style summary table \
    tbody td textarea tfoot th thead title tr track ul
    """.split(separator: " ").map { Bytes($0.utf8) })
}
