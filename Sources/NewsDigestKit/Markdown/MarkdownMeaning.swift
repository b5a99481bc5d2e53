/// What a segment of Markdown means.
enum MarkdownMeaning: Sendable {
  case heading(level: Int, text: String)
  /// An item without its children, and how deep it is nested.
  case listItem(ListItem, depth: Int)
  case paragraph(String)
  case thematicBreak
  case verbatim(String)

  @inline(__always)
  init(_ segment: MarkdownSegment, in range: Range<Int>, of bytes: ByteView) {
    switch segment {
    case .heading(let level, let text): self = .heading(level: level, text: bytes.string(text))
    case .thematicBreak: self = .thematicBreak
    case .listItem(let depth, let number, let text):
      self = .listItem(ListItem.parse(text, number: number, in: bytes), depth: depth)
    case .paragraph: self = .paragraph(bytes.joinedLines(range, isIndentContent: true))
    case .verbatim: self = .verbatim(bytes.joinedLines(range, isIndentContent: true))
    }
  }
}

/// A meaning of a format's segments that can be one of Markdown.
protocol MarkdownMeaningConvertible {
  static func markdown(_ meaning: MarkdownMeaning) -> Self
  /// Whether this is a meaning of Markdown for which something holds.
  func isMarkdown(where condition: (MarkdownMeaning) -> Bool) -> Bool
}

extension MarkdownMeaning: SegmentMeaning {
  var kind: SegmentKind {
    switch self {
    case .heading: .heading
    case .listItem(let item, let depth): .listItem(depth: depth, isOrdered: item.number != nil)
    case .paragraph: .paragraph
    case .thematicBreak: .thematicBreak
    case .verbatim: .verbatim
    }
  }

  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch self {
    case .heading(let level, let text): writer.heading(ofLevel: level, text: text, as: "text", like: example)
    case .listItem(let item, let depth): item.write(to: &writer, depth: depth, like: example)
    case .paragraph(let text), .verbatim(let text): writer.content(text, as: "text")
    case .thematicBreak: writer.syntax("---")
    }
  }

  // Two switches in each other copy no values, as one over a pair would.
  func hasSameValues(as other: MarkdownMeaning) -> Bool {
    switch self {
    case .heading(let level, let text):
      if case .heading(let otherLevel, let other) = other { return level == otherLevel && text.hasSameBytes(as: other) }
    case .listItem(let item, let depth):
      if case .listItem(let other, let otherDepth) = other { return depth == otherDepth && item == other }
    case .paragraph(let text):
      if case .paragraph(let other) = other { return text.hasSameBytes(as: other) }
    case .verbatim(let text):
      if case .verbatim(let other) = other { return text.hasSameBytes(as: other) }
    case .thematicBreak:
      if case .thematicBreak = other { return true }
    }
    return false
  }
}

extension ListItem {
  /// The item without its children.
  fileprivate var line: ListItem {
    guard !children.isEmpty else { return self }
    var line = self
    line.children = []
    return line
  }
}

extension MarkdownBlock {
  /// Gives the meanings of the block: an item is followed by those nested in it.
  ///
  /// - Parameters:
  ///   - sink: Takes the meanings.
  ///   - property: The name of the block's property in the model.
  func write<Meaning: MarkdownMeaningConvertible>(
    into sink: inout some MeaningSink<Meaning>, for property: @autoclosure () -> String
  ) {
    switch self {
    case .heading(let level, let text): sink.receive(.markdown(.heading(level: level, text: text)), for: property())
    case .listItem(let item): Self.write(item, depth: 0, into: &sink, for: property())
    case .paragraph(let paragraph): sink.receive(.markdown(.paragraph(paragraph.text)), for: property())
    case .thematicBreak: sink.receive(.markdown(.thematicBreak), for: property())
    case .verbatim(let text): sink.receive(.markdown(.verbatim(text)), for: property())
    }
  }

  private static func write<Meaning: MarkdownMeaningConvertible>(
    _ item: ListItem, depth: Int, into sink: inout some MeaningSink<Meaning>, for property: @autoclosure () -> String
  ) {
    sink.receive(.markdown(.listItem(item.line, depth: depth)), for: property())
    // One item beyond the limit is enough to be refused; the call stack has limits too.
    guard depth < ListNesting.depthLimit else { return }
    for (index, child) in item.children.enumerated() {
      write(child, depth: depth + 1, into: &sink, for: "\(property()).children[\(index)]")
    }
  }
}
