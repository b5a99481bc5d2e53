/// The links of a page that lead to a place of the page itself.
struct LinksToPage {
  private let bytes: ByteView
  /// What links point to, with its `#`: those of links in the text, and of definitions that a link refers to.
  private(set) var destinations: [Range<Int>] = []
  /// The destinations of definitions, by their labels. The first one of a label counts (CommonMark 4.7).
  private var definitions: [[UInt8]: Range<Int>] = [:]
  /// The labels that the text refers to.
  private var labels: Set<[UInt8]> = []

  /// - Complexity: O(*n*) in the bytes of the page.
  init(of page: PublishedPage) {
    bytes = page.bytes
    var texts: [Range<Int>] = []
    page.forEachText { texts.append($0) }
    texts = texts.map { takingDefinitions(from: $0) }
    for text in texts { addLinks(in: text) }
    destinations += definitions.filter { labels.contains($0.key) }.map(\.value)
    destinations.sort { $0.lowerBound < $1.lowerBound }
  }

  private mutating func addLinks(in text: Range<Int>) {
    var code = CodeSpans.ranges(in: text, of: bytes)[...]
    for link in InlineLink.all(in: text, of: bytes) {
      code = code.drop { $0.upperBound <= link.range.lowerBound }
      guard bytes.hasPrefix("#", in: link.destination), !(code.first?.contains(link.range.lowerBound) ?? false) else {
        continue
      }
      destinations.append(link.destination)
    }
    if !definitions.isEmpty { addLabels(in: text) }
  }

  /// Notes each text in brackets: it may refer to a definition.
  private mutating func addLabels(in text: Range<Int>) {
    var open: Int?
    for index in text {
      if bytes[index] == .ascii("[") {
        open = index + 1
      } else if bytes[index] == .ascii("]"), let start = open {
        if index - start < Self.labelLimit { labels.insert(label(start..<index)) }
        open = nil
      }
    }
  }

  /// Takes the definitions that the first lines of a text are, and returns the rest.
  private mutating func takingDefinitions(from text: Range<Int>) -> Range<Int> {
    var lines = LineScanner(bytes, in: text)
    var rest = text
    while let line = lines.next(), let definition = Self.definition(in: bytes.trimmingSpaces(line.content), of: bytes) {
      let label = label(definition.label)
      if bytes.hasPrefix("#", in: definition.destination), definitions[label] == nil {
        definitions[label] = definition.destination
      }
      rest = line.end..<max(line.end, text.upperBound)
    }
    return rest
  }

  /// A line `[label]: destination "title"`; a footnote is not one.
  static func definition(
    in line: Range<Int>, of bytes: ByteView
  ) -> (label: Range<Int>, destination: Range<Int>)? {
    guard bytes.hasPrefix("[", in: line), !bytes.hasPrefix("[^", in: line),
      let close = bytes.firstRange(of: "]:", in: line), close.lowerBound - line.lowerBound < labelLimit
    else { return nil }
    let label = line.lowerBound + 1..<close.lowerBound
    var destination = bytes.trimmingLeadingSpaces(close.upperBound..<line.upperBound)
    guard !label.isEmpty, !destination.isEmpty else { return nil }
    if bytes.hasPrefix("<", in: destination) {
      let end = bytes.firstIndex(of: .ascii(">"), in: destination)
      return (label, destination.lowerBound + 1..<max(destination.lowerBound + 1, end))
    }
    let end = destination.first { bytes[$0].isSpaceOrTab } ?? destination.upperBound
    destination = destination.lowerBound..<end
    return (label, destination)
  }

  /// CommonMark allows labels of 999 characters.
  private static let labelLimit = 1_000

  /// A label as labels are compared: in lower case, with one space for each run of white space.
  private func label(_ range: Range<Int>) -> [UInt8] {
    let words = bytes.bytes(range).split { $0.isRubyWhiteSpace }
    return Array(String(decoding: Array(words.joined(separator: [.space])), as: UTF8.self).lowercased().utf8)
  }
}
