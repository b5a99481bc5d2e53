/// A change that rewrites lines which the edit is not about, because they conflict with it.
///
/// Whether it had to be so wide can be checked without knowing how the library writes: if the source's line is put back
/// in the place of the one that replaced it, and the text is still parsed back as the edited model, the line need not
/// have been rewritten. If as many lines are added as removed, they are paired; otherwise only the outermost ones are.
struct Widening {
  private let old: [String]
  private let new: [String]
  private let changes: [Change]
  /// How many more of each line there are now than there were.
  private let counts: [[UInt8]: Int]

  /// Lines that gave way to others.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>

    /// The lines that may have come for each other.
    var pairs: [(old: Int, new: Int)] {
      if old.count == new.count { return zip(old, new).map { ($0, $1) } }
      guard let first = old.first, let last = old.last, let newFirst = new.first, let newLast = new.last else {
        return []
      }
      return [(first, newFirst), (last, newLast)]
    }
  }

  /// Compares a source with what was written over it.
  init(from source: String, to written: String) {
    (old, new) = (Self.lines(of: source), Self.lines(of: written))
    changes = Self.changes(from: old, to: new)
    counts = Self.counts(of: new).merging(Self.counts(of: old).mapValues { -$0 }, uniquingKeysWith: +)
  }

  /// A line that need not have been rewritten; `nil` without one.
  ///
  /// - Parameter isHeld: Whether a text is parsed back as the edited model.
  func excess(_ isHeld: (String) -> Bool) -> String? {
    for change in changes {
      for (oldIndex, newIndex) in change.pairs where isLost(old[oldIndex]) {
        // A last line without an ending gets that of the other; a byte-order mark belongs to the text.
        let start = newIndex == 0 && Self.hasMark(old[0]) ? "\u{FEFF}" : ""
        let line = start + Self.content(of: old[oldIndex]) + Self.ending(of: new[newIndex])
        if line.hasSameBytes(as: new[newIndex]) { continue }
        if isHeld(new[..<newIndex].joined() + line + new[(newIndex + 1)...].joined()) {
          return "\(old[oldIndex].debugDescription) could have stayed where "
            + "\(Array(old[change.old])) go and \(Array(new[change.new])) come, one of \(changes.count) changes"
        }
      }
    }
    return nil
  }

  /// Whether a line is gone, or is there less often, and was not only moved; blank lines and thematic breaks do not
  /// count.
  private func isLost(_ line: String) -> Bool {
    !LineDifference.isSeparator(line) && counts[Array(line.utf8), default: 0] < 0
  }

  private static func counts(of lines: [String]) -> [[UInt8]: Int] {
    lines.reduce(into: [:]) { $0[Array($1.utf8), default: 0] += 1 }
  }

  private static func changes(from old: [String], to new: [String]) -> [Change] {
    let difference = new.difference(from: old) { $0.hasSameBytes(as: $1) }
    let removed = Set(difference.removals.map(\.offset))
    let inserted = Set(difference.insertions.map(\.offset))
    var changes: [Change] = []
    var (oldEnd, newEnd) = (0, 0)
    while oldEnd < old.count || newEnd < new.count {
      let (oldStart, newStart) = (oldEnd, newEnd)
      while removed.contains(oldEnd) { oldEnd += 1 }
      while inserted.contains(newEnd) { newEnd += 1 }
      if (oldStart, newStart) != (oldEnd, newEnd) {
        changes.append(Change(old: oldStart..<oldEnd, new: newStart..<newEnd))
      }
      (oldEnd, newEnd) = (oldEnd + 1, newEnd + 1)
    }
    return changes
  }

  private static func content(of line: String) -> String {
    String(decoding: line.utf8.dropFirst(hasMark(line) ? 3 : 0).dropLast(ending(of: line).utf8.count), as: UTF8.self)
  }

  private static func hasMark(_ line: String) -> Bool {
    line.utf8.starts(with: [0xEF, 0xBB, 0xBF])
  }

  private static func ending(of line: String) -> String {
    guard line.utf8.last == 0x0A else { return "" }
    return line.utf8.dropLast().last == 0x0D ? "\r\n" : "\n"
  }

  /// The lines, each with its ending.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var rest = text.utf8[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A).map(rest.index(after:)) ?? rest.endIndex
      lines.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[end...]
    }
    return lines
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
