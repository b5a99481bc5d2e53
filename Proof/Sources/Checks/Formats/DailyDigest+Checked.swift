public import Generation
public import NewsDigestKit

extension DailyDigest: CheckedFormat {
  /// What the paths of its documents hold.
  public static var pathMarks: [String] {
    ["/daily-digests/", "/daily-digest"]
  }

  /// Draws daily digests, and edits them.
  public static var generator: Generator<DailyDigest> { .dailyDigest }

  /// Sets the title of the entry in the middle, or adds one.
  public mutating func makeEdit() {
    if entries.isEmpty { return entries.append(Entry(title: "새 소식", blocks: [])) }
    entries[entries.count / 2].title = "새 소식"
  }

  /// The views of each entry and of the document.
  public func derivedProperties(in source: SourceText) -> [Any?] {
    var rebuilt = self
    rebuilt.rebuildTableOfContents()
    var properties: [Any?] = [
      date, tableOfContents, rebuilt, Self.tableOfContentsEdits(in: source), MonthlyIndex(of: [self]),
    ]
    for entry in entries {
      properties += [entry.date, entry.importance, entry.organization, entry.source, entry.tags.map(\.isKnown)]
      properties += [entry.summary, entry.keyPoints, entry.original, entry.url]
      for case .markdown(let block) in entry.blocks { properties += block.derivedProperties }
    }
    return properties + derived(Digest(self), in: source)
  }
}
