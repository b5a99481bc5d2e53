import NewsDigestKit

/// Writes blocks as text without markup.
struct PlainTextWriter {
  private var definitions = LinkDefinitions()
  private var output: Bytes = []
  private let depth: Int

  private init(depth: Int) { self.depth = depth }

  static func text(of blocks: [PublishedBlock]) -> String {
    text(of: blocks, depth: 0).text
  }

  private static func text(of blocks: [PublishedBlock], depth: Int) -> Bytes {
    var writer = PlainTextWriter(depth: depth)
    writer.append(writer.definitions.take(from: blocks))
    return writer.output
  }

  private mutating func append(_ blocks: [PublishedBlock]) {
    var isAfterItem = false
    for block in blocks {
      var isItem = false
      switch block {
      case .markdown(.listItem(let item)):
        isItem = true
        append(item, isAfterItem: isAfterItem)
      case .markdown(let block): append(block)
      case .details(let summary, let blocks):
        start(InlineText.plain(summary))
        start(Self.text(of: blocks, depth: depth + 1))
      }
      isAfterItem = isItem
    }
  }

  /// Appends a text after a blank line, or a line ending.
  private mutating func start(_ text: Bytes, isTight: Bool = false) {
    let range = text.trimmed(text.indices)
    guard !range.isEmpty else { return }
    if !output.isEmpty { output.append(isTight ? "\n" : "\n\n") }
    output += text[range]
  }

  private mutating func append(_ block: MarkdownBlock) {
    switch block {
    case .heading(_, let text): start(plain(text.bytes))
    case .paragraph(let paragraph):
      for part in ParagraphPart.parts(of: paragraph.text.bytes) { append(part) }
    case .verbatim(let text):
      if let block = CodeBlock(text) { start(block.code) }
    case .listItem, .thematicBreak: break
    }
  }

  private mutating func append(_ part: ParagraphPart) {
    switch part {
    case .text(let text), .unknown(let text): start(plain(text))
    case .quotation(let text):
      if depth < HTMLWriter.depthLimit {
        start(Self.text(of: PublishedBlock.blocks(of: text.text), depth: depth + 1))
      } else {
        start(plain(text))
      }
    }
  }

  private mutating func append(_ item: ListItem, isAfterItem: Bool) {
    var text: Bytes = []
    if let label = item.label {
      text += plain(label.bytes)
      if item.isLabelFollowedByColon { text.append(":") }
      if !item.text.isEmpty { text.append(.space) }
    }
    start(text + plain(item.text.bytes), isTight: isAfterItem)
    for child in item.children { append(child, isAfterItem: true) }
  }

  private func plain(_ text: Bytes) -> Bytes {
    InlineText.plain(InlineParser.nodes(of: text, definitions: definitions, emphasis: .besideCJK))
  }
}

extension LinkDefinitions {
  /// Takes the definitions of blocks, and returns the blocks without them: paragraphs of nothing, which separate lists.
  mutating func take(from blocks: [PublishedBlock]) -> [PublishedBlock] {
    blocks.map { block in
      guard case .markdown(.paragraph(let paragraph)) = block, paragraph.text.utf8.contains(.ascii("[")) else {
        return block
      }
      let rest = takeDefinitions(of: paragraph.text.bytes)
      return rest.count < paragraph.text.utf8.count ? .paragraph(rest.text) : block
    }
  }
}
