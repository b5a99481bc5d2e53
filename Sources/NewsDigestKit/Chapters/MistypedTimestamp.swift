/// What was meant as a time at the start of a line: `03;10`, `04:1O`, `1:5045`.
struct MistypedTimestamp {
  let range: Range<Int>
  /// The time that was meant, where that is certain.
  let correction: String?

  /// - Parameter isCertain: Whether chapters are on both sides, so that other marks may be meant as colons too.
  init?(in line: Range<Int>, of bytes: ByteView, isCertain: Bool) {
    let places = [line.first { !Self.isBefore(bytes[$0]) }, Self.startAfterMarks(of: line, in: bytes)]
    let found = places.lazy.compactMap { place in
      place.flatMap { MistypedTimestamp(from: $0, to: line.upperBound, of: bytes, isCertain: isCertain) }
    }
    guard let first = found.first else { return nil }
    self = first
  }

  private init?(from start: Int, to lineEnd: Int, of bytes: ByteView, isCertain: Bool) {
    var (end, digits, groups, text): (Int, Int, Int, [UInt8]) = (start, 0, 0, [])
    var isDecimal = false
    while end < lineEnd, end - start < Self.limit, let byte = Self.corrected(bytes[end], isCertain) {
      if byte == .ascii(":") {
        guard digits > 0 || isCertain && groups > 0, !isDecimal || digits == 2 else { return nil }
        (groups, digits) = (groups + 1, 0)
        isDecimal = bytes[end] == .ascii(".") || bytes[end] == .ascii(",")
      } else {
        digits += 1
      }
      text.append(byte)
      end += 1
    }
    guard groups > 0, digits > (isCertain ? 0 : 1), (start..<end).contains(where: { bytes[$0].isASCIIDigit }),
      end == lineEnd || !bytes[end].isASCIILetter, !isDecimal || digits == 2
    else { return nil }
    range = start..<end
    let isTime = text.withBytes { bytes in
      if case .timestamp(let time) = ParsedTimestamp(in: bytes, bytes.indices) {
        time.range == bytes.indices
      } else {
        false
      }
    }
    correction = isTime ? String(decoding: text, as: UTF8.self) : nil
  }

  private static let limit = 12

  /// Where the text starts after the marks that may be before a time, as they are before the others of the list.
  private static func startAfterMarks(of line: Range<Int>, in bytes: ByteView) -> Int? {
    let tokens = ChapterTokens(of: line, in: bytes).tokens
    let first = tokens[min(ChapterItemMark(of: tokens, in: bytes).next, tokens.count)...].first { token in
      switch token.kind {
      case .space, .mark, .itemPrefix, .symbol, .opening, .run, .tag: false
      default: true
      }
    }
    return first?.range.lowerBound
  }

  private static func isBefore(_ byte: UInt8) -> Bool {
    byte.isSpaceOrTab || [.ascii("("), .ascii("["), .ascii("*"), .ascii("-")].contains(byte)
  }

  /// The byte that was meant; `nil` for one that no time looks like.
  private static func corrected(_ byte: UInt8, _ isCertain: Bool) -> UInt8? {
    switch byte {
    case .ascii("0")...(.ascii("9")), .ascii(":"): byte
    case .ascii(";"): .ascii(":")
    case .ascii("."), .ascii(","): isCertain ? .ascii(":") : nil
    case .ascii("O"), .ascii("o"): .ascii("0")
    case .ascii("l"), .ascii("I"): .ascii("1")
    default: nil
    }
  }
}
