extension VideoDigest {
  /// A video: what its heading says, and what is written about it.
  public struct Video: Hashable, Sendable {
    /// The title.
    public var title: String
    /// Who published it: the text after the last comma before the link.
    public var channel: String?
    /// The link, mostly `[링크](https://www.youtube.com/watch?v=…)`. Its text is empty where the title is the link,
    /// and where the address is: `<https://…>`.
    public var link: Link?
    /// How long it is, in whole seconds.
    public var duration: Duration?
    /// What follows the link and is no duration.
    public var note: String?
    /// What comes before the first section; everything without sections.
    public var blocks: [Block]
    /// The sections, in order.
    public var sections: [Section]

    /// Makes a video.
    public init(
      title: String, channel: String? = nil, link: Link?, duration: Duration? = nil, note: String? = nil,
      blocks: [Block] = [], sections: [Section] = []
    ) {
      (self.title, self.channel, self.link) = (title, channel, link)
      (self.duration, self.note) = (duration, note)
      (self.blocks, self.sections) = (blocks, sections)
    }

    /// Makes a video with the usual words for its link.
    public init(
      title: String, channel: String? = nil, url: String? = nil, duration: Duration? = nil, sections: [Section] = []
    ) {
      self.init(title: title, channel: channel, link: nil, duration: duration, sections: sections)
      self.url = url
    }

    /// Where the video is, as written. Setting it keeps the words of the link.
    public var url: String? {
      get { link?.url }
      set { link = newValue.map { Link(text: link?.text ?? Self.linkText, url: $0) } }
    }

    /// YouTube's name for the video; `nil` when the link is not to a YouTube video.
    public internal(set) var videoID: String? {
      get { url.flatMap(YouTubeAddress.videoID) }
      set {
        guard let newValue else { return }
        let old = videoID
        url = old.flatMap { old in url?.replacing(old, with: newValue) } ?? url ?? YouTubeAddress.url(of: newValue)
      }
    }

    static let linkText = Vocabulary.builtIn.word(for: .videoLink, in: .korean)
  }

  /// A section of what is written about a video, such as `\## 2. 핵심 문장 추출`.
  public struct Section: Hashable, Sendable {
    /// The text of the heading.
    public var title: String
    /// The level of the heading, 1 to 6.
    public var level: Int
    /// Everything below the heading, in order.
    public var blocks: [Block]

    /// Makes a section.
    public init(title: String, level: Int = 2, blocks: [Block] = []) {
      (self.title, self.level, self.blocks) = (title, level, blocks)
    }
  }
}

extension VideoDigest.Video {
  /// The quotations among the items of the lists, in order, each with the remark after it.
  public var quotations: [Quotation] {
    (blocks + sections.flatMap(\.blocks)).compactMap { block in
      if case .markdown(.listItem(let item)) = block { Quotation(item) } else { nil }
    }
  }

  /// Whether both are the same, the usual text of a link in any language.
  func isSame(as other: Self, words: Vocabulary) -> Bool {
    title.hasSameBytes(as: other.title) && channel.hasSameBytes(as: other.channel)
      && Self.isSame(link, other.link, words: words) && duration == other.duration
      && note.hasSameBytes(as: other.note) && blocks == other.blocks && sections == other.sections
  }

  private static func isSame(_ first: Link?, _ second: Link?, words: Vocabulary) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return first.url.hasSameBytes(as: second.url) && words.isSameWording(first.text, second.text, in: .videoLinks)
  }

  /// Whether both are the same, texts compared by their bytes and the usual text of a link in any language.
  public static func == (first: Self, second: Self) -> Bool {
    first.isSame(as: second, words: .builtIn)
  }

  /// Feeds what makes videos equal into `hasher`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytesOf: title)
    if let url { hasher.combine(bytesOf: url) }
    hasher.combine(duration)
    hasher.combine(blocks)
    hasher.combine(sections)
  }
}

extension VideoDigest.Section {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.title.hasSameBytes(as: second.title) && first.level == second.level && first.blocks == second.blocks
  }
}

extension VideoDigest.Video: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case title, channel, url, linkText, videoID, duration, note, blocks, sections
  }

  /// Decodes a video. Only `title` is required, and `videoID` must not contradict `url`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let linkText = try values.decodeIfPresent(String.self, forKey: .linkText) ?? Self.linkText
    self.init(
      title: try values.decode(String.self, forKey: .title),
      channel: try values.decodeIfPresent(String.self, forKey: .channel),
      link: try values.decodeIfPresent(String.self, forKey: .url).map { Link(text: linkText, url: $0) },
      duration: try values.decodeSecondsIfPresent(forKey: .duration),
      note: try values.decodeIfPresent(String.self, forKey: .note),
      blocks: try values.decodeIfPresent([VideoDigest.Block].self, forKey: .blocks) ?? [],
      sections: try values.decodeIfPresent([VideoDigest.Section].self, forKey: .sections) ?? [])
    let views = try ViewDecoder<CodingKeys>(decoder, views: [.videoID])
    try views.decode(\.videoID, forKey: .videoID, of: .url, into: &self)
  }

  /// Writes the parts, the duration in seconds.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encode(title, forKey: CodingKeys.title)
    try values.encodeIfPresent(channel, forKey: CodingKeys.channel)
    try values.encodeIfPresent(url, forKey: CodingKeys.url)
    try values.encodeIfPresent(link?.text, forKey: CodingKeys.linkText)
    try values.encodeIfPresent(videoID, forKey: CodingKeys.videoID)
    try values.encodeSecondsIfPresent(duration, forKey: CodingKeys.duration)
    try values.encodeIfPresent(note, forKey: CodingKeys.note)
    try values.encode(blocks, forKey: CodingKeys.blocks)
    try values.encode(sections, forKey: CodingKeys.sections)
  }
}

extension VideoDigest.Section: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case title, level, blocks
  }

  /// Writes an object of the properties.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encode(title, forKey: CodingKeys.title)
    try values.encode(level, forKey: CodingKeys.level)
    try values.encode(blocks, forKey: CodingKeys.blocks)
  }

  /// Decodes a section. Only `title` is required.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      title: try values.decode(String.self, forKey: .title),
      level: try values.decodeIfPresent(Int.self, forKey: .level) ?? 2,
      blocks: try values.decodeIfPresent([VideoDigest.Block].self, forKey: .blocks) ?? [])
  }
}
