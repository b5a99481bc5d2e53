/// Markup that a careless conversion escaped, so that the page shows its marks: `\*\*bold\*\*`, `1\. text`.
enum EscapedMarkup {
  case bold(opening: Range<Int>, closing: Range<Int>)
  case number(backslash: Range<Int>)

  private static let mark: StaticString = "\\*\\*"

  /// What is escaped in a line of text.
  static func all(in line: Range<Int>, of bytes: ByteView) -> [EscapedMarkup] {
    guard bytes.firstIndex(of: .ascii("\\"), in: line) < line.upperBound else { return [] }
    var found: [EscapedMarkup] = []
    if let number = number(in: line, of: bytes) { found.append(number) }
    var rest = line
    while let opening = bytes.firstRange(of: mark, in: rest),
      let closing = bytes.firstRange(of: mark, in: opening.upperBound..<line.upperBound)
    {
      if closing.lowerBound > opening.upperBound { found.append(.bold(opening: opening, closing: closing)) }
      rest = closing.upperBound..<line.upperBound
    }
    return found
  }

  /// A number that would start an item.
  private static func number(in line: Range<Int>, of bytes: ByteView) -> EscapedMarkup? {
    var scanner = DigitScanner(bytes, bytes.trimmingSpaces(line))
    guard scanner.number(digits: 1...2) != nil else { return nil }
    let backslash = scanner.offset..<scanner.offset + 1
    guard scanner.skip("\\.") || scanner.skip("\\)"), !scanner.spaces().isEmpty else { return nil }
    return .number(backslash: backslash)
  }
}
