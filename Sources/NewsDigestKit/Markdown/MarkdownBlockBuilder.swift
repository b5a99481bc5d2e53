/// Collects blocks, and puts the items of lists into each other.
struct MarkdownBlockBuilder<Block: MarkdownBlockConvertible> {
  private var blocks: [Block] = []
  /// The items that may still get children, outermost first.
  private var openItems: [ListItem] = []

  @inline(__always)
  mutating func receive(_ meaning: consuming MarkdownMeaning) {
    switch consume meaning {
    case .listItem(let item, let depth):
      closeItems(to: depth)
      openItems.append(item)
    case .heading(let level, let text): append(.markdown(.heading(level: level, text: text)))
    case .paragraph(let text): append(.markdown(.paragraph(Paragraph(text))))
    case .thematicBreak: append(.markdown(.thematicBreak))
    case .verbatim(let text): append(.markdown(.verbatim(text)))
    }
  }

  @inline(__always)
  mutating func append(_ block: consuming Block) {
    closeItems(to: 0)
    blocks.append(block)
  }

  /// Gives the blocks collected so far and starts anew.
  mutating func takeBlocks() -> [Block] {
    closeItems(to: 0)
    return blocks.takeAll()
  }

  @inline(__always)
  private mutating func closeItems(to depth: Int) {
    if openItems.count > depth { closeOpenItems(to: depth) }
  }

  private mutating func closeOpenItems(to depth: Int) {
    while openItems.count > max(depth, 1) {
      let item = openItems.removeLast()
      openItems[openItems.count - 1].children.append(item)
    }
    if openItems.count > depth { blocks.append(.markdown(.listItem(openItems.removeLast()))) }
  }
}
