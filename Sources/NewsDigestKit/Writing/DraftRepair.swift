import BitCollections

/// Finds the draft of an edited document that parses back and keeps as much of the source's spelling as possible.
///
/// The first segment that does not parse back is a witness: the trivia there gives up its spelling, then what is new,
/// then all in a growing radius. When the draft parses back, what was given up is taken back by halves.
struct DraftRepair {
  /// A draft, and the first segment of the model that does not parse back from it; `nil` where all do.
  typealias Attempt = (revision: DocumentRevision, witness: Int?)

  private let match: SegmentMatch
  /// The kinds of the model's segments.
  private let kinds: [SegmentKind]
  private let attempt: (CanonicalParts) -> Attempt
  private var remainingAttempts: Int
  private var parts = CanonicalParts()

  /// The minimum number of drafts of one edit.
  private static let minimumAttempts = 96
  /// How many bytes the drafts of a small document have together, at least.
  private static let byteLimit = 16 << 20

  /// - Parameter attempt: Makes a draft with some parts in canonical form, and parses it.
  init(
    _ match: SegmentMatch, kinds: [SegmentKind], sourceByteCount: Int, attempt: @escaping (CanonicalParts) -> Attempt
  ) {
    (self.match, self.kinds, self.attempt) = (match, kinds, attempt)
    remainingAttempts = max(Self.minimumAttempts, Self.byteLimit / max(sourceByteCount, 1))
  }

  /// The narrowest draft that was found; `nil` when none parses back.
  ///
  /// - Parameter witness: The first segment that does not parse back where no spelling is given up.
  mutating func repaired(after witness: Int) -> DocumentRevision? {
    guard let draft = giveUp(from: witness) else { return nil }
    return takeBack(from: draft)
  }

  // MARK: Giving up

  /// How many witnesses may be seen before the radius grows at each of them, so that their number does not matter.
  private static let patience = 8

  private mutating func giveUp(from first: Int) -> DocumentRevision? {
    var (witness, last, effort, failures) = (first, -1, 0, 0)
    while remainingAttempts > 0 {
      effort = witness == last ? effort + 1 : failures / Self.patience
      while !giveUpParts(at: witness, effort: effort) {
        effort += 1
        guard Self.radius(of: effort) <= match.count else { return nil }
      }
      remainingAttempts -= 1
      let (draft, next) = attempt(parts)
      guard let next else { return draft }
      (last, witness, failures) = (witness, next, failures + 1)
    }
    return nil
  }

  /// How far around a witness kept segments give up their spelling too: not before what is new has done so.
  private static func radius(of effort: Int) -> Int { effort < 4 ? 0 : 1 << min(effort - 4, 48) }

  /// Gives up more the greater the effort; whether anything had a spelling to give up.
  private mutating func giveUpParts(at witness: Int, effort: Int) -> Bool {
    let counts = (parts.trivia.count, parts.segments.count)
    let radius = Self.radius(of: effort)
    let near = max(witness - radius, 0)...min(witness + radius + 1, match.count)
    switch effort {
    case 0: parts.trivia.formUnion(near)
    case 1: parts.trivia.formUnion(match.changedTrivia)
    case 2: parts.segments.formUnion(match.newSegments.filter { abs($0 - witness) <= 1 })
    case 3: parts.segments.formUnion(match.newSegments)
    default:
      parts.trivia.formUnion(near)
      parts.segments.formUnion(near.filter { $0 < match.count })
    }
    return (parts.trivia.count, parts.segments.count) != counts
  }

  // MARK: Taking back

  /// The draft with as few as possible of the parts that were given up.
  private mutating func takeBack(from draft: DocumentRevision) -> DocumentRevision {
    var narrowest = draft
    let changedTrivia = match.changedTrivia
    // All at once first: many parts often were given up for one. Then kind by kind: chapters share a notation.
    takeBack(Array(parts.segments)[...], to: &narrowest) { $0.segments.subtract($1) }
    takeBack(Array(parts.trivia)[...], to: &narrowest) { $0.trivia.subtract($1) }
    for kind in Set(parts.segments.map { kinds[$0].base }).sorted() {
      takeBack(parts.segments.filter { kinds[$0].base == kind }[...], to: &narrowest) { $0.segments.subtract($1) }
    }
    takeBackHalves(keptSegments, to: &narrowest) { $0.segments.subtract($1) }
    takeBackHalves(keptSegments, to: &narrowest) { $0.indented.formUnion($1) }
    takeBackHalves(parts.trivia.filter { !changedTrivia.contains($0) }, to: &narrowest) { $0.trivia.subtract($1) }
    takeBackHalves(Array(parts.trivia), to: &narrowest) { $0.trivia.subtract($1) }
    takeBackHalves(parts.segments.filter(match.isNew), to: &narrowest) { $0.segments.subtract($1) }
    return narrowest
  }

  /// The segments of the source that are written anew.
  private var keptSegments: [Int] { parts.segments.filter { !match.isNew($0) } }

  /// Takes back all of some parts, or else as many of each half as can be.
  private mutating func takeBackHalves(
    _ indices: [Int], to draft: inout DocumentRevision, _ change: (inout CanonicalParts, ArraySlice<Int>) -> Void
  ) {
    var slices = [indices[...]]
    while let slice = slices.popLast() {
      if takeBack(slice, to: &draft, change) || slice.count < 2 { continue }
      let middle = slice.startIndex + slice.count / 2
      slices += [slice[middle...], slice[..<middle]]
    }
  }

  /// Takes back some parts at once; whether the draft parses back without them.
  @discardableResult
  private mutating func takeBack(
    _ indices: ArraySlice<Int>, to draft: inout DocumentRevision,
    _ change: (inout CanonicalParts, ArraySlice<Int>) -> Void
  ) -> Bool {
    guard !indices.isEmpty, remainingAttempts > 0 else { return false }
    var fewer = parts
    change(&fewer, indices)
    remainingAttempts -= 1
    let (revision, witness) = attempt(fewer)
    guard witness == nil else { return false }
    (draft, parts) = (revision, fewer)
    return true
  }
}
