/// The text of a heading without its markup, from which most hosts make its anchor.
///
/// Only what matters for an anchor is distinguished: an asterisk is never part of one, an underscore is.
struct HeadingText {
  private let bytes: ByteView
  private let dialect: MarkdownDialect
  private var output: [UInt8] = []
  /// The bracket that closes each opening one.
  private let brackets: [Int: Int]
  /// Delimiters that are known to close nothing in the rest of the text.
  private var exhausted: Set<Delimiter> = []
  /// Set once the parenthesis of a link was found to be never closed, so that no other one is tried.
  private var isWithoutLinkEnd = false
  /// Set once a comment was found to be never closed.
  private var isWithoutCommentEnd = false
  /// The names of tags that are not closed yet.
  private var openTags: [Range<Int>] = []

  /// The text as a reader sees it, except that the marks of emphasis with asterisks may stay.
  static func plain(_ heading: String, as dialect: MarkdownDialect) -> String {
    guard heading.utf8.contains(where: \.startsMarkup) else { return heading }
    return heading.withBytes { bytes in
      var text = HeadingText(bytes: bytes, dialect: dialect)
      text.parseAll(bytes.indices, inside: [], depth: 0)
      return String(decoding: text.output, as: UTF8.self)
    }
  }

  private init(bytes: ByteView, dialect: MarkdownDialect) {
    (self.bytes, self.dialect) = (bytes, dialect)
    brackets = Self.brackets(in: bytes)
  }

  private static func brackets(in bytes: ByteView) -> [Int: Int] {
    var open: [Int] = []
    var closes: [Int: Int] = [:]
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case .ascii("\\"): index += 1
      case .ascii("["): open.append(index)
      case .ascii("]"): if let start = open.popLast() { closes[start] = index }
      default: break
      }
      index += 1
    }
    return closes
  }

  // MARK: Spans

  /// Marks of emphasis.
  private struct Delimiter: Hashable {
    let mark: UInt8
    let length: Int
  }

  private static let depthLimit = 16

  private mutating func parseAll(_ range: Range<Int>, inside open: [Delimiter], depth: Int) {
    var index = range.lowerBound
    while index < range.upperBound {
      index = parseSpan(at: index, end: range.upperBound, inside: open, depth: depth)
    }
  }

  /// Parses one span or character and returns the offset after it.
  private mutating func parseSpan(at index: Int, end: Int, inside open: [Delimiter], depth: Int) -> Int {
    let byte = bytes[index]
    guard byte.startsMarkup, depth < Self.depthLimit else { return parseText(at: index, end: end) }
    let span: Int? =
      switch byte {
      case .ascii("\\"): parseEscape(at: index, end: end)
      case .ascii("`"): parseCode(at: index, end: end)
      case .ascii("$"): parseMath(at: index, end: end)
      case .ascii("!"), .ascii("["): parseLink(at: index, end: end, inside: open, depth: depth)
      case .ascii("<"): parseTag(at: index, end: end)
      case .ascii("&"): parseEntity(at: index, end: end)
      case .ascii("-"): parseDashes(at: index, end: end)
      case .ascii("*"), .ascii("_"): parseEmphasis(at: index, end: end, inside: open, depth: depth)
      default: nil
      }
    guard let span else { return parseText(at: index, end: end) }
    return skippingAttributes(at: span, end: end)
  }

  private mutating func parseText(at index: Int, end: Int) -> Int {
    output.append(bytes[index])
    return index + 1
  }

  /// The end of a kramdown attribute list after a span: `*a*{:.b}`.
  private func skippingAttributes(at index: Int, end: Int) -> Int {
    guard dialect == .kramdown, bytes.hasPrefix("{:", in: index..<end),
      !bytes.hasPrefix("{::", in: index..<end)
    else { return index }
    let close = bytes.firstIndex(of: .ascii("}"), in: index..<end)
    return close < end ? close + 1 : index
  }

  private mutating func parseEscape(at index: Int, end: Int) -> Int? {
    guard index + 1 < end, bytes[index + 1].isEscapable(in: dialect) else { return nil }
    output.append(bytes[index + 1])
    return index + 2
  }

  private mutating func parseCode(at index: Int, end: Int) -> Int? {
    let contentStart = endOfRun(at: index, end: end)
    let length = contentStart - index
    var close = bytes.firstIndex(of: .ascii("`"), in: contentStart..<end)
    while close < end {
      let closeEnd = endOfRun(at: close, end: end)
      if closeEnd - close == length {
        var content = contentStart..<close
        if content.count > 2, bytes[content.lowerBound] == .space, bytes[content.upperBound - 1] == .space,
          dialect == .commonMark || length > 1
        {
          content = content.lowerBound + 1..<content.upperBound - 1
        }
        bytes.append(content, to: &output)
        return closeEnd
      }
      close = bytes.firstIndex(of: .ascii("`"), in: closeEnd..<end)
    }
    return contentStart
  }

  private func endOfRun(at index: Int, end: Int) -> Int {
    var runEnd = index
    while runEnd < end, bytes[runEnd] == bytes[index] { runEnd += 1 }
    return runEnd
  }

  private mutating func parseMath(at index: Int, end: Int) -> Int? {
    guard dialect == .kramdown, bytes.hasPrefix("$$", in: index..<end),
      let close = bytes.firstRange(of: "$$", in: index + 2..<end)
    else { return nil }
    bytes.append(index + 2..<close.lowerBound, to: &output)
    return close.upperBound
  }

  /// kramdown makes dashes of two or three hyphens, and an anchor never has a dash.
  private func parseDashes(at index: Int, end: Int) -> Int? {
    guard dialect == .kramdown else { return nil }
    let count = endOfRun(at: index, end: min(end, index + 3)) - index
    return count > 1 ? index + count : nil
  }

  private mutating func parseEntity(at index: Int, end: Int) -> Int? {
    guard let entity = HeadingEntity(at: index, in: bytes, end: end) else { return nil }
    output.append(contentsOf: String(Character(entity.scalar)).utf8)
    return entity.end
  }

  // MARK: Links and tags

  private mutating func parseLink(at index: Int, end: Int, inside open: [Delimiter], depth: Int) -> Int? {
    let isImage = bytes[index] == .ascii("!")
    let bracket = isImage ? index + 1 : index
    guard bracket < end, let close = brackets[bracket], bytes.hasPrefix("(", in: close + 1..<max(close + 1, end)),
      !isWithoutLinkEnd
    else { return nil }
    guard let linkEnd = endOfLink(afterTextAt: close + 1, end: end) else { return nil }
    if !isImage { parseText(ofLink: bracket + 1..<close, inside: open, depth: depth + 1) }
    return linkEnd
  }

  /// The end of a link. kramdown allows spaces in the destination.
  private mutating func endOfLink(afterTextAt start: Int, end: Int) -> Int? {
    guard dialect == .kramdown else { return InlineLink.tail(at: start, in: bytes, end: end)?.end }
    let linkEnd = HeadingLink.end(afterTextAt: start, in: bytes, end: end)
    if linkEnd == nil { isWithoutLinkEnd = true }
    return linkEnd
  }

  private mutating func parseText(ofLink range: Range<Int>, inside open: [Delimiter], depth: Int) {
    let outside = exhausted
    exhausted = []
    parseAll(range, inside: open, depth: depth)
    exhausted = outside
  }

  private mutating func parseTag(at index: Int, end: Int) -> Int? {
    if bytes.hasPrefix(HTMLComment.opening, in: index..<end) { return skippingComment(at: index, end: end) }
    guard let tag = HTMLTag(at: index, in: bytes, end: end) else { return nil }
    switch tag.kind {
    case .address(let text): bytes.append(text, to: &output)
    case .opening(let name):
      if dialect == .kramdown, HTMLTag.isKramdownBlock(name, in: bytes) { return nil }
      openTags.append(name)
    case .closing(let name):
      // kramdown shows a tag that closes nothing as text.
      let open = openTags.suffix(Self.depthLimit).lastIndex { bytes.equals($0, bytes, name) }
      if let open { openTags.remove(at: open) } else if dialect == .kramdown { return nil }
    }
    return tag.end
  }

  private mutating func skippingComment(at index: Int, end: Int) -> Int? {
    guard !isWithoutCommentEnd else { return nil }
    let inner = index + HTMLComment.opening.utf8CodeUnitCount
    guard let close = bytes.firstRange(of: HTMLComment.closing, in: inner..<end) else {
      isWithoutCommentEnd = true
      return nil
    }
    return close.upperBound
  }

  // MARK: Emphasis

  private mutating func parseEmphasis(at index: Int, end: Int, inside open: [Delimiter], depth: Int) -> Int? {
    let run = min(endOfRun(at: index, end: end) - index, 2)
    let delimiter = Delimiter(mark: bytes[index], length: run)
    if opens(delimiter, at: index, end: end, inside: open),
      let spanEnd = parseEmphasis(delimiter, at: index, end: end, inside: open, depth: depth)
    {
      return spanEnd
    }
    output.append(contentsOf: repeatElement(delimiter.mark, count: run))
    return index + run
  }

  private mutating func parseEmphasis(
    _ delimiter: Delimiter, at index: Int, end: Int, inside open: [Delimiter], depth: Int
  ) -> Int? {
    let length = output.count
    var position = index + delimiter.length
    while position < end {
      if bytes[position] == delimiter.mark, position > index + delimiter.length,
        closes(delimiter, at: position, end: end)
      {
        return position + delimiter.length
      }
      position = parseSpan(at: position, end: end, inside: open + [delimiter], depth: depth + 1)
    }
    output.removeLast(output.count - length)
    exhausted.insert(delimiter)
    return nil
  }

  private func opens(_ delimiter: Delimiter, at index: Int, end: Int, inside open: [Delimiter]) -> Bool {
    let next = index + delimiter.length
    guard next < end, !bytes[next].isRubyWhiteSpace, !exhausted.contains(delimiter) else { return false }
    switch dialect {
    case .commonMark: return delimiter.mark != .ascii("_") || !isWord(before: index)
    case .kramdown:
      guard !open.contains(where: { $0.length == delimiter.length }) else { return false }
      return delimiter.mark != .ascii("_") || !isLetter(before: index)
    }
  }

  private func closes(_ delimiter: Delimiter, at index: Int, end: Int) -> Bool {
    let next = index + delimiter.length
    guard next <= end, !bytes[index - 1].isRubyWhiteSpace, endOfRun(at: index, end: end) >= next else { return false }
    if delimiter.length == 1, endOfRun(at: index, end: end) == next + 1 { return false }
    return delimiter.mark != .ascii("_") || next == end || !isWord(at: next)
  }

  private func isWord(at index: Int) -> Bool {
    bytes.scalar(at: index, end: bytes.count)?.isLetterOrNumber ?? false
  }

  private func isWord(before index: Int) -> Bool {
    bytes.scalar(before: index, start: 0)?.isLetterOrNumber ?? false
  }

  /// Whether a letter precedes an underscore, perhaps with a hyphen between.
  private func isLetter(before index: Int) -> Bool {
    guard let scalar = bytes.scalar(before: index, start: 0) else { return false }
    if scalar == "-" { return bytes.scalar(before: index - 1, start: 0)?.properties.isAlphabetic ?? false }
    return scalar.properties.isAlphabetic
  }
}

// MARK: - An explicit identifier

extension HeadingText {
  /// A heading as an entry of a table has it: without comments, empty anchors (`<a id="x"></a>`) and `{#id}`.
  static func title(of heading: String) -> String {
    guard heading.utf8.contains(where: { $0 == .ascii("<") || $0 == .ascii("{") }) else { return heading }
    return heading.withBytes { bytes in
      let end = explicitID(in: bytes)?.textEnd ?? bytes.count
      guard bytes.firstIndex(of: .ascii("<"), in: 0..<end) < end else { return bytes.string(0..<end) }
      let code = CodeSpans(in: 0..<end, of: bytes)
      var (output, index, copied): ([UInt8], Int, Int) = ([], 0, 0)
      while index < end {
        if bytes[index] == .ascii("`"), let spanEnd = code.end(ofSpanAt: index) {
          index = spanEnd
        } else if bytes[index] == .ascii("<"), let hiddenEnd = endOfHiddenMarkup(at: index, in: bytes, end: end) {
          bytes.append(copied..<index, to: &output)
          (index, copied) = (hiddenEnd, hiddenEnd)
        } else {
          index += 1
        }
      }
      bytes.append(copied..<end, to: &output)
      return output.withBytes { $0.string($0.trimmingSpaces($0.indices)) }
    }
  }

  /// The end of a comment or of an empty anchor that starts at `start`.
  private static func endOfHiddenMarkup(at start: Int, in bytes: ByteView, end: Int) -> Int? {
    let end = min(end, start + hiddenLimit)
    if bytes.hasPrefix(HTMLComment.opening, in: start..<end) {
      return bytes.firstRange(of: HTMLComment.closing, in: start + 4..<max(start + 4, end))?.upperBound
    }
    guard let tag = HTMLTag(at: start, in: bytes, end: end), case .opening(let name) = tag.kind,
      bytes.equals(ignoringCase: "a", in: name)
    else { return nil }
    if bytes.hasSuffix("/>", before: tag.end, from: start) { return tag.end }
    return bytes.hasPrefix(ignoringCase: "</a>", in: tag.end..<end) ? tag.end + 4 : nil
  }

  /// How long a comment or anchor may be, so that a heading of them which are never closed takes linear time.
  private static let hiddenLimit = 1_000

  /// kramdown's `{#id}` after a heading, and where the text before it ends.
  static func explicitID(in bytes: ByteView) -> (id: Range<Int>, textEnd: Int)? {
    let line = bytes.trimmingTrailingSpaces(bytes.indices)
    guard line.count > 4, bytes[line.upperBound - 1] == .ascii("}") else { return nil }
    var start = line.upperBound - 1
    while start > 0, bytes[start - 1].isIdentifier { start -= 1 }
    let id = start..<line.upperBound - 1
    guard let first = id.first, bytes[first].startsIdentifier, start >= 3, bytes.hasPrefix("{#", at: start - 2),
      bytes[start - 3].isSpaceOrTab
    else { return nil }
    return (id, bytes.trimmingTrailingSpaces(0..<start - 2).upperBound)
  }
}

extension UInt8 {
  fileprivate var startsMarkup: Bool {
    switch self {
    case .ascii("\\"), .ascii("`"), .ascii("$"), .ascii("!"), .ascii("["), .ascii("<"), .ascii("&"), .ascii("-"),
      .ascii("*"), .ascii("_"):
      true
    default: false
    }
  }

  fileprivate func isEscapable(in dialect: MarkdownDialect) -> Bool {
    switch self {
    case .ascii("%"), .ascii("&"), .ascii(","), .ascii("/"), .ascii(";"), .ascii("?"), .ascii("@"), .ascii("^"):
      dialect == .commonMark
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// What an XML name may start with. All beyond ASCII is taken.
  fileprivate var startsIdentifier: Bool { isASCIILetter || self == .ascii("_") || self == .ascii(":") || self >= 0x80 }

  fileprivate var isIdentifier: Bool {
    startsIdentifier || isASCIIDigit || self == .ascii("-") || self == .ascii(".")
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrNumber: Bool { properties.isAlphabetic || properties.numericType != nil }
}
