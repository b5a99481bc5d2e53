extension VideoDigest: Codable {
  private enum CodingKeys: CodingKey {
    case frontMatter, date, topic, headline, themes, introduction, videos, closing
  }

  /// Decodes a page. Only `videos` is required.
  ///
  /// `date`, `topic`, `headline` and `themes` are used if `frontMatter` and `introduction` are missing.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      frontMatter: try values.decodeIfPresent(FrontMatter.self, forKey: .frontMatter),
      introduction: try values.decodeIfPresent([Block].self, forKey: .introduction) ?? [],
      videos: try values.decode([Video].self, forKey: .videos),
      closing: try values.decodeIfPresent([Block].self, forKey: .closing) ?? [])
    let headline = try values.decodeIfPresent(String.self, forKey: .headline)
    let themes = try values.decodeIfPresent([Theme].self, forKey: .themes) ?? []
    let topic = try values.decodeIfPresent(String.self, forKey: .topic) ?? ""
    let isWhole = values.contains(.frontMatter) || values.contains(.introduction)
    if !isWhole, let date = try values.decodeIfPresent(CalendarDate.self, forKey: .date) {
      self = VideoDigest(date: date, topic: topic, headline: headline, themes: themes, videos: videos)
    } else if !values.contains(.introduction) {
      if let headline { self.headline = headline }
      if !themes.isEmpty { self.themes = themes }
    }
  }

  /// Encodes the page, and what is computed from the front matter and the introduction.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encodeIfPresent(frontMatter, forKey: .frontMatter)
    try values.encodeIfPresent(date, forKey: .date)
    try values.encodeIfPresent(topic, forKey: .topic)
    try values.encodeIfPresent(headline, forKey: .headline)
    try values.encode(themes, forKey: .themes)
    try values.encode(introduction, forKey: .introduction)
    try values.encode(videos, forKey: .videos)
    try values.encode(closing, forKey: .closing)
  }
}
