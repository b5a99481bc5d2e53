import BitCollections

/// Looks for the least around the changes of a document that has to be written anew.
struct NarrowestDraft {
  /// The narrowest draft so far that parses back.
  private(set) var draft: DocumentRevision
  private var surroundings: DocumentRevision.Surroundings
  private var attempts = 0
  private let attemptLimit: Int
  private let parseableDraft: (DocumentRevision.Surroundings) -> DocumentRevision?

  /// How many drafts are made, so that time is linear: these of a large document. Of very many changes, the last ones get as much room as the
  /// one that needs most.
  private static let minimumAttempts = 96
  /// Of a small document, as many as have so many bytes together.
  private static let byteLimit = 16 << 20

  /// - Parameters:
  ///   - draft: A draft that reads back.
  ///   - surroundings: What was written anew in it.
  ///   - parseableDraft: Makes another one; `nil` where it does not read back.
  init(
    _ draft: DocumentRevision, _ surroundings: DocumentRevision.Surroundings, sourceByteCount: Int,
    parseableDraft: @escaping (DocumentRevision.Surroundings) -> DocumentRevision?
  ) {
    (self.draft, self.surroundings, self.parseableDraft) = (draft, surroundings, parseableDraft)
    attemptLimit = max(Self.minimumAttempts, Self.byteLimit / max(sourceByteCount, 1))
  }

  /// Keeps what can be kept: first many parts at once, in the end each segment and its trivia.
  ///
  /// All segments of a sort, sort by sort; then all but those near the changes; then one by one. What is new is spelled like the source
  /// where that can be.
  mutating func narrow(kinds: [UInt8]) {
    let reaches = surroundings.reaches
    if reaches.contains(where: { $0.before > 0 || $0.after > 0 }) {
      for kind in kinds { accept { $0.sparedKinds.insert(kind) } }
      narrow(reaches.indices)
      if reaches.count > 1 { for change in reaches.indices { narrow(change..<change + 1) } }
      spare(draft.rewrittenSegments[...], in: \.sparedSegments)
      spare(draft.rewrittenSegments[...], in: \.segmentsKeepingSpaces)
      spare(draft.rewrittenTrivia[...], in: \.sparedTrivia)
    }
    spare(draft.newSegments[...], in: \.segmentsLikeSource)
  }

  private mutating func narrow(_ changes: Range<Int>) {
    for side in [\DocumentRevision.Reach.before, \.after] {
      var tooNarrow = -1
      while surroundings.reaches[changes.lowerBound][keyPath: side] - tooNarrow > 1, attempts < attemptLimit {
        let reach = (surroundings.reaches[changes.lowerBound][keyPath: side] + tooNarrow) / 2
        let isAccepted = accept { for change in changes { $0.reaches[change][keyPath: side] = reach } }
        if !isAccepted { tooNarrow = reach }
      }
    }
  }

  /// Keeps the source's style in all of these, or else in as many of each half as can be.
  private mutating func spare(
    _ parts: ArraySlice<Int>, in spared: WritableKeyPath<DocumentRevision.Surroundings, BitSet>
  ) {
    guard !parts.isEmpty, !accept({ $0[keyPath: spared].formUnion(parts) }), parts.count > 1 else { return }
    let middle = parts.startIndex + parts.count / 2
    spare(parts[..<middle], in: spared)
    spare(parts[middle...], in: spared)
  }

  @discardableResult
  private mutating func accept(_ narrow: (inout DocumentRevision.Surroundings) -> Void) -> Bool {
    guard attempts < attemptLimit else { return false }
    attempts += 1
    var narrower = surroundings
    narrow(&narrower)
    guard let draft = parseableDraft(narrower) else { return false }
    (self.draft, surroundings) = (draft, narrower)
    return true
  }
}
