import BitCollections

/// Looks for the least around the changes of a document that has to be written anew.
struct NarrowestDraft {
  /// The narrowest draft so far that parses back.
  private(set) var draft: DocumentRevision
  private var surroundings: DocumentRevision.Surroundings
  private var attempts = 0
  private let attemptLimit: Int
  private let parseableDraft: (DocumentRevision.Surroundings) -> DocumentRevision?

  /// The minimum number of drafts to try. Once the budget is spent, remaining changes keep the widest context.
  private static let minimumAttempts = 96
  /// Of a small document, as many as have so many bytes together.
  private static let byteLimit = 16 << 20

  /// - Parameters:
  ///   - draft: A draft that parses back.
  ///   - surroundings: What was rewritten in it.
  ///   - parseableDraft: Makes another draft; `nil` if it does not parse back.
  init(
    _ draft: DocumentRevision, _ surroundings: DocumentRevision.Surroundings, sourceByteCount: Int,
    parseableDraft: @escaping (DocumentRevision.Surroundings) -> DocumentRevision?
  ) {
    (self.draft, self.surroundings, self.parseableDraft) = (draft, surroundings, parseableDraft)
    attemptLimit = max(Self.minimumAttempts, Self.byteLimit / max(sourceByteCount, 1))
  }

  /// Keeps what can be kept: first many parts at once, in the end each segment and its trivia.
  ///
  /// First all segments of one kind, kind by kind; then all but those near the changes; then one by one. New segments
  /// are written like the source if possible.
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
