/// A generated table of contents: a list of links to the headings of its document, between two comments.
///
///     if let table = TableOfContents(in: source), !table.problems.isEmpty {
///       let updated = try source.applying(table.edits())
///     }
///
/// The comments may be those of any tool: `TOC_START` and `TOC_END`, `toc` and `tocstop`, doctoc's, and others. The
/// author's style (bullets or numbers, indentation, the rule for anchors, how titles are cut) is inferred from the
/// entries.
public struct TableOfContents: Hashable, Sendable {
  /// The document that contains the table.
  public let source: SourceText
  /// The UTF-8 offsets from the start of the first comment to the end of the second.
  public let range: Range<Int>
  /// The entries, in order.
  public let entries: [Entry]
  let lines: TableLines

  /// Finds the first table of a document.
  ///
  /// - Complexity: O(*n*) in the bytes of the document.
  public init?(in source: SourceText) {
    guard let table = Self.all(in: source).first else { return nil }
    self = table
  }

  /// All tables of a document, in order.
  ///
  /// - Complexity: O(*n*) in the bytes of the document.
  public static func all(in source: SourceText) -> [TableOfContents] {
    TableMarkPairs(in: source).pairs.map { TableOfContents(between: $0.start, and: $0.end, in: source) }
  }

  /// Finds the table that starts at an offset.
  init?(in source: SourceText, at start: Int) {
    guard let pair = TableMarkPairs(in: source).pairs.first(where: { $0.start.lowerBound == start }) else { return nil }
    self.init(between: pair.start, and: pair.end, in: source)
  }

  private init(between start: Range<Int>, and end: Range<Int>, in source: SourceText) {
    self.source = source
    range = start.lowerBound..<end.upperBound
    lines = source.withBytes { TableLines(between: start, and: end, in: $0) }
    entries = lines.entries.map(\.entry)
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
  public func edits() -> [SourceEdit] {
    TableUpdate.edit(of: self).map { [$0] } ?? []
  }
}

extension TableOfContents {
  /// A line of a table.
  public struct Entry: Hashable, Codable, Sendable {
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
