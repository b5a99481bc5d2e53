extension Citation {
  /// How a citation is laid out where the page depends on it: canonical form keeps it.
  ///
  /// It is not a value. Two citations that only differ in it are equal, and where it means nothing it is not written.
  public struct Layout: Hashable, Codable, JSONObjectForm, Sendable {
    /// What separates the citation from the block before it; by default, a hard line break after another citation, and
    /// a blank line after anything else.
    public var separation: BlockSeparation?
    /// What is between the citation and the one before it where both are on one line, such as ` | `, spaces included.
    public var separator: String?
    /// What the footnote references follow; by default, the date, or the name without one.
    public var footnotes: FootnotePlacement?
    /// How the note is written; by default, in parentheses where it can be.
    public var note: NoteNotation?
    /// Whether a name without a link has no brackets. It has a date then.
    public var isNamePlain: Bool

    /// Makes a layout.
    public init(
      separation: BlockSeparation? = nil, separator: String? = nil, footnotes: FootnotePlacement? = nil,
      note: NoteNotation? = nil, isNamePlain: Bool = false
    ) {
      (self.separation, self.separator, self.footnotes) = (separation, separator, footnotes)
      (self.note, self.isNamePlain) = (note, isNamePlain)
    }

    private enum CodingKeys: CodingKey {
      case separation, separator, footnotes, note, isNamePlain
    }

    /// Decodes a layout. Nothing is required.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      self.init(
        separation: try values.decodeIfPresent(BlockSeparation.self, forKey: .separation),
        separator: try values.decodeIfPresent(String.self, forKey: .separator),
        footnotes: try values.decodeIfPresent(FootnotePlacement.self, forKey: .footnotes),
        note: try values.decodeIfPresent(NoteNotation.self, forKey: .note),
        isNamePlain: try values.decodeIfPresent(Bool.self, forKey: .isNamePlain) ?? false)
    }

    /// Writes what is not as in a new citation.
    public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

    func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
      try values.encodeIfPresent(separation, forKey: CodingKeys.separation)
      try values.encodeIfPresent(separator, forKey: CodingKeys.separator)
      try values.encodeIfPresent(footnotes, forKey: CodingKeys.footnotes)
      try values.encodeIfPresent(note, forKey: CodingKeys.note)
      try values.encodeIfPresent(isNamePlain ? true : nil, forKey: CodingKeys.isNamePlain)
    }
  }

  /// What the footnote references of a citation follow.
  public enum FootnotePlacement: String, Hashable, Codable, JSONForm, Sendable, CaseIterable {
    /// The name: `[name](url)[1] – 2025-12-03`.
    case name
    /// The date.
    case date
    /// The note.
    case note
  }

  /// How the note of a citation is written.
  public enum NoteNotation: String, Hashable, Codable, JSONForm, Sendable, CaseIterable {
    /// Without parentheses: `– revised`.
    case plain
    /// In parentheses after a dash: `– (revised)`.
    case separated
    /// After the label of a date, in the place of one: `– 발행일: yesterday`.
    case labelled
    /// After the label of a date, in parentheses.
    case labelledInParentheses
  }
}

// MARK: - As layout of a segment

extension Citation.Layout {
  /// The layout that a slot holds as one number, and what separates the segment.
  init(slot: Int, separation: BlockSeparation?, separator: String?) {
    self.init(
      separation: separation, separator: separator, footnotes: Citation.FootnotePlacement(layout: slot & 0x3),
      note: Citation.NoteNotation(layout: slot >> 2 & 0x7), isNamePlain: slot >> 5 == 1)
  }

  /// The layout as one number; 0 for that of a new citation.
  fileprivate static func slot(
    footnotes: Citation.FootnotePlacement?, note: Citation.NoteNotation?, isNamePlain: Bool
  ) -> Int {
    Citation.FootnotePlacement.layout(of: footnotes) | Citation.NoteNotation.layout(of: note) << 2
      | (isNamePlain ? 1 << 5 : 0)
  }
}

extension SegmentKind {
  /// The kind of a citation with its separation.
  func separated(by layout: Citation.Layout) -> SegmentKind {
    layout.separator == nil ? separated(by: layout.separation) : separated(.text)
  }
}

/// Layout that is one of some cases; by default, none of them, which is 0 in a segment.
protocol LayoutCase: CaseIterable, Equatable {}

extension LayoutCase where AllCases == [Self] {
  init?(layout: Int) {
    guard layout > 0, layout <= Self.allCases.count else { return nil }
    self = Self.allCases[layout - 1]
  }

  static func layout(of value: Self?) -> Int {
    value.flatMap { Self.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
  }
}

extension Citation.FootnotePlacement: LayoutCase {}
extension Citation.NoteNotation: LayoutCase {}

extension SlotList {
  /// Adds the layout of a citation in a text.
  mutating func layout(of syntax: CitationSyntax, in bytes: ByteView) {
    let (place, usualPlace): (Citation.FootnotePlacement, Citation.FootnotePlacement) = (
      !syntax.footnotesAfterName.isEmpty ? .name : !syntax.footnotesAfterDate.isEmpty ? .date : .note,
      syntax.date == nil ? .name : .date
    )
    let hasFootnotes =
      !syntax.footnotesAfterName.isEmpty || !syntax.footnotesAfterDate.isEmpty || !syntax.footnotesAfterNote.isEmpty
    layout(
      .citationLayout,
      Citation.Layout.slot(
        footnotes: hasFootnotes && place != usualPlace ? place : nil, note: syntax.noteNotation(in: bytes),
        isNamePlain: !syntax.isBracketed && syntax.publisher == nil))
  }

  /// Adds the layout of a citation of a model.
  mutating func layout(of citation: Citation) {
    let own = citation.layout
    layout(
      .citationLayout,
      Citation.Layout.slot(footnotes: own.footnotes, note: own.note, isNamePlain: own.isNamePlain))
    text(.separator, own.separator)
  }
}

extension CitationSyntax {
  /// How the note is written, where that is not the usual way.
  fileprivate func noteNotation(in bytes: ByteView) -> Citation.NoteNotation? {
    guard let note, let beforeNote else { return nil }
    let isEnclosed = note.lowerBound > beforeNote.lowerBound && bytes[note.lowerBound - 1] == .ascii("(")
    if unreadableDate != nil { return isEnclosed ? .labelledInParentheses : .labelled }
    guard isEnclosed else { return .plain }
    let isSeparated = date == nil && !bytes.trimmingSpaces(beforeNote.lowerBound..<note.lowerBound - 1).isEmpty
    return isSeparated ? .separated : nil
  }
}
