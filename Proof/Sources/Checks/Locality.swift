import NewsDigestKit

/// Law 4, without a look at how the library writes: an edit changes the lines that it is about, and no others.
///
/// What an edit is about can be told from the standard forms of the model before and after it: these have no style to keep, and the lines that
/// differ between them are those that the edit is about. The source has these lines too, in a style of its own, so writing the edit over it
/// may change so many lines of text and no more. Lines of the standard form that stand on one line in the source (citations joined by ` | `)
/// make the count smaller. These make it larger, and are allowed for:
///
/// - A field of a front matter that takes more lines in the source than in the standard form: `slack`.
/// - A line at either side of the edit, which may need other blanks at its end (a hard break): one for each change.
/// - Blank lines: some on both sides of each line that comes or goes.
struct Locality {
  /// The change of the source.
  let source: LineDifference
  /// The change of the standard form.
  let standard: LineDifference
  /// How many lines more may change.
  let slack: Int

  /// What is wrong, or `nil`.
  var fault: String? {
    let removed = standard.removed.count + slack
    let added = standard.added.count + slack
    if source.removed.count > removed {
      return
        "\(source.removed.count) lines go where \(standard.removed.count) + \(slack) would do: \(source.removed.prefix(6))"
    }
    if source.added.count > added {
      return
        "\(source.added.count) lines come where \(standard.added.count) + \(slack) would do: \(source.added.prefix(6))"
    }
    let blankLines = standard.blankLines + 4 * (source.removed.count + source.added.count + slack)
    if source.blankLines > blankLines {
      return "\(source.blankLines) blank lines change where \(blankLines) would do"
    }
    return nil
  }
}
