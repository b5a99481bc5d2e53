/// The lines between the entries of a table that are not entries: their author wants to keep them.
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
      guard index + 1 < entries.count else { break }
      var lines = LineScanner(bytes, in: entries[index].range.upperBound..<entries[index + 1].range.lowerBound)
      _ = lines.next()
      while let line = lines.next() {
        guard !bytes.isBlank(line.content) else { continue }
        if let last {
          afterEntry[last, default: []].append(bytes.bytes(line.content))
        } else {
          leading.append(bytes.bytes(line.content))
        }
      }
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
