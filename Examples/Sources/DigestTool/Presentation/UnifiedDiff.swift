import NewsDigestKit

/// The lines that differ between two texts, as `diff -u` writes them.
struct UnifiedDiff {
  private enum Line {
    case kept(ArraySlice<UInt8>)
    case removed(ArraySlice<UInt8>)
    case added(ArraySlice<UInt8>)

    var isKept: Bool { if case .kept = self { true } else { false } }
  }

  /// How many lines around a change are shown.
  private static let contextCount = 3

  private var lines: [Line] = []

  init(from old: SourceText, to new: SourceText) {
    let (before, after) = (Self.lines(of: old), Self.lines(of: new))
    var (index, other) = (0, 0)
    for anchor in Self.anchors(before, after) + [(before.count, after.count)] {
      add(before[index..<anchor.old], after[other..<anchor.new])
      if anchor.old < before.count { lines.append(.kept(before[anchor.old])) }
      (index, other) = (anchor.old + 1, anchor.new + 1)
    }
  }

  /// Lines that are in both texts, in the order of both: of those that are in each once, the longest row (the patience
  /// diff of B. Cohen). Its time does not grow with the square of the changes.
  private static func anchors(
    _ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]
  ) -> [(old: Int, new: Int)] {
    func places(_ lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>: Int?] {
      Dictionary(lines.indices.map { (lines[$0], $0) }) { _, _ in nil }
    }
    let (old, new) = (places(before), places(after))
    var row: [(old: Int, new: Int, previous: Int?)] = []
    // The last pair of the best row of each length, by its index.
    var ends: [Int] = []
    for (index, line) in before.enumerated() {
      guard old[line] == .some(index), let other = new[line] ?? nil else { continue }
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if row[ends[middle]].new < other { low = middle + 1 } else { high = middle }
      }
      row.append((index, other, low == 0 ? nil : ends[low - 1]))
      if low == ends.count { ends.append(row.count - 1) } else { ends[low] = row.count - 1 }
    }
    var (anchors, next): ([(old: Int, new: Int)], Int?) = ([], ends.last)
    while let index = next {
      anchors.append((row[index].old, row[index].new))
      next = row[index].previous
    }
    return anchors.reversed()
  }

  /// Adds lines between two anchors: those at the start and the end that are the same stay.
  private mutating func add(_ before: ArraySlice<ArraySlice<UInt8>>, _ after: ArraySlice<ArraySlice<UInt8>>) {
    let start = zip(before, after).prefix { $0 == $1 }.count
    let limit = min(before.count, after.count) - start
    let end = zip(before.reversed(), after.reversed()).prefix(limit).prefix { $0 == $1 }.count
    lines += before.prefix(start).map(Line.kept)
    lines += before.dropFirst(start).dropLast(end).map(Line.removed)
    lines += after.dropFirst(start).dropLast(end).map(Line.added)
    lines += before.suffix(end).map(Line.kept)
  }

  /// The lines, each with its ending.
  private static func lines(of text: SourceText) -> [ArraySlice<UInt8>] {
    let bytes = Array(text.text.utf8)
    var (lines, start): ([ArraySlice<UInt8>], Int) = ([], 0)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// The diff with the name of the file; empty where nothing differs.
  func text(path: String) -> String {
    let hunks = hunks
    guard !hunks.isEmpty else { return "" }
    return "--- \(path)\n+++ \(path)\n" + hunks.map(text(of:)).joined()
  }

  /// The changes with the lines around them; those that share lines are one.
  private var hunks: [Range<Int>] {
    lines.indices.filter { !lines[$0].isKept }.reduce(into: []) { hunks, index in
      let own = max(index - Self.contextCount, 0)..<min(index + Self.contextCount + 1, lines.count)
      if let last = hunks.last, last.upperBound >= own.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<own.upperBound
      } else {
        hunks.append(own)
      }
    }
  }

  private func text(of hunk: Range<Int>) -> String {
    var output = "@@ -\(place(of: hunk, isNew: false)) +\(place(of: hunk, isNew: true)) @@\n"
    for line in lines[hunk] {
      switch line {
      case .kept(let bytes): output += " " + shown(bytes)
      case .removed(let bytes): output += "-" + shown(bytes)
      case .added(let bytes): output += "+" + shown(bytes)
      }
    }
    return output
  }

  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.last == 0x0A ? text : text + "\n\\ No newline at end of file\n"
  }

  /// The first line of a hunk and how many it has.
  private func place(of hunk: Range<Int>, isNew: Bool) -> String {
    func count(_ range: Range<Int>) -> Int {
      lines[range].count { line in
        switch line {
        case .kept: true
        case .removed: !isNew
        case .added: isNew
        }
      }
    }
    let (before, own) = (count(0..<hunk.lowerBound), count(hunk))
    return "\(own == 0 ? before : before + 1),\(own)"
  }
}
