/// Merges what two texts changed of a third one, segment by segment.
///
/// Changes that touch different segments both stay. So do those of segments next to each other, and one that both made.
struct SegmentMerge {
  /// Where a piece of the merged text comes from.
  enum Origin {
    case base(Int), ours(Int), theirs(Int)
  }

  /// Two changes that exclude each other.
  struct Collision {
    /// The pieces of each text.
    var base: Range<Int>
    var ours: Range<Int>
    var theirs: Range<Int>
  }

  private let base: SegmentedText
  private let ours: SegmentedText
  private let theirs: SegmentedText
  private(set) var pieces: [SegmentedText.Piece] = []
  private(set) var origins: [Origin] = []
  private(set) var collisions: [Collision] = []
  /// The first piece of the base that is not merged yet.
  private var start = 0

  init(base: SegmentedText, ours: SegmentedText, theirs: SegmentedText) {
    (self.base, self.ours, self.theirs) = (base, ours, theirs)
    var ourHunks = Aligner.hunks(base.pieces, ours.pieces)[...]
    var theirHunks = Aligner.hunks(base.pieces, theirs.pieces)[...]
    while let hunk = ourHunks.first ?? theirHunks.first {
      guard let our = ourHunks.first, let their = theirHunks.first else {
        take(hunk, isOurs: !ourHunks.isEmpty)
        _ = ourHunks.popFirst() ?? theirHunks.popFirst()
        continue
      }
      if our.old == their.old, ours.pieces[our.new] == theirs.pieces[their.new] {
        take(our, isOurs: true)
      } else if collides(our, their) {
        collide(&ourHunks, &theirHunks)
        continue
      } else if Self.isFirst(our, before: their) {
        take(our, isOurs: true)
        ourHunks.removeFirst()
        continue
      } else {
        take(their, isOurs: false)
        theirHunks.removeFirst()
        continue
      }
      ourHunks.removeFirst()
      theirHunks.removeFirst()
    }
    keep(upTo: base.pieces.count)
  }

  private static func isFirst(_ hunk: SequenceHunk, before other: SequenceHunk) -> Bool {
    (hunk.old.lowerBound, hunk.old.upperBound) <= (other.old.lowerBound, other.old.upperBound)
  }

  /// Whether two changes are of the same pieces, or add pieces in the same place.
  private func collides(_ our: SequenceHunk, _ their: SequenceHunk) -> Bool {
    switch (our.old.isEmpty, their.old.isEmpty) {
    case (true, true): segmentCount(before: our.old.lowerBound) == segmentCount(before: their.old.lowerBound)
    case (true, false): their.old.lowerBound < our.old.lowerBound && our.old.lowerBound < their.old.upperBound
    case (false, true): our.old.lowerBound < their.old.lowerBound && their.old.lowerBound < our.old.upperBound
    case (false, false): our.old.overlaps(their.old)
    }
  }

  /// Between which segments a place is.
  private func segmentCount(before index: Int) -> Int { base.segmentCounts[index] }

  /// Takes the pieces of the base up to a hunk, and then those of the hunk.
  private mutating func take(_ hunk: SequenceHunk, isOurs: Bool) {
    keep(upTo: hunk.old.lowerBound)
    for index in hunk.new {
      pieces.append(isOurs ? ours.pieces[index] : theirs.pieces[index])
      origins.append(isOurs ? .ours(index) : .theirs(index))
    }
    start = max(start, hunk.old.upperBound)
  }

  private mutating func keep(upTo end: Int) {
    guard start < end else { return }
    for index in start..<end {
      pieces.append(base.pieces[index])
      origins.append(.base(index))
    }
    start = end
  }

  /// Records all changes that overlap, and goes on after them.
  private mutating func collide(_ our: inout ArraySlice<SequenceHunk>, _ their: inout ArraySlice<SequenceHunk>) {
    guard let first = our.first, let other = their.first else { return }
    our.removeFirst()
    their.removeFirst()
    var collision = Collision(
      base: min(first.old.lowerBound, other.old.lowerBound)..<max(first.old.upperBound, other.old.upperBound),
      ours: first.new, theirs: other.new)
    while true {
      if let next = our.first, next.old.lowerBound < collision.base.upperBound {
        collision.base = collision.base.lowerBound..<max(collision.base.upperBound, next.old.upperBound)
        collision.ours = collision.ours.lowerBound..<next.new.upperBound
        our.removeFirst()
      } else if let next = their.first, next.old.lowerBound < collision.base.upperBound {
        collision.base = collision.base.lowerBound..<max(collision.base.upperBound, next.old.upperBound)
        collision.theirs = collision.theirs.lowerBound..<next.new.upperBound
        their.removeFirst()
      } else {
        break
      }
    }
    collisions.append(collision)
    start = max(start, collision.base.upperBound)
  }
}
