/// A link in a line that names sources, in any of Markdown's notations.
struct SourceLink {
  /// Where a link leads to.
  enum Destination {
    /// A place of the line.
    case place(Range<Int>)
    /// What a definition elsewhere says.
    case defined(String)

    var place: Range<Int>? { if case .place(let range) = self { range } else { nil } }

    func text(in bytes: ByteView) -> String {
      switch self {
      case .place(let range): bytes.string(range)
      case .defined(let text): text
      }
    }
  }

  /// The link with the attribute list after it.
  private(set) var range: Range<Int>
  /// What the page shows, without the marks of emphasis around it.
  let text: Range<Int>
  let destination: Destination
  /// Whether the definition of a reference link has a title.
  private(set) var hasTitle = false

  private init(_ range: Range<Int>, text: Range<Int>, destination: Destination, in bytes: ByteView) {
    (self.range, self.destination) = (range, destination)
    self.text = bytes.trimmingEmphasis(text)
  }

  /// The links of a line, in order; `nil` where they are in a mess.
  ///
  /// - Complexity: O(*n*) in the bytes of the line.
  static func all(in line: Range<Int>, of bytes: ByteView, definitions: LinkDefinitions) -> [SourceLink]? {
    var links: [SourceLink] = []
    var start = line.lowerBound
    for inline in InlineLink.all(in: line, of: bytes) {
      guard inline.range.lowerBound >= start else { return nil }
      links += others(in: start..<inline.range.lowerBound, of: bytes, definitions: definitions)
      var link = SourceLink(inline.range, text: inline.text, destination: .place(inline.destination), in: bytes)
      guard link.takeAttributes(to: line.upperBound, in: bytes) else { return nil }
      links.append(link)
      start = link.range.upperBound
    }
    return links + others(in: start..<line.upperBound, of: bytes, definitions: definitions)
  }

  /// Takes the attribute lists that follow directly (kramdown's span IAL); false if one is not closed.
  private mutating func takeAttributes(to end: Int, in bytes: ByteView) -> Bool {
    while bytes.hasPrefix("{:", in: range.upperBound..<end) {
      let close = bytes.firstIndex(of: .ascii("}"), in: range.upperBound..<end)
      guard close < end else { return false }
      range = range.lowerBound..<close + 1
    }
    return true
  }

  /// The autolinks and reference links of a range.
  private static func others(
    in range: Range<Int>, of bytes: ByteView, definitions: LinkDefinitions
  ) -> [SourceLink] {
    var links: [SourceLink] = []
    var index = range.lowerBound
    while index < range.upperBound {
      var link: SourceLink?
      switch bytes[index] {
      case .ascii("\\"): index += 1
      case .ascii("<"), .ascii("h"), .ascii("H"):
        if index > range.lowerBound, bytes[index - 1].isASCIILetter { break }
        link = Autolink(at: index, in: bytes, end: range.upperBound).map {
          SourceLink($0.range, text: $0.address, destination: .place($0.address), in: bytes)
        }
        if link == nil, bytes[index] == .ascii("<") {
          link = SourceLink(elementAt: index..<range.upperBound, in: bytes)
        }
      case .ascii("["):
        if !definitions.isEmpty { link = reference(at: index..<range.upperBound, of: bytes, definitions) }
      default: break
      }
      if var found = link {
        guard found.takeAttributes(to: range.upperBound, in: bytes) else { return links }
        links.append(found)
        index = found.range.upperBound
      } else {
        index += 1
      }
    }
    return links
  }

  /// Parses `<a href="destination">text</a>`, with nothing but text inside.
  private init?(elementAt range: Range<Int>, in bytes: ByteView) {
    guard let tag = HTMLTag(at: range.lowerBound, in: bytes, end: range.upperBound),
      case .opening(let name) = tag.kind, bytes.equals("a", in: name)
    else { return nil }
    let textEnd = bytes.firstIndex(of: .ascii("<"), in: tag.end..<range.upperBound)
    guard bytes.hasPrefix("</a>", in: textEnd..<range.upperBound) else { return nil }
    var attributes = HTMLAttributes(from: name.upperBound, to: tag.end, in: bytes)
    while let attribute = attributes.next() {
      guard bytes.equals("href", in: attribute.name) else { continue }
      self.init(
        range.lowerBound..<textEnd + 4, text: tag.end..<textEnd, destination: .place(attribute.value), in: bytes)
      return
    }
    return nil
  }

  /// Parses `[text][label]`, `[label][]` or `[label]` (CommonMark 6.3), where the label is defined.
  static func reference(
    at range: Range<Int>, of bytes: ByteView, _ definitions: LinkDefinitions
  ) -> SourceLink? {
    guard let text = bracketed(range, in: bytes) else { return nil }
    let label = bracketed(text.upperBound + 1..<range.upperBound, in: bytes)
    let name = label.map { $0.isEmpty ? text : $0 } ?? text
    // A number in brackets by itself is a footnote reference.
    if label == nil, text.allSatisfy({ bytes[$0].isASCIIDigit }) { return nil }
    guard let definition = definitions[name, bytes] else { return nil }
    let end = (label ?? text).upperBound + 1
    let destination = Destination.defined(definition.destination)
    var link = SourceLink(range.lowerBound..<end, text: text, destination: destination, in: bytes)
    link.hasTitle = definition.hasTitle
    return link
  }

  /// What is between the bracket that a range starts with and the next one, if that one closes.
  private static func bracketed(_ range: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    guard bytes.hasPrefix("[", in: range) else { return nil }
    var index = range.lowerBound + 1
    while index < range.upperBound, bytes[index] != .ascii("["), bytes[index] != .ascii("]") {
      index += bytes[index] == .ascii("\\") ? 2 : 1
    }
    return index < range.upperBound && bytes[index] == .ascii("]") ? range.lowerBound + 1..<index : nil
  }
}

extension SourceLink {
  /// Whether it leads to a page of the web, wherever it is.
  func isAbsolute(in bytes: ByteView) -> Bool {
    switch destination {
    case .place(let range): Autolink.hasScheme(range, in: bytes)
    case .defined(let text): text.withBytes { Autolink.hasScheme($0.indices, in: $0) }
    }
  }

  /// Whether it leads to a place of the same page.
  func isOnPage(in bytes: ByteView) -> Bool {
    switch destination {
    case .place(let range): bytes.hasPrefix("#", in: range)
    case .defined(let text): text.utf8.first == .ascii("#")
    }
  }

  /// The number that is all of its text, as in `name[1](url)`.
  func number(in bytes: ByteView) -> Int? {
    var scanner = DigitScanner(bytes, text)
    guard let number = scanner.number(digits: 1...3), scanner.isAtEnd else { return nil }
    return number.value
  }
}

extension ByteView {
  /// A range without the spaces and the marks of emphasis at its ends.
  func trimmingEmphasis(_ range: Range<Int>) -> Range<Int> {
    var rest = trimmingSpaces(range)
    while rest.count > 2, self[rest.lowerBound] == self[rest.upperBound - 1],
      self[rest.lowerBound] == .ascii("*") || self[rest.lowerBound] == .ascii("_")
    {
      rest = rest.lowerBound + 1..<rest.upperBound - 1
    }
    return rest
  }
}
