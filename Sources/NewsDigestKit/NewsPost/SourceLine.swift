/// A line that says where a story comes from, in whatever notation: `- Source: **[name](url "title")** (2025-12-03)`.
///
/// It holds links, names and dates, and nothing else. ``CitationSyntax`` is the usual notation, which has a block of
/// its own in the model; a line in another one stays Markdown, and its citations are a view of it.
struct SourceLine {
  /// One source, as ranges of the text.
  struct Source {
    var name: Range<Int>
    var title: Range<Int>?
    var destination: SourceLink.Destination?
    var date: SourceDate?
    var note: Range<Int>?
    var footnotes: [Int] = []
  }

  private(set) var sources: [Source] = []
  /// Whether the line is an item of a list or quoted.
  let isContained: Bool

  /// How many names a line has at most, and how many words each. Bytes would be others in another normalisation form.
  private static let (nameLimit, wordLimit) = (8, 16)

  /// Parses a line of Markdown; `nil` for running text.
  ///
  /// - Parameters:
  ///   - isItem: Whether the line is the text of an item, without its marker.
  ///   - mustBeExplicit: Whether it has to say that it is about a source, by a label or a date.
  init?(
    _ line: Range<Int>, of bytes: ByteView, isItem: Bool = false, mustBeExplicit: Bool = false, words: Vocabulary,
    definitions: LinkDefinitions = LinkDefinitions()
  ) {
    let container = Self.content(of: line, in: bytes)
    isContained = isItem || container.isContained
    var rest = container.content
    guard !rest.isEmpty, !Self.isDefinition(rest, in: bytes) else { return nil }
    let label = Self.label(rest, in: bytes, words: words)
    if let label { rest = label.upperBound..<rest.upperBound }
    // Most lines are running text, which costs no more than this.
    guard label != nil || Self.mayName(rest, isContained, mustBeExplicit, in: bytes),
      let links = SourceLink.all(in: rest, of: bytes, definitions: definitions),
      !links.isEmpty || label != nil || isContained
    else { return nil }
    var spans: [SourceSpan] = []
    var start = rest.lowerBound
    for index in 0...links.count {
      let end = index < links.count ? links[index].range.lowerBound : rest.upperBound
      let place: SourceSpan.Place = index == 0 ? .first : index == links.count ? .last : .middle
      guard start <= end, let span = SourceSpan(start..<end, at: place, of: bytes, words: words) else { return nil }
      spans.append(span)
      if index < links.count { start = links[index].range.upperBound }
    }
    let names = spans.flatMap(\.words)
    guard spans.reduce(0, { $0 + $1.dates.count }) <= max(links.count, 1), names.count <= Self.nameLimit,
      names.allSatisfy({ Self.isShort($0.range, in: bytes) && !Self.endsSentence($0.range, in: bytes) })
    else { return nil }
    let isDated = spans.contains { !$0.dates.isEmpty }
    let isExplicit = isDated || label != nil
    guard isExplicit || !mustBeExplicit else { return nil }
    if links.isEmpty {
      let isNamed = label.map { isDated || words.isWritten($0, in: bytes) } ?? (isContained && spans[0].isDateLabelled)
      guard isNamed, addNames(of: spans[0]) else { return nil }
    } else {
      guard isExplicit || names.isEmpty && links.allSatisfy({ $0.isAbsolute(in: bytes) }),
        links.allSatisfy({ !$0.isOnPage(in: bytes) }), add(links, spans, in: bytes)
      else { return nil }
    }
  }

  /// Whether a line without a label may name a source: by a link, or in a list or a quotation by a date.
  private static func mayName(
    _ line: Range<Int>, _ isContained: Bool, _ mustBeExplicit: Bool, in bytes: ByteView
  ) -> Bool {
    let isLinked =
      bytes.firstIndex(of: .ascii("["), in: line) < line.upperBound
      || bytes.firstIndex(of: .ascii("<"), in: line) < line.upperBound || bytes.firstRange(of: "://", in: line) != nil
    if isLinked, !mustBeExplicit { return true }
    return (isLinked || isContained) && SourceDate.mayBe(in: line, of: bytes)
  }

  private static func isShort(_ name: Range<Int>, in bytes: ByteView) -> Bool {
    name.lazy.filter { bytes[$0].isSpaceOrTab }.prefix(wordLimit).count < wordLimit
  }

  /// The end of a sentence is the end of no name.
  private static func endsSentence(_ range: Range<Int>, in bytes: ByteView) -> Bool {
    guard let last = range.last else { return true }
    return bytes[last] == .ascii(".") || bytes[last] == .ascii("!") || bytes[last] == .ascii("?")
      || bytes.hasSuffix("\u{3002}", before: range.upperBound, from: range.lowerBound)
  }
}

// MARK: - Other citations

extension SourceLine {
  /// Whether the line says more than the citations that it would be in the usual notation: it has more links or dates,
  /// or the name is in a list or a quotation or after a label.
  func saysMore(than citations: [CitationSyntax], in bytes: ByteView) -> Bool {
    if isContained { return true }
    let (links, dates) = (sources.count { $0.destination != nil }, sources.count { $0.date != nil })
    if links > citations.count(where: { $0.link != nil }) || dates > citations.count(where: { $0.date != nil }) {
      return true
    }
    // What is only markup, as the end of bold text, is no note.
    let hasNote = citations.contains { $0.note != nil && !$0.isNoteEnclosed(in: bytes) }
    if hasNote, sources.allSatisfy({ $0.note == nil }) { return true }
    guard let first = citations.first, let source = sources.first else { return false }
    let name = first.publisher?.name ?? first.name
    return (first.link == nil || first.publisher != nil) && source.name.lowerBound > name.lowerBound
  }

  /// How many bytes at the end of a line may be a date, decomposed too.
  private static let dateLimit = 48
  /// More bytes than the label of a date has, decomposed too.
  private static let labelLimit = 60

  /// Whether a line that names no source looks as if it did: it ends with a date after the label of one, or starts with
  /// a bracket and ends with a date.
  static func looksLikeOne(_ line: Range<Int>, in bytes: ByteView, words: Vocabulary) -> Bool {
    let content = content(of: line, in: bytes).content
    var end = content.upperBound
    while end > content.lowerBound, ".)* \t_".utf8.contains(bytes[end - 1]) { end -= 1 }
    let earliest = max(content.lowerBound, end - dateLimit)
    guard earliest < end, SourceDate.mayBe(in: earliest..<content.upperBound, of: bytes) else { return false }
    let start = (earliest..<end).first { start in
      !bytes[start].isContinuation
        && SourceDate(at: start, in: bytes, end: content.upperBound, words: words).map { $0.end >= end } ?? false
    }
    guard let start else { return false }
    if bytes.hasPrefix("[", in: content) { return true }
    var before = start
    while before > content.lowerBound, "* \t_".utf8.contains(bytes[before - 1]) { before -= 1 }
    for colon: StaticString in [":", "\u{FF1A}"] where bytes.hasSuffix(colon, before: before, from: content.lowerBound)
    {
      before -= colon.utf8CodeUnitCount
      while before > content.lowerBound, "* \t_".utf8.contains(bytes[before - 1]) { before -= 1 }
      return (max(content.lowerBound, before - labelLimit)..<before).contains {
        !bytes[$0].isContinuation && words[.publishedOn].match(whole: $0..<before, in: bytes) != nil
      }
    }
    return false
  }
}

// MARK: - Containers and labels

extension SourceLine {
  /// How deep lists and quotations may be nested around a source.
  private static let depthLimit = 8

  /// What is in the items and quotations of a line.
  private static func content(of line: Range<Int>, in bytes: ByteView) -> (content: Range<Int>, isContained: Bool) {
    var rest = bytes.trimmingSpaces(line)
    let start = rest.lowerBound
    for _ in 0..<depthLimit {
      if bytes.hasPrefix(">", in: rest) {
        rest = bytes.trimmingLeadingSpaces(rest.dropFirst())
      } else if case .listItem(_, let text) = MarkdownLine(rest, in: bytes) {
        rest = text
      } else {
        break
      }
    }
    let isContained = rest.lowerBound > start
    for lineBreak: StaticString in ["\\", "<br>", "<br/>", "<br />"]
    where bytes.hasSuffix(lineBreak, before: rest.upperBound, from: rest.lowerBound) {
      rest = bytes.trimmingTrailingSpaces(rest.dropLast(lineBreak.utf8CodeUnitCount))
    }
    return (rest, isContained)
  }

  /// Whether a line defines the destination of reference links.
  private static func isDefinition(_ line: Range<Int>, in bytes: ByteView) -> Bool {
    guard bytes.hasPrefix("[", in: line) else { return false }
    return bytes.hasPrefix("]:", at: bytes.firstIndex(of: .ascii("]"), in: line))
  }

  /// A label such as `Source:`, with what decorates it.
  private static func label(_ rest: Range<Int>, in bytes: ByteView, words: Vocabulary) -> Range<Int>? {
    var start = rest.lowerBound
    while start < rest.upperBound, bytes[start] == .ascii("(") { start += 1 }
    guard let label = words[.sources].label(start..<rest.upperBound, in: bytes),
      label.isDecorated || bytes.hasPrefix("[", at: label.range.upperBound)
        || bytes.hasPrefix("<", at: label.range.upperBound) || bytes.hasPrefix("|", at: label.range.upperBound)
    else { return nil }
    return label.range
  }
}

extension Vocabulary {
  /// Whether a label has the word that a language writes for a source, and not one that may mean something else too.
  fileprivate func isWritten(_ label: Range<Int>, in bytes: ByteView) -> Bool {
    guard let match = self[.sources].label(label, in: bytes) else { return false }
    return term(writtenAs: bytes.string(match.word.range), in: .sources) != nil
  }
}

// MARK: - Sources

extension SourceLine {
  /// Adds the sources of a line without links: its names.
  private mutating func addNames(of span: SourceSpan) -> Bool {
    for word in span.words where !word.isEnclosed { sources.append(Source(name: word.range)) }
    guard let last = sources.indices.last else { return false }
    sources[last].date = span.dates.first
    sources[last].note = span.words.first(where: \.isEnclosed)?.range
    sources[last].footnotes = span.footnotes
    return true
  }

  /// Adds the sources that the links are.
  private mutating func add(_ links: [SourceLink], _ spans: [SourceSpan], in bytes: ByteView) -> Bool {
    var names = spans.map { $0.words.map(\.range)[...] }
    for (index, link) in links.enumerated() {
      let (before, after) = (spans[index], spans[index + 1])
      var source = Source(name: link.text, destination: link.destination)
      if let number = link.number(in: bytes), !before.endsWithSeparator, let name = names[index].popLast() {
        (source.name, source.footnotes) = (name, [number])
      } else if index == 0, let first = names[0].first, let last = names[0].last {
        guard before.endsWithSeparator else { return false }
        let name = first.lowerBound..<last.upperBound
        (source.name, source.title) = (CitationSyntax.isBalanced(name, in: bytes) ? name : first, link.text)
        names[0] = []
      }
      let dates = (index == 0 ? before.dates : []) + after.dates
      guard dates.count <= 1, !source.name.isEmpty, !bytes.hasPrefix("![", at: source.name.lowerBound) else {
        return false
      }
      source.date = dates.first
      source.footnotes += after.footnotes
      sources.append(source)
    }
    for index in sources.indices { sources[index].note = names[index + 1].first }
    return names[0].isEmpty
  }
}

// MARK: - The model of it

extension Citation {
  /// The citation that a source is.
  init(_ source: SourceLine.Source, in bytes: ByteView) {
    self.init(
      name: bytes.string(source.name), title: source.title.map(bytes.string),
      url: source.destination.map { $0.text(in: bytes) }, publishedOn: source.date?.value,
      note: source.note.map(bytes.string), footnotes: source.footnotes)
  }
}

extension SourceLine.Source {
  /// The changes that make another citation of the source; `nil` if its notation has no place for a value.
  func edits(to new: Citation, in bytes: ByteView, words: Vocabulary) -> [(range: Range<Int>, text: String)]? {
    let old = Citation(self, in: bytes)
    guard old.footnotes == new.footnotes, (old.title == nil) == (new.title == nil),
      (old.url == nil) == (new.url == nil), (old.publishedOn == nil) == (new.publishedOn == nil),
      (old.note == nil) == (new.note == nil)
    else { return nil }
    var edits: [(range: Range<Int>, text: String)] = []
    func replace(_ range: Range<Int>?, _ old: String?, by new: String?) -> Bool {
      guard !old.hasSameBytes(as: new) else { return true }
      guard let range, let new else { return false }
      if !edits.contains(where: { $0.range == range && $0.text.hasSameBytes(as: new) }) { edits.append((range, new)) }
      return true
    }
    guard replace(name, old.name, by: new.name), replace(title, old.title, by: new.title),
      replace(destination?.place, old.url, by: new.url), replace(note, old.note, by: new.note)
    else { return nil }
    if let date, let day = new.publishedOn, date.value != day {
      let spelling = date.spelling(of: day, in: bytes, words: words)
      let isSame = spelling.withBytes { SourceDate(at: 0, in: $0, end: $0.count, words: words)?.value == day }
      guard isSame else { return nil }
      edits.append((date.range, spelling))
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    let isDisjoint = zip(edits, edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
    return isDisjoint ? edits : nil
  }
}
