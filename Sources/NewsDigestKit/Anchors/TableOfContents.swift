/// A table of contents: a list of links to the headings of its document, between two comments, or below a heading or a
/// label such as `Contents`.
///
///     if let table = TableOfContents(in: source), !table.problems.isEmpty {
///       let updated = try source.applying(table.edits())
///     }
///
/// The comments may be those of any tool: `TOC_START` and `TOC_END`, `toc` and `tocstop`, doctoc's, and others. The
/// author's style (bullets or numbers, indentation, the rule for anchors, how titles are cut) is inferred from the
/// entries. An entry that leads to an id that the page has, of a heading or of any tag, is right.
public struct TableOfContents: Hashable, Sendable {
  /// The document that contains the table.
  public let source: SourceText
  /// The UTF-8 offsets from the start of the first comment to the end of the second; of a table without comments, from
  /// the start of its heading or label to the end of its last entry.
  public let range: Range<Int>
  /// The entries, in order.
  public let entries: [Entry]
  let lines: TableLines
  /// The headings of the document, shared by all of its tables.
  let page: TablePage

  /// How many tables of a document are found. Each may list all headings, so that without a limit a text of tables
  /// would take time that grows with its square.
  static let countLimit = 100

  /// Finds the first table of a document.
  ///
  /// - Complexity: O(*n*) in the bytes of the document.
  public init?(in source: SourceText) {
    guard let table = Self.all(in: source).first else { return nil }
    self = table
  }

  /// The tables of a document, in order: the first 100 of them.
  ///
  /// - Complexity: O(*n*) in the bytes of the document.
  public static func all(in source: SourceText) -> [TableOfContents] {
    let places = TablePlaces(in: source).all
    guard !places.isEmpty else { return [] }
    let isDailyDigests = source.withBytes { bytes in
      places.contains { bytes.hasPrefix(CanonicalTableMark.start.comment, at: $0.start.lowerBound) }
    }
    let page = TablePage(source, isDailyDigests: isDailyDigests)
    return places.map { TableOfContents(between: $0.start, and: $0.end, in: source, page) }
  }

  private init(between start: Range<Int>, and end: Range<Int>, in source: SourceText, _ page: TablePage) {
    (self.source, self.page) = (source, page)
    range = start.lowerBound..<end.upperBound
    lines = source.withBytes { TableLines(between: start, and: end, in: $0) }
    entries = lines.entries.map(\.entry)
  }

  /// Whether the markers are those of the generator of daily digests.
  var isDailyDigests: Bool {
    source.withBytes { $0.hasPrefix(CanonicalTableMark.start.comment, at: range.lowerBound) }
  }

  /// The comments of a document that start or end a table, but have no partner.
  ///
  /// - Returns: The UTF-8 offsets of each, in order.
  /// - Complexity: O(*n*) in the bytes of the document.
  public static func unmatchedMarks(in source: SourceText) -> [Range<Int>] {
    TableMarkPairs(in: source).strays
  }

  /// What is wrong with the table, in the order of the text: entries first, then headings that it lacks.
  public var problems: [Problem] { TableOutline(of: self).problems }

  /// The rule that makes the anchors of the table.
  public var rule: HeadingSlug { TableOutline(of: self).rule }

  /// The edits of the document that bring the table up to date in the author's style; empty if it already is.
  ///
  /// The result is parsed again: a table with these edits has no problems and needs no other edits. If the author's
  /// style would not parse back, for example because a line between the entries starts or ends a comment, the table
  /// gets a plain form: those lines, a blank line and bullets. If that does not parse back either, there are no edits,
  /// although the table has problems.
  ///
  /// - Complexity: O(*n*) in the bytes of the document.
  public func edits() -> [SourceEdit] { TableUpdate.edits(of: [self]) }

  /// The edits of a document that bring all of its tables up to date: those of each as ``edits()`` has them.
  ///
  /// - Complexity: O(*n*) in the bytes of the document, however many tables there are.
  public static func edits(in source: SourceText) -> [SourceEdit] { TableUpdate.edits(of: all(in: source)) }
}

extension TableOfContents {
  /// A line of a table.
  public struct Entry: Hashable, Codable, JSONObjectForm, Sendable {
    /// The text of the link, as Markdown.
    public var title: String
    /// What the link points to, without the `#`.
    public var anchor: String
    /// How deep the entry is nested, from 0 on.
    public var depth: Int

    /// Makes an entry.
    public init(title: String, anchor: String, depth: Int = 0) {
      (self.title, self.anchor, self.depth) = (title, anchor, depth)
    }

    private enum CodingKeys: CodingKey {
      case title, anchor, depth
    }

    /// Writes an object of the properties.
    public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

    func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
      try values.encode(title, forKey: CodingKeys.title)
      try values.encode(anchor, forKey: CodingKeys.anchor)
      try values.encode(depth, forKey: CodingKeys.depth)
    }

    /// Decodes an entry. `depth` may be missing.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      title = try values.decode(String.self, forKey: .title)
      anchor = try values.decode(String.self, forKey: .anchor)
      depth = try values.decodeIfPresent(Int.self, forKey: .depth) ?? 0
    }

    /// Whether both are the same, texts compared by their bytes.
    public static func == (first: Self, second: Self) -> Bool {
      first.title.hasSameBytes(as: second.title) && first.anchor.hasSameBytes(as: second.anchor)
        && first.depth == second.depth
    }
  }

  /// Something that is wrong with a table.
  public struct Problem: Hashable, Codable, Sendable {
    /// What is wrong.
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
      /// A heading has no entry.
      case missing
      /// An entry has the title of a heading, and another anchor than it.
      case outdated
      /// An entry has the anchor of a heading, and another title than it.
      case renamed
      /// An entry has neither the title nor the anchor of any heading.
      case broken
      /// An entry comes before another one whose heading comes before its own.
      case outOfOrder = "out-of-order"
    }

    /// What is wrong.
    public var kind: Kind
    /// The UTF-8 offsets of the entry's line, or of the heading without an entry.
    public var range: Range<Int>
    /// The title that the table should have; for a broken entry, the entry's.
    public var title: String
    /// The anchor that the table should have; for a broken entry, the entry's.
    public var anchor: String

    /// Makes a problem.
    public init(kind: Kind, range: Range<Int>, title: String, anchor: String) {
      (self.kind, self.range, self.title, self.anchor) = (kind, range, title, anchor)
    }
  }
}

extension TableOfContents.Entry: ViewValue {}
