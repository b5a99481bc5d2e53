/// A `<details>` that starts a line, and what is in it.
struct DetailsBlock {
  /// The opening tag.
  let opening: Range<Int>
  /// From after the opening tag to the line that closes the details.
  let inside: Range<Int>
  /// Whether an attribute tells kramdown to parse what is inside.
  let isMarkdown: Bool

  /// The closed details of a text, in order, including nested ones, but not those in code blocks and comments.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  static func all(in range: Range<Int>, of bytes: ByteView) -> [DetailsBlock] { parse(range, in: bytes).blocks }

  /// The opening tags that no line closes, in order.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  static func unclosed(in range: Range<Int>, of bytes: ByteView) -> [Range<Int>] { parse(range, in: bytes).unclosed }

  private static func parse(
    _ range: Range<Int>, in bytes: ByteView
  ) -> (blocks: [DetailsBlock], unclosed: [Range<Int>]) {
    var blocks: [DetailsBlock] = []
    var open: [(tag: Range<Int>, isMarkdown: Bool)] = []
    var fence: CodeFence?
    var lines = LineScanner(bytes, in: range)
    while let line = lines.next() {
      if let open = fence {
        if open.isClosed(by: line.content, in: bytes) { fence = nil }
        continue
      }
      if case .codeFence(let opening) = MarkdownLine(line.content, in: bytes) {
        fence = opening
        continue
      }
      let content = bytes.trimmingSpaces(line.content)
      guard content.lowerBound - line.start < Indentation.ofCode else { continue }
      if let tag = openingTag(at: content, in: bytes) {
        let isMarkdown = bytes.firstRange(of: "markdown=", in: tag) != nil
        let rest = tag.upperBound..<content.upperBound
        if bytes.firstRange(of: "</details>", in: rest) == nil, bytes.firstRange(of: "</DETAILS>", in: rest) == nil {
          open.append((tag, isMarkdown))
        }
      } else if bytes.hasPrefix(ignoringCase: "</details>", in: content), let (tag, isMarkdown) = open.popLast() {
        blocks.append(
          DetailsBlock(opening: tag, inside: tag.upperBound..<line.start, isMarkdown: isMarkdown))
      }
    }
    return (blocks.sorted { $0.opening.lowerBound < $1.opening.lowerBound }, open.map(\.tag))
  }

  private static func openingTag(at line: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    guard bytes.hasPrefix(ignoringCase: "<details", in: line),
      let tag = HTMLTag(at: line.lowerBound, in: bytes, end: line.upperBound),
      case .opening(let name) = tag.kind, bytes.equals(ignoringCase: "details", in: name)
    else { return nil }
    return line.lowerBound..<tag.end
  }

  /// The first line in `range` that is Markdown and would look different as plain text or HTML, but not a line that
  /// starts with a tag or is in `<pre>`.
  ///
  /// - Parameter countsParagraphs: Whether a second paragraph of text counts, as HTML shows both as one.
  static func firstMarkdownLine(
    in range: Range<Int>, of bytes: ByteView, countsParagraphs: Bool
  ) -> (range: Range<Int>, isParagraph: Bool)? {
    var lines = LineScanner(bytes, in: range)
    var isInPreformatted = false
    var hasText = false
    var isAfterBlankLine = false
    while let line = lines.next() {
      let content = bytes.trimmingSpaces(line.content)
      if bytes.firstRange(of: "<pre", in: content) != nil { isInPreformatted = true }
      if isInPreformatted || content.first.map({ bytes[$0] == .ascii("<") }) ?? false {
        if bytes.firstRange(of: "</pre>", in: content) != nil { isInPreformatted = false }
        isAfterBlankLine = false
        continue
      }
      guard !content.isEmpty else {
        isAfterBlankLine = true
        continue
      }
      if isMarkdown(content, in: bytes) { return (content, false) }
      if countsParagraphs, hasText, isAfterBlankLine { return (content, true) }
      (hasText, isAfterBlankLine) = (true, false)
    }
    return nil
  }

  private static func isMarkdown(_ line: Range<Int>, in bytes: ByteView) -> Bool {
    switch MarkdownLine(line, in: bytes) {
    case .heading, .listItem, .codeFence: true
    case .blank, .comment, .thematicBreak: false
    case .text:
      hasPair("**", in: line, of: bytes) || hasPair("`", in: line, of: bytes)
        || !InlineLink.all(in: line, of: bytes).isEmpty
    }
  }

  private static func hasPair(_ mark: StaticString, in line: Range<Int>, of bytes: ByteView) -> Bool {
    guard let first = bytes.firstRange(of: mark, in: line) else { return false }
    return bytes.firstRange(of: mark, in: first.upperBound..<line.upperBound) != nil
  }
}
