/// A sort of segment, and what its place in the document adds to that.
struct SegmentKind: RawRepresentable, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) {
    assert(rawValue < 0x80)
    self.rawValue = rawValue
  }

  /// A kind of the sort that a room's enum of them gives, which counts from 0.
  @inline(__always)
  init(_ base: some RawRepresentable<UInt8>, from first: First) {
    self.init(rawValue: first.rawValue + base.rawValue)
  }

  /// The first sort of each room, with space for all of its others before the next one.
  enum First: UInt8 {
    case frontMatter = 1
    /// A format's own sorts. No document has those of two formats.
    case format = 16
    case markdown = 64
  }

  private init(leading base: UInt8) {
    rawValue = base | 0x80
  }

  /// The kind of a segment that is the first of its sort, where other gaps are usual than at the later ones.
  var leading: SegmentKind { SegmentKind(leading: base) }

  /// What a segment is wherever it stands.
  var base: UInt8 { rawValue & 0x7F }
}
