/// A heading of a Markdown text.
struct MarkdownHeading {
  let level: Int
  /// The text as Markdown.
  let text: String
  /// The line of the heading.
  let range: Range<Int>
  /// The tag that opens a heading in HTML.
  var tag = ""

  /// Whether the heading is written as HTML: `<h2>Title</h2>`.
  var isHTML: Bool { !tag.isEmpty }

  /// The headings of a text, in order, including underlined ones and those in HTML, but not those in front matter, code
  /// blocks and comments.
  static func all(in source: SourceText) -> [MarkdownHeading] {
    source.withBytes { bytes in
      let start = ByteOrderMark.length(in: bytes)
      let body = FrontMatterFence.find(in: bytes, at: start)?.closing.upperBound ?? start
      var collector = MarkdownHeadingCollector(bytes: bytes)
      MarkdownParser.parse(bytes, in: body..<bytes.count, into: &collector)
      collector.finish()
      return collector.headings
    }
  }

  /// All lines of a text that start with `#` marks and a space, wherever they are.
  static func allLines(in source: SourceText) -> [MarkdownHeading] {
    source.withBytes { bytes in
      var headings: [MarkdownHeading] = []
      var lines = LineScanner(bytes, in: ByteOrderMark.length(in: bytes)..<bytes.count)
      while let line = lines.next() {
        guard line.content.first.map({ bytes[$0] == .ascii("#") }) ?? false,
          case .heading(let level, _) = MarkdownLine(line.content, in: bytes)
        else { continue }
        let text = bytes.trimmingSpaces(line.start + level..<line.content.upperBound)
        headings.append(MarkdownHeading(level: level, text: bytes.string(text), range: line.content))
      }
      return headings
    }
  }
}

extension MarkdownHeading {
  /// The anchors in the heading as HTML: `<a name="anchor"></a>`, `<h2 id="anchor">`.
  var ownAnchors: [String] {
    let markup = tag + text
    guard markup.utf8.contains(.ascii("<")) else { return [] }
    return markup.withBytes { bytes in
      ["name=\"", "id=\""].flatMap { (attribute: StaticString) -> [String] in
        var anchors: [String] = []
        var start = 0
        while let found = bytes.firstRange(of: attribute, in: start..<bytes.count) {
          let end = bytes.firstIndex(of: .ascii("\""), in: found.upperBound..<bytes.count)
          anchors.append(bytes.string(found.upperBound..<end))
          start = end
        }
        return anchors
      }
    }
  }
}

/// Collects the headings that a parser finds.
private struct MarkdownHeadingCollector: MarkdownBlockSink {
  let bytes: ByteView
  private(set) var headings: [MarkdownHeading] = []
  private var openParagraph: Range<Int>?

  init(bytes: ByteView) {
    self.bytes = bytes
  }

  func formatLine(_ content: Range<Int>, in bytes: ByteView) -> Never? { nil }

  mutating func receive(_ line: Never, in range: Range<Int>) {}

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    if case .thematicBreak = block, let paragraph = openParagraph, isUnderline(range, of: paragraph) {
      let last = appendUnderlined(in: paragraph)
      if !last.isEmpty { append(last, level: 2) }
      openParagraph = nil
      return
    }
    finish()
    switch block {
    case .heading(let level, let text):
      headings.append(MarkdownHeading(level: level, text: bytes.string(text), range: range))
    case .paragraph where bytes[bytes.trimmingLeadingSpaces(range).lowerBound] == .ascii("<"):
      // A block of HTML ends at a blank line, so that nothing below underlines it.
      let found = HTMLHeadings.all(in: range, of: bytes)
      headings += found
      if found.isEmpty { openParagraph = range }
    case .paragraph: openParagraph = range
    case .thematicBreak, .listItem, .verbatim: break
    }
  }

  /// Takes the headings that the last paragraph holds.
  mutating func finish() {
    guard let paragraph = openParagraph else { return }
    openParagraph = nil
    _ = appendUnderlined(in: paragraph)
  }

  /// Takes the text above lines of `=` or `-` in a paragraph, and returns what is left after the last of them.
  private mutating func appendUnderlined(in paragraph: Range<Int>) -> Range<Int> {
    var rest = paragraph
    var lines = LineScanner(bytes, in: paragraph)
    while let line = lines.next() {
      guard line.start > rest.lowerBound, let level = underlineLevel(line.content) else { continue }
      append(rest.lowerBound..<line.start - 1, level: level)
      rest = line.end..<paragraph.upperBound
    }
    return rest
  }

  /// The level of the heading that a line underlines (CommonMark 4.3).
  private func underlineLevel(_ line: Range<Int>) -> Int? {
    let mark = bytes.trimmingSpaces(line)
    guard let first = mark.first, bytes[first] == .ascii("=") || bytes[first] == .ascii("-"),
      mark.allSatisfy({ bytes[$0] == bytes[first] }),
      Indentation.width(of: line.lowerBound..<first, in: bytes) < Indentation.ofCode
    else { return nil }
    return bytes[first] == .ascii("=") ? 1 : 2
  }

  private func isUnderline(_ rule: Range<Int>, of paragraph: Range<Int>) -> Bool {
    let lineEnd = LineScanner.line(at: paragraph.upperBound, in: bytes, end: bytes.count).end
    return lineEnd == bytes.startOfLastLine(in: 0..<rule.lowerBound + 1)
      && bytes.trimmingSpaces(rule).allSatisfy { bytes[$0] == .ascii("-") }
  }

  private mutating func append(_ paragraph: Range<Int>, level: Int) {
    let text = bytes.trimmingSpaces(paragraph)
    headings.append(
      MarkdownHeading(level: level, text: bytes.joinedLines(text, isIndentContent: false), range: paragraph))
  }

  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) {}
}
