/// Puts items, which come one by one with their depth, into each other.
struct ListItemNest {
  /// The items that may still get children, outermost first.
  private var open: [ListItem] = []

  /// Takes the next item; gives the outermost one before it when that is finished.
  mutating func add(_ item: ListItem, depth: Int) -> ListItem? {
    let finished = close(to: depth)
    open.append(item)
    return finished
  }

  /// Gives the outermost item, if there is one, at the end of a list.
  mutating func finish() -> ListItem? {
    close(to: 0)
  }

  private mutating func close(to depth: Int) -> ListItem? {
    while open.count > max(depth, 1), let child = open.popLast() { open[open.count - 1].children.append(child) }
    return depth == 0 ? open.popLast() : nil
  }
}
