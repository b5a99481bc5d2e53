import NewsDigestKit

extension DocumentSnapshot {
  /// The front matter, the headings as they are nested, and in them sources and chapters.
  func symbols() -> [LSP.DocumentSymbol] {
    var tree = SymbolTree(in: text)
    let hidden = analysis.segments.filter { $0.kind == "details" }.map(\.range)
    var sections = PageSections(analysis.headings, without: hidden, in: text).sections[...]
    for segment in analysis.segments {
      while let section = sections.first, section.heading.range.lowerBound <= segment.range.lowerBound {
        tree.add(section)
        sections = sections.dropFirst()
      }
      tree.add(segment)
    }
    for section in sections { tree.add(section) }
    return tree.finish()
  }
}

/// Symbols that are put into each other as they come.
private struct SymbolTree {
  /// A symbol that others may be put into until its end.
  private struct Node {
    let end: Int
    var symbol: LSP.DocumentSymbol
  }

  private let text: DocumentText
  /// Those that have not ended, outermost first.
  private var open: [Node] = []
  private var symbols: [LSP.DocumentSymbol] = []

  init(in text: DocumentText) {
    self.text = text
  }

  mutating func add(_ section: PageSections.Section) {
    closeFrontMatter()
    let heading = section.heading
    let range = heading.range.lowerBound..<max(section.end, heading.range.upperBound)
    // A symbol must have a name.
    let title = heading.title.utf8.contains(.lineFeed) ? heading.title.replacing("\n", with: " ") : heading.title
    add(title.isEmpty ? "#" : title, detail: nil, .string, range, at: heading.titleRange)
  }

  mutating func add(_ segment: OutlineSegment) {
    if segment.kind.hasPrefix("frontMatter") { frontMatterEnd = segment.range.upperBound } else { closeFrontMatter() }
    switch segment.kind {
    case "frontMatterOpening": add("front matter", detail: nil, .namespace, segment.range, isOpen: true)
    case "frontMatterField": add(segment, "key", .property)
    case "citation", "undatedCitation": add(segment, "name", detail: "publishedOn", .constant)
    case "chapter": add(segment, "title", detail: "start", .event)
    case "chapterSection":
      guard segment.range.lowerBound != lastStart else { return }
      add(segment, "title", .string)
    default: break
    }
  }

  private var lastStart = -1

  private mutating func add(
    _ segment: OutlineSegment, _ name: String, detail: String? = nil, _ kind: LSP.SymbolKind
  ) {
    guard let range = segment[name] ?? segment.values.first?.range, !range.isEmpty else { return }
    let detail = detail.flatMap { segment[$0] }.map(text.string)
    add(text.string(range), detail: detail, kind, segment.range, at: range)
  }

  private mutating func add(
    _ name: String, detail: String?, _ kind: LSP.SymbolKind, _ range: Range<Int>, at place: Range<Int>? = nil,
    isOpen: Bool = false
  ) {
    while let node = open.last, node.end <= range.lowerBound { close() }
    let symbol = LSP.DocumentSymbol(
      name: name, detail: detail, kind: kind, range: text.range(of: range),
      selectionRange: text.range(of: place ?? range), children: [])
    lastStart = range.lowerBound
    open.append(Node(end: isOpen ? .max : range.upperBound, symbol: symbol))
  }

  /// Where the last part of the front matter ends; `nil` where there is none, or others follow.
  private var frontMatterEnd: Int?

  private mutating func closeFrontMatter() {
    guard let end = frontMatterEnd else { return }
    frontMatterEnd = nil
    while let symbol = open.last?.symbol {
      if symbol.kind == .namespace { open[open.count - 1].symbol.range.end = text.position(at: end) }
      close()
    }
  }

  /// Puts the innermost open symbol into the one around it.
  private mutating func close() {
    let symbol = open.removeLast().symbol
    if open.isEmpty { symbols.append(symbol) } else { open[open.count - 1].symbol.children?.append(symbol) }
  }

  mutating func finish() -> [LSP.DocumentSymbol] {
    closeFrontMatter()
    while !open.isEmpty { close() }
    return symbols
  }
}
