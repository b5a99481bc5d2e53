/// Where a block of HTML ends: its lines are not Markdown, whatever they look like.
struct HTMLBlock {
  private let bytes: ByteView
  /// The line that may start a block.
  private let line: Range<Int>
  /// `line` without the spaces at its ends.
  private let content: Range<Int>
  /// The end of the text.
  private let limit: Int

  /// The end of the block that a line starts, which is the end of its last line; `nil` where it starts none.
  ///
  /// A comment is a block of its own: see ``MarkdownLine/comment``.
  ///
  /// - Parameters:
  ///   - line: The line without its ending.
  ///   - limit: The end of the text.
  ///   - isInText: Whether the line continues a paragraph.
  static func end(
    startingAt line: Range<Int>, of bytes: ByteView, limit: Int, as dialect: MarkdownDialect, isInText: Bool
  ) -> Int? {
    let content = bytes.trimmingSpaces(line)
    guard content.count > 1, bytes[content.lowerBound] == .ascii("<"),
      !bytes.hasPrefix(HTMLComment.opening, in: content)
    else { return nil }
    let block = HTMLBlock(bytes: bytes, line: line, content: content, limit: limit)
    switch dialect {
    case .commonMark: return block.endForCommonMark(isInText: isInText)
    case .kramdown: return block.endForKramdown()
    }
  }

  /// The end of the line that holds an offset.
  private func lineEnd(at offset: Int) -> Int {
    LineScanner.line(at: offset, in: bytes, end: limit).content.upperBound
  }
}

// MARK: - CommonMark 4.6

extension HTMLBlock {
  private func endForCommonMark(isInText: Bool) -> Int? {
    if isTag(in: Self.rawNames, mayClose: false) { return end(after: Self.rawEnds) }
    if bytes.hasPrefix("<?", in: content) { return end(after: ["?>"]) }
    if bytes.hasPrefix("<![CDATA[", in: content) { return end(after: ["]]>"]) }
    if bytes.hasPrefix("<!", in: content), content.count > 2, bytes[content.lowerBound + 2].isASCIILetter {
      return end(after: [">"])
    }
    if isTag(in: Self.blockNames, mayClose: true) || !isInText && isOneTag { return endBeforeBlankLine }
    return nil
  }

  /// Whether the line starts with a tag that has one of some names; the tag need not be complete.
  private func isTag(in names: [StaticString], mayClose: Bool) -> Bool {
    let isClosing = bytes.hasPrefix("</", in: content)
    guard !isClosing || mayClose else { return false }
    let name = content.lowerBound + (isClosing ? 2 : 1)..<content.upperBound
    return names.contains { candidate in
      guard bytes.hasPrefix(ignoringCase: candidate, in: name) else { return false }
      let rest = name.lowerBound + candidate.utf8CodeUnitCount..<name.upperBound
      guard let next = rest.first.map({ bytes[$0] }) else { return true }
      return next.isSpaceOrTab || next == .ascii(">") || mayClose && bytes.hasPrefix("/>", in: rest)
    }
  }

  /// Whether the line is one complete tag, whatever its name.
  private var isOneTag: Bool {
    guard let tag = HTMLTag(at: content.lowerBound, in: bytes, end: content.upperBound), tag.end == content.upperBound
    else { return false }
    switch tag.kind {
    case .address: return false
    case .closing(let name): return bytes.trimmingSpaces(name.upperBound..<tag.end - 1).isEmpty
    case .opening(let name):
      var attributes = HTMLAttributes(from: name.upperBound, to: tag.end, in: bytes)
      while attributes.next() != nil {}
      return attributes.isValid
    }
  }

  /// The end of the first line that holds one of some texts, or of the whole text.
  private func end(after texts: [StaticString]) -> Int {
    var lines = LineScanner(bytes, in: line.lowerBound..<limit)
    var end = line.upperBound
    while let line = lines.next() {
      end = line.content.upperBound
      if texts.contains(where: { bytes.contains(ignoringCase: $0, in: line.content) }) { break }
    }
    return end
  }

  private var endBeforeBlankLine: Int {
    var lines = LineScanner(bytes, in: line.lowerBound..<limit)
    var end = line.upperBound
    while let line = lines.next(), !bytes.trimmingSpaces(line.content).isEmpty { end = line.content.upperBound }
    return end
  }

  private static let rawNames: [StaticString] = ["script", "pre", "style", "textarea"]
  private static let rawEnds: [StaticString] = ["</script>", "</pre>", "</style>", "</textarea>"]

  /// The names of the sixth kind.
  private static let blockNames: [StaticString] = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
    "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}

// MARK: - kramdown

extension HTMLBlock {
  /// kramdown's blocks go on to the tag that closes the first one, over blank lines too, unless an attribute of that
  /// tag asks for Markdown.
  private func endForKramdown() -> Int? {
    guard let tag = tag(at: content.lowerBound, limit: limit), !tag.isClosing, !isAmong(Self.spanNames, tag.name) else {
      return nil
    }
    let isMarkdown = isMarkdown(from: tag.name.upperBound, to: tag.end)
    if tag.isEmpty || isMarkdown && !isAmong(Self.rawModelNames, tag.name) { return lineEnd(at: tag.end - 1) }
    return lineEnd(at: endOfElement(tag.name, from: tag.end) - 1)
  }

  /// The offset after the tag that closes an element; tags in it that stay open hide it, as for kramdown.
  private func endOfElement(_ name: Range<Int>, from start: Int) -> Int {
    var open = [name]
    var index = start
    while true {
      index = bytes.firstIndex(of: .ascii("<"), in: index..<limit)
      guard index < limit else { return limit }
      if bytes.hasPrefix(HTMLComment.opening, in: index..<limit) {
        guard let close = bytes.firstRange(of: HTMLComment.closing, in: index..<limit) else { return limit }
        index = close.upperBound
      } else if let tag = tag(at: index, limit: min(limit, index + Self.tagLimit)) {
        index = tag.end
        if !tag.isClosing {
          if !tag.isEmpty { open.append(tag.name) }
        } else if let last = open.last, bytes.equals(ignoringCase: last, tag.name) {
          open.removeLast()
          if open.isEmpty { return tag.end }
        }
      } else {
        index += 1
      }
    }
  }

  /// A tag as kramdown has it, whose name may be of any letters.
  private func tag(at start: Int, limit: Int) -> (name: Range<Int>, end: Int, isClosing: Bool, isEmpty: Bool)? {
    let isClosing = bytes.hasPrefix("</", in: start..<limit)
    let nameStart = start + (isClosing ? 2 : 1)
    var nameEnd = nameStart
    while let scalar = nameEnd < limit ? bytes.scalar(at: nameEnd, end: limit) : nil,
      scalar.isInName(first: nameEnd == nameStart)
    {
      nameEnd += UTF8.width(scalar)
    }
    guard nameEnd > nameStart, let close = HTMLTag.close(from: nameEnd, in: bytes, end: limit) else { return nil }
    let name = nameStart..<nameEnd
    if isClosing { return bytes.isBlank(nameEnd..<close) ? (name, close + 1, true, false) : nil }
    guard isComplete(from: nameEnd, to: close + 1) else { return nil }
    let isEmpty = bytes.hasSuffix("/>", before: close + 1, from: nameEnd) || isAmong(Self.emptyNames, name)
    return (name, close + 1, false, isEmpty)
  }

  /// Whether kramdown takes a tag for one: a value without quotes is a word.
  private func isComplete(from start: Int, to end: Int) -> Bool {
    var attributes = HTMLAttributes(from: start, to: end, in: bytes)
    while let attribute = attributes.next() {
      let isQuoted = "\"'".utf8.contains(bytes[attribute.value.lowerBound - 1])
      let isWord = attribute.value.allSatisfy { bytes[$0].isASCIILetter || bytes[$0].isASCIIDigit || bytes[$0] == 0x5F }
      if !isQuoted, !isWord { return false }
    }
    return attributes.isValid
  }

  private func isMarkdown(from start: Int, to end: Int) -> Bool {
    var attributes = HTMLAttributes(from: start, to: end, in: bytes)
    while let attribute = attributes.next() {
      guard bytes.equals(ignoringCase: "markdown", in: attribute.name) else { continue }
      return bytes.equals("1", in: attribute.value) || bytes.equals("block", in: attribute.value)
    }
    return false
  }

  private func isAmong(_ names: [StaticString], _ name: Range<Int>) -> Bool {
    names.contains { bytes.equals(ignoringCase: $0, in: name) }
  }

  /// How long a tag may be, so that a text of tags which are never closed takes linear time.
  private static let tagLimit = 1_000

  /// The elements that are a part of a line.
  private static let spanNames: [StaticString] = [
    "a", "abbr", "acronym", "b", "big", "bdo", "br", "button", "cite", "code", "del", "dfn", "em", "i", "img", "input",
    "ins", "kbd", "label", "mark", "option", "q", "rb", "rbc", "rp", "rt", "rtc", "ruby", "samp", "select", "small",
    "span", "strong", "sub", "sup", "tt", "u", "var",
  ]

  /// The elements that have no content.
  private static let emptyNames: [StaticString] = [
    "area", "base", "br", "col", "command", "embed", "hr", "img", "input", "keygen", "link", "meta", "param", "source",
    "track", "wbr",
  ]

  /// The elements whose content is HTML or one line of Markdown even where an attribute asks for Markdown.
  private static let rawModelNames: [StaticString] = [
    "pre", "script", "style", "math", "textarea", "ul", "ol", "table", "tbody", "thead", "tfoot", "tr", "colgroup",
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "dt", "th", "caption", "legend",
  ]
}

extension Unicode.Scalar {
  /// Whether a name of XML may contain it, roughly.
  fileprivate func isInName(first: Bool) -> Bool {
    self == "_" || properties.isAlphabetic || !first && (self == "-" || self == "." || self == ":" || isNumber)
  }

  private var isNumber: Bool { properties.numericType != nil }
}

extension ByteView {
  /// Whether `text`, which has no capital letters, is in `range`, but for capital letters there.
  fileprivate func contains(ignoringCase text: StaticString, in range: Range<Int>) -> Bool {
    let first = text.utf8Start[0]
    var index = firstIndex(of: first, in: range)
    while index < range.upperBound {
      if hasPrefix(ignoringCase: text, in: index..<range.upperBound) { return true }
      index = firstIndex(of: first, in: index + 1..<range.upperBound)
    }
    return false
  }

  /// Whether two ranges have the same bytes but for capital letters.
  fileprivate func equals(ignoringCase range: Range<Int>, _ other: Range<Int>) -> Bool {
    range.count == other.count
      && zip(range, other).allSatisfy { self[$0].asciiLowercased == self[$1].asciiLowercased }
  }
}
