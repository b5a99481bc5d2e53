extension SegmentKind {
  /// What separates a segment from the one before it, as far as the page depends on it.
  enum Separation: UInt8 {
    /// What canonical form has for the two kinds.
    case canonical
    /// A line ending.
    case line
    /// A line ending after spaces, which is a hard line break (CommonMark 6.7).
    case lineBreak
    /// A blank line.
    case blankLine
    /// Nothing but a text, such as ` | `: both are on one line.
    case text
  }

  /// Separations that two kinds of segments can have instead of the canonical one.
  struct Separations: OptionSet {
    let rawValue: UInt8

    static var line: Separations { Separations(rawValue: 1 << Separation.line.rawValue) }
    static var lineBreak: Separations { Separations(rawValue: 1 << Separation.lineBreak.rawValue) }
    static var blankLine: Separations { Separations(rawValue: 1 << Separation.blankLine.rawValue) }
    static var text: Separations { Separations(rawValue: 1 << Separation.text.rawValue) }
    /// A hard line break is canonical, and so not one of the others.
    static var usualLineBreak: Separations { Separations(rawValue: 1) }

    func contains(_ separation: Separation) -> Bool { rawValue & 1 << separation.rawValue & ~1 != 0 }
  }
}

extension SegmentKind.Separations {
  /// The separation that trivia is, of these; canonical for any other.
  func separation(of trivia: Range<Int>, in bytes: ByteView) -> SegmentKind.Separation {
    let feed = bytes.firstIndex(of: .lineFeed, in: trivia)
    guard feed < trivia.upperBound else { return contains(.text) ? .text : .canonical }
    let later = feed + 1..<trivia.upperBound
    if bytes.firstIndex(of: .lineFeed, in: later) < later.upperBound {
      return contains(.blankLine) ? .blankLine : .canonical
    }
    if !isDisjoint(with: [.lineBreak, .usualLineBreak]), Self.isHardBreak(trivia.lowerBound..<feed, in: bytes) {
      return contains(.lineBreak) ? .lineBreak : .canonical
    }
    return contains(.line) ? .line : .canonical
  }

  private static func isHardBreak(_ spaces: Range<Int>, in bytes: ByteView) -> Bool {
    spaces.reduce(0) { bytes[$1] == .space ? $0 + 1 : bytes[$1] == .carriageReturn ? $0 : 0 } >= 2
  }
}

/// Finds how the segments of a text are separated.
struct SeparationFinder: Sendable {
  private let separations: @Sendable (_ after: SegmentKind, _ before: SegmentKind) -> SegmentKind.Separations
  private var last: (kind: SegmentKind, end: Int)?

  init(_ separations: @escaping @Sendable (SegmentKind, SegmentKind) -> SegmentKind.Separations) {
    self.separations = separations
  }

  /// The separations that a segment of a model can have after the one before it.
  mutating func alternatives(before kind: SegmentKind) -> SegmentKind.Separations {
    defer { last = (kind, 0) }
    return last.map { separations($0.kind, kind) } ?? []
  }

  /// The kind of the next segment of a text, with its separation; and the trivia before it, where that is a text.
  mutating func separate(
    _ kind: SegmentKind, in range: Range<Int>, of bytes: ByteView
  ) -> (kind: SegmentKind, text: Range<Int>?) {
    defer { last = (kind, range.upperBound) }
    guard let last, last.end <= range.lowerBound else { return (kind, nil) }
    let alternatives = separations(last.kind, kind)
    guard !alternatives.isEmpty else { return (kind, nil) }
    let trivia = last.end..<range.lowerBound
    let separation = alternatives.separation(of: trivia, in: bytes)
    return (kind.separated(separation), separation == .text ? trivia : nil)
  }
}
