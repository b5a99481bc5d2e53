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
    let difference = after.difference(from: before)
    let removed = Set(difference.removals.map(Self.offset(of:)))
    let added = Set(difference.insertions.map(Self.offset(of:)))
    var (index, other) = (0, 0)
    while index < before.count || other < after.count {
      if removed.contains(index) {
        lines.append(.removed(before[index]))
        index += 1
      } else if added.contains(other) {
        lines.append(.added(after[other]))
        other += 1
      } else {
        lines.append(.kept(before[index]))
        (index, other) = (index + 1, other + 1)
      }
    }
  }

  private static func offset(of change: CollectionDifference<ArraySlice<UInt8>>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
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
