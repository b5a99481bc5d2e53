/// How deep the items of a list are nested.
struct ListNesting {
  /// The columns of the markers of the open items, outermost first.
  private var indents: [Int] = []

  /// Items nested deeper than this are treated as if they were at this depth.
  static let depthLimit = 32

  var isEmpty: Bool { indents.isEmpty }

  /// Whether the last item was deeper than the limit.
  private(set) var isBeyondLimit = false

  /// Takes the next item of the list.
  mutating func depth(ofItemAt indent: Int) -> Int {
    while let last = indents.last, indent < last + 2 { indents.removeLast() }
    isBeyondLimit = indents.count == Self.depthLimit
    if isBeyondLimit { indents.removeLast() }
    indents.append(indent)
    return indents.count - 1
  }
}
