extension VideoDigest: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case frontMatter, date, topic, headline, themes, introduction, videos, closing
  }

  /// Decodes a page. Only `videos` is required.
  ///
  /// Without `frontMatter` and `introduction`, the page is made from `date`, `topic`, `headline` and `themes`.
  /// Otherwise these must not contradict them.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      frontMatter: try values.decodeIfPresent(FrontMatter.self, forKey: .frontMatter),
      introduction: try values.decodeIfPresent([Block].self, forKey: .introduction) ?? [],
      videos: try values.decode([Video].self, forKey: .videos),
      closing: try values.decodeIfPresent([Block].self, forKey: .closing) ?? [])
    let isStored = values.contains(.frontMatter) || values.contains(.introduction)
    if !isStored, let date = try values.decodeIfPresent(CalendarDate.self, forKey: .date) {
      let headline = try values.decodeIfPresent(String.self, forKey: .headline)
      let themes = try values.decodeIfPresent([Theme].self, forKey: .themes) ?? []
      let topic = try values.decodeIfPresent(String.self, forKey: .topic) ?? ""
      self = VideoDigest(date: date, topic: topic, headline: headline, themes: themes, videos: videos)
      return
    }
    let views = try ViewDecoder<CodingKeys>(decoder, views: [.date, .topic, .headline, .themes])
    try views.decode(\.date, forKey: .date, of: .frontMatter, isStored: isStored, into: &self)
    try views.decode(\.topic, forKey: .topic, of: .frontMatter, isStored: isStored, into: &self)
    try views.decode(\.headline, forKey: .headline, of: .introduction, into: &self)
    try views.decode(\.themes, forKey: .themes, of: .introduction, into: &self)
  }

  /// Encodes the page, and what is computed from the front matter and the introduction.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encodeIfPresent(frontMatter, forKey: CodingKeys.frontMatter)
    try values.encodeIfPresent(date, forKey: CodingKeys.date)
    try values.encodeIfPresent(topic, forKey: CodingKeys.topic)
    try values.encodeIfPresent(headline, forKey: CodingKeys.headline)
    try values.encode(themes, forKey: CodingKeys.themes)
    try values.encode(introduction, forKey: CodingKeys.introduction)
    try values.encode(videos, forKey: CodingKeys.videos)
    try values.encode(closing, forKey: CodingKeys.closing)
  }
}
