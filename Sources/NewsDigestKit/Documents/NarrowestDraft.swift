/// Looks for the least around the changes of a document that has to be written anew.
struct NarrowestDraft {
  /// The narrowest draft so far that reads back.
  private(set) var draft: DocumentRevision
  private var surroundings: DocumentRevision.Surroundings
  private var attempts = 0
  private let readableDraft: (DocumentRevision.Surroundings) -> DocumentRevision?

  /// How many drafts are made, so that time is linear. Of very many changes, the last ones get as much room as the one that needs most.
  private static let attemptLimit = 96

  /// - Parameters:
  ///   - draft: A draft that reads back.
  ///   - surroundings: What was written anew in it.
  ///   - readableDraft: Makes another one; `nil` where it does not read back.
  init(
    _ draft: DocumentRevision, _ surroundings: DocumentRevision.Surroundings,
    readableDraft: @escaping (DocumentRevision.Surroundings) -> DocumentRevision?
  ) {
    (self.draft, self.surroundings, self.readableDraft) = (draft, surroundings, readableDraft)
  }

  /// Keeps all segments of a sort, sort by sort, and all gaps; then comes as near as can be to all changes at once, and to each.
  mutating func narrow(sorts: [UInt8]) {
    let reaches = surroundings.reaches
    guard reaches.contains(where: { $0.before > 0 || $0.after > 0 }) else { return }
    for sort in sorts { accept { $0.sparedSorts.insert(sort) } }
    accept { $0.sparesGaps = true }
    narrow(reaches.indices)
    if reaches.count > 1 { for change in reaches.indices { narrow(change..<change + 1) } }
  }

  private mutating func narrow(_ changes: Range<Int>) {
    for side in [\DocumentRevision.Reach.before, \.after] {
      var tooNarrow = -1
      while surroundings.reaches[changes.lowerBound][keyPath: side] - tooNarrow > 1, attempts < Self.attemptLimit {
        let reach = (surroundings.reaches[changes.lowerBound][keyPath: side] + tooNarrow) / 2
        let isAccepted = accept { for change in changes { $0.reaches[change][keyPath: side] = reach } }
        if !isAccepted { tooNarrow = reach }
      }
    }
  }

  @discardableResult
  private mutating func accept(_ narrow: (inout DocumentRevision.Surroundings) -> Void) -> Bool {
    guard attempts < Self.attemptLimit else { return false }
    attempts += 1
    var narrower = surroundings
    narrow(&narrower)
    guard let draft = readableDraft(narrower) else { return false }
    (self.draft, surroundings) = (draft, narrower)
    return true
  }
}
