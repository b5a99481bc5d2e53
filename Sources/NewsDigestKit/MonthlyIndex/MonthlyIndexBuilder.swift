/// Makes a monthly index of its segments.
struct MonthlyIndexBuilder: ContentBuilder {
  private var introduction: [MarkdownBlock] = []
  private var days: [MonthlyIndex.Day] = []
  private var heading: String?
  private var blocks = MarkdownBlockBuilder<MonthlyIndex.Block>()
  private var openDigest: (link: Link, titles: [String])?
  private var isClosing = false

  mutating func receive(_ segment: borrowing Segment) {
    if segment.kind == .listedTitle {
      openDigest?.titles.append(segment.text(.titles))
      return
    }
    finishDigest()
    switch segment.sort {
    case .day:
      finishPart()
      heading = segment.text(.heading)
    case .digest: openDigest = (Link(text: segment.text(.linkText), url: segment.text(.linkURL)), [])
    case .closingRule:
      finishPart()
      isClosing = true
    default: blocks.receive(segment)
    }
  }

  private mutating func finishDigest() {
    guard let digest = openDigest else { return }
    blocks.append(.digest(digest.link, titles: digest.titles))
    openDigest = nil
  }

  private mutating func finishPart() {
    if let heading {
      days.append(MonthlyIndex.Day(heading: heading, blocks: blocks.takeBlocks()))
    } else {
      introduction = takeMarkdown()
    }
  }

  /// The blocks of a part that holds no digests.
  private mutating func takeMarkdown() -> [MarkdownBlock] {
    blocks.takeBlocks().compactMap { if case .markdown(let block) = $0 { block } else { nil } }
  }

  mutating func finish() -> MonthlyIndex {
    finishDigest()
    let closing = isClosing ? takeMarkdown() : nil
    if !isClosing { finishPart() }
    return MonthlyIndex(introduction: introduction, days: days, closing: closing)
  }
}
