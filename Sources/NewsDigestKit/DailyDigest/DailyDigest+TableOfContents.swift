extension DailyDigest {
  /// The entries of the table of contents, between its markers. Setting them writes them in the places of the old ones,
  /// and adds the marks where they are missing.
  ///
  /// They are as the text has them; ``rebuildTableOfContents()`` makes them anew.
  public var tableOfContents: [TableOfContents.Entry] {
    get {
      guard let table = tablePlaces else { return [] }
      return introduction[table].compactMap(\.contentsEntry)
    }
    set {
      let table = makeTable()
      let place =
        introduction[table].firstIndex { $0.contentsEntry != nil || $0.saysThatThereIsNoNews } ?? table.lowerBound
      let kept = (before: introduction[table.lowerBound..<place], after: introduction[place..<table.upperBound])
      let items = newValue.enumerated().map { index, entry in
        Block.listItem(ListItem(number: index + 1, text: "[\(entry.title)](#\(entry.anchor))"))
      }
      let others = kept.after.filter { $0.contentsEntry == nil && !$0.saysThatThereIsNoNews }
      introduction.replaceSubrange(
        table,
        with: kept.before
          + (items.isEmpty ? [.paragraph(.init(Vocabulary.builtIn.word(for: .noEntries, in: language)))] : items)
          + others)
    }
  }

  /// Makes the table of contents of the entries like in generated digests: each line that starts with `### `, also one
  /// in a collapsed text, with a title of at most 60 characters.
  public mutating func rebuildTableOfContents() {
    tableOfContents = contentsTitles.map { title in
      TableOfContents.Entry(
        title: title.truncated(to: Self.titleLimit), anchor: HeadingSlug.dailyDigest.slug(of: title))
    }
  }

  /// The edits of a digest that rebuild its table of contents like ``rebuildTableOfContents()``; those of
  /// ``TableOfContents/edits()`` where its entries cannot be written so.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public static func tableOfContentsEdits(in source: SourceText, vocabulary: Vocabulary = .builtIn) -> [SourceEdit] {
    var document = DigestDocument<DailyDigest>(parsing: source, vocabulary: vocabulary)
    document.content.rebuildTableOfContents()
    if let edits = try? document.edits(), let rebuilt = try? source.applying(edits),
      TableOfContents(in: rebuilt)?.problems.isEmpty ?? false
    {
      return edits
    }
    return TableOfContents(in: source)?.edits() ?? []
  }

  /// How many code points of a title are in the table.
  static let titleLimit = 60

  /// Everything after `### ` at the start of a line.
  private var contentsTitles: [String] {
    introduction.flatMap(\.hiddenTitles) + entries.flatMap { [$0.title] + $0.blocks.flatMap(\.hiddenTitles) }
  }

  /// The blocks between the markers, or after the first marker if the second is missing.
  private var tablePlaces: Range<Int>? {
    guard let start = introduction.firstIndex(where: { $0.tableMarker == .start }) else { return nil }
    let end = introduction[start...].firstIndex { $0.tableMarker == .end } ?? introduction.count
    return start + 1..<end
  }

  /// The blocks between the marks, which are added where they are missing.
  private mutating func makeTable() -> Range<Int> {
    guard let table = tablePlaces else {
      introduction += [.verbatim(CanonicalTableMark.start.text), .verbatim(CanonicalTableMark.end.text)]
      return introduction.count - 1..<introduction.count - 1
    }
    guard table.upperBound == introduction.count else { return table }
    let end = introduction[table].firstIndex { $0.contentsEntry == nil } ?? introduction.count
    introduction.insert(.verbatim(CanonicalTableMark.end.text), at: end)
    return table.lowerBound..<end
  }
}

extension DailyDigest.Block {
  fileprivate var tableMarker: CanonicalTableMark? {
    if case .markdown(.verbatim(let text)) = self { CanonicalTableMark(text) } else { nil }
  }

  fileprivate var saysThatThereIsNoNews: Bool {
    guard case .markdown(.paragraph(let paragraph)) = self else { return false }
    return paragraph.text.withBytes { Vocabulary.builtIn[.noEntries].match(whole: $0.indices, in: $0) } != nil
  }

  /// The entry that an item of the table is.
  fileprivate var contentsEntry: TableOfContents.Entry? {
    guard case .markdown(.listItem(let item)) = self, item.label == nil else { return nil }
    return item.text.withBytes { bytes in
      TableOfContents.EntrySyntax(linkIn: bytes.indices, of: bytes).map {
        TableOfContents.Entry(title: bytes.string($0.title), anchor: bytes.string($0.anchor))
      }
    }
  }

  /// What follows `### ` in the lines of the block.
  fileprivate var hiddenTitles: [String] {
    switch self {
    case .details(let details): details.text.linesAfterHeadingMark
    case .summary(let text), .markdown(.verbatim(let text)): text.linesAfterHeadingMark
    case .markdown(.paragraph(let paragraph)): paragraph.text.linesAfterHeadingMark
    case .metadata, .tags, .keyPoints, .link, .markdown: []
    }
  }
}

extension String {
  fileprivate var linesAfterHeadingMark: [String] {
    guard utf8.contains(.ascii("#")) else { return [] }
    return withBytes { bytes in
      var titles: [String] = []
      var lines = LineScanner(bytes, in: bytes.indices)
      while let line = lines.next() {
        guard bytes.hasPrefix("### ", in: line.content) else { continue }
        titles.append(bytes.string(bytes.trimmingSpaces(line.start + 4..<line.content.upperBound)))
      }
      return titles
    }
  }
}
