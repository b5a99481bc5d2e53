import OrderedCollections

extension FrontMatter {
  /// The `title` as a text; `nil` when there is none, or a list or mapping.
  public var title: String? {
    get { self["title"]?.text }
    set { self["title"] = newValue.map(YAMLValue.string) }
  }

  /// The `layout`; `nil` when there is none.
  public var layout: String? {
    get { self["layout"]?.text }
    set { self["layout"] = newValue.map(YAMLValue.string) }
  }

  /// The `permalink`: a permalink template, or a path as it is.
  public var permalink: String? {
    get { self["permalink"]?.text }
    set { self["permalink"] = newValue.map(YAMLValue.string) }
  }

  /// The `date`.
  ///
  /// A day without a time is its midnight, without an offset; `nil` when there is no date that can be parsed.
  ///
  /// Jekyll parses what is no date in YAML with Ruby's `Time.parse`, so that `2025.12.03 00:30`, `Dec 3, 2025` and
  /// `20251203` are dates here, and `12/01/2025` is 12 January. It is `nil` where Jekyll takes the year of the build,
  /// and where the year is not 0 to 9999. Setting a date keeps its spelling where that can hold the new one; in JSON
  /// and header lines, a date is a text.
  public var date: DateTime? {
    get { self["date"]?.jekyllDate }
    set { self["date"] = newValue.map { notation.value(of: YAMLValue(jekyllDate: $0, like: self["date"])) } }
  }

  /// Whether the page is built: `false` only if `published` is `false`.
  public var isPublished: Bool {
    get { self["published"] != .bool(false) }
    set { self["published"] = newValue ? nil : .bool(false) }
  }

  /// The categories: those under `categories`, a text of which is split at white space, after the one under `category`,
  /// each once.
  ///
  /// Setting them writes `categories` as a list, or keeps it a text where it is one that can hold them, and removes
  /// `category`. In header lines, which have one category, setting one writes `category`.
  ///
  /// - Complexity: O(*n*) in the bytes of the front matter.
  public var categories: [String] {
    get {
      let all = (self["categories"]?.words ?? []) + singularOrPlural("category", "categories")
      return OrderedSet(all.lazy.map(ExactText.init)).map(\.text)
    }
    set {
      guard notation == .headerLines, newValue.count == 1 else {
        return setWords(newValue, "category", "categories")
      }
      self["categories"] = nil
      self["category"] = .string(newValue[0])
    }
  }

  /// The tags: the one under `tag` if there is one, otherwise those under `tags`, a text of which is split at white
  /// space.
  ///
  /// Setting them writes `tags` as a list, or keeps it a text where it is one that can hold them, and removes `tag`.
  ///
  /// - Complexity: O(*n*) in the bytes of the front matter.
  public var tags: [String] {
    get { singularOrPlural("tag", "tags") }
    set { setWords(newValue, "tag", "tags") }
  }

  private func singularOrPlural(_ singular: String, _ plural: String) -> [String] {
    // Jekyll takes the plural where the singular is null or false.
    if let value = self[singular], value != .null, value != .bool(false) { return value.texts }
    return self[plural]?.words ?? []
  }

  private mutating func setWords(_ words: [String], _ singular: String, _ plural: String) {
    self[singular] = nil
    guard !words.isEmpty else {
      self[plural] = nil
      return
    }
    let areWords = words.allSatisfy { !$0.isEmpty && !$0.utf8.contains(where: \.isRubySeparator) }
    if areWords, self[plural]?.string != nil {
      self[plural] = .string(words.joined(separator: " "))
    } else {
      self[plural] = .sequence(words.map(YAMLValue.string))
    }
  }
}

extension FrontMatterNotation {
  /// A date as a value that the notation has: a text in those without dates.
  fileprivate func value(of date: YAMLValue) -> YAMLValue {
    switch (self, date) {
    case (.yaml, _), (.toml, _): date
    case (_, .date(let date)): .string(date.description)
    case (.headerLines, .dateTime(let time)): .string(time.jekyllText)
    case (_, .dateTime(let time)): .string(time.description)
    default: date
    }
  }
}

extension YAMLValue {
  /// A scalar as Ruby's `to_s` writes it; `nil` for null, a list or a mapping.
  var text: String? {
    switch self {
    case .string(let text): text
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .float(let value): value.description
    case .date(let date): date.description
    case .dateTime(let dateTime): dateTime.jekyllText
    case .null, .sequence, .mapping: nil
    }
  }

  /// The texts of a list, of the lists in it, or of a scalar.
  fileprivate var texts: [String] {
    if case .sequence(let values) = self { values.flatMap(\.texts) } else { text.map { [$0] } ?? [] }
  }

  /// The texts of a list, or the words of a text; nothing for any other value.
  fileprivate var words: [String] {
    switch self {
    case .sequence: texts
    case .string(let text): text.utf8.split(whereSeparator: \.isRubySeparator).map { String(Substring($0)) }
    default: []
    }
  }
}

extension UInt8 {
  /// A byte that Ruby's `split` splits at.
  fileprivate var isRubySeparator: Bool { isRubyWhiteSpace || self == 0 }
}

extension DateTime {
  /// `2025-12-03 00:30:59 +0900`.
  var jekyllText: String {
    var bytes: [UInt8] = []
    DateTimeSpelling.jekyll.append(self, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
