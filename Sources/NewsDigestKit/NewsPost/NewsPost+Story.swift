extension NewsPost {
  /// One piece of news: a headline and what belongs to it.
  ///
  /// The blocks are the story. ``citations``, ``images``, ``summary`` and ``insights`` are computed from them; you can
  /// get and set them.
  public struct Story: Hashable, Sendable {
    /// The text of the `##` line.
    public var headline: String
    /// Everything below the headline, in order.
    public var blocks: [Block]

    /// Makes a story from its blocks.
    public init(headline: String, blocks: [Block]) {
      (self.headline, self.blocks) = (headline, blocks)
    }

    /// Makes a story of the usual parts in the usual order.
    ///
    /// The headings of its sections are written in the language of the document that it is written into.
    public init(
      headline: String, images: [PostImage] = [], citations: [Citation] = [], summary: [ListItem] = [],
      insights: [ListItem] = []
    ) {
      self.init(headline: headline, blocks: images.map(Block.image) + citations.map(Block.citation))
      if !summary.isEmpty { self.summary = summary }
      if !insights.isEmpty { self.insights = insights }
    }
  }
}

extension NewsPost.Story {
  /// The level of the headings of sections.
  private static let sectionLevel = 3

  /// The pictures, in order. Setting them puts the new ones in the places of the old ones; further ones follow the
  /// last.
  public var images: [PostImage] {
    get { blocks.compactMap { if case .image(let image) = $0 { image } else { nil } } }
    set {
      let places = blocks.indices.filter { if case .image = blocks[$0] { true } else { false } }
      replaceBlocks(at: places, with: newValue.map { .image($0) }, defaultPlace: 0)
    }
  }

  /// The items below the heading of the summary (`### 요약`, `### Summary`). Setting them adds the heading when it is
  /// missing.
  public var summary: [ListItem] {
    get { items(of: .summaryHeading) }
    set { setItems(newValue, of: .summaryHeading, defaultPlace: headingIndex(of: .insightsHeading) ?? blocks.count) }
  }

  /// The items below the heading of the insights (`### 주요 내용 및 시사점`, `### Key takeaways`). Setting them adds the
  /// heading when it is missing.
  public var insights: [ListItem] {
    get { items(of: .insightsHeading) }
    set { setItems(newValue, of: .insightsHeading, defaultPlace: blocks.count) }
  }

  var endOfImages: Int {
    blocks.firstIndex { if case .image = $0 { false } else { true } } ?? blocks.count
  }

  private func headingIndex(of section: Term) -> Int? {
    blocks.firstIndex { if case .section(let heading) = $0 { heading.role == section } else { false } }
  }

  private func itemPlaces(of section: Term) -> [Int] {
    guard let heading = headingIndex(of: section) else { return [] }
    let end =
      blocks[(heading + 1)...].firstIndex { block in
        switch block {
        case .section, .markdown(.heading): true
        default: false
        }
      } ?? blocks.count
    return (heading + 1..<end).filter { if case .markdown(.listItem) = blocks[$0] { true } else { false } }
  }

  private func items(of section: Term) -> [ListItem] {
    itemPlaces(of: section).compactMap { if case .markdown(.listItem(let item)) = blocks[$0] { item } else { nil } }
  }

  private mutating func setItems(_ items: [ListItem], of section: Term, defaultPlace: Int) {
    let heading: Int
    if let index = headingIndex(of: section) {
      heading = index
    } else {
      guard !items.isEmpty else { return }
      heading = defaultPlace
      blocks.insert(.section(SectionHeading(section, level: Self.sectionLevel)), at: heading)
    }
    replaceBlocks(at: itemPlaces(of: section), with: items.map { .listItem($0) }, defaultPlace: heading + 1)
  }

  /// Puts `new` in the places of some blocks; what is too many follows the last of them, what is too few goes.
  private mutating func replaceBlocks(at places: [Int], with new: [NewsPost.Block], defaultPlace: Int) {
    for (place, block) in zip(places, new) { blocks[place] = block }
    if new.count > places.count {
      let place = places.last.map { $0 + 1 } ?? defaultPlace
      blocks.insert(contentsOf: new[places.count...], at: place)
    }
    for place in places.dropFirst(new.count).reversed() { blocks.remove(at: place) }
  }
}

extension NewsPost.Story: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case headline, title, citations, images, summary, insights, blocks
  }

  /// Decodes a story. Without `blocks`, it is made from the other properties; otherwise these must not contradict them.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      headline: try values.decode(String.self, forKey: .headline),
      blocks: try values.decodeIfPresent([NewsPost.Block].self, forKey: .blocks) ?? [])
    let views = try ViewDecoder<CodingKeys>(decoder, views: [.title, .images, .citations, .summary, .insights])
    try views.decode(\.title, forKey: .title, of: .headline, into: &self)
    try views.decode(\.images, forKey: .images, of: .blocks, into: &self)
    try views.decode(\.citations, forKey: .citations, of: .blocks, into: &self)
    try views.decode(\.summary, forKey: .summary, of: .blocks, into: &self)
    try views.decode(\.insights, forKey: .insights, of: .blocks, into: &self)
  }

  /// Writes the headline, its words where they are only a part of it, the views and the blocks.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encode(headline, forKey: CodingKeys.headline)
    let title = title
    try values.encodeIfPresent(title.hasSameBytes(as: headline) ? nil : title, forKey: CodingKeys.title)
    try values.encode(citations, forKey: CodingKeys.citations)
    try values.encode(images, forKey: CodingKeys.images)
    try values.encode(summary, forKey: CodingKeys.summary)
    try values.encode(insights, forKey: CodingKeys.insights)
    try values.encode(blocks, forKey: CodingKeys.blocks)
  }
}

extension NewsPost.Story {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.headline.hasSameBytes(as: second.headline) && first.blocks == second.blocks
  }
}
