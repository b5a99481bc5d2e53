/// Which chapter of a file each chapter of a list is: that with its start and title; otherwise that with its start;
/// otherwise that with its title.
struct JSONChapterMatches {
  private var matches: [Int?]

  init(of rows: [ChapterRows.Row], with items: [ParsedChapters.Item]) {
    matches = Array(repeating: nil, count: rows.count)
    var isUsed = Array(repeating: false, count: items.count)
    match(rows, items, &isUsed, by: { Key(start: $0, title: ExactText($1)) })
    match(rows, items, &isUsed, by: { start, _ in Key(start: start, title: nil) })
    match(rows, items, &isUsed, by: { _, title in Key(start: nil, title: ExactText(title)) })
  }

  func match(of row: Int) -> Int? { matches[row] }

  private struct Key: Hashable {
    let start: Duration?
    let title: ExactText?
  }

  /// Matches what has no match yet and the same key, in order.
  private mutating func match(
    _ rows: [ChapterRows.Row], _ items: [ParsedChapters.Item], _ isUsed: inout [Bool],
    by key: (Duration, String) -> Key
  ) {
    var free: [Key: [Int]] = [:]
    for index in items.indices.reversed() where !isUsed[index] {
      free[key(items[index].start, items[index].title), default: []].append(index)
    }
    for index in rows.indices where matches[index] == nil {
      guard let item = free[key(rows[index].start, rows[index].title)]?.popLast() else { continue }
      matches[index] = item
      isUsed[item] = true
    }
  }
}
