extension DailyDigest {
  /// A piece of news: a title and what belongs to it.
  ///
  /// The blocks are the entry. The other properties are computed from them; you can get and set them. Setting a missing
  /// one adds it in its usual place, and setting `nil` or an empty value removes it.
  public struct Entry: Hashable, Sendable {
    /// The text of the `###` line.
    public var title: String
    /// Everything below the title, in order.
    public var blocks: [Block]

    /// Makes an entry from its blocks.
    public init(title: String, blocks: [Block]) {
      (self.title, self.blocks) = (title, blocks)
    }

    /// Makes an entry of the usual parts in the usual order.
    public init(
      title: String, date: CalendarDate? = nil, importance: Importance? = nil, organization: Organization? = nil,
      source: String? = nil, tags: [Tag] = [], summary: String? = nil, keyPoints: [String] = [],
      original: String? = nil, url: String? = nil
    ) {
      self.init(title: title, blocks: [])
      self.metadata = Metadata(date: date, importance: importance, organization: organization, source: source)
      self.tags = tags
      self.summary = summary
      self.keyPoints = keyPoints
      self.original = original
      self.url = url
    }
  }
}

extension DailyDigest.Entry {
  /// The day of publication.
  public var date: CalendarDate? {
    get { metadata.date }
    set { metadata.date = newValue }
  }

  /// How much the entry matters.
  public var importance: DailyDigest.Importance? {
    get { metadata.importance }
    set { metadata.importance = newValue }
  }

  /// Whom the entry is about.
  public var organization: DailyDigest.Organization? {
    get { metadata.organization }
    set { metadata.organization = newValue }
  }

  /// Who published the article.
  public var source: String? {
    get { metadata.source }
    set { metadata.source = newValue }
  }

  /// What the entry is about.
  public var tags: [DailyDigest.Tag] {
    get { first(.tags) { if case .tags(let tags) = $0 { tags } else { nil } } ?? [] }
    set { set(.tags, to: newValue.isEmpty ? nil : .tags(newValue)) }
  }

  /// The text below `**💡 요약**`.
  public var summary: String? {
    get { first(.summary) { if case .summary(let text) = $0 { text } else { nil } } }
    set { set(.summary, to: newValue.map { .summary($0) }) }
  }

  /// The points below `**📌 핵심 포인트**`.
  public var keyPoints: [String] {
    get { first(.keyPoints) { if case .keyPoints(let points) = $0 { points } else { nil } } ?? [] }
    set { set(.keyPoints, to: newValue.isEmpty ? nil : .keyPoints(newValue)) }
  }

  /// The text of the article, exactly as it was folded away.
  public var original: String? {
    get { details?.text }
    set {
      guard let newValue else { return set(.details, to: nil) }
      var details = details ?? DailyDigest.Details(text: newValue)
      details.text = newValue
      set(.details, to: .details(details))
    }
  }

  /// Where the article is, as written.
  public var url: String? {
    get { link?.url }
    set {
      guard let newValue else { return set(.link, to: nil) }
      var link = link ?? Link(text: Self.linkText, url: newValue)
      link.url = newValue
      set(.link, to: .link(link))
    }
  }

  private static let linkText = Vocabulary.builtIn.word(for: .originalLink, in: .korean)

  private var metadata: DailyDigest.Metadata {
    get { first(.metadata) { if case .metadata(let metadata) = $0 { metadata } else { nil } } ?? .init() }
    set { set(.metadata, to: newValue == .init() ? nil : .metadata(newValue)) }
  }

  private var details: DailyDigest.Details? {
    first(.details) { if case .details(let details) = $0 { details } else { nil } }
  }

  private var link: Link? {
    first(.link) { if case .link(let link) = $0 { link } else { nil } }
  }

  private func first<Value>(_ part: DailyDigest.Block.Part, _ value: (DailyDigest.Block) -> Value?) -> Value? {
    blocks.first { $0.part == part }.flatMap(value)
  }

  /// Replaces the first block of its part, or inserts the block before the parts that usually follow it.
  private mutating func set(_ part: DailyDigest.Block.Part, to block: DailyDigest.Block?) {
    let index = blocks.firstIndex { $0.part == part }
    switch (index, block) {
    case (let index?, let block?): blocks[index] = block
    case (let index?, nil): blocks.remove(at: index)
    case (nil, let block?):
      let place = blocks.firstIndex { $0.part.map { $0 > part } ?? false } ?? blocks.count
      blocks.insert(block, at: place)
    case (nil, nil): break
    }
  }
}

extension DailyDigest.Block {
  /// The parts of an entry in their usual order.
  fileprivate enum Part: Int, Comparable {
    case metadata, tags, summary, keyPoints, details, link

    static func < (first: Part, second: Part) -> Bool { first.rawValue < second.rawValue }
  }

  fileprivate var part: Part? {
    switch self {
    case .metadata: .metadata
    case .tags: .tags
    case .summary: .summary
    case .keyPoints: .keyPoints
    case .details: .details
    case .link: .link
    case .markdown: nil
    }
  }
}

extension DailyDigest.Entry {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.title.hasSameBytes(as: second.title) && first.blocks == second.blocks
  }
}

extension DailyDigest.Entry: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case title, date, importance, organization, source, tags, summary, keyPoints, original, url, blocks
  }

  /// Decodes an entry. Without `blocks`, it is made from the other properties; otherwise these must not contradict
  /// them.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      title: try values.decode(String.self, forKey: .title),
      blocks: try values.decodeIfPresent([DailyDigest.Block].self, forKey: .blocks) ?? [])
    let views = try ViewDecoder<CodingKeys>(
      decoder,
      views: [.date, .importance, .organization, .source, .tags, .summary, .keyPoints, .original, .url])
    try views.decode(\.date, forKey: .date, of: .blocks, into: &self)
    try views.decode(\.importance, forKey: .importance, of: .blocks, into: &self)
    try views.decode(\.organization, forKey: .organization, of: .blocks, into: &self)
    try views.decode(\.source, forKey: .source, of: .blocks, into: &self)
    try views.decode(\.tags, forKey: .tags, of: .blocks, into: &self)
    try views.decode(\.summary, forKey: .summary, of: .blocks, into: &self)
    try views.decode(\.keyPoints, forKey: .keyPoints, of: .blocks, into: &self)
    try views.decode(\.original, forKey: .original, of: .blocks, into: &self)
    try views.decode(\.url, forKey: .url, of: .blocks, into: &self)
  }

  /// Writes the title, the views and the blocks.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encode(title, forKey: CodingKeys.title)
    try values.encodeIfPresent(date, forKey: CodingKeys.date)
    try values.encodeIfPresent(importance, forKey: CodingKeys.importance)
    try values.encodeIfPresent(organization, forKey: CodingKeys.organization)
    try values.encodeIfPresent(source, forKey: CodingKeys.source)
    try values.encode(tags, forKey: CodingKeys.tags)
    try values.encodeIfPresent(summary, forKey: CodingKeys.summary)
    try values.encode(keyPoints, forKey: CodingKeys.keyPoints)
    try values.encodeIfPresent(original, forKey: CodingKeys.original)
    try values.encodeIfPresent(url, forKey: CodingKeys.url)
    try values.encode(blocks, forKey: CodingKeys.blocks)
  }
}
