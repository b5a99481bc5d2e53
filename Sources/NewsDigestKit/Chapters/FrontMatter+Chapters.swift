extension FrontMatter {
  /// The chapters that the field `chapters` lists, as podcast themes of Jekyll take them; empty where not all items
  /// are chapters.
  ///
  ///     chapters:
  ///       - "00:00:00.000 Opening"
  ///       - start: 90
  ///         title: The news
  ///
  /// An item is a text in any notation of a ``ChapterList``, or a mapping with a start and a title. Setting the
  /// chapters writes those that change in their own notation, and new ones like the one before them; without any, it
  /// removes the field. Notes have no place in it.
  ///
  /// - Complexity: O(*n*) in the bytes of the items.
  public var chapters: [Chapter] {
    get { chapterItems.chapters }
    set {
      guard newValue != chapters else { return }
      self[Self.chaptersKey] = newValue.isEmpty ? nil : .sequence(chapterItems.items(for: newValue))
    }
  }

  private static let chaptersKey = "chapters"

  private var chapterItems: ChapterItems {
    guard case .sequence(let items) = self[Self.chaptersKey] else { return ChapterItems([]) }
    return ChapterItems(items)
  }
}

/// The items of a list of chapters in a front matter.
private struct ChapterItems {
  private let items: [YAMLValue]
  let chapters: [Chapter]
  /// The items as lines of a list, where they are texts.
  private let list: DigestDocument<ChapterList>?

  init(_ items: [YAMLValue]) {
    let texts = items.compactMap(\.string)
    self.items = items
    guard texts.count == items.count else {
      list = nil
      let chapters = items.compactMap { ChapterMapping($0)?.chapter }
      self.chapters = chapters.count == items.count ? chapters : []
      return
    }
    let lines = texts.joined(separator: "\n")
    list = (try? SourceText(lines)).map { DigestDocument(parsing: $0) }
    let found = list?.content.chapters ?? []
    // A chapter with a line of its own for each item, and nothing else.
    chapters =
      found.count == texts.count && lines.utf8.count(where: { $0 == .lineFeed }) == texts.count - 1 ? found : []
  }

  /// The items of new chapters.
  func items(for new: [Chapter]) -> [YAMLValue] {
    guard !chapters.isEmpty, list == nil else { return texts(of: new).map(YAMLValue.string) }
    let isSamePlace = new.count == chapters.count
    let start = zip(new, chapters).prefix { $0 == $1 }.count
    let rest = min(new.count, chapters.count) - start
    let end = zip(new.reversed(), chapters.reversed()).prefix { $0 == $1 }.prefix(rest).count
    var mappings = Array(items[..<start])
    for index in start..<new.count - end {
      if isSamePlace, new[index] == chapters[index] {
        mappings.append(items[index])
      } else {
        let example = ChapterMapping(isSamePlace ? items[index] : mappings.last ?? items[0])
        mappings.append(
          example?.value(of: new[index], isNew: !isSamePlace) ?? .string(Self.canonical(new[index])))
      }
    }
    return mappings + items[(items.count - end)...]
  }

  private func texts(of new: [Chapter]) -> [String] {
    let withoutNotes = new.map { Chapter(start: $0.start, end: $0.end, title: $0.title, url: $0.url) }
    if var list, !chapters.isEmpty {
      list.content.chapters = withoutNotes
      let lines = (try? list.text())?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
      if ChapterItems(lines.map(YAMLValue.string)).chapters == withoutNotes { return lines }
    }
    return new.map(Self.canonical)
  }

  private static func canonical(_ chapter: Chapter) -> String {
    var text: [UInt8] = []
    TimestampSpelling(fractionDigits: 3).append(chapter.start, to: &text)
    return String(decoding: text, as: UTF8.self) + " " + chapter.title
  }
}

/// A chapter as a mapping: `start: 90`, `title: The news`.
private struct ChapterMapping {
  private let entries: [YAMLValue.Entry]
  private let start: Duration
  private let startIndex: Int
  private let titleIndex: Int
  private let endIndex: Int?
  private let urlIndex: Int?

  private static let startKeys = ["start", "startTime", "start_time", "time", "timestamp"]
  private static let endKeys = ["end", "endTime", "end_time"]
  private static let titleKeys = ["title", "name"]
  private static let urlKeys = ["url", "href", "link"]

  init?(_ value: YAMLValue) {
    guard case .mapping(let entries) = value else { return nil }
    func index(of keys: [String]) -> Int? { entries.firstIndex { keys.contains($0.key) } }
    guard let startIndex = index(of: Self.startKeys), let titleIndex = index(of: Self.titleKeys),
      let start = Self.duration(entries[startIndex].value), entries[titleIndex].value.string != nil
    else { return nil }
    (self.entries, self.start, self.startIndex, self.titleIndex) = (entries, start, startIndex, titleIndex)
    endIndex = index(of: Self.endKeys).flatMap { Self.duration(entries[$0].value) == nil ? nil : $0 }
    urlIndex = index(of: Self.urlKeys).flatMap { entries[$0].value.string == nil ? nil : $0 }
  }

  var chapter: Chapter {
    Chapter(
      start: start, end: endIndex.flatMap { Self.duration(entries[$0].value) },
      title: entries[titleIndex].value.string ?? "", url: urlIndex.flatMap { entries[$0].value.string })
  }

  /// The mapping with other values, spelt like its own.
  ///
  /// - Parameter isNew: Whether only what chapters have is taken over.
  func value(of chapter: Chapter, isNew: Bool) -> YAMLValue {
    let known = [startIndex, titleIndex, endIndex, urlIndex]
    var values: [(key: String, value: YAMLValue?)] = entries.enumerated().map { index, entry in
      (entry.key, isNew && !known.contains(index) ? nil : entry.value)
    }
    func set(_ index: Int?, _ key: String, _ value: YAMLValue?) {
      if let index { values[index].value = value } else if let value { values.append((key, value)) }
    }
    set(startIndex, "", Self.value(of: chapter.start, like: entries[startIndex].value))
    set(titleIndex, "", .string(chapter.title))
    set(endIndex, "end", chapter.end.map { Self.value(of: $0, like: entries[endIndex ?? startIndex].value) })
    set(urlIndex, "url", chapter.url.map(YAMLValue.string))
    return .mapping(values.compactMap { key, value in value.map { YAMLValue.Entry(key: key, value: $0) } })
  }

  /// Seconds, or a time as a clock shows it. YAML takes `1:30` for a number of seconds by itself.
  private static func duration(_ value: YAMLValue) -> Duration? {
    switch value {
    case .integer(let seconds): seconds >= 0 ? .seconds(seconds) : nil
    case .float(let seconds): seconds >= 0 && seconds < 1e9 ? .milliseconds(Int64((seconds * 1000).rounded())) : nil
    case .string(let text): timestamp(text)?.value
    default: nil
    }
  }

  private static func timestamp(_ text: String) -> Timestamp? {
    text.withBytes { bytes in
      guard case .timestamp(let found) = ParsedTimestamp(in: bytes, bytes.indices), found.range == bytes.indices else {
        return nil
      }
      return found
    }
  }

  private static func value(of time: Duration, like example: YAMLValue) -> YAMLValue {
    if duration(example) == time { return example }
    if case .string(let text) = example, let found = timestamp(text) {
      var output: [UInt8] = []
      found.spelling.append(time, to: &output)
      return .string(String(decoding: output, as: UTF8.self))
    }
    let (seconds, attoseconds) = time.components
    if case .integer = example, attoseconds == 0 { return .integer(Int(seconds)) }
    return .float(Double(seconds) + Double(attoseconds) / 1e18)
  }
}
