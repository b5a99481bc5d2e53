/// A change that rewrites lines which the edit is not about, because they conflict with it.
///
/// Whether it had to be so wide can be checked without knowing how the library writes: if lines of the source are put
/// back in the place of those that replaced them, all of them, one, two or three, and the text is still parsed back as
/// the edited model, they need not have been rewritten. Where more lines are added than removed, or fewer, they are
/// paired from either end.
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

    /// The lines that may have come for each other, from the start of the change or from its end.
    func pairs(fromEnd: Bool) -> [(old: Int, new: Int)] {
      let (old, new) = fromEnd ? (Array(old.suffix(new.count)), Array(new.suffix(old.count))) : (Array(old), Array(new))
      return Array(zip(old, new))
    }
  }

  /// A line of the source, and the line that it may replace.
  private typealias Return = (new: Int, line: String)

  /// Compares a source with what was written over it.
  init(from source: String, to written: String) {
    (old, new) = (Self.lines(of: source), Self.lines(of: written))
    changes = Self.changes(from: old, to: new)
    counts = Self.counts(of: new).merging(Self.counts(of: old).mapValues { -$0 }, uniquingKeysWith: +)
  }

  /// Lines that need not have been rewritten; `nil` without any.
  ///
  /// - Parameter isHeld: Whether a text is parsed back as the edited model.
  func excess(_ isHeld: (String) -> Bool) -> String? {
    for fromEnd in [false, true] {
      let returns = changes.flatMap { $0.pairs(fromEnd: fromEnd) }.compactMap(returned)
      for set in Self.subsets(of: returns) where isHeld(text(with: set)) {
        return "\(set.map(\.line)) could have stayed where \(changes.map { Array(old[$0.old]) }) go and "
          + "\(changes.map { Array(new[$0.new]) }) come"
      }
    }
    return nil
  }

  /// What a lost line would be in the place of another; `nil` where it is not lost.
  private func returned(_ pair: (old: Int, new: Int)) -> Return? {
    guard isLost(old[pair.old]) else { return nil }
    // A last line without an ending gets that of the other; a byte-order mark belongs to the text.
    let start = pair.new == 0 && Self.hasMark(old[0]) ? "\u{FEFF}" : ""
    let line = start + Self.content(of: old[pair.old]) + Self.ending(of: new[pair.new])
    // What is added below may need a hard line break before it, and what is removed takes that with it.
    return Self.withoutSpaces(line).hasSameBytes(as: Self.withoutSpaces(new[pair.new])) ? nil : (pair.new, line)
  }

  private func text(with returns: [Return]) -> String {
    var lines = new
    for (index, line) in returns { lines[index] = line }
    return lines.joined()
  }

  /// How many sets of two and three lines are tried.
  private static let limit = 400

  /// All lines at once, each one, and any two and three of them.
  private static func subsets(of returns: [Return]) -> [[Return]] {
    let single = returns.map { [$0] }
    let pairs = returns.indices.lazy.flatMap { first in
      returns[(first + 1)...].lazy.map { [returns[first], $0] }
    }
    let triples = returns.indices.lazy.flatMap { first in
      returns.indices[(first + 1)...].lazy.flatMap { second in
        returns[(second + 1)...].lazy.map { [returns[first], returns[second], $0] }
      }
    }
    return (returns.count > 3 ? [returns] : []) + single + pairs.prefix(limit) + triples.prefix(limit)
  }

  /// Whether a line is gone, or is there less often, and was not only moved; blank lines and thematic breaks do not
  /// count.
  private func isLost(_ line: String) -> Bool {
    !LineDifference.isSeparator(Self.content(of: line)) && counts[Array(line.utf8), default: 0] < 0
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

  /// A line without the spaces at its end.
  private static func withoutSpaces(_ line: String) -> String {
    let content = line.utf8.dropLast(ending(of: line).utf8.count)
    return String(
      decoding: content.prefix(content.count - content.reversed().prefix { $0 == 0x20 }.count), as: UTF8.self)
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
