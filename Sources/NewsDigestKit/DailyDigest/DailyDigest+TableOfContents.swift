extension DailyDigest {
  /// The entries of the table of contents, between its marks. Setting them writes them in the places of the old ones, and adds
  /// the marks where they are missing.
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
        table, with: kept.before + (items.isEmpty ? [.paragraph(.init(Block.noNews))] : items) + others)
    }
  }

  /// Makes the table of contents of the entries, as the producer does: each line that starts with `### `, also one in a
  /// text that is folded away, with a title of at most 60 characters.
  public mutating func rebuildTableOfContents() {
    tableOfContents = contentsTitles.map { title in
      TableOfContents.Entry(
        title: title.truncated(to: Self.titleLimit), anchor: HeadingSlug.dailyDigest.slug(of: title))
    }
  }

  /// How many code points of a title stand in the table.
  static let titleLimit = 60

  /// All that stands behind `### ` at the start of a line.
  private var contentsTitles: [String] {
    introduction.flatMap(\.hiddenTitles) + entries.flatMap { [$0.title] + $0.blocks.flatMap(\.hiddenTitles) }
  }

  /// The blocks between the marks, or behind the first mark where the second is missing.
  private var tablePlaces: Range<Int>? {
    guard let start = introduction.firstIndex(where: { $0.tableMarker == .start }) else { return nil }
    let end = introduction[start...].firstIndex { $0.tableMarker == .end } ?? introduction.count
    return start + 1..<end
  }

  /// The blocks between the marks, which are added where they are missing.
  private mutating func makeTable() -> Range<Int> {
    guard let table = tablePlaces else {
      introduction += [.verbatim(TableMarker.start.rawValue), .verbatim(TableMarker.end.rawValue)]
      return introduction.count - 1..<introduction.count - 1
    }
    guard table.upperBound == introduction.count else { return table }
    let end = introduction[table].firstIndex { $0.contentsEntry == nil } ?? introduction.count
    introduction.insert(.verbatim(TableMarker.end.rawValue), at: end)
    return table.lowerBound..<end
  }
}

extension DailyDigest.Block {
  fileprivate static let noNews = "(뉴스 없음)"

  fileprivate var tableMarker: TableMarker? {
    if case .markdown(.verbatim(let text)) = self { TableMarker(text) } else { nil }
  }

  fileprivate var saysThatThereIsNoNews: Bool {
    if case .markdown(.paragraph(let paragraph)) = self { paragraph.text.hasSameBytes(as: Self.noNews) } else { false }
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

  /// What stands behind `### ` in the lines of the block.
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
  /// The text, or its first code points and `...` when it has more than `limit`.
  func truncated(to limit: Int) -> String {
    guard
      let end = unicodeScalars.index(unicodeScalars.startIndex, offsetBy: limit, limitedBy: unicodeScalars.endIndex),
      end < unicodeScalars.endIndex
    else { return self }
    return String(unicodeScalars[..<end]) + "..."
  }

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
