/// Makes a daily digest of its segments.
struct DailyDigestBuilder: ContentBuilder {
  private var introduction: [DailyDigest.Block] = []
  private var entries: [DailyDigest.Entry] = []
  private var title: String?
  private var blocks = MarkdownBlockBuilder<DailyDigest.Block>()
  /// The points of a list that may go on.
  private var openPoints: [String]?

  mutating func receive(_ meaning: consuming DailyDigestMeaning, in range: Range<Int>) {
    if case .keyPoint(let text) = meaning {
      openPoints?.append(text)
      return
    }
    finishPoints()
    switch consume meaning {
    case .title(let text):
      finishEntry()
      title = text
    case .keyPointsLabel: openPoints = []
    case .keyPoint: break
    case .metadata(let metadata): blocks.append(.metadata(metadata))
    case .tags(let tags): blocks.append(.tags(tags))
    case .summary(let text): blocks.append(.summary(text))
    case .details(let details): blocks.append(.details(details))
    case .link(let link): blocks.append(.link(link))
    case .markdown(let meaning): blocks.receive(meaning)
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

  consuming func finish() -> DailyDigest {
    finishPoints()
    finishEntry()
    return DailyDigest(introduction: introduction, entries: entries)
  }
}
