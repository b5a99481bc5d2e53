/// The numbers of the entries of a table.
struct TableNumbers {
  let isCounting: Bool
  private var counts: [Int] = []
  private var nesting = ListNesting()

  init(isCounting: Bool) {
    self.isCounting = isCounting
  }

  /// The number of the next entry. Its indentation decides its depth: the first is not nested.
  mutating func next(after indent: [UInt8]) -> Int {
    let depth = nesting.depth(ofItemAt: indent.withBytes { Indentation.width(of: $0.indices, in: $0) })
    guard isCounting else { return 1 }
    if counts.count > depth + 1 { counts.removeLast(counts.count - depth - 1) }
    while counts.count <= depth { counts.append(0) }
    counts[depth] += 1
    return counts[depth]
  }
}
