import NewsDigestKit

/// Law 4, without a look at how the library writes: an edit changes the lines that it is about, and no others.
///
/// What an edit is about can be told from the standard forms of the model before and after it: these have no style to keep, and the lines that
/// differ between them are those that the edit is about. The source has these lines too, in a style of its own, so writing the edit over it
/// may change so many lines and no more. Lines of the standard form that stand on one line in the source (citations joined by ` | `)
/// make the count smaller. These make it larger, and are allowed for:
///
/// - A line at either side of the edit, which may need other blanks at its end (a hard break), and a field of a front matter that takes more
///   lines in the source than in the standard form: `slack`.
/// - A text below its label, which stand on one line in the standard form: `linesForLine`.
/// - Where two parts change places, either of them can be called the one that moved, and they differ in length. Lines that go and come again
///   elsewhere are counted apart: there are none where there are none in the standard form, and else not many more.
/// - Lines in whose midst the edit cannot be written, as a chapter in a notation that has no place for it, are rewritten in the standard style.
///   `RoundTrips.md` says so; these cases are counted as `widened`, and `Widening` tells whether they had to be.
/// - Blank lines and rules, which part others: some on both sides of each line that comes or goes.
struct Locality {
  /// The change of the source.
  let source: LineDifference
  /// The change of the standard form.
  let canonical: LineDifference
  /// How many lines may come for each one of the standard form.
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
      ("move", source.movedCount, moved + slack), ("that part others change", source.blankLines, blankLines),
    ]
    let faults = limits.filter { $0.1 > $0.2 }.map { "\($0.1) lines \($0.0) where \($0.2) would do" }
    guard !faults.isEmpty else { return nil }
    return "\(faults.joined(separator: ", ")): \(source.removed) go and \(source.added) come"
  }
}
