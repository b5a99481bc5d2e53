import NewsDigestKit

extension VideoDigest: ConversionSource {
  var neutral: NeutralDigest {
    var digest = NeutralDigest(frontMatter: frontMatter, title: NeutralText(titleOf: frontMatter), day: date)
    let blocks = introduction.enumerated().filter { index, block in
      guard case .markdown(.heading(1, let text)) = block else { return true }
      guard let title = digest.frontMatter?.title else {
        digest.title = digest.title ?? NeutralText(text: text, property: "introduction[\(index)]")
        return false
      }
      return !text.plainText.hasSameBytes(as: title)
    }
    digest.introduction = Block.parts(of: blocks.map { ($1, "introduction[\($0)]") }).filter { part in
      if case .block(.thematicBreak) = part.value { false } else { true }
    }
    digest.items = videos.enumerated().map { $1.neutral(at: "videos[\($0)]") }
    digest.closing = Block.parts(of: closing.enumerated().map { ($1, "closing[\($0)]") }).withoutSeparators
    return digest
  }
}

extension VideoDigest.Video {
  fileprivate func neutral(at path: String) -> NeutralItem {
    var item = NeutralItem(property: path, title: NeutralText(text: title, property: "\(path).title"))
    if let link {
      let source = NeutralSource(
        name: channel, nameProperty: "\(path).channel", title: hasUsualLink ? nil : link.text, url: link.url)
      item.parts.append(NeutralPart(.source(source), "\(path).url"))
    } else if let channel {
      item.parts.append(NeutralPart(.source(NeutralSource(name: channel)), "\(path).channel"))
    }
    if let duration { item.parts.append(NeutralPart(.duration(duration), "\(path).duration")) }
    if let note { item.parts.append(NeutralPart(.block(.paragraph(Paragraph(note))), "\(path).note")) }
    item.parts += VideoDigest.Block.parts(of: blocks.enumerated().map { ($1, "\(path).blocks[\($0)]") })
    for (index, section) in sections.enumerated() {
      let place = "\(path).sections[\(index)]"
      item.parts.append(
        NeutralPart(.block(.heading(level: section.level, text: section.title)), "\(place).title"))
      item.parts += VideoDigest.Block.parts(of: section.blocks.enumerated().map { ($1, "\(place).blocks[\($0)]") })
    }
    item.parts = item.parts.withoutSeparators
    return item
  }

  /// Whether the text of the link is the usual word, or the title.
  private var hasUsualLink: Bool {
    guard let text = link?.text, !text.isEmpty else { return true }
    return Vocabulary.builtIn.languages.contains { language in
      Vocabulary.builtIn.spellings(of: .videoLink, in: language).contains { text == $0 }
    }
  }
}

extension VideoDigest.Block {
  fileprivate static func parts(of blocks: [(block: VideoDigest.Block, property: String)]) -> [NeutralPart] {
    var parts: [NeutralPart] = []
    for (index, (block, property)) in blocks.enumerated() {
      switch block {
      // The words of the format.
      case .part: break
      case .attributes(let list, of: _): parts.append(NeutralPart(.attributes(list.description), property))
      case .labelled(let paragraph):
        let text = paragraph.text.isEmpty ? "" : " \(paragraph.text)"
        parts.append(NeutralPart(.block(.paragraph(Paragraph("**\(paragraph.label):**\(text)"))), property))
      case .markdown(.listItem(let item)) where index + 1 < blocks.count && blocks[index + 1].block.isTable:
        parts.removeHeadingOfTable()
        parts.append(NeutralPart(.contents(item.text), property))
      case .markdown(let block): parts.append(NeutralPart(.block(block.withoutLayout), property))
      }
    }
    return parts
  }

  /// Whether it makes a table of contents of the item before it.
  private var isTable: Bool {
    guard case .attributes(let list, of: .preceding) = self else { return false }
    return list.references.contains { $0.hasSameBytes(as: "toc") }
  }
}

extension [NeutralPart] {
  /// Removes the heading at the end, which may have attributes.
  fileprivate mutating func removeHeadingOfTable() {
    let last = lastIndex { if case .attributes = $0.value { false } else { true } }
    if let last, case .block(.heading) = self[last].value { remove(at: last) }
  }
}
