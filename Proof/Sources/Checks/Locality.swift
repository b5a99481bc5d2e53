import NewsDigestKit

/// Law 4, without a look at how the library writes: an edit changes the lines that it is about, and no others.
///
/// What an edit is about can be derived from the canonical forms of the model before and after it: these have no style
/// to keep, and the lines that differ between them are those that the edit is about. The source has these lines too, in
/// its own style, so writing the edit over it may change that many lines and no more. Lines of canonical form that are
/// on one line in the source (citations joined by ` | `) make the count smaller. These make it larger, and are allowed
/// for:
///
/// - A line at either side of the edit, which may need other spaces at its end (a hard break), and a field of a front
///   matter that takes more lines in the source than in canonical form: `slack`.
/// - A text below its label, which are on one line in canonical form: `linesForLine`.
/// - Where two parts change places, either of them can be called the one that moved, and they differ in length. Moved
///   lines are counted separately: without any in canonical form there are none, and otherwise not many more.
/// - Lines among which the edit cannot be written, such as a chapter in a notation that has no place for it, are
///   rewritten in canonical form. `RoundTrips.md` says so; these cases are counted as `widened`, and `Widening` checks
///   whether they had to be.
/// - Blank lines and thematic breaks, which separate others: some on both sides of each line that is added or removed.
struct Locality {
  /// The change of the source.
  let source: LineDifference
  /// The change of the canonical form.
  let canonical: LineDifference
  /// How many lines may be added for each one of canonical form.
  let linesForLine: Int
  /// How many lines more may change.
  let slack: Int

  /// How many times more lines the longer of two parts that change places may have.
  private static let movedRatio = 6

  /// What is wrong, or `nil`.
  var fault: String? {
    let moved = canonical.movedCount * Self.movedRatio
    let blankLines = canonical.blankLines + 4 * (source.removed.count + source.added.count + slack)
    let limits = [
      ("go", source.lostCount, canonical.lostCount + slack),
      ("come", source.newCount, canonical.newCount * linesForLine + slack),
      ("move", source.movedCount, moved + slack), ("that separate others change", source.blankLines, blankLines),
    ]
    let faults = limits.filter { $0.1 > $0.2 }.map { "\($0.1) lines \($0.0) where \($0.2) would do" }
    guard !faults.isEmpty else { return nil }
    return "\(faults.joined(separator: ", ")): \(source.removed) go and \(source.added) come"
  }
}
