/// A grammar without the types of its parts: which lines may follow which, and how each is recognised.
struct GrammarTable: Sendable {
  /// The lines and places of a part.
  struct Level: Sendable {
    enum Element: Sendable {
      /// A line, by its index.
      case line(Int)
      /// The parts of a level.
      case part(level: Int, isSingle: Bool)
      /// A place for blocks, and for the parts of some levels among them.
      case blocks(parts: [Int])
      case children
      case frontMatter
      /// A footer, by the line of its rule.
      case footer(Int)
    }

    var elements: [Element] = []
    /// Where the level's part is; `nil` for the document.
    var parent: Place?
    /// How deep the item is nested that the part starts with; `nil` if it starts otherwise.
    var itemDepth: Int?

    /// The line that the part starts with.
    var head: Int? { if case .line(let line)? = elements.first { line } else { nil } }
  }

  /// An element of a level.
  struct Place: Hashable, Sendable {
    var level: Int
    var element: Int
  }

  /// A line that a grammar states.
  struct Line: Sendable {
    var place: Place
    var isOptional: Bool
    /// Whether it is an item of a list of texts, which others may follow.
    var isList = false
    /// Its notations; none of a footer's rule.
    var variants: [LineVariant] = []
    /// How many blank lines are above it in canonical form, and above the first part of a list that starts with it.
    var blankLines: Int?
    var leadingBlankLines: Int?
  }

  var levels: [Level] = []
  var lines: [Line] = []
  /// The names of all slots.
  var slots: [String] = []

  /// Whether a place is in another part than one before it in the same depth.
  func startsAgain(_ place: Place, after before: Place) -> Bool {
    guard place.level == before.level, place.element == before.element else {
      return place.level != before.level || place.element < before.element
    }
    if case .line = levels[place.level].elements[max(place.element, 0)] { return place.element == 0 }
    return false
  }

  /// The line of the footer's rule; `nil` without one.
  var footer: Int? { if case .footer(let line)? = levels[0].elements.last { line } else { nil } }

  /// Whether a line is the first one of its part.
  func isHead(_ line: Int) -> Bool { lines[line].place.element == 0 && levels[lines[line].place.level].parent != nil }
}

extension SegmentKind {
  /// The kind of a stated line.
  init(statedLine line: Int) { self.init(rawValue: First.format.rawValue + UInt8(line)) }

  /// The line of a grammar that a segment is.
  var statedLine: Int? {
    (First.format.rawValue..<First.markdown.rawValue).contains(base) ? Int(base - First.format.rawValue) : nil
  }

  /// How many lines a grammar may state.
  static var statedLineLimit: Int { Int(First.markdown.rawValue - First.format.rawValue) }
}

// MARK: - What comes next

/// A place in a grammar: which element of each part came last, from the document to the innermost part.
struct GrammarCursor {
  private let table: GrammarTable
  var frames: [GrammarTable.Place] = [GrammarTable.Place(level: 0, element: -1)]

  init(_ table: GrammarTable) { self.table = table }

  /// How deep the innermost item is nested that a part starts with; -1 without one.
  var itemDepth: Int { frames.reversed().lazy.compactMap { table.levels[$0.level].itemDepth }.first ?? -1 }

  /// The lines that may come next, innermost first.
  ///
  /// - Parameter body: Whether a line comes next; ends the search.
  /// - Returns: The line.
  func next(where body: (Int) -> Bool) -> Int? {
    for frame in frames.reversed() {
      let level = table.levels[frame.level]
      for element in max(frame.element, 0)..<level.elements.count {
        switch level.elements[element] {
        case .line(let line) where element > frame.element || table.lines[line].isList: if body(line) { return line }
        case .part(let nested, let isSingle) where element > frame.element || !isSingle:
          if let head = table.levels[nested].head, body(head) { return head }
        case .blocks(let parts):
          for case let head? in parts.lazy.map({ table.levels[$0].head }) where body(head) { return head }
        case .line, .part, .children, .frontMatter, .footer: break
        }
      }
    }
    return nil
  }

  /// Goes on to a line.
  ///
  /// - Returns: How many of the parts stay open, those of the line's part included; `nil` if it cannot be here.
  mutating func advance(toLine line: Int) -> Int? {
    let place = table.lines[line].place
    let isHead = table.isHead(line)
    let target = isHead ? table.levels[place.level].parent ?? place : place
    guard let depth = frames.lastIndex(where: { $0.level == target.level }) else { return nil }
    let last = frames[depth].element
    if isHead {
      var isSingle = false
      if case .part(_, isSingle: true) = table.levels[target.level].elements[target.element] { isSingle = true }
      guard isSingle ? target.element > last : target.element >= last else { return nil }
    } else if table.lines[line].isList ? target.element < last : target.element <= last {
      return nil
    }
    frames.removeSubrange((depth + 1)...)
    frames[depth].element = target.element
    if isHead { frames.append(GrammarTable.Place(level: place.level, element: 0)) }
    return frames.count
  }

  /// Goes on to the place of a block that no line is.
  ///
  /// - Parameter depth: How deep an item is nested; `nil` for another block.
  /// - Returns: The depth of the part that takes it and the element; `nil` without a place.
  mutating func advance(toBlockOfDepth depth: Int?) -> GrammarTable.Place? {
    if let depth, depth > 0, let place = advance(toChildOfDepth: depth) { return place }
    for index in frames.indices.reversed() {
      let level = table.levels[frames[index].level]
      for element in max(frames[index].element, 0)..<level.elements.count {
        switch level.elements[element] {
        case .blocks: break
        // Before its rule, nothing is in the footer.
        case .footer where element == frames[index].element: break
        default: continue
        }
        frames.removeSubrange((index + 1)...)
        frames[index].element = element
        return frames[index]
      }
    }
    return nil
  }

  /// Whether a line starts the first part of its list.
  func startsList(with line: Int) -> Bool {
    guard table.isHead(line), let parent = table.levels[table.lines[line].place.level].parent,
      let frame = frames.last(where: { $0.level == parent.level })
    else { return false }
    return frame.element < parent.element
  }

  /// The place after a block that no line is.
  func advanced(toBlockOfDepth depth: Int?) -> GrammarCursor {
    var next = self
    _ = next.advance(toBlockOfDepth: depth)
    return next
  }

  /// Goes on to the place of an item nested in that of a part.
  private mutating func advance(toChildOfDepth depth: Int) -> GrammarTable.Place? {
    for index in frames.indices.reversed() {
      let level = table.levels[frames[index].level]
      guard let own = level.itemDepth, own < depth else { continue }
      for element in max(frames[index].element, 0)..<level.elements.count {
        if case .blocks = level.elements[element], element == frames[index].element { return nil }
        guard case .children = level.elements[element] else { continue }
        frames.removeSubrange((index + 1)...)
        frames[index].element = element
        return frames[index]
      }
      return nil
    }
    return nil
  }

  /// The lines between two elements of a part that are not optional.
  func missingLines(from: Int, to: Int, in level: Int) -> [Int] {
    guard from + 1 < to else { return [] }
    return table.levels[level].elements[(from + 1)..<to].compactMap { element in
      if case .line(let line) = element, !table.lines[line].isOptional { line } else { nil }
    }
  }
}
