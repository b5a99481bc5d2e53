/// Finds what Jekyll's template language Liquid treats as its own in a text, anywhere, also in code.
///
/// The rules are those of Liquid's tokenizer and of its `raw` and `comment` blocks.
struct LiquidScanner {
  /// Braces that do something.
  struct Token {
    enum Kind {
      /// `{{ name | filter }}`; the name may be empty.
      case value(name: String)
      /// `{% name … %}`; the name may be empty.
      case tag(name: String)
      /// Two braces, or a brace and a percent sign, that nothing closes.
      case unclosed
    }

    let kind: Kind
    let range: Range<Int>
  }

  /// The length of `{{`, `{%` and what closes them.
  private static let braceCount = 2

  private let bytes: ByteView
  private let end: Int
  private var offset: Int
  /// Set once the rest of the text is known to close no tag, and no value.
  private var isWithoutTagEnd = false
  private var isWithoutBrace = false

  init(_ bytes: ByteView, in range: Range<Int>) {
    self.bytes = bytes
    (offset, end) = (range.lowerBound, range.upperBound)
  }

  /// The next token that is not in a `raw` or `comment` block.
  mutating func next() -> Token? {
    while let start = nextOpening() {
      let token = bytes[start + 1] == .ascii("%") ? tag(at: start) : value(at: start)
      offset = token.range.upperBound
      guard case .tag(let name) = token.kind, name == "raw" || name == "comment" else { return token }
      skipBlock(until: "end" + name)
    }
    return nil
  }

  private mutating func nextOpening() -> Int? {
    while true {
      let brace = bytes.firstIndex(of: .ascii("{"), in: offset..<end)
      guard brace + 1 < end else { return nil }
      if bytes[brace + 1] == .ascii("{") || bytes[brace + 1] == .ascii("%") { return brace }
      offset = brace + 1
    }
  }

  private mutating func tag(at start: Int) -> Token {
    let inner = start + Self.braceCount
    guard let close = tagEnd(from: inner) else { return Token(kind: .unclosed, range: start..<inner) }
    let name = name(in: inner..<close.lowerBound)
    // A tag without a name is one that is not closed, for Liquid.
    return Token(kind: name.isEmpty ? .unclosed : .tag(name: name), range: start..<close.upperBound)
  }

  private mutating func tagEnd(from start: Int) -> Range<Int>? {
    guard !isWithoutTagEnd else { return nil }
    let close = bytes.firstRange(of: "%}", in: start..<end)
    isWithoutTagEnd = close == nil
    return close
  }

  /// A value ends with the first closing brace, and is refused when that one is alone.
  private mutating func value(at start: Int) -> Token {
    let inner = start + Self.braceCount
    let brace = isWithoutBrace ? end : bytes.firstIndex(of: .ascii("}"), in: inner..<end)
    isWithoutBrace = brace == end
    guard brace + 1 < end, bytes[brace + 1] == .ascii("}") else {
      return Token(kind: .unclosed, range: start..<inner)
    }
    return Token(kind: .value(name: name(in: inner..<brace)), range: start..<brace + Self.braceCount)
  }

  /// The first word: letters, digits, `_`, `-`, and quotes, which start a text.
  private func name(in range: Range<Int>) -> String {
    let text = bytes.trimmingSpaces(range)
    let start = text.first.map { bytes[$0] == .ascii("-") ? $0 + 1 : $0 } ?? text.lowerBound
    let word = (start..<max(start, text.upperBound)).drop { bytes[$0].isSpaceOrTab || bytes[$0] == .lineFeed }
    let end = word.first { !bytes[$0].isNamePart } ?? word.upperBound
    return bytes.string(word.lowerBound..<end)
  }

  /// Continues after the tag that closes a block, or at the end if none does.
  private mutating func skipBlock(until name: String) {
    while let close = bytes.firstRange(of: "{%", in: offset..<end) {
      guard let closeEnd = tagEnd(from: close.upperBound) else { break }
      offset = close.upperBound
      guard self.name(in: close.upperBound..<closeEnd.lowerBound) == name else { continue }
      offset = closeEnd.upperBound
      return
    }
    offset = end
  }
}

extension UInt8 {
  fileprivate var isNamePart: Bool {
    isASCIILetter || isASCIIDigit || self == .ascii("_") || self == .ascii("-") || self == .ascii("\"")
      || self == .ascii("'") || self >= 0x80
  }
}
