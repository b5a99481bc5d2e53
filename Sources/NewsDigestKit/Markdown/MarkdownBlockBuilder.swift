/// A block that ``MarkdownBlockBuilder`` collects: one of Markdown, or one of a format that can be any of Markdown.
protocol CollectedBlock {
  static func collected(_ block: MarkdownBlock) -> Self
}

extension CollectedBlock where Self: MarkdownBlockConvertible {
  static func collected(_ block: MarkdownBlock) -> Self { markdown(block) }
}

extension MarkdownBlock: CollectedBlock {
  static func collected(_ block: MarkdownBlock) -> MarkdownBlock { block }
}

/// Collects blocks, and puts the items of lists into each other.
struct MarkdownBlockBuilder<Block: CollectedBlock> {
  private var blocks: [Block] = []
  /// The items that may still get children, outermost first.
  private var openItems: [ListItem] = []

  /// Takes a segment of Markdown.
  ///
  /// - Parameter base: How deep the items are nested in one that is not collected.
  @inline(__always)
  mutating func receive(_ segment: borrowing Segment, nestedIn base: Int = 0) {
    switch segment.sort {
    case .heading: append(.collected(.heading(level: segment.number(.level) ?? 0, text: segment.text(.text))))
    case .paragraph: append(.collected(.paragraph(Paragraph(segment))))
    case .thematicBreak: append(.collected(.thematicBreak))
    case .verbatim: append(.collected(.verbatim(segment.text(.text))))
    default:
      closeItems(to: max((segment.number(.depth) ?? 0) - base, 0))
      openItems.append(ListItem(segment))
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
    if openItems.count > depth { blocks.append(.collected(.listItem(openItems.removeLast()))) }
  }
}
