/// How deep the items of a list are nested.
struct ListNesting {
  /// The open items, outermost first.
  private var items: [MarkdownLine.ListMarker] = []

  /// Items nested deeper than this are treated as if they were at this depth.
  static let depthLimit = 32

  var isEmpty: Bool { items.isEmpty }

  /// Whether the last item was deeper than the limit.
  private(set) var isBeyondLimit = false

  /// Takes the next item of the list, which has a bullet and one space.
  mutating func depth(ofItemAt indent: Int) -> Int {
    depth(of: MarkdownLine.ListMarker(indent: indent, textOffset: MarkdownLine.ListMarker.minimum, number: nil))
  }

  /// Takes the next item of the list.
  @discardableResult
  mutating func depth(of marker: MarkdownLine.ListMarker) -> Int {
    while let last = items.last, marker.indent < last.nested { items.removeLast() }
    isBeyondLimit = items.count == Self.depthLimit
    if isBeyondLimit { items.removeLast() }
    items.append(marker)
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
    if item.indent < outer.text { return MarkdownLine.ListMarker.minimum }
    return item.indent < outer.text + Indentation.ofCode ? 0 : item.indent - outer.indent
  }

  /// The column of an item in another one in canonical form.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - outer: The item that it is in.
  ///   - column: The column of that one.
  ///   - last: The column of the item before it in that one, which it must not be nested in.
  static func column(of item: ListItem, in outer: ListItem, at column: Int, after last: Int?) -> Int {
    let minimum = MarkdownLine.ListMarker.minimum
    let text = outer.number.map { String($0).utf8.count + 2 } ?? minimum
    let own =
      switch item.layout.indentation ?? text {
      case ..<text: column + minimum
      case ..<(text + Indentation.ofCode): column + text
      case let wide: column + StyleLimit.spaces(wide)
      }
    guard let last, own >= last + minimum else { return own }
    return last
  }
}

extension SegmentWriter {
  /// Where the marker of an item is that the source does not have: beside the item before it, or below the text of
  /// that, or else in a column.
  func column(ofItemAt depth: Int, or column: Int) -> Int {
    guard let preceding, let depthBefore = preceding.kind.depthOfItem,
      let marker = bytes.withBytes({ MarkdownLine.marker(at: preceding.start, in: $0) })
    else { return column }
    if depth == depthBefore { return StyleLimit.spaces(marker.indent) }
    return depth == depthBefore + 1 && column < marker.nested ? StyleLimit.spaces(marker.text) : column
  }
}

extension MarkdownLine {
  /// The marker of the item that starts at an offset.
  fileprivate static func marker(at offset: Int, in bytes: ByteView) -> ListMarker? {
    let line = LineScanner.line(at: offset, in: bytes, end: bytes.count).content
    guard case .listItem(let marker, _) = MarkdownLine(line, in: bytes) else { return nil }
    return marker
  }
}
