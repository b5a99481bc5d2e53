/// A tag of HTML as show notes have it: a break between lines, or marks around a part of one. Others are text.
struct ChapterTag {
  enum Kind: Equatable {
    /// `<br>`.
    case lineBreak
    /// `<li>`, which breaks a line on both sides.
    case item
    /// `<ul>` and `<ol>`.
    case list
    /// `<p>`, `<div>` and such, with a paragraph of its own inside.
    case block
    /// `<h2>`, which is a block, and marks its text.
    case heading
    /// `<b>`, `<time>`, `<a>`.
    case inline
  }

  let kind: Kind
  let isClosing: Bool
  let range: Range<Int>
  let name: Range<Int>

  init?(at start: Int, in bytes: ByteView, end: Int) {
    guard let tag = HTMLTag(at: start, in: bytes, end: end) else { return nil }
    switch tag.kind {
    case .opening(let name): (self.name, isClosing) = (name, false)
    case .closing(let name): (self.name, isClosing) = (name, true)
    case .address: return nil
    }
    range = start..<tag.end
    let next = bytes[name.upperBound]
    guard next.isSpaceOrTab || next == .ascii("/") || next == .ascii(">"), let kind = Self.kind(of: name, in: bytes)
    else { return nil }
    self.kind = kind
  }

  private static let names: [(Kind, [StaticString])] = [
    (.lineBreak, ["br"]), (.item, ["li"]), (.list, ["ul", "ol"]),
    (.block, ["p", "div", "section", "article", "blockquote", "dl", "dt", "dd", "hr"]),
    (.heading, ["h1", "h2", "h3", "h4", "h5", "h6"]),
    (
      .inline,
      [
        "a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "ins", "kbd", "mark", "s", "small", "span",
        "strong",
        "sub", "sup", "time", "tt", "u",
      ]
    ),
  ]

  private static func kind(of name: Range<Int>, in bytes: ByteView) -> Kind? {
    names.first { $0.1.contains { bytes.equals(ignoringCase: $0, in: name) } }?.0
  }

  /// Whether it is around a part of a line.
  var isInline: Bool { kind == .inline || kind == .heading }

  /// Whether a line between such tags is a heading.
  func marksHeading(in bytes: ByteView) -> Bool {
    kind == .heading || bytes.equals(ignoringCase: "b", in: name) || bytes.equals(ignoringCase: "strong", in: name)
  }

  /// Whether a closing tag is that of an opening one.
  func closes(_ other: ChapterTag, in bytes: ByteView) -> Bool {
    isClosing && !other.isClosing && name.count == other.name.count
      && zip(name, other.name).allSatisfy { bytes[$0].asciiLowercased == bytes[$1].asciiLowercased }
  }

  /// Where a link goes to, if that can be the destination of any link.
  func url(in bytes: ByteView) -> Range<Int>? {
    guard !isClosing, bytes.equals(ignoringCase: "a", in: name) else { return nil }
    var attributes = HTMLAttributes(from: name.upperBound, to: range.upperBound, in: bytes)
    while let attribute = attributes.next() {
      guard bytes.equals(ignoringCase: "href", in: attribute.name) else { continue }
      let isPlain = attribute.value.allSatisfy { bytes[$0] > .space && !Self.isMark(bytes[$0]) }
      return isPlain && !attribute.value.isEmpty ? attribute.value : nil
    }
    return nil
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == .ascii("<") || byte == .ascii(">") || byte == .ascii("\\") || byte == 0x7F
  }
}

extension ChapterTag {
  /// Two tags that enclose all of a text.
  struct Pair {
    let opening: ChapterTag
    let closing: ChapterTag

    var inner: Range<Int> { opening.range.upperBound..<closing.range.lowerBound }

    init?(around range: Range<Int>, in bytes: ByteView) {
      guard let first = range.first, bytes[first] == .ascii("<"), bytes[range.upperBound - 1] == .ascii(">"),
        let opening = ChapterTag(at: first, in: bytes, end: range.upperBound), opening.isInline, !opening.isClosing
      else { return nil }
      var offset = opening.range.upperBound
      while true {
        offset = bytes.firstIndex(of: .ascii("<"), in: offset..<range.upperBound)
        guard offset < range.upperBound else { return nil }
        guard let tag = ChapterTag(at: offset, in: bytes, end: range.upperBound) else {
          offset += 1
          continue
        }
        if tag.name.count == opening.name.count, !tag.isClosing, tag.isSame(as: opening, in: bytes) { return nil }
        if tag.closes(opening, in: bytes) {
          guard tag.range.upperBound == range.upperBound else { return nil }
          (self.opening, closing) = (opening, tag)
          return
        }
        offset = tag.range.upperBound
      }
    }
  }

  private func isSame(as other: ChapterTag, in bytes: ByteView) -> Bool {
    zip(name, other.name).allSatisfy { bytes[$0].asciiLowercased == bytes[$1].asciiLowercased }
  }
}
