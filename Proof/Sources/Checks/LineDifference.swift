/// How many lines of a text another one does not have, and the other way round, by the longest common subsequence.
///
/// A line counts with its ending. A last line without one counts as if it had that of the line before it.
struct LineDifference: Hashable, Sendable {
  /// The lines that go.
  private(set) var removed: [String] = []
  /// The lines that come.
  private(set) var added: [String] = []
  /// How many lines with nothing but blanks go or come.
  private(set) var blankLines = 0

  /// Compares two texts.
  init(from old: String, to new: String) {
    let (oldLines, newLines) = (Self.lines(of: old), Self.lines(of: new))
    for change in Self.changes(from: oldLines, to: newLines) {
      switch change {
      case .remove(_, let line, _): if Self.isBlank(line) { blankLines += 1 } else { removed.append(line) }
      case .insert(_, let line, _): if Self.isBlank(line) { blankLines += 1 } else { added.append(line) }
      }
    }
  }

  /// The difference between what the texts do not share at their ends.
  private static func changes(from old: [String], to new: [String]) -> CollectionDifference<String> {
    var (start, end) = (0, 0)
    let shared = min(old.count, new.count)
    while start < shared, old[start].hasSameBytes(as: new[start]) { start += 1 }
    while end < shared - start, old[old.count - end - 1].hasSameBytes(as: new[new.count - end - 1]) { end += 1 }
    return Array(new[start..<new.count - end])
      .difference(from: Array(old[start..<old.count - end])) { $0.hasSameBytes(as: $1) }
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
    if lines.last == "" {
      lines.removeLast()
    } else if lines.count > 1, lines[lines.count - 2].utf8.last == 0x0D {
      lines[lines.count - 1] += "\r"
    }
    return lines
  }

  static func isBlank(_ line: String) -> Bool { line.utf8.allSatisfy { $0 == 0x20 || 0x09...0x0D ~= $0 } }
}
