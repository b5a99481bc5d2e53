/// Parses a line that starts with the time of a chapter, with any marks around it: `- **[0:10]** title`.
struct LeadingChapterParser {
  private let bytes: ByteView
  private let line: Range<Int>
  private var offset: Int
  private var end: Int
  private var openers: [Opener] = []
  private var link: ChapterLine.LinkMarks?
  private var isNumbered = false

  /// Something before the time that is closed after it, or after the title.
  struct Opener {
    let range: Range<Int>
    let closing: Closing

    enum Closing {
      case text(StaticString)
      case run(of: UInt8, count: Int)
      /// A bracket, which may open a link.
      case squareBracket
    }
  }

  /// - Parameter line: A line without its ending and the spaces before that.
  init(_ line: Range<Int>, in bytes: ByteView) {
    (self.bytes, self.line) = (bytes, line)
    (offset, end) = (line.lowerBound, line.upperBound)
  }

  mutating func parse() -> ChapterLine.Parsed {
    if let malformed = parsePrefix() { return .malformed(malformed) }
    guard offset < end, bytes[offset].isASCIIDigit else { return .other }
    switch ParsedTimestamp(in: bytes, offset..<end) {
    case .timestamp(let start): return parseRest(after: start).map(ChapterLine.Parsed.chapter) ?? .other
    case .outOfRange(let range): return .malformed(.init(fault: .outOfRange, range: range))
    case .other: return .other
    }
  }

  // MARK: Before the time

  private static let prefixLimit = 48

  /// Parses what is before the first digit of a time, or finds a malformed time.
  private mutating func parsePrefix() -> MalformedTimestamp? {
    while offset < end, offset - line.lowerBound < Self.prefixLimit {
      let byte = bytes[offset]
      switch byte {
      case .space, .tab, .ascii("+"), .ascii(">"), .ascii("#"), .ascii("@"): offset += 1
      case .ascii("-"):
        guard offset + 1 < end, bytes[offset + 1].isSpaceOrTab else { return malformed(.negative, after: 1) }
        offset += 1
      case .ascii("*"), .ascii("_"), .ascii("`"): parseRun(of: byte)
      case .ascii("["): open(.squareBracket, length: 1)
      case .ascii("("): open(.text(")"), length: 1)
      case .ascii("0")...(.ascii("9")): guard parseNumber() else { return nil }
      case 0x80...:
        if bytes.hasPrefix("−", in: offset..<end) { return malformed(.negative, after: 3) }
        if let fullWidth = fullWidthTimestamp() { return fullWidth }
        guard parseSymbol() else { return nil }
      default: return nil
      }
    }
    return nil
  }

  private mutating func open(_ closing: Opener.Closing, length: Int) {
    openers.append(Opener(range: offset..<offset + length, closing: closing))
    offset += length
  }

  /// Parses marks of emphasis or code, or the bullet `*`.
  private mutating func parseRun(of byte: UInt8) {
    var next = offset
    while next < end, bytes[next] == byte { next += 1 }
    if byte == .ascii("*"), next == end || bytes[next].isSpaceOrTab { return offset = next }
    open(.run(of: byte, count: next - offset), length: next - offset)
  }

  /// Parses the number of an item, or of a keycap; false if the digits belong to a time.
  private mutating func parseNumber() -> Bool {
    var next = offset
    while next < end, bytes[next].isASCIIDigit, next - offset < 4 { next += 1 }
    guard next + 1 < end else { return false }
    if bytes[next] == .ascii(".") || bytes[next] == .ascii(")"), bytes[next + 1].isSpaceOrTab {
      isNumbered = true
      offset = next + 1
      return true
    }
    let keycap: StaticString = "\u{FE0F}\u{20E3}"
    guard bytes.hasPrefix(keycap, in: next..<end) else { return false }
    offset = next + keycap.utf8CodeUnitCount
    return true
  }

  /// Parses one scalar that is neither a letter nor a digit, such as an emoji or a bracket of another script.
  private mutating func parseSymbol() -> Bool {
    for (opening, closing) in Self.brackets where bytes.hasPrefix(opening, in: offset..<end) {
      open(.text(closing), length: opening.utf8CodeUnitCount)
      return true
    }
    guard let scalar = bytes.scalar(at: offset, end: end) else { return false }
    guard !scalar.properties.isAlphabetic, scalar.properties.numericType == nil else { return false }
    offset += UTF8.width(scalar)
    return true
  }

  private static let brackets: [(StaticString, StaticString)] = [("（", "）"), ("【", "】"), ("「", "」"), ("『", "』")]

  private func malformed(_ fault: MalformedTimestamp.Fault, after length: Int) -> MalformedTimestamp? {
    switch ParsedTimestamp(in: bytes, min(offset + length, end)..<end) {
    case .timestamp(let timestamp): .init(fault: fault, range: offset..<timestamp.range.upperBound)
    case .outOfRange(let range): .init(fault: fault, range: offset..<range.upperBound)
    case .other: nil
    }
  }

  /// A time in the digits and colons of East Asian typography.
  private func fullWidthTimestamp() -> MalformedTimestamp? {
    var next = offset
    var colons = 0
    while next < end, next - offset < 64 {
      if bytes[next].isASCIIDigit {
        next += 1
      } else if bytes.hasPrefix("：", in: next..<end) || bytes.hasPrefix(":", in: next..<end) {
        colons += 1
        next += bytes[next] == .ascii(":") ? 1 : 3
      } else if bytes.isFullWidthDigit(at: next, end: end) {
        next += 3
      } else {
        break
      }
    }
    guard colons > 0, bytes.isFullWidthDigit(at: offset, end: end) else { return nil }
    return .init(fault: .fullWidth, range: offset..<next)
  }

  // MARK: After the time

  private mutating func parseRest(after start: Timestamp) -> ChapterLine? {
    offset = start.range.upperBound
    let end = parseEnd(after: start)
    let afterTime = offset
    guard parseClosersAndSeparator(), offset > afterTime || isWordStart(offset) else { return nil }
    let isCanonical = isCanonical(start, end?.timestamp)
    guard closeRest(), let title = ChapterTitle(in: min(offset, self.end)..<self.end, of: bytes, link: link) else {
      return nil
    }
    let chapter = ChapterLine(
      notation: isCanonical ? .canonical : .leading, range: line, start: start, end: end, title: title.range,
      link: title.link)
    return isCanonical || !isOtherThanChapter(chapter) ? chapter : nil
  }

  /// Parses `-0:45`, ` – 0:45` or ` 0:45` directly after the start.
  private mutating func parseEnd(after start: Timestamp) -> (timestamp: Timestamp, separator: Range<Int>)? {
    let separator = bytes.trimmingLeadingSpaces(offset..<end)
    let rangeSeparator = Self.rangeSeparators.first { bytes.hasPrefix($0, in: separator) }
    let next = bytes.trimmingLeadingSpaces(separator.lowerBound + (rangeSeparator?.utf8CodeUnitCount ?? 0)..<end)
    guard next.lowerBound > offset, case .timestamp(let timestamp) = ParsedTimestamp(in: bytes, next) else {
      return nil
    }
    if rangeSeparator == nil, timestamp.value <= start.value { return nil }
    defer { offset = timestamp.range.upperBound }
    return (timestamp, offset..<next.lowerBound)
  }

  private static let rangeSeparators: [StaticString] = ["-->", "-", "–", "—", "~", "〜", "～", "→"]

  /// Parses what closes after the time, and the separators; false if two links are nested.
  private mutating func parseClosersAndSeparator() -> Bool {
    while true {
      let before = offset
      while let opener = openers.last {
        guard let length = closing(of: opener) else { break }
        guard length > 0 else { return false }
        offset += length
        openers.removeLast()
      }
      offset = ChapterSeparator.end(from: offset, in: bytes, end: end)
      guard offset > before, !openers.isEmpty else { return true }
    }
  }

  /// The length of what closes an opener, including spaces before it; 0 for a second link, `nil` for anything else.
  private mutating func closing(of opener: Opener) -> Int? {
    let rest = bytes.trimmingLeadingSpaces(offset..<end)
    switch opener.closing {
    case .text(let text):
      return bytes.hasPrefix(text, in: rest) ? rest.lowerBound - offset + text.utf8CodeUnitCount : nil
    case .run(let byte, let count):
      guard rest.count >= count, (0..<count).allSatisfy({ bytes[rest.lowerBound + $0] == byte }) else { return nil }
      return rest.lowerBound - offset + count
    case .squareBracket:
      guard bytes.hasPrefix("]", in: rest) else { return nil }
      guard let link = InlineLink(at: opener.range.lowerBound, in: bytes, end: end),
        link.text.upperBound == rest.lowerBound
      else { return rest.lowerBound - offset + 1 }
      guard self.link == nil else { return 0 }
      self.link = .init(link)
      return link.range.upperBound - offset
    }
  }

  /// Takes off the end of the line what closes the openers that are still open.
  private mutating func closeRest() -> Bool {
    for opener in openers {
      end = bytes.trimmingTrailingSpaces(min(offset, end)..<end).upperBound
      switch opener.closing {
      // A text that is in parentheses as a whole is a remark.
      case .text: return false
      case .run(let byte, let count):
        guard end - count >= offset, (end - count..<end).allSatisfy({ bytes[$0] == byte }) else { return false }
        end -= count
      case .squareBracket:
        guard closeBracket(opener) else { return false }
      }
    }
    return true
  }

  private mutating func closeBracket(_ opener: Opener) -> Bool {
    if let whole = InlineLink(at: opener.range.lowerBound, in: bytes, end: end), whole.range.upperBound == end {
      guard link == nil, whole.text.upperBound >= offset else { return false }
      link = .init(whole)
      end = whole.text.upperBound
      return true
    }
    guard end - 1 >= offset, bytes[end - 1] == .ascii("]") else { return false }
    end -= 1
    return true
  }

  private func isWordStart(_ offset: Int) -> Bool {
    guard offset < end else { return true }
    return bytes.scalar(at: offset, end: end)?.properties.isAlphabetic ?? false
  }

  // MARK: What it is

  /// Whether the line is in canonical form: `(00:03:07) …`, `(00:03:07-00:04:00) …`, `([00:03:07](url)) …`.
  private func isCanonical(_ start: Timestamp, _ end: Timestamp?) -> Bool {
    let first = bytes.trimmingLeadingSpaces(line).lowerBound
    guard openers.isEmpty, bytes[first] == .ascii("("), start.spelling.hourDigits >= 2,
      start.spelling.minuteDigits == 2, start.spelling.secondDigits == 2
    else { return false }
    let time = start.range.lowerBound
    return time == first + 1 || time == first + 2 && bytes[first + 1] == .ascii("[") && link != nil
  }

  /// Whether the line gives a time of day, or who speaks.
  private func isOtherThanChapter(_ chapter: ChapterLine) -> Bool {
    if chapter.title.isEmpty { return chapter.end != nil }
    return ClockWord.isWord(at: chapter.title, after: chapter.start, in: bytes) || isSpeakerLabel(chapter.title)
  }

  /// Whether a title is `**name:** what they say`.
  private func isSpeakerLabel(_ title: Range<Int>) -> Bool {
    guard bytes.hasPrefix("**", in: title) else { return false }
    let start = title.lowerBound..<min(title.upperBound, title.lowerBound + 64)
    return bytes.firstRange(of: ":**", in: start) != nil || bytes.firstRange(of: "**:", in: start) != nil
  }
}

extension ByteView {
  /// Whether a full-width digit, U+FF10 to U+FF19, is at `offset`.
  fileprivate func isFullWidthDigit(at offset: Int, end: Int) -> Bool {
    offset + 2 < end && self[offset] == 0xEF && self[offset + 1] == 0xBC && 0x90...0x99 ~= self[offset + 2]
  }
}
