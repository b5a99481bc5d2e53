/// How blocks of Markdown are written.
enum MarkdownSyntax {
  /// Writes a segment of Markdown.
  static func write(_ segment: Segment, to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch segment.sort {
    case .heading:
      writer.heading(ofLevel: segment.number(.level) ?? 0, text: segment.text(.text), as: .text, like: example)
    case .sectionHeading: SectionHeading(segment).write(to: &writer, like: example)
    case .paragraph, .verbatim: writer.content(segment.text(.text), as: .text)
    case .thematicBreak: writer.syntax("---")
    default:
      ListItem(segment).write(
        to: &writer, depth: segment.number(.depth) ?? 0, column: segment.layout(.indentation), like: example)
    }
  }
}

extension MarkdownSegment {
  @inline(__always)
  var kind: SegmentKind {
    switch self {
    case .heading: .heading
    case .thematicBreak: .thematicBreak
    case .listItem(let place, let number, _): .listItem(depth: place.depth, isOrdered: number != nil)
    case .paragraph: .paragraph
    case .verbatim: .verbatim
    }
  }
}

extension SegmentSink {
  /// Takes a block of Markdown.
  @inline(__always)
  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>, of bytes: ByteView) {
    receive(block.kind, in: range, of: bytes) { $0.block(block, in: range, of: bytes) }
  }
}

extension SlotList {
  @inline(__always)
  fileprivate mutating func block(_ block: MarkdownSegment, in range: Range<Int>, of bytes: ByteView) {
    switch block {
    case .heading(let level, let text): heading(level: level, text: text)
    case .listItem(let place, let number, let text):
      self.number(.depth, place.depth)
      layout(.indentation, place.indentation)
      listItem(ListItemSyntax(text, in: bytes), number: number, in: bytes)
    case .paragraph, .verbatim: text(.text, at: range, as: .lines)
    case .thematicBreak: break
    }
  }

  /// Adds the slots of a heading whose level is a value of the model.
  @inline(__always)
  mutating func heading(level: Int, text: Range<Int>, wordOf group: WordGroup? = nil) {
    number(.level, level)
    self.text(.text, at: text, wordOf: group)
  }
}

extension MarkdownBlock {
  /// Gives the segments of the block: an item is followed by those nested in it.
  ///
  /// - Parameters:
  ///   - sink: Takes the segments.
  ///   - property: The name of the block's property in the model.
  func write(into sink: inout some ContentSink, for property: @autoclosure () -> String) {
    switch self {
    case .heading(let level, let text):
      sink.receive(.heading, for: property()) {
        $0.number(.level, level)
        $0.text(.text, text)
      }
    case .listItem(let item): Self.write(item, depth: 0, column: 0, into: &sink, for: property())
    case .paragraph(let paragraph):
      sink.receive(.paragraph.separated(by: paragraph.separation), for: property()) { $0.text(.text, paragraph.text) }
    case .thematicBreak: sink.receive(.thematicBreak, for: property())
    case .verbatim(let text): sink.receive(.verbatim, for: property()) { $0.text(.text, text) }
    }
  }

  /// Gives the segments of an item and of those nested in it.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - depth: How deep it is nested.
  ///   - column: Where its marker is in canonical form.
  ///   - sink: Takes the segments.
  ///   - property: The name of the item's property in the model.
  static func write(
    _ item: ListItem, depth: Int, column: Int, into sink: inout some ContentSink,
    for property: @autoclosure () -> String
  ) {
    let kind = SegmentKind.listItem(depth: depth, isOrdered: item.number != nil)
    sink.receive(kind.separated(by: item.layout.separation), for: property()) {
      $0.number(.depth, depth)
      $0.layout(.indentation, column)
      $0.listItem(item)
    }
    // One item beyond the limit is enough to be refused; the call stack has limits too.
    guard depth < ListNesting.depthLimit else { return }
    var last: Int?
    for (index, child) in item.children.enumerated() {
      let column = ListNesting.column(of: child, in: item, at: column, after: last)
      write(child, depth: depth + 1, column: column, into: &sink, for: "\(property()).children[\(index)]")
      last = column
    }
  }
}
