/// The lines of a text that name sources.
struct SourceLines {
  var definitions = LinkDefinitions()
  /// Whether an item that is only a link counts, without a date or a label. A paragraph does.
  var allowsBareItems = true

  /// The lines, from first to last, each with its source.
  private func all(in bytes: ByteView, isProse: Bool) -> [SourceLine] {
    var found: [SourceLine] = []
    var lines = LineScanner(bytes, in: bytes.indices)
    while let line = lines.next() {
      if let source = source(line.content, in: bytes, isProse: isProse) { found.append(source) }
    }
    return found
  }

  private func source(_ line: Range<Int>, in bytes: ByteView, isProse: Bool) -> SourceLine? {
    SourceLine(
      line, of: bytes, isItem: !isProse, mustBeExplicit: !isProse && !allowsBareItems, words: .builtIn,
      definitions: definitions)
  }

  private func citations(in text: String, isProse: Bool) -> [Citation] {
    text.withBytes { bytes in
      all(in: bytes, isProse: isProse).flatMap { line in line.sources.map { Citation($0, in: bytes) } }
    }
  }

  /// A text with other citations in the places of its own, taken from the start of `new`; `nil` if it has no place for
  /// what they say.
  private func replacing(
    in text: String, isProse: Bool, with new: inout ArraySlice<Citation>
  ) -> String? {
    text.withBytes { bytes in
      let sources = all(in: bytes, isProse: isProse).flatMap(\.sources)
      let citations = new.prefix(sources.count)
      guard citations.count == sources.count else { return nil }
      new = new.dropFirst(sources.count)
      var (output, end): ([UInt8], Int) = ([], 0)
      for (source, citation) in zip(sources, citations) {
        guard let edits = source.edits(to: citation, in: bytes, words: .builtIn) else { return nil }
        for edit in edits {
          guard edit.range.lowerBound >= end else { return nil }
          bytes.append(end..<edit.range.lowerBound, to: &output)
          output += edit.text.utf8
          end = edit.range.upperBound
        }
      }
      bytes.append(end..<bytes.count, to: &output)
      let replaced = String(decoding: output, as: UTF8.self)
      return self.citations(in: replaced, isProse: isProse) == Array(citations) ? replaced : nil
    }
  }

  /// A text without its lines that name sources; `nil` if it has no others.
  private func removing(from text: String) -> String? {
    text.withBytes { bytes in
      var kept: [String] = []
      var lines = LineScanner(bytes, in: bytes.indices)
      while let line = lines.next() {
        if source(line.content, in: bytes, isProse: true) == nil { kept.append(bytes.string(line.content)) }
      }
      let rest = kept.joined(separator: "\n")
      return rest.utf8.allSatisfy { $0.isSpaceOrTab || $0 == .lineFeed } ? nil : rest
    }
  }
}

// MARK: - Blocks

extension SourceLines {
  /// The citations of a block, those of nested items after their parent's.
  func citations(of block: NewsPost.Block) -> [Citation] {
    switch block {
    case .citation(let citation): [citation]
    case .markdown(.paragraph(let paragraph)): citations(in: paragraph.text, isProse: true)
    case .markdown(.listItem(let item)): citations(of: item)
    case .image, .section, .markdown: []
    }
  }

  private func citations(of item: ListItem) -> [Citation] {
    citations(in: item.markdown, isProse: false) + item.children.flatMap(citations(of:))
  }

  /// The blocks that have other citations in the places of a block's own; as many or fewer.
  func replacing(_ block: NewsPost.Block, with new: [Citation]) -> [NewsPost.Block] {
    var rest = new[...]
    switch block {
    case .citation: return new.map { .citation($0) }
    case .markdown(.paragraph(let paragraph)):
      if let text = replacing(in: paragraph.text, isProse: true, with: &rest), rest.isEmpty {
        return [.paragraph(Paragraph(text))]
      }
      let others = removing(from: paragraph.text).map { NewsPost.Block.paragraph(Paragraph($0)) }
      return (others.map { [$0] } ?? []) + new.map { .citation($0) }
    case .markdown(.listItem(let item)):
      if let item = replacing(item, with: &rest), rest.isEmpty { return [.listItem(item)] }
      if new.count == 1, item.children.isEmpty {
        let rewritten = ListItem(number: item.number, markdown: new[0].markdown)
        if citations(of: rewritten) == new { return [.listItem(rewritten)] }
      }
      return removing(from: item).map { .listItem($0) } + new.map { .citation($0) }
    case .image, .section, .markdown: return [block]
    }
  }

  private func replacing(_ item: ListItem, with new: inout ArraySlice<Citation>) -> ListItem? {
    let markdown = item.markdown
    guard let text = replacing(in: markdown, isProse: false, with: &new) else { return nil }
    var replaced = text.hasSameBytes(as: markdown) ? item : ListItem(number: item.number, markdown: text)
    replaced.children = []
    for child in item.children {
      guard let child = replacing(child, with: &new) else { return nil }
      replaced.children.append(child)
    }
    return replaced
  }

  /// What is left of an item without its citations: the item with those of its children that are left, or these.
  private func removing(from item: ListItem) -> [ListItem] {
    let children = item.children.flatMap(removing(from:))
    guard !citations(in: item.markdown, isProse: false).isEmpty else {
      var rest = item
      rest.children = children
      return [rest]
    }
    return children
  }
}

extension ListItem {
  /// The label, the text and the footnote references as Markdown.
  fileprivate var markdown: String {
    if label == nil, footnotes.isEmpty { return text }
    var markdown = ""
    if let label {
      markdown.reserveCapacity(label.utf8.count + text.utf8.count + 8)
      markdown += "**"
      markdown += label
      markdown += isLabelFollowedByColon ? "**:" : "**"
      if !text.isEmpty { markdown += " " }
    }
    markdown += text
    for number in footnotes { markdown += "[\(number)]" }
    return markdown
  }

  /// The item that a text would be after a marker.
  fileprivate init(number: Int?, markdown: String) {
    self = markdown.withBytes { bytes in
      ListItem(
        Segment(.paragraph, in: bytes) {
          $0.listItem(ListItemSyntax(bytes.indices, in: bytes), number: number, in: bytes)
        })
    }
  }
}

extension Citation {
  /// The citation in canonical form.
  fileprivate var markdown: String {
    var writer = SegmentWriter()
    write(to: &writer, like: nil)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
