/// A block of Markdown as a segment of a format.
struct MarkdownBlockSegment<Meaning: MarkdownMeaningConvertible>: LazySegment {
  let block: MarkdownSegment
  let range: Range<Int>

  @inline(__always)
  func meaning(in bytes: ByteView) -> Meaning {
    .markdown(MarkdownMeaning(block, in: range, of: bytes))
  }

  @inline(__always)
  func means(_ meaning: Meaning, in bytes: ByteView) -> Bool {
    meaning.isMarkdown { means($0, in: bytes) }
  }

  private func means(_ meaning: MarkdownMeaning, in bytes: ByteView) -> Bool {
    switch block {
    case .heading(let level, let text):
      if case .heading(level, let other) = meaning { return bytes.equals(text, other) }
    case .listItem(let depth, let number, let text):
      if case .listItem(let item, depth) = meaning, number == item.number {
        return ListItemSyntax.parses(text, in: bytes, as: item)
      }
    case .paragraph:
      if case .paragraph(let other) = meaning { return bytes.equalsJoinedLines(range, other) }
    case .verbatim:
      if case .verbatim(let other) = meaning { return bytes.equalsJoinedLines(range, other) }
    case .thematicBreak:
      if case .thematicBreak = meaning { return true }
    }
    return false
  }
}
