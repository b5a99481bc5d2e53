/// A change that rewrites lines which the edit is not about, because they stand in its way.
///
/// Whether it had to be so wide can be told without a look at how the library writes: where the source's line is put back in the place of the
/// outermost line of a change, and the text still reads back as the edited model, the line stood in nobody's way.
struct Widening {
  private let old: [String]
  private let new: [String]
  private let changes: [Change]

  /// Lines that gave way to others.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// Compares a source with what was written over it.
  init(from source: String, to written: String) {
    (old, new) = (Self.lines(of: source), Self.lines(of: written))
    changes = Self.changes(from: old, to: new)
  }

  /// A line that need not have been rewritten, or `nil`.
  ///
  /// - Parameter isHeld: Whether a text reads back as the edited model.
  func excess(_ isHeld: (String) -> Bool) -> String? {
    for change in changes {
      for (old, new) in [
        (change.old.prefix(1), change.new.prefix(1)), (change.old.suffix(1), change.new.suffix(1)),
      ] where !old.isEmpty && !new.isEmpty && !LineDifference.isSeparator(self.old[old.lowerBound]) {
        // Where a line has no ending because it was the last one, it takes that of the other.
        let line = Self.content(of: self.old[old.lowerBound]) + Self.ending(of: self.new[new.lowerBound])
        if line.hasSameBytes(as: self.new[new.lowerBound]) { continue }
        let text = self.new[..<new.lowerBound].joined() + line + self.new[new.upperBound...].joined()
        if isHeld(text) {
          return "\(self.old[old.lowerBound].debugDescription) could have stayed where "
            + "\(Array(self.old[change.old])) go and \(Array(self.new[change.new])) come, one of \(changes.count) changes"
        }
      }
    }
    return nil
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
    String(decoding: line.utf8.dropLast(ending(of: line).utf8.count), as: UTF8.self)
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
