/// Where the tables of contents of a text are.
struct TablePlaces {
  /// What a table is between: its markers; or its label, and the end of its last entry.
  typealias Place = (start: Range<Int>, end: Range<Int>)

  private(set) var all: [Place]

  init(in source: SourceText) {
    let marked = TableMarkPairs(in: source).pairs
    let lists = source.withBytes { bytes in
      var collector = TableListCollector(bytes: bytes)
      MarkdownParser.parse(bytes, in: ByteOrderMark.length(in: bytes)..<bytes.count, into: &collector)
      collector.finish()
      return collector.places
    }
    all = marked
    var index = 0
    for list in lists {
      while index < marked.count, marked[index].end.upperBound <= list.start.lowerBound { index += 1 }
      if index < marked.count, marked[index].start.lowerBound < list.end.upperBound { continue }
      all.append(list)
    }
    all.sort { $0.start.lowerBound < $1.start.lowerBound }
    all = Array(all.prefix(TableOfContents.countLimit))
  }
}

/// Collects lists of links to the page itself, right below a heading or a label that calls them a table of contents.
private struct TableListCollector: MarkdownBlockSink {
  let bytes: ByteView
  private(set) var places: [TablePlaces.Place] = []
  private var label: Range<Int>?
  private var itemCount = 0
  private var entryCount = 0
  private var lastEntryEnd = 0

  /// How long a label may be.
  private static let labelLimit = 200

  init(bytes: ByteView) {
    self.bytes = bytes
  }

  func formatLine(_ content: Range<Int>, in bytes: ByteView) -> Never? { nil }

  mutating func receive(_ line: Never, in range: Range<Int>) {}

  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) {}

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    switch block {
    case .listItem(_, _, let text):
      itemCount += 1
      let firstLine = LineScanner.line(at: text.lowerBound, in: bytes, end: text.upperBound).content
      let entry = bytes.trimmingTrailingSpaces(firstLine)
      guard TableOfContents.EntrySyntax(linkIn: entry, of: bytes) != nil else { break }
      entryCount += 1
      lastEntryEnd = entry.upperBound
    case .heading(_, let text):
      finish()
      if isLabel(text) { label = range }
    case .paragraph:
      if itemCount == 0, AttributeListSyntax(range, in: bytes) != nil { break }
      finish()
      if isLabel(range) { label = range }
    case .verbatim, .thematicBreak: finish()
    }
  }

  /// Takes the list above: most of its items are entries.
  mutating func finish() {
    if let label, entryCount * 2 > itemCount { places.append((label, lastEntryEnd..<lastEntryEnd)) }
    (label, itemCount, entryCount) = (nil, 0, 0)
  }

  private func isLabel(_ text: Range<Int>) -> Bool {
    guard !text.isEmpty, bytes.fits(text, letters: Self.labelLimit) else { return false }
    let plain = HeadingText.plain(HeadingText.title(of: bytes.string(text)), as: .commonMark)
    return plain.withBytes { bytes in
      Vocabulary.builtIn.isLabel(bytes.trimmingWhiteSpace(bytes.indices), of: .contentsHeading, in: bytes)
    }
  }
}
