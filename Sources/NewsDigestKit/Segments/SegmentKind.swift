/// A kind of segment, whether it is the first of its kind, and how it is separated from the segment before it.
struct SegmentKind: Hashable, Sendable {
  let rawValue: UInt8
  /// What separates the segment from the one before it, where that is not what canonical form has for their kinds.
  private(set) var separation = Separation.canonical

  @inline(__always)
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

  @inline(__always)
  /// The name of the kind among those of a format.
  func name<Sort: RawRepresentable<UInt8>>(in sorts: Sort.Type, from first: First) -> String? {
    base < first.rawValue ? nil : Sort(rawValue: base - first.rawValue).map { "\($0)" }
  }

  private init(leading base: UInt8) {
    rawValue = base | 0x80
  }

  /// The kind of the first of such segments, which often has other trivia than the later ones.
  @inline(__always)
  var leading: SegmentKind { SegmentKind(leading: base) }

  /// The kind, whether or not the segment is the first of it.
  @inline(__always)
  var base: UInt8 { rawValue & 0x7F }

  /// The kind with another separation.
  @inline(__always)
  func separated(_ separation: Separation) -> SegmentKind {
    var kind = self
    kind.separation = separation
    return kind
  }

  /// The kind of the segments that are not the first.
  @inline(__always)
  var unmarked: SegmentKind { SegmentKind(rawValue: base) }
}
