extension VideoDigest {
  /// Something that the videos of a day have in common: `1. title`, and a paragraph below it.
  public struct Theme: Hashable, Codable, JSONObjectForm, Sendable {
    /// The text of the numbered item.
    public var title: String
    /// The paragraph right below it; empty when there is none.
    public var text: String

    /// Makes a theme.
    public init(title: String, text: String) {
      (self.title, self.text) = (title, text)
    }

    private enum CodingKeys: CodingKey {
      case title, text
    }

    /// Writes an object of the properties.
    public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

    func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
      try values.encode(title, forKey: CodingKeys.title)
      try values.encode(text, forKey: CodingKeys.text)
    }

    /// Decodes a theme. Only `title` is required.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      title = try values.decode(String.self, forKey: .title)
      text = try values.decodeIfPresent(String.self, forKey: .text) ?? ""
    }
  }

  /// The first paragraph below the heading of the day's summary (`일일 요약`, `Daily summary`), before any item. Setting it
  /// adds the heading when it is missing.
  public var headline: String? {
    get { headlinePlace.flatMap { introduction[$0].paragraphText } }
    set {
      let place = headlinePlace
      if let place { introduction.remove(at: place) }
      guard let newValue else { return }
      introduction.insert(.paragraph(Paragraph(newValue)), at: place ?? addSummaryHeading() + 1)
    }
  }

  /// The numbered items below the heading of the day's summary (`일일 요약`, `Daily summary`), each with the paragraph that
  /// follows it.
  ///
  /// Setting them replaces the old ones in their places. Further ones follow the last, or else the text below the
  /// heading, which is added if it is missing.
  public var themes: [Theme] {
    get { themePlaces.map(theme) }
    set {
      let places = themePlaces
      for place in places.dropFirst(newValue.count).reversed() { introduction.removeSubrange(place) }
      for (place, theme) in zip(places, newValue).reversed() { replaceTheme(at: place, with: theme) }
      let further = newValue.dropFirst(places.count)
      guard !further.isEmpty else { return }
      var end = themePlaces.last?.upperBound ?? endOfSummary(from: addSummaryHeading())
      for (index, theme) in further.enumerated() {
        let number = ListItem(number: places.count + index + 1, text: theme.title)
        let blocks = theme.blocks(item: number)
        introduction.insert(contentsOf: blocks, at: end)
        end += blocks.count
      }
    }
  }
}

// MARK: - The summary

extension VideoDigest {
  private var summaryHeading: Int? {
    introduction.firstIndex { if case .part(let heading) = $0 { heading.role == .daySummaryHeading } else { false } }
  }

  /// The index of the summary's heading, which is added at the end of the introduction when it is missing.
  private mutating func addSummaryHeading() -> Int {
    if let summaryHeading { return summaryHeading }
    introduction.append(.part(SectionHeading(.daySummaryHeading, level: 2)))
    return introduction.count - 1
  }

  /// Where the summary ends: at the next heading of the page, and before the rule above that.
  private func endOfSummary(from heading: Int) -> Int {
    var end =
      introduction[(heading + 1)...].firstIndex {
        switch $0 {
        case .markdown(.heading(1...2, _)): true
        case .part(let heading): heading.level <= 2
        default: false
        }
      } ?? introduction.count
    while end > heading + 1, introduction[end - 1] == .thematicBreak { end -= 1 }
    return end
  }

  private var summary: Range<Int> {
    summaryHeading.map { $0 + 1..<endOfSummary(from: $0) } ?? 0..<0
  }

  private var headlinePlace: Int? {
    for index in summary {
      if introduction[index].paragraphText != nil { return index }
      if case .attributes = introduction[index] { continue }
      return nil
    }
    return nil
  }
}

// MARK: - Themes

extension VideoDigest {
  /// For each theme the indices of its item and its paragraph.
  private var themePlaces: [Range<Int>] {
    let summary = summary
    return summary.filter { introduction[$0].orderedItem != nil }.map { item in
      let hasText = summary.contains(item + 1) && introduction[item + 1].paragraphText != nil
      return item..<item + (hasText ? 2 : 1)
    }
  }

  private func theme(at place: Range<Int>) -> Theme {
    Theme(
      title: introduction[place.lowerBound].orderedItem?.wholeText ?? "",
      text: place.count > 1 ? introduction[place.lowerBound + 1].paragraphText ?? "" : "")
  }

  private mutating func replaceTheme(at place: Range<Int>, with theme: Theme) {
    guard var item = introduction[place.lowerBound].orderedItem else { return }
    if !item.wholeText.hasSameBytes(as: theme.title) {
      item = ListItem(number: item.number, text: theme.title, children: item.children)
    }
    introduction.replaceSubrange(place, with: theme.blocks(item: item))
  }
}

extension VideoDigest.Theme: ViewValue {}

extension VideoDigest.Theme {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.title.hasSameBytes(as: second.title) && first.text.hasSameBytes(as: second.text)
  }

  fileprivate func blocks(item: ListItem) -> [VideoDigest.Block] {
    text.isEmpty ? [.listItem(item)] : [.listItem(item), .paragraph(Paragraph(text))]
  }
}

extension VideoDigest.Block {
  fileprivate var paragraphText: String? {
    if case .markdown(.paragraph(let paragraph)) = self { paragraph.text } else { nil }
  }

  fileprivate var orderedItem: ListItem? {
    if case .markdown(.listItem(let item)) = self, item.number != nil { item } else { nil }
  }
}

extension ListItem {
  /// The label and the text as one.
  fileprivate var wholeText: String {
    guard let label else { return text }
    return text.isEmpty ? label : isLabelFollowedByColon ? "\(label): \(text)" : "\(label) \(text)"
  }
}
