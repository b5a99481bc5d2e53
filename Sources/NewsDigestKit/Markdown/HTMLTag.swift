/// A tag or an address in angle brackets.
struct HTMLTag {
  enum Kind {
    /// The name of a tag.
    case opening(Range<Int>)
    case closing(Range<Int>)
    /// An address, which readers see.
    case address(Range<Int>)
  }

  let kind: Kind
  let end: Int

  init?(at start: Int, in bytes: ByteView, end: Int) {
    let isClosing = bytes.hasPrefix("</", in: start..<end)
    let inner = start + (isClosing ? 2 : 1)
    guard inner < end, bytes[inner].isASCIILetter, let close = Self.close(from: inner, in: bytes, end: end) else {
      return nil
    }
    var nameEnd = inner
    while bytes[nameEnd].isASCIILetter || bytes[nameEnd].isASCIIDigit || bytes[nameEnd] == .ascii("-") { nameEnd += 1 }
    self.end = close + 1
    if isClosing {
      kind = .closing(inner..<nameEnd)
    } else if bytes.firstIndex(of: .space, in: inner..<close) == close,
      bytes.hasPrefix("://", at: nameEnd) || bytes[nameEnd] == .ascii("@")
    {
      kind = .address(inner..<close)
    } else {
      kind = .opening(inner..<nameEnd)
    }
  }

  /// The offset of the `>` that closes a tag; those in quotes do not.
  static func close(from start: Int, in bytes: ByteView, end: Int) -> Int? {
    var quote: UInt8?
    for index in start..<end {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == .ascii("\"") || byte == .ascii("'") {
        quote = byte
      } else if byte == .ascii(">") {
        return index
      } else if byte == .ascii("<") {
        return nil
      }
    }
    return nil
  }
}

extension HTMLTag {
  /// The name of a tag; `nil` for an address.
  var name: Range<Int>? {
    switch kind {
    case .opening(let name), .closing(let name): name
    case .address: nil
    }
  }

  /// Whether a tag with this name makes a block for kramdown, which shows it as text inside of a line.
  static func isKramdownBlock(_ name: Range<Int>, in bytes: ByteView) -> Bool {
    blocks.contains { bytes.equals($0, in: name) }
  }

  private static let blocks: [StaticString] = [
    "address", "applet", "article", "aside", "blockquote", "body", "caption", "col", "colgroup", "dd", "div", "dl",
    "dt", "fieldset", "figcaption", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup",
    "hr", "html", "iframe", "legend", "li", "main", "map", "menu", "nav", "ol", "optgroup", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]
}
