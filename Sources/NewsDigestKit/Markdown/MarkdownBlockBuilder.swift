/// Collects blocks, and puts the items of lists into each other.
struct MarkdownBlockBuilder<Block> {
  /// Makes a block of the format of one of Markdown.
  private let makeBlock: (MarkdownBlock) -> Block
  private var blocks: [Block] = []
  /// The items that may still get children, outermost first.
  private var openItems: [ListItem] = []

  init(_ makeBlock: @escaping (MarkdownBlock) -> Block) {
    self.makeBlock = makeBlock
  }

  mutating func receive(_ meaning: consuming MarkdownMeaning) {
    switch consume meaning {
    case .listItem(let item, let depth):
      closeItems(to: depth)
      openItems.append(item)
    case .heading(let level, let text): append(makeBlock(.heading(level: level, text: text)))
    case .paragraph(let text): append(makeBlock(.paragraph(Paragraph(text))))
    case .thematicBreak: append(makeBlock(.thematicBreak))
    case .verbatim(let text): append(makeBlock(.verbatim(text)))
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
    if openItems.count > depth { blocks.append(makeBlock(.listItem(openItems.removeLast()))) }
  }
}
