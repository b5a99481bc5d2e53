/// Makes a daily digest of its segments.
struct DailyDigestBuilder: ContentBuilder {
  private var introduction: [DailyDigest.Block] = []
  private var entries: [DailyDigest.Entry] = []
  private var title: String?
  private var blocks = MarkdownBlockBuilder<DailyDigest.Block>()
  /// The points of a list that may go on.
  private var openPoints: [String]?

  mutating func receive(_ segment: borrowing Segment) {
    if segment.kind == .keyPoint {
      openPoints?.append(segment.text(.keyPoints))
      return
    }
    finishPoints()
    switch segment.sort {
    case .entryTitle:
      finishEntry()
      title = segment.text(.title)
    case .keyPointsLabel: openPoints = []
    case .metadata: blocks.append(.metadata(DailyDigest.Metadata(segment)))
    case .tags: blocks.append(.tags(segment.texts(.tags).map(DailyDigest.Tag.init)))
    case .summary: blocks.append(.summary(segment.text(.summary)))
    case .details: blocks.append(.details(DailyDigest.Details(segment)))
    case .entryLink: blocks.append(.link(Link(text: segment.text(.text), url: segment.text(.url))))
    case .tableMarker: blocks.append(.verbatim(segment.text(.text)))
    default: blocks.receive(segment)
    }
  }

  private mutating func finishPoints() {
    guard let points = openPoints else { return }
    blocks.append(.keyPoints(points))
    openPoints = nil
  }

  private mutating func finishEntry() {
    if let title {
      entries.append(DailyDigest.Entry(title: title, blocks: blocks.takeBlocks()))
    } else {
      introduction = blocks.takeBlocks()
    }
  }

  mutating func finish() -> DailyDigest {
    finishPoints()
    finishEntry()
    return DailyDigest(introduction: introduction, entries: entries)
  }
}
