import NewsDigestKit

/// Writes blocks as HTML, as cmark does.
struct HTMLWriter {
  /// How deep quotations may nest; deeper ones are text.
  static let depthLimit = 16

  private let page: Bytes?
  private let unknownMarkdown: ((String) -> String?)?
  private let emphasis: EmphasisRule
  private let depth: Int
  private var definitions = LinkDefinitions()
  private var output: Bytes = []

  static func html(
    of blocks: [PublishedBlock], page: Bytes?, emphasis: EmphasisRule = .commonMark,
    unknownMarkdown: ((String) -> String?)? = nil
  ) -> String {
    var writer = HTMLWriter(page, emphasis, unknownMarkdown, depth: 0)
    writer.append(blocks)
    return writer.output.text
  }

  private init(_ page: Bytes?, _ emphasis: EmphasisRule, _ unknownMarkdown: ((String) -> String?)?, depth: Int) {
    (self.page, self.emphasis, self.unknownMarkdown, self.depth) = (page, emphasis, unknownMarkdown, depth)
  }

  private func nested(_ blocks: [PublishedBlock]) -> Bytes {
    var writer = HTMLWriter(page, emphasis, unknownMarkdown, depth: depth + 1)
    writer.append(blocks)
    return writer.output
  }

  private mutating func append(_ blocks: [PublishedBlock]) {
    var items: [ListItem] = []
    for block in definitions.take(from: blocks) {
      if case .markdown(.listItem(let item)) = block {
        items.append(item)
        continue
      }
      finishList(&items)
      append(block)
    }
    finishList(&items)
  }

  private mutating func finishList(_ items: inout [ListItem]) {
    if !items.isEmpty { append(items) }
    items = []
  }

  private mutating func append(_ block: PublishedBlock) {
    switch block {
    case .markdown(let block): append(block)
    case .details(let summary, let blocks):
      output.append("<details>\n<summary>")
      InlineHTML.escape(InlineText.plain(summary), to: &output)
      output.append("</summary>\n")
      output += nested(blocks)
      output.append("</details>\n")
    }
  }

  private mutating func append(_ block: MarkdownBlock) {
    switch block {
    case .heading(let level, let text): append(text.bytes, in: "h\(min(max(level, 1), 6))")
    case .paragraph(let paragraph):
      for part in ParagraphPart.parts(of: paragraph.text.bytes) { append(part) }
    case .thematicBreak: output.append("<hr />\n")
    case .verbatim(let text): if let block = CodeBlock(text) { append(block) }
    case .listItem(let item): append([item])
    }
  }

  private mutating func append(_ part: ParagraphPart) {
    switch part {
    case .text(let text): append(text, in: "p")
    case .unknown(let text):
      if let html = unknownMarkdown?(text.text) { output.append(html) } else { append(text, in: "p") }
    case .quotation(let text):
      output.append("<blockquote>\n")
      if depth < Self.depthLimit {
        output += nested(PublishedBlock.blocks(of: text.text))
      } else {
        append(text, in: "p")
      }
      output.append("</blockquote>\n")
    }
  }

  private mutating func append(_ block: CodeBlock) {
    output.append("<pre><code")
    if !block.language.isEmpty {
      output.append(" class=\"language-")
      InlineHTML.escape(block.language, to: &output)
      output.append("\"")
    }
    output.append(">")
    InlineHTML.escape(block.code, to: &output)
    output.append("</code></pre>\n")
  }

  // MARK: Inline

  private mutating func append(_ text: Bytes, in element: String) {
    output.append("<\(element)>")
    output += inline(text)
    output.append("</\(element)>\n")
  }

  private func inline(_ text: Bytes) -> Bytes {
    var html = InlineHTML(page: page)
    html.append(InlineParser.nodes(of: text, definitions: definitions, emphasis: emphasis))
    return html.output
  }

  // MARK: Lists

  /// Appends items, in a new list wherever bullets follow numbers or numbers bullets.
  private mutating func append(_ items: [ListItem]) {
    var rest = items[...]
    while let first = rest.first {
      let list = rest.prefix { ($0.number == nil) == (first.number == nil) }
      appendList(list)
      rest = rest.dropFirst(list.count)
    }
  }

  private mutating func appendList(_ items: ArraySlice<ListItem>) {
    let number = items.first?.number
    output.append(number == nil ? "<ul>\n" : number == 1 ? "<ol>\n" : "<ol start=\"\(number ?? 1)\">\n")
    let isLoose =
      items.dropFirst().contains { $0.layout.separation == .blankLine }
      || items.contains { $0.children.first?.layout.separation == .blankLine }
    for item in items { append(item, isLoose: isLoose) }
    output.append(number == nil ? "</ul>\n" : "</ol>\n")
  }

  private mutating func append(_ item: ListItem, isLoose: Bool) {
    output.append("<li>")
    let text = html(of: item)
    if !text.isEmpty {
      output.append(isLoose ? "\n<p>" : "")
      output += text
      output.append(isLoose ? "</p>\n" : "")
    }
    if !item.children.isEmpty {
      if text.isEmpty || !isLoose { output.append(.lineFeed) }
      append(item.children)
    }
    output.append("</li>\n")
  }

  private func html(of item: ListItem) -> Bytes {
    var html: Bytes = []
    if let label = item.label {
      html.append("<strong>")
      html += inline(label.bytes)
      html.append("</strong>")
      if item.isLabelFollowedByColon { html.append(":") }
      if !item.text.isEmpty { html.append(.space) }
    }
    let footnotes = item.footnotes.map { "[\($0)]" }.joined().bytes
    return html + inline(Self.text(item.text.bytes, with: footnotes, at: item.layout.footnotes))
  }

  /// A text with footnote references after it, or before its full stop.
  private static func text(_ text: Bytes, with footnotes: Bytes, at place: ListItem.FootnotePlacement?) -> Bytes {
    guard !footnotes.isEmpty else { return text }
    let isBeforeStop = place == .beforeStop || place == .beforeStopAfterSpace
    let hasStop = isBeforeStop && text.last == .ascii(".")
    let isSpaced = place == .afterSpace || place == .beforeStopAfterSpace
    return (hasStop ? text.dropLast() : text) + (isSpaced ? [.space] : []) + footnotes + (hasStop ? [.ascii(".")] : [])
  }
}
