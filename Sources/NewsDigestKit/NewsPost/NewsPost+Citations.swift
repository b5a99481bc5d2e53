extension NewsPost.Story {
  /// The sources, in order, in whatever notation: each ``NewsPost/Block/citation(_:)``, and each line of a paragraph or
  /// an item that holds links, names and a date and nothing else.
  ///
  /// Setting them puts the new ones in the places of the old ones, in the notation found there if it can hold them.
  /// Further ones follow the last.
  public var citations: [Citation] {
    get { citedBlocks.flatMap(\.citations) }
    set {
      let places = citedBlocks
      var rest = newValue[...]
      var changes: [(index: Int, blocks: [NewsPost.Block])] = []
      for place in places {
        let new = Array(rest.prefix(place.citations.count))
        rest = rest.dropFirst(new.count)
        guard new != place.citations else { continue }
        changes.append((place.index, place.lines.replacing(blocks[place.index], with: new)))
      }
      let end = places.last.map { $0.index + 1 } ?? endOfImages
      blocks.insert(contentsOf: rest.map { .citation($0) }, at: end)
      for change in changes.reversed() { blocks.replaceSubrange(change.index...change.index, with: change.blocks) }
    }
  }

  /// The blocks with citations: their indices, the citations of each, and how they were found.
  private var citedBlocks: [(index: Int, citations: [Citation], lines: SourceLines)] {
    var lines = SourceLines(definitions: definitions)
    var places: [(index: Int, citations: [Citation], lines: SourceLines)] = []
    for (index, block) in blocks.enumerated() {
      // The items of a summary are sentences: one that is only a link says what happened.
      switch block {
      case .section: lines.allowsBareItems = false
      case .markdown(.heading): lines.allowsBareItems = true
      default: break
      }
      let citations = lines.citations(of: block)
      if !citations.isEmpty { places.append((index, citations, lines)) }
    }
    return places
  }

  /// The paragraphs of running text, which name no source.
  var prose: [Paragraph] {
    let lines = SourceLines(definitions: definitions)
    return blocks.compactMap { block in
      guard case .markdown(.paragraph(let paragraph)) = block else { return nil }
      return lines.citations(of: block).isEmpty ? paragraph : nil
    }
  }

  /// The destinations that the paragraphs define for reference links.
  private var definitions: LinkDefinitions {
    var definitions = LinkDefinitions()
    for block in blocks {
      if case .markdown(.paragraph(let paragraph)) = block {
        paragraph.text.withBytes { definitions.add($0.indices, of: $0) }
      }
    }
    return definitions
  }
}
