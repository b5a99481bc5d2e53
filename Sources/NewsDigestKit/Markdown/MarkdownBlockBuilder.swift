/// Something that a block of Markdown can be.
protocol MarkdownBlockConvertible {
  init(_ block: MarkdownBlock)
}

extension MarkdownBlock: MarkdownBlockConvertible {
  init(_ block: MarkdownBlock) {
    self = block
  }
}

/// Collects blocks, and puts the items of lists into each other.
struct MarkdownBlockBuilder<Block: MarkdownBlockConvertible> {
  private var blocks: [Block] = []
  /// The items that may still get children, outermost first.
  private var openItems: [ListItem] = []

  mutating func receive(_ meaning: consuming MarkdownMeaning) {
    switch consume meaning {
    case .listItem(let item, let depth):
      closeItems(to: depth)
      openItems.append(item)
    case .heading(let level, let text): append(Block(.heading(level: level, text: text)))
    case .paragraph(let text): append(Block(.paragraph(Paragraph(text))))
    case .thematicBreak: append(Block(.thematicBreak))
    case .verbatim(let text): append(Block(.verbatim(text)))
    }
  }

  mutating func append(_ block: Block) {
    closeItems(to: 0)
    blocks.append(block)
  }

  /// Gives the blocks collected so far and starts anew.
  mutating func takeBlocks() -> [Block] {
    closeItems(to: 0)
    return blocks.takeAll()
  }

  private mutating func closeItems(to depth: Int) {
    while openItems.count > max(depth, 1) {
      let item = openItems.removeLast()
      openItems[openItems.count - 1].children.append(item)
    }
    if openItems.count > depth { blocks.append(Block(.listItem(openItems.removeLast()))) }
  }
}
