/// The lines between the entries of a table that their author wants to keep: those that are not entries, and entries
/// that lead to something else than a heading.
struct TableRemarks {
  private var leading: [[UInt8]] = []
  private var afterEntry: [Int: [[UInt8]]] = [:]

  static let none = TableRemarks()

  private init() {}

  /// Finds the remarks of a table. Those after a removed entry stay with the nearest entry above that is kept.
  init(of outline: TableOutline, as form: TableWriter.Form, in bytes: ByteView) {
    let entries = outline.table.lines.entries
    let kept = form == .plain ? [] : Set(outline.items.compactMap(\.entry))
    var last: Int?
    for index in entries.indices {
      if kept.contains(index) { last = index }
      if outline.leadsElsewhere(index) { keep(entries[index].range, after: last, in: bytes) }
      guard index + 1 < entries.count else { break }
      var lines = LineScanner(bytes, in: entries[index].range.upperBound..<entries[index + 1].range.lowerBound)
      _ = lines.next()
      while let line = lines.next() {
        if !bytes.isBlank(line.content) { keep(line.content, after: last, in: bytes) }
      }
    }
  }

  private mutating func keep(_ line: Range<Int>, after entry: Int?, in bytes: ByteView) {
    if let entry {
      afterEntry[entry, default: []].append(bytes.bytes(line))
    } else {
      leading.append(bytes.bytes(line))
    }
  }

  /// The remarks above the first entry that stays, each with its line ending.
  mutating func takeLeading(ending: [UInt8]) -> [UInt8] {
    defer { leading = [] }
    return leading.flatMap { $0 + ending }
  }

  mutating func take(after entry: Int) -> [[UInt8]] {
    afterEntry.removeValue(forKey: entry) ?? []
  }
}
