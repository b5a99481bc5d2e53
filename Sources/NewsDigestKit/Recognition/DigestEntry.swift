import OrderedCollections

/// What all formats share: one piece of news in any document.
///
/// A value to list, search and publish; to change a document, change its own model.
public struct DigestEntry: Hashable, Codable, JSONObjectForm, Sendable {
  /// What it is called.
  public var title: String
  /// Where it leads, in order.
  public var links: [Link]
  /// When it, or what it leads to, was published; each day once, in order.
  public var dates: [CalendarDate]
  /// What it is filed under.
  public var tags: [String]
  /// What it says, in short, as Markdown; `nil` where nothing is said.
  public var summary: String?
  /// Where it starts in a recording.
  public var start: Duration?
  /// The path of the part of the model that it is, as in ``WritingError/property``: `stories[2]`. With it,
  /// ``DigestOutline/range(of:)`` gives the place in the source. `nil` for an entry that is no part of a model.
  ///
  /// It counts neither for equality nor for JSON.
  public var property: String?

  /// Makes an entry.
  ///
  /// - Parameters:
  ///   - title: What it is called.
  ///   - links: Where it leads.
  ///   - dates: When it was published.
  ///   - tags: What it is filed under.
  ///   - summary: What it says, in short, as Markdown.
  ///   - start: Where it starts in a recording.
  ///   - property: The path of the part of the model that it is.
  public init(
    title: String, links: [Link] = [], dates: [CalendarDate] = [], tags: [String] = [], summary: String? = nil,
    start: Duration? = nil, property: String? = nil
  ) {
    (self.title, self.links, self.dates) = (title, links, OrderedSet(dates).elements)
    (self.tags, self.summary, self.start, self.property) = (tags, summary, start, property)
  }

  private enum CodingKeys: CodingKey {
    case title, links, dates, tags, summary, start
  }

  /// Decodes an entry. `start` is a number of seconds; only `title` is required.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      title: try values.decode(String.self, forKey: .title),
      links: try values.decodeIfPresent([Link].self, forKey: .links) ?? [],
      dates: try values.decodeIfPresent([CalendarDate].self, forKey: .dates) ?? [],
      tags: try values.decodeIfPresent([String].self, forKey: .tags) ?? [],
      summary: try values.decodeIfPresent(String.self, forKey: .summary),
      start: try values.decodeSecondsIfPresent(forKey: .start))
  }

  /// Writes an object of the entry's properties.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encode(title, forKey: CodingKeys.title)
    try values.encode(links, forKey: CodingKeys.links)
    try values.encode(dates, forKey: CodingKeys.dates)
    try values.encode(tags, forKey: CodingKeys.tags)
    try values.encodeIfPresent(summary, forKey: CodingKeys.summary)
    try values.encodeSecondsIfPresent(start, forKey: CodingKeys.start)
  }
}

extension DigestEntry {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.title.hasSameBytes(as: second.title) && first.links == second.links && first.dates == second.dates
      && first.tags.elementsEqual(second.tags) { $0.hasSameBytes(as: $1) }
      && first.summary.hasSameBytes(as: second.summary) && first.start == second.start
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytesOf: title)
    hasher.combine(links)
    hasher.combine(dates)
    for tag in tags { hasher.combine(bytesOf: tag) }
    hasher.combine(start)
  }
}

extension DigestEntry {
  /// Several lines as one text; `nil` without lines.
  static func summary(of lines: [String]) -> String? {
    lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
