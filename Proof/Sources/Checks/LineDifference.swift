/// How many lines of a text another one does not have, and the other way round, by the longest common subsequence.
///
/// A byte-order mark is not part of the first line. A line counts with its ending. A last line without one counts as if
/// it had that of the line before it.
struct LineDifference: Hashable, Sendable {
  /// The lines that go.
  private(set) var removed: [String] = []
  /// The lines that come.
  private(set) var added: [String] = []
  /// How many lines that only separate others (blank lines and thematic breaks) are removed or added.
  private(set) var blankLines = 0

  /// How many of the removed lines are added somewhere else.
  var movedCount: Int { removed.count - Self.count(of: removed, notIn: added) }
  /// How many of the lines that go do not come again.
  var lostCount: Int { Self.count(of: removed, notIn: added) }
  /// How many of the lines that come did not go.
  var newCount: Int { Self.count(of: added, notIn: removed) }

  private static func count(of lines: [String], notIn others: [String]) -> Int {
    var rest: [[UInt8]: Int] = [:]
    for line in others { rest[Array(line.utf8), default: 0] += 1 }
    return lines.count { line in
      rest[Array(line.utf8), default: 0] -= 1
      return rest[Array(line.utf8), default: 0] < 0
    }
  }

  /// Compares two texts.
  init(from old: String, to new: String) {
    let (oldLines, newLines) = (Self.lines(of: old), Self.lines(of: new))
    for change in Self.changes(from: oldLines, to: newLines) {
      switch change {
      case .remove(_, let line, _): if Self.isSeparator(line) { blankLines += 1 } else { removed.append(line) }
      case .insert(_, let line, _): if Self.isSeparator(line) { blankLines += 1 } else { added.append(line) }
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
    let hasMark = text.utf8.starts(with: [0xEF, 0xBB, 0xBF])
    var lines = text.utf8.dropFirst(hasMark ? 3 : 0).split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    if lines.last == "" {
      lines.removeLast()
    } else if lines.count > 1, lines[lines.count - 2].utf8.last == 0x0D {
      lines[lines.count - 1] += "\r"
    }
    return lines
  }

  /// Whether a line only separates others: a blank line or a thematic break.
  static func isSeparator(_ line: String) -> Bool {
    let marks = line.utf8.filter { $0 != 0x20 && !(0x09...0x0D ~= $0) }
    return marks.isEmpty || marks.count > 2 && marks.allSatisfy { $0 == 0x2D }
  }
}
