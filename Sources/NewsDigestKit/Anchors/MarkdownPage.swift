/// What links can point to in a Markdown text: its headings, and the ids that its author gave.
struct MarkdownPage: Sendable {
  let dialect: MarkdownDialect
  /// The headings, in order.
  fileprivate(set) var headings: [MarkdownHeading] = []
  /// The ids and names of tags, outside of code.
  fileprivate(set) var tagIDs: [String] = []
  /// The ids of attribute lists that are not those of a heading.
  fileprivate(set) var listIDs: [String] = []

  /// - Complexity: O(*n*) in the bytes of the text.
  init(_ source: SourceText, as dialect: MarkdownDialect) {
    self.dialect = dialect
    source.withBytes { bytes in
      let start = ByteOrderMark.length(in: bytes)
      let body = FrontMatterFence.find(in: bytes, at: start)?.closing.upperBound ?? start
      var collector = MarkdownPageCollector(bytes: bytes, dialect: dialect)
      MarkdownParser.parse(bytes, in: body..<bytes.count, into: &collector)
      collector.finishPage()
      (headings, tagIDs, listIDs) = (collector.headings, collector.tagIDs, collector.listIDs)
    }
  }

}

/// Collects the headings that a parser finds, with what is said of them around them.
private struct MarkdownPageCollector: MarkdownBlockSink {
  let bytes: ByteView
  let dialect: MarkdownDialect
  private(set) var headings: [MarkdownHeading] = []
  private(set) var tagIDs: [String] = []
  private(set) var listIDs: [String] = []

  private var openParagraph: Range<Int>?
  /// Where the open paragraph starts, if nothing is right above it.
  private var detachedStart: Int?
  private var definitions: [String: AttributeList] = [:]
  /// What was said of a heading that has to follow.
  private var above = HeadingAttributes()
  /// The attribute lists right above, which belong to what follows without a blank line between.
  private var listsAbove: [AttributeList] = []
  /// Where the line after the last block starts.
  private var lineAfterLast = -1
  private var isAfterHeading = false

  init(bytes: ByteView, dialect: MarkdownDialect) {
    (self.bytes, self.dialect) = (bytes, dialect)
  }

  var htmlDialect: MarkdownDialect? { dialect }

  func formatLine(_ content: Range<Int>, in bytes: ByteView) -> Never? { nil }

  mutating func receive(_ line: Never, in range: Range<Int>) {}

  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) {}

  // MARK: Blocks

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    if case .thematicBreak = block, let paragraph = openParagraph, isUnderline(range, of: paragraph) {
      openParagraph = nil
      let last = appendUnderlined(in: paragraph)
      let isHeading = !last.isEmpty && isOneHeading(last)
      if isHeading { append(last, level: 2) } else { forgetAbove() }
      return finishBlock(range, isHeading: isHeading)
    }
    finish()
    let isDirectlyBelow = range.lowerBound == lineAfterLast
    switch block {
    case .heading(let level, let text):
      append(
        MarkdownHeading(level: level, text: bytes.string(text), at: text, range: range), text: text, isDirectlyBelow)
      return finishBlock(range, isHeading: true)
    case .paragraph: receiveParagraph(range, isDirectlyBelow)
    case .listItem(_, _, let text):
      addIDs(in: text)
      forgetAbove()
    case .verbatim: receiveVerbatim(range)
    case .thematicBreak: forgetAbove()
    }
    finishBlock(range, isHeading: false)
  }

  mutating func receiveHTML(in range: Range<Int>) {
    finish()
    let ids = ids(in: range, isHTML: true)
    tagIDs += ids
    let found = HTMLHeadings.all(in: range, of: bytes)
    for heading in found {
      var heading = heading
      heading.attributes.anchors += (heading.tag + heading.text).withBytes { HTMLAnchors.ids(in: $0.indices, of: $0) }
      heading.attributes.isOmitted = above.isOmitted
      headings.append(heading)
      above = HeadingAttributes()
    }
    if found.isEmpty, HTMLAnchors.isTagsOnly(range, in: bytes) { above.anchors += ids } else { forgetAbove() }
    finishBlock(range, isHeading: false)
  }

  private mutating func receiveVerbatim(_ range: Range<Int>) {
    listsAbove = []
    let content = bytes.trimmingSpaces(range)
    if bytes.hasPrefix(HTMLComment.opening, in: content) {
      if HeadingAttributes.hasOmission(content, in: bytes) { above.isOmitted = true }
    } else {
      forgetAbove()
    }
  }

  private mutating func receiveParagraph(_ range: Range<Int>, _ isDirectlyBelow: Bool) {
    let lists = leadingLists(in: range)
    if isAfterHeading, isDirectlyBelow, !headings.isEmpty {
      for list in lists.lists { headings[headings.count - 1].attributes.add(list) }
    } else if lists.rest.isEmpty {
      // Lists alone belong to what follows, unless something is right above.
      if !isDirectlyBelow { listsAbove += lists.lists } else { addIDs(of: lists.lists) }
      return
    }
    guard !lists.rest.isEmpty else { return }
    if dialect == .kramdown { listsAbove = isAfterHeading && isDirectlyBelow ? [] : lists.lists }
    let text = dialect == .kramdown ? lists.rest : isAfterHeading && isDirectlyBelow ? lists.rest : range
    addIDs(in: text)
    let first = bytes.trimmingLeadingSpaces(text)
    if first.first.map({ bytes[$0] == .ascii("<") }) ?? false {
      let found = HTMLHeadings.all(in: text, of: bytes)
      if !found.isEmpty, dialect == .commonMark {
        headings += found
        return forgetAbove()
      }
    }
    openParagraph = text
    detachedStart = isDirectlyBelow ? nil : text.lowerBound
  }

  private mutating func finishBlock(_ range: Range<Int>, isHeading: Bool) {
    lineAfterLast = LineScanner.line(at: range.upperBound, in: bytes, end: bytes.count).end
    isAfterHeading = isHeading
  }

  private mutating func forgetAbove() {
    above = HeadingAttributes()
    addIDs(of: listsAbove)
    listsAbove = []
  }

  /// The attribute lists that the first lines of a paragraph are.
  private mutating func leadingLists(in paragraph: Range<Int>) -> (lists: [AttributeList], rest: Range<Int>) {
    var lists: [AttributeList] = []
    var lines = LineScanner(bytes, in: paragraph)
    var rest = paragraph
    while let line = lines.next() {
      let content = bytes.trimmingSpaces(line.content)
      guard bytes.hasPrefix("{:", in: content), let list = AttributeList(lenient: content, in: bytes) else { break }
      if let name = list.name { definitions[name] = list } else { lists.append(list) }
      rest = line.end..<max(line.end, paragraph.upperBound)
    }
    return (lists, rest)
  }

  // MARK: Ids

  private mutating func addIDs(in text: Range<Int>) {
    tagIDs += ids(in: text)
    listIDs += AttributeListIDs.all(in: text, of: bytes)
  }

  /// The ids of tags. The name of any tag is one on GitHub, and elsewhere that of an `<a>`.
  private func ids(in text: Range<Int>, isHTML: Bool = false) -> [String] {
    HTMLAnchors.ids(in: text, of: bytes, isHTML: isHTML, namesOfAnyTag: dialect == .commonMark)
  }

  private mutating func addIDs(of lists: [AttributeList]) {
    listIDs += lists.compactMap(\.id)
  }

  // MARK: Headings

  /// Takes the headings that the last paragraph holds.
  mutating func finish() {
    guard let paragraph = openParagraph else { return }
    openParagraph = nil
    let rest = appendUnderlined(in: paragraph)
    guard !rest.isEmpty else { return }
    // An anchor on the last line is that of the heading below.
    forgetAbove()
    let lastLine = bytes.startOfLastLine(in: rest)..<rest.upperBound
    if HTMLAnchors.isTagsOnly(lastLine, in: bytes) { above.anchors = ids(in: lastLine) }
  }

  /// Takes the definitions of attribute lists, and what is left at the end.
  mutating func finishPage() {
    finish()
    forgetAbove()
    for index in headings.indices {
      headings[index].attributes.resolve(with: definitions)
      headings[index].takeExplicitID(as: dialect)
    }
  }

  private mutating func append(_ heading: MarkdownHeading, text: Range<Int>, _ isBelowLists: Bool) {
    var heading = heading
    heading.attributes.formUnion(above)
    if isBelowLists { for list in listsAbove { heading.attributes.add(list) } }
    let ids = ids(in: text)
    heading.attributes.anchors += ids
    tagIDs += ids
    listIDs += AttributeListIDs.all(in: text, of: bytes)
    if HeadingAttributes.hasOmission(text, in: bytes) { heading.attributes.isOmitted = true }
    headings.append(heading)
    (above, listsAbove) = (HeadingAttributes(), [])
  }

  /// Takes the text above lines of `=` or `-` in a paragraph, and returns what is left after the last of them.
  private mutating func appendUnderlined(in paragraph: Range<Int>) -> Range<Int> {
    var rest = paragraph
    var lines = LineScanner(bytes, in: paragraph)
    while let line = lines.next() {
      guard line.start > rest.lowerBound, let level = HeadingUnderline(line.content, in: bytes)?.level else { continue }
      let text = rest.lowerBound..<line.start - 1
      guard isOneHeading(text) else { continue }
      append(text, level: level)
      let below = leadingLists(in: line.end..<max(line.end, paragraph.upperBound))
      for list in below.lists { headings[headings.count - 1].attributes.add(list) }
      rest = below.rest
      lines = LineScanner(bytes, in: rest)
    }
    return rest
  }

  /// Whether lines above an underline are a heading: kramdown underlines single lines only, with a blank line above.
  private func isOneHeading(_ text: Range<Int>) -> Bool {
    dialect == .commonMark
      || text.lowerBound == detachedStart && bytes.firstIndex(of: .lineFeed, in: text) == text.upperBound
  }

  private func isUnderline(_ rule: Range<Int>, of paragraph: Range<Int>) -> Bool {
    let lineEnd = LineScanner.line(at: paragraph.upperBound, in: bytes, end: bytes.count).end
    return lineEnd == bytes.startOfLastLine(in: 0..<rule.lowerBound + 1)
      && bytes.trimmingSpaces(rule).allSatisfy { bytes[$0] == .ascii("-") }
  }

  private mutating func append(_ paragraph: Range<Int>, level: Int) {
    let text = bytes.trimmingSpaces(paragraph)
    append(
      MarkdownHeading(
        level: level, text: bytes.joinedLines(text, isIndentContent: false), at: text, range: paragraph),
      text: text, true)
  }
}

extension MarkdownHeading {
  /// Decides which id the page gives the heading: on GitHub, an id in braces is text.
  fileprivate mutating func takeExplicitID(as dialect: MarkdownDialect) {
    let inBraces = text.withBytes { bytes in HeadingText.explicitID(in: bytes).map { bytes.string($0.id) } }
    if dialect == .kramdown, !isHTML {
      explicitID = attributes.id ?? inBraces
    } else {
      attributes.anchors += [attributes.id, inBraces].compactMap(\.self)
    }
  }
}
