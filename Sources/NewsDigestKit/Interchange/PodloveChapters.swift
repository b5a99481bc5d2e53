/// Podlove Simple Chapters: an element that a feed can have as it is.
enum PodloveChapters: ChapterNotation {
  static let rules = ChapterRules(areHoursUnbounded: false, title: .xml, holdsLinks: true)

  static func write(_ rows: ChapterRows, to output: inout [UInt8]) {
    output.append("<psc:chapters version=\"1.2\" xmlns:psc=\"http://podlove.org/simple-chapters\">\n")
    for row in rows.rows {
      output.append("  <psc:chapter start=\"")
      // Some readers take nothing but two digits of hours and three decimals.
      output.appendClock(row.start, fractionDigits: 3)
      output.append("\" title=\"")
      output.appendXML(row.title, isAttribute: true)
      if let url = row.url {
        output.append("\" href=\"")
        output.appendXML(url, isAttribute: true)
      }
      output.append("\"/>\n")
    }
    output.append("</psc:chapters>\n")
  }

  static func parse(_ bytes: ByteView, in range: Range<Int>) throws(ChapterImportError) -> ParsedChapters {
    guard bytes.trimmingWhiteSpace(range).first.map({ bytes[$0] }) == .ascii("<") else {
      throw .init(.otherFormat, at: range.prefix(1))
    }
    var (scanner, parser) = (XMLScanner(bytes, range), Parser())
    while let event = try scanner.next() {
      switch event {
      case .start(let tag): try parser.receive(tag, scanner)
      case .end(let name): if bytes.equals(parser.element ?? name.prefix(0), bytes, name) { parser.element = nil }
      case .text: break
      }
    }
    guard parser.hasChapters else { throw .init(.otherFormat, at: range.prefix(1)) }
    parser.parsed.sort()
    return parser.parsed
  }

  private struct Parser {
    var parsed = ParsedChapters()
    /// The name of the element with the chapters, while it is open.
    var element: Range<Int>?
    var hasChapters = false
    /// Whether a prefix is that of Podlove's chapters.
    private var prefixes: Set<ExactText> = [ExactText("psc:"), ExactText("")]

    init() {}

    mutating func receive(_ tag: XMLScanner.Tag, _ scanner: XMLScanner) throws(ChapterImportError) {
      let bytes = scanner.bytes
      for attribute in tag.attributes {
        guard bytes.equals("http://podlove.org/simple-chapters", in: attribute.value),
          bytes.hasPrefix("xmlns:", in: attribute.name)
        else { continue }
        prefixes.insert(ExactText(bytes.string(attribute.name.dropFirst(6)) + ":"))
      }
      let colon = bytes.firstIndex(of: .ascii(":"), in: tag.name)
      let local = colon < tag.name.upperBound ? colon + 1..<tag.name.upperBound : tag.name
      guard prefixes.contains(ExactText(bytes.string(tag.name.lowerBound..<local.lowerBound))) else { return }
      if element == nil {
        guard bytes.equals("chapters", in: local) else { return }
        // A file has one list; what follows it counts for nothing.
        if hasChapters { parsed.reportField("chapters") } else { (element, hasChapters) = (tag.name, true) }
      } else if bytes.equals("chapter", in: local) {
        try receiveChapter(tag, scanner)
      }
    }

    private mutating func receiveChapter(_ tag: XMLScanner.Tag, _ scanner: XMLScanner) throws(ChapterImportError) {
      let bytes = scanner.bytes
      guard let start = tag.attributes.first(where: { bytes.equals("start", in: $0.name) }) else {
        throw .init(.timeMissing, at: tag.range)
      }
      guard
        let time = bytes.clockTime(bytes.trimmingSpaces(start.value), parts: 1...3, fractionDigits: 0...Int.max)
      else { throw .init(.time, at: start.value) }
      for attribute in tag.attributes
      where !["start", "title", "href"].contains(where: { bytes.equals(attribute.name, $0) }) {
        parsed.reportField(bytes.string(attribute.name), ofLast: false)
      }
      parsed.items.append(
        .init(
          start: time, title: try scanner.value("title", of: tag) ?? "", url: try scanner.value("href", of: tag)))
    }
  }
}
