/// What separates a block from the one before it, where canonical form would have something else and the page would
/// be another one.
///
/// Without one, a block follows the example of the text that it is written over, or else the canonical form.
///
/// It is layout: two blocks that only differ in it are equal, and it is not written where it does not matter, because
/// the block before is of another kind.
public enum BlockSeparation: String, Hashable, Codable, JSONForm, Sendable, CaseIterable {
  /// A line ending, without a blank line.
  case line
  /// A line ending after spaces, which is a hard line break.
  case lineBreak
  /// A blank line.
  case blankLine
}

extension BlockSeparation {
  /// The separation of a segment.
  init?(_ kind: SegmentKind) {
    switch kind.separation {
    case .line: self = .line
    case .lineBreak: self = .lineBreak
    case .blankLine: self = .blankLine
    case .canonical, .text: return nil
    }
  }
}

extension SegmentKind {
  /// The kind of a segment with the separation of a block.
  func separated(by separation: BlockSeparation?) -> SegmentKind {
    switch separation {
    case .line: separated(.line)
    case .lineBreak: separated(.lineBreak)
    case .blankLine: separated(.blankLine)
    case nil: self
    }
  }
}
