/// The words of a heading, without what decorates them: `**1. Title**`, `Summary:`.
enum HeadingWords {
  /// How often numbers, marks of emphasis and colons are taken off.
  private static let depthLimit = 4

  /// The words of a text, as a part of it.
  static func range(in text: Range<Int>, of bytes: ByteView) -> Range<Int> {
    var rest = bytes.trimmingSpaces(text)
    for _ in 0..<depthLimit {
      var next = withoutColon(withoutEmphasis(rest, in: bytes), in: bytes)
      next = withoutNumber(next, in: bytes)
      guard !next.isEmpty, next != rest else { break }
      rest = next
    }
    return rest
  }

  /// A range without the marks of emphasis that enclose all of it.
  private static func withoutEmphasis(_ range: Range<Int>, in bytes: ByteView) -> Range<Int> {
    guard let first = range.first, bytes[first] == .ascii("*") || bytes[first] == .ascii("_") else { return range }
    let mark = bytes[first]
    let inner = range.drop { bytes[$0] == mark }
    let length = inner.lowerBound - first
    guard length <= 3, inner.count > length, inner.suffix(length).allSatisfy({ bytes[$0] == mark }) else {
      return range
    }
    let words = inner.dropLast(length)
    // Another mark inside ends the emphasis, so that it does not enclose all.
    guard let last = words.last, bytes[last] != mark,
      !words.contains(where: { bytes[$0] == mark && mark == .ascii("*") })
    else { return range }
    return bytes.trimmingSpaces(words)
  }

  private static let enclosures: [(opening: StaticString, closing: StaticString)] = [
    ("\\[", "\\]"), ("[", "]"), ("`", "`"), ("~~", "~~"), ("\"", "\""), ("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"),
    ("【", "】"), ("《", "》"), ("〈", "〉"), ("<b>", "</b>"),
    ("<strong>", "</strong>"), ("<em>", "</em>"), ("<u>", "</u>"),
  ]

  /// What is between the brackets or tags that enclose all of a range; `nil` without these.
  static func withoutEnclosure(_ range: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    for (opening, closing) in enclosures
    where bytes.hasPrefix(opening, in: range)
      && bytes.hasSuffix(closing, before: range.upperBound, from: range.lowerBound)
    {
      guard range.count > opening.utf8CodeUnitCount + closing.utf8CodeUnitCount else { return nil }
      return bytes.trimmingSpaces(
        range.lowerBound + opening.utf8CodeUnitCount..<range.upperBound - closing.utf8CodeUnitCount)
    }
    return nil
  }

  private static let marks: [StaticString] = ["■", "□", "▪", "●", "○", "◆", "◇", "•", "·", "※", "-", "–"]

  /// What is after the bullet, or before the dash, full stop or number in parentheses, that a heading has besides its
  /// words; `nil` without these.
  static func withoutMark(_ range: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    for mark in marks {
      if bytes.hasPrefix(mark, in: range) {
        return bytes.trimmingLeadingSpaces(range.dropFirst(mark.utf8CodeUnitCount))
      }
      if bytes.hasSuffix(mark, before: range.upperBound, from: range.lowerBound) {
        return bytes.trimmingTrailingSpaces(range.dropLast(mark.utf8CodeUnitCount))
      }
    }
    if range.last.map({ bytes[$0] == .ascii(".") }) ?? false { return range.dropLast() }
    guard range.last.map({ bytes[$0] == .ascii(")") }) ?? false,
      let open = range.dropLast().last(where: { !bytes[$0].isASCIIDigit }), bytes[open] == .ascii("("),
      open + 2 < range.upperBound
    else { return nil }
    return bytes.trimmingTrailingSpaces(range.lowerBound..<open)
  }

  private static func withoutColon(_ range: Range<Int>, in bytes: ByteView) -> Range<Int> {
    for colon: StaticString in [":", "\u{FF1A}"]
    where bytes.hasSuffix(colon, before: range.upperBound, from: range.lowerBound) {
      return bytes.trimmingTrailingSpaces(range.dropLast(colon.utf8CodeUnitCount))
    }
    return range
  }

  /// A range without the number at its start: `1. `, `1) `, `(1) `, `① `, `**1.** ` or `1️⃣ `.
  private static func withoutNumber(_ range: Range<Int>, in bytes: ByteView) -> Range<Int> {
    if let rest = withoutCircledNumber(range, in: bytes) { return rest }
    var scanner = DigitScanner(bytes, range)
    if scanner.skip("("), scanner.number(digits: 1...2) != nil, scanner.skip(")"), !scanner.spaces().isEmpty {
      return scanner.isAtEnd ? range : scanner.offset..<range.upperBound
    }
    scanner = DigitScanner(bytes, range)
    let marks = scanner.skip("**")
    guard scanner.number(digits: 1...2) != nil else { return range }
    if scanner.skip("\u{FE0F}\u{20E3}") || scanner.skip("\u{20E3}") {
      let rest = bytes.trimmingLeadingSpaces(scanner.offset..<range.upperBound)
      return marks || rest.isEmpty ? range : rest
    }
    guard scanner.skip(".") || scanner.skip(")") || scanner.skip("\\.") || scanner.skip("\\)") else { return range }
    if marks, !scanner.skip("**") { return range }
    guard !scanner.spaces().isEmpty else { return range }
    return scanner.offset..<range.upperBound
  }

  /// A range without the number in a circle or in parentheses at its start, which is one character.
  private static func withoutCircledNumber(_ range: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    guard let first = range.first, bytes[first] == 0xE2, let scalar = bytes.scalar(at: first, end: range.upperBound)
    else { return nil }
    switch scalar.value {
    case 0x2460...0x249B, 0x24EB...0x24FF, 0x2776...0x2793:
      let rest = bytes.trimmingLeadingSpaces(first + UTF8.width(scalar)..<range.upperBound)
      return rest.isEmpty ? nil : rest
    default: return nil
    }
  }

  /// The words of a text, without the asterisks of bold words among them.
  static func words(of text: String) -> String {
    text.withBytes { bytes in
      let range = range(in: bytes.indices, of: bytes)
      var places: [Range<Int>] = []
      var rest = range
      while let mark = bytes.firstRange(of: "**", in: rest) {
        places.append(mark)
        rest = mark.upperBound..<range.upperBound
      }
      if places.count % 2 == 1 { places.removeLast() }
      var (output, end): ([UInt8], Int) = ([], range.lowerBound)
      for place in places {
        bytes.append(end..<place.lowerBound, to: &output)
        end = place.upperBound
      }
      bytes.append(end..<range.upperBound, to: &output)
      return String(decoding: output, as: UTF8.self)
    }
  }

  /// A text with other words, and its decorations; the words alone if they would not be its words then.
  static func replacing(in text: String, with words: String) -> String {
    let replaced = text.withBytes { bytes in
      let range = range(in: bytes.indices, of: bytes)
      var output = bytes.bytes(0..<range.lowerBound)
      output += words.utf8
      bytes.append(range.upperBound..<bytes.count, to: &output)
      return String(decoding: output, as: UTF8.self)
    }
    return self.words(of: replaced).hasSameBytes(as: words) ? replaced : words
  }
}

extension WordTable {
  /// The word that a heading is, whatever decorates it.
  func heading(_ text: Range<Int>, in bytes: ByteView) -> LabelMatch? {
    if let label = decoratedHeading(text, in: bytes) { return label }
    if let inner = HeadingWords.withoutEnclosure(text, in: bytes), let label = decoratedHeading(inner, in: bytes) {
      return label
    }
    if let inner = HeadingWords.withoutMark(text, in: bytes) { return decoratedHeading(inner, in: bytes) }
    guard let first = text.first.map({ bytes[$0] }),
      first.isASCIIDigit || first == .ascii("(") || Decoration.mayStart(with: first)
    else { return nil }
    let words = HeadingWords.range(in: text, of: bytes)
    return words == text ? nil : decoratedHeading(words, in: bytes)
  }

  /// The word that a heading starts with, if only an emoji or an attribute list comes after it.
  private func decoratedHeading(_ text: Range<Int>, in bytes: ByteView) -> LabelMatch? {
    guard let label = label(text, in: bytes) else { return nil }
    let rest = Decoration.skippingLead(label.range.upperBound..<text.upperBound, in: bytes).rest
    let isDecoration =
      rest.isEmpty
      || (bytes.hasPrefix("{#", in: rest) || bytes.hasPrefix("{:", in: rest))
        && bytes[rest.upperBound - 1] == .ascii("}")
      || bytes.hasPrefix("<!--", in: rest) && bytes.hasSuffix("-->", before: rest.upperBound, from: rest.lowerBound)
    return isDecoration ? label : nil
  }
}
