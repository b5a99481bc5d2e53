/// How deep the items of a list are nested.
struct ListNesting {
  /// The open items, outermost first: the column of the marker, of the text, and from which on an item is nested.
  private var items: [(marker: Int, text: Int, nested: Int)] = []

  /// Items nested deeper than this are treated as if they were at this depth.
  static let depthLimit = 32
  /// How many columns an item is nested by at least: fewer than the text of a numbered one, as kramdown does.
  private static let minimum = 2

  var isEmpty: Bool { items.isEmpty }

  /// Whether the last item was deeper than the limit.
  private(set) var isBeyondLimit = false

  /// Takes the next item of the list, which has a bullet and one space.
  mutating func depth(ofItemAt indent: Int) -> Int {
    depth(of: MarkdownLine.ListMarker(indent: indent, textOffset: Self.minimum, number: nil))
  }

  /// Takes the next item of the list.
  @discardableResult
  mutating func depth(of marker: MarkdownLine.ListMarker) -> Int {
    while let last = items.last, marker.indent < last.nested { items.removeLast() }
    isBeyondLimit = items.count == Self.depthLimit
    if isBeyondLimit { items.removeLast() }
    let text = marker.indent + marker.textOffset
    items.append((marker.indent, text, marker.number == nil ? text : marker.indent + Self.minimum))
    return items.count - 1
  }

  /// Where the last item is.
  var place: Place { Place(depth: items.count - 1, indentation: indentation) }

  /// Where an item is in its list.
  struct Place {
    /// In how many items it is nested.
    var depth: Int
    /// How many columns it is to the right of the item that it is in, if that is layout to keep; or else 0.
    var indentation: Int
  }

  /// How many columns the last item is to the right of the one that it is in, where that means something else than to
  /// be below its text; or else 0.
  private var indentation: Int {
    guard items.count > 1 else { return 0 }
    let (item, outer) = (items[items.count - 1], items[items.count - 2])
    if item.marker < outer.text { return Self.minimum }
    return item.marker < outer.text + Indentation.ofCode ? 0 : item.marker - outer.marker
  }

  /// The column of an item in another one in canonical form.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - outer: The item that it is in.
  ///   - column: The column of that one.
  ///   - last: The column of the item before it in that one; it must not be nested in this.
  static func column(of item: ListItem, in outer: ListItem, at column: Int, after last: Int?) -> Int {
    let width = outer.number.map { String($0).utf8.count + 2 } ?? minimum
    let columns = item.layout.indentation.map { max($0, outer.number == nil ? width : minimum) } ?? width
    return column + min(StyleLimit.spaces(columns), last.map { $0 - column + minimum - 1 } ?? .max)
  }
}
