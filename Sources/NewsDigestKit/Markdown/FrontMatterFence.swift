/// Where the front matter of a text is, and in which notation.
///
/// In YAML, by Jekyll's rules: the opening line is the text's first and is `---` and white space only; the closing line
/// is the first one after it that is `---` or `...` at column 0 and white space only.
struct FrontMatterFence {
  private(set) var notation = FrontMatterNotation.yaml
  /// The opening line without its ending; empty for header lines.
  let opening: Range<Int>
  /// The text between the two lines, with all of its line endings.
  let inner: Range<Int>
  /// The closing line without its ending; empty for header lines.
  let closing: Range<Int>

  /// The front matter whose opening line starts at `offset`; `nil` when there is none, or when nothing closes it.
  static func find(in bytes: ByteView, at offset: Int) -> FrontMatterFence? {
    guard offset < bytes.count else { return nil }
    switch bytes[offset] {
    case .ascii("-"): return yaml(in: bytes, at: offset)
    case .ascii("+"): return between("+++", .toml, in: bytes, at: offset)
    case .ascii(";"): return fencedJSON(in: bytes, at: offset) ?? between(";;;", .bareJSON, in: bytes, at: offset)
    case .ascii("{"): return json(in: bytes, at: offset)
    default: return headerLines(in: bytes, at: offset)
    }
  }

  private static func yaml(in bytes: ByteView, at offset: Int) -> FrontMatterFence? {
    var lines = LineScanner(bytes, in: offset..<bytes.count)
    guard let opening = lines.next(), isFence("---", opening, in: bytes) else { return nil }
    while let line = lines.next() {
      if isFence("---", line, in: bytes) || isFence("...", line, in: bytes) {
        return FrontMatterFence(opening: opening.content, inner: opening.end..<line.start, closing: line.content)
      }
    }
    return nil
  }

  private static func between(
    _ fence: StaticString, _ notation: FrontMatterNotation, in bytes: ByteView, at offset: Int
  ) -> FrontMatterFence? {
    var lines = LineScanner(bytes, in: offset..<bytes.count)
    guard let opening = lines.next(), isFence(fence, opening, in: bytes) else { return nil }
    while let line = lines.next() {
      guard isFence(fence, line, in: bytes) else { continue }
      return FrontMatterFence(
        notation: notation, opening: opening.content, inner: opening.end..<line.start, closing: line.content)
    }
    return nil
  }

  static func isFence(_ fence: StaticString, _ line: PhysicalLine, in bytes: ByteView) -> Bool {
    guard bytes.hasPrefix(fence, in: line.content) else { return false }
    return (line.start + fence.utf8CodeUnitCount..<line.content.upperBound).allSatisfy { bytes[$0].isRubyWhiteSpace }
  }
}

// MARK: - JSON

extension FrontMatterFence {
  private static func json(in bytes: ByteView, at offset: Int) -> FrontMatterFence? {
    guard startsObject(bytes, at: offset), let end = endOfObject(in: bytes, at: offset) else { return nil }
    let rest = LineScanner.line(at: end + 1, in: bytes, end: bytes.count).content
    guard bytes.isBlank(rest) else { return nil }
    return FrontMatterFence(
      notation: .json, opening: offset..<offset + 1, inner: offset + 1..<end, closing: end..<end + 1)
  }

  /// An object between lines of their own: what opens the front matter is the line and the brace.
  private static func fencedJSON(in bytes: ByteView, at offset: Int) -> FrontMatterFence? {
    let opening = LineScanner.line(at: offset, in: bytes, end: bytes.count)
    guard isFence(";;;", opening, in: bytes) else { return nil }
    let brace = bytes.trimmingLeadingWhiteSpace(opening.end..<bytes.count).lowerBound
    guard brace < bytes.count, bytes[brace] == .ascii("{"), let end = endOfObject(in: bytes, at: brace) else {
      return nil
    }
    var lines = LineScanner(bytes, in: end + 1..<bytes.count)
    guard let rest = lines.next(), bytes.isBlank(rest.content) else { return nil }
    while let line = lines.next() {
      if isFence(";;;", line, in: bytes) {
        return FrontMatterFence(
          notation: .fencedJSON, opening: offset..<brace + 1, inner: brace + 1..<end,
          closing: end..<line.content.upperBound)
      }
      guard bytes.isBlank(line.content) else { return nil }
    }
    return nil
  }

  /// Whether a brace starts an object, and not a tag of Liquid or an attribute list: a key in quotes follows, or the
  /// closing brace on a later line.
  static func startsObject(_ bytes: ByteView, at brace: Int) -> Bool {
    let next = bytes.trimmingLeadingWhiteSpace(brace + 1..<bytes.count).lowerBound
    guard next < bytes.count else { return false }
    return bytes[next] == .ascii("\"")
      || bytes[next] == .ascii("}") && bytes.firstIndex(of: .lineFeed, in: brace..<next) < next
  }

  /// The closing brace of the object that starts at a brace; `nil` when nothing closes it.
  ///
  /// A text in quotes ends on its line, as JSON has it, so that one without its closing quote hides no brace further
  /// down.
  private static func endOfObject(in bytes: ByteView, at brace: Int) -> Int? {
    var (offset, depth, isQuoted) = (brace, 0, false)
    while offset < bytes.count {
      switch bytes[offset] {
      case .ascii("\\") where isQuoted: offset += offset + 1 < bytes.count && bytes[offset + 1] != .lineFeed ? 1 : 0
      case .ascii("\""): isQuoted.toggle()
      case .lineFeed: isQuoted = false
      case .ascii("{") where !isQuoted: depth += 1
      case .ascii("}") where !isQuoted:
        depth -= 1
        if depth == 0 { return offset }
      default: break
      }
      offset += 1
    }
    return nil
  }
}

// MARK: - Header lines

extension FrontMatterFence {
  /// Lines `Key: value` up to any other line, as Python-Markdown has them, of which the first one and another one have
  /// a key of a page: otherwise, it is text with colons.
  ///
  /// What the other line is does not matter: it may be below a blank line in canonical form.
  private static func headerLines(in bytes: ByteView, at offset: Int) -> FrontMatterFence? {
    guard bytes[offset].isASCIILetter else { return nil }
    var lines = LineScanner(bytes, in: offset..<bytes.count)
    var knownCount = 0
    var end = bytes.count
    while let line = lines.next() {
      if let header = HeaderLine(line.content, in: bytes) {
        knownCount += header.isKnown(in: bytes) ? 1 : 0
      } else if HeaderLine.continuation(line.content, in: bytes) == nil {
        end = line.start
        break
      }
      if knownCount == 0 { return nil }
    }
    guard knownCount > 1 else { return nil }
    return FrontMatterFence(
      notation: .headerLines, opening: offset..<offset, inner: offset..<end, closing: end..<end)
  }
}

// MARK: - Without a closing line

extension FrontMatterFence {
  /// The opening line of a front matter that nothing closes; `nil` when there is none, or when it is closed.
  ///
  /// A line that could be a thematic break, or text, is one only where a field is next.
  static func unclosedOpening(in bytes: ByteView, at offset: Int) -> Range<Int>? {
    var lines = LineScanner(bytes, in: offset..<bytes.count)
    guard let opening = lines.next(), find(in: bytes, at: offset) == nil else { return nil }
    if bytes.hasPrefix("{", in: opening.content) {
      return startsObject(bytes, at: offset) && hasMember(bytes, after: offset)
        ? bytes.trimmingTrailingSpaces(opening.content) : nil
    }
    if isFence("---", opening, in: bytes) { return isFollowedByFields(&lines, in: bytes) ? opening.content : nil }
    guard let first = lines.next()?.content else { return nil }
    if isFence("+++", opening, in: bytes) {
      return fieldKey(before: "=", first, in: bytes) == nil ? nil : opening.content
    }
    let isMember = bytes.hasPrefix("{", in: first) || bytes.hasPrefix("\"", in: bytes.trimmingLeadingSpaces(first))
    return isFence(";;;", opening, in: bytes) && isMember ? opening.content : nil
  }

  /// Whether the next line, apart from comments, is a field of a page, or there are two fields, or nothing but fields.
  private static func isFollowedByFields(_ lines: inout LineScanner, in bytes: ByteView) -> Bool {
    var count = 0
    while let line = lines.next() {
      if bytes.hasPrefix("#", in: line.content) { continue }
      guard let key = fieldKey(before: ":", line.content, in: bytes) else { return false }
      count += 1
      if count > 1 || PageKey.isKnown(key, in: bytes) { return true }
    }
    return count > 0
  }

  /// Whether the first thing in an object is a key.
  private static func hasMember(_ bytes: ByteView, after brace: Int) -> Bool {
    let key = bytes.trimmingLeadingWhiteSpace(brace + 1..<bytes.count)
    guard bytes[key.lowerBound] == .ascii("\"") else { return false }
    let line = LineScanner.line(at: key.lowerBound, in: bytes, end: bytes.count).content
    let quote = bytes.firstIndex(of: .ascii("\""), in: line.dropFirst())
    return bytes.hasPrefix(":", in: bytes.trimmingLeadingSpaces(min(quote + 1, line.upperBound)..<line.upperBound))
  }

  /// The key that a line starts with, in quotes or as one word, and that a separator follows.
  private static func fieldKey(
    before separator: StaticString, _ line: Range<Int>, in bytes: ByteView
  ) -> Range<Int>? {
    guard let quote = line.first.map({ bytes[$0] }), !quote.isASCIIDigit else { return nil }
    let isQuoted = quote == .ascii("\"") || quote == .ascii("'")
    let end =
      isQuoted
      ? min(bytes.firstIndex(of: quote, in: line.dropFirst()) + 1, line.upperBound)
      : line.first { !bytes[$0].isInPageKey } ?? line.upperBound
    let rest = bytes.trimmingLeadingSpaces(end..<line.upperBound)
    guard end > line.lowerBound, bytes.hasPrefix(separator, in: rest), !bytes.hasPrefix("//", in: rest.dropFirst())
    else { return nil }
    return isQuoted ? line.lowerBound + 1..<end - 1 : line.lowerBound..<end
  }
}

extension UInt8 {
  fileprivate var isInPageKey: Bool {
    isASCIILetter || isASCIIDigit || self == .ascii("_") || self == .ascii("-") || self == .ascii(".") || self >= 0x80
  }
}
