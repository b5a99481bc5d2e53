/// Makes the table of a grammar from what its elements state.
struct GrammarCompiler {
  private(set) var table = GrammarTable()
  private(set) var levels: [any GrammarLevel] = []
  private(set) var error: GrammarError?

  /// How many optional pieces a line may have: each doubles its variants.
  private static let optionalLimit = 4
  /// How many slots a grammar may have.
  private static let slotLimit = 200

  /// The path of each level's property.
  private var paths: [String] = []

  /// States the level of a part.
  mutating func level<Part: DigestPart>(
    of rules: [GrammarRule<Part>], under parent: GrammarTable.Place?, named name: String = ""
  ) -> any GrammarLevel {
    let index = table.levels.count
    table.levels.append(GrammarTable.Level(parent: parent))
    levels.append(StatedLevel<Part>(elements: []))
    paths.append(name)
    table.levels[index].itemDepth = itemDepth(of: rules, under: parent)
    var elements: [StatedElement<Part>] = []
    for (number, rule) in rules.enumerated() {
      let place = GrammarTable.Place(level: index, element: number)
      switch rule.kind {
      case .line(let line):
        elements.append(state(line, at: place))
        table.lines[table.lines.count - 1].blankLines = rule.blankLines
      case .part(let part):
        let nested = table.levels.count
        table.levels[index].elements.append(.part(level: nested, isSingle: part.isSingle))
        let level = part.compile(into: &self, under: place)
        elements.append(.part(part, level, isSpaced: rule.blankLines != nil))
        if let head = table.levels[nested].head { table.lines[head].leadingBlankLines = rule.blankLines }
      case .blocks(let list):
        let cases = list.compile(into: &self, under: place)
        table.levels[index].elements.append(.blocks(parts: cases.map(\.index)))
        elements.append(.blocks(list, cases))
      case .bullets(let property):
        elements.append(state(property, at: place))
      case .children(let property):
        table.levels[index].elements.append(.children)
        elements.append(
          .children(property, name: property.propertyPath, depth: (table.levels[index].itemDepth ?? 0) + 1))
      case .frontMatter(let property):
        if parent != nil || number > 0 { refuse(.frontMatterNotFirst, at: place) }
        table.levels[index].elements.append(.frontMatter)
        elements.append(.frontMatter(property))
      case .footer(let property):
        if parent != nil || number < rules.count - 1 { refuse(.footerNotLast, at: place) }
        let line = append(GrammarTable.Line(place: place, isOptional: true))
        table.levels[index].elements.append(.footer(line))
        elements.append(.footer(property, name: property.propertyPath, line: line))
      }
    }
    if parent != nil, table.levels[index].head.map({ table.lines[$0].isOptional }) ?? true {
      refuse(.partWithoutLine, at: GrammarTable.Place(level: index, element: 0))
    }
    let level = StatedLevel<Part>(elements: elements)
    levels[index] = level
    return level
  }

  mutating func refuse(_ reason: GrammarError.Reason, at place: GrammarTable.Place, example: String = "") {
    guard error == nil else { return }
    error = GrammarError(reason: reason, part: part(of: place), element: place.element + 1, example: example)
  }

  /// The path of the part that a place is in; `nil` for the document.
  private func part(of place: GrammarTable.Place) -> String? {
    var (names, level): ([String], Int?) = ([], place.level)
    while let current = level {
      if !paths[current].isEmpty { names.insert(paths[current], at: 0) }
      level = table.levels[current].parent?.level
    }
    return names.isEmpty ? nil : names.joined(separator: ".")
  }

  // MARK: Lines

  private func itemDepth<Part>(of rules: [GrammarRule<Part>], under parent: GrammarTable.Place?) -> Int? {
    guard case .line(let head)? = rules.first?.kind, head.notations.contains(where: { $0.shape == .item }) else {
      return nil
    }
    return depthOfItems(under: parent)
  }

  /// How deep an item is in the part at a place.
  private func depthOfItems(under parent: GrammarTable.Place?) -> Int {
    var place = parent
    while let current = place {
      if let depth = table.levels[current.level].itemDepth { return depth + 1 }
      place = table.levels[current.level].parent
    }
    return 0
  }

  private mutating func append(_ line: GrammarTable.Line) -> Int {
    table.lines.append(line)
    if table.lines.count > SegmentKind.statedLineLimit { refuse(.tooLarge, at: line.place) }
    return table.lines.count - 1
  }

  private mutating func state<Part: DigestPart>(
    _ list: GrammarProperty<Part, [String]>, at place: GrammarTable.Place
  ) -> StatedElement<Part> {
    var slots: [(name: Int, slot: PatternSlot<Part>)] = []
    let slot = PatternSlot(list, separator: "")
    var line = GrammarTable.Line(place: place, isOptional: true, isList: true)
    line.variants = [
      LineVariant(
        shape: .item, depth: table.levels[place.level].itemDepth.map { $0 + 1 } ?? 0, tokens: [.slot(0)],
        slots: [LineVariant.Slot(name: index(of: slot, in: &slots), slot, separator: nil)], mayBeEmpty: true)
    ]
    let index = append(line)
    table.levels[place.level].elements.append(.line(index))
    return .bullets(list, line: index, name: slots[0].name)
  }

  private mutating func state<Part: DigestPart>(
    _ rule: LineRule<Part>, at place: GrammarTable.Place
  ) -> StatedElement<Part> {
    let line = append(GrammarTable.Line(place: place, isOptional: rule.isOptional))
    table.levels[place.level].elements.append(.line(line))
    let isHead = place.element == 0 && table.levels[place.level].parent != nil
    let depth =
      isHead ? table.levels[place.level].itemDepth ?? 0 : table.levels[place.level].itemDepth.map { $0 + 1 } ?? 0
    var slots: [(name: Int, slot: PatternSlot<Part>)] = []
    let levelName = rule.level.map { index(of: $0, in: &slots) }
    for notation in rule.notations {
      if !Self.hasSlots(inOptionalPiecesOf: notation.pattern.pieces) { refuse(.lineWithoutSlots, at: place) }
      let expanded = Self.expanded(notation.pattern.pieces[...])
      if expanded.count > 1 << Self.optionalLimit { refuse(.tooLarge, at: place) }
      for pieces in expanded.prefix(1 << Self.optionalLimit) {
        var variant = variant(of: pieces, notation.shape, depth: depth, at: place, slots: &slots)
        if notation.shape == .anyHeading { variant.levelName = levelName }
        variant.mayBeEmpty = isHead
        table.lines[line].variants.append(variant)
      }
    }
    if !isHead {
      if slots.isEmpty { refuse(.lineWithoutSlots, at: place) }
      if slots.contains(where: { !$0.slot.read(Part()).isEmpty }) { refuse(.requiredValue, at: place) }
    }
    return .line(line, slots: slots, isHead: isHead)
  }

  /// Whether each optional piece has a slot, by which the document knows whether it is there.
  private static func hasSlots<Part>(inOptionalPiecesOf pieces: [Pattern<Part>.Piece]) -> Bool {
    pieces.allSatisfy { piece in
      guard case .optional(let inner) = piece else { return true }
      return inner.contains { if case .slot = $0 { true } else { false } } && hasSlots(inOptionalPiecesOf: inner)
    }
  }

  /// The pieces of a pattern with and without each optional one, those with most pieces first.
  private static func expanded<Part>(_ pieces: ArraySlice<Pattern<Part>.Piece>) -> [[Pattern<Part>.Piece]] {
    guard let first = pieces.first else { return [[]] }
    let rest = expanded(pieces.dropFirst())
    guard case .optional(let inner) = first else { return rest.map { [first] + $0 } }
    return expanded(inner[...]).flatMap { inner in rest.map { inner + $0 } } + rest
  }

  private mutating func variant<Part>(
    of pieces: [Pattern<Part>.Piece], _ shape: LineShape, depth: Int, at place: GrammarTable.Place,
    slots: inout [(name: Int, slot: PatternSlot<Part>)]
  ) -> LineVariant {
    var tokens = VariantTokens()
    for piece in pieces {
      switch piece {
      case .literal(let text): tokens.append(text)
      case .label(let term): tokens.append(term)
      case .slot(let slot):
        let name = index(of: slot, in: &slots)
        let isSeparated = tokens.append(LineVariant.Slot(name: name, slot, separator: slot.separator))
        if !isSeparated || slot.separator?.isEmpty ?? false { refuse(.adjacentSlots, at: place) }
      case .optional: break
      }
    }
    let (list, isTextual) = tokens.finish()
    if shape == .text, !isTextual { refuse(.lineWithoutText, at: place) }
    return LineVariant(shape: shape, depth: depth, tokens: list, slots: tokens.slots)
  }

  private mutating func index<Part>(
    of slot: PatternSlot<Part>, in slots: inout [(name: Int, slot: PatternSlot<Part>)]
  ) -> Int {
    if let known = slots.first(where: { $0.slot.name == slot.name }) { return known.name }
    if table.slots.count >= Self.slotLimit { refuse(.tooLarge, at: GrammarTable.Place(level: 0, element: 0)) }
    table.slots.append(slot.name)
    slots.append((table.slots.count - 1, slot))
    return table.slots.count - 1
  }
}

extension LineVariant.Slot {
  fileprivate init<Part>(name: Int, _ slot: PatternSlot<Part>, separator: String?) {
    self.init(
      name: name, separator: separator, isText: slot.isText, isRequired: slot.isRequired,
      condition: slot.condition, canonical: slot.canonical, spelling: slot.spelling)
  }
}

/// Collects the tokens of a variant: texts and slots in the shape of a link become one.
private struct VariantTokens {
  private enum Piece {
    case text(String)
    case slot(Int)
    case label(Term)
  }

  private var pieces: [Piece] = []
  private(set) var slots: [LineVariant.Slot] = []

  mutating func append(_ text: String) {
    if case .text(let before)? = pieces.last {
      pieces[pieces.count - 1] = .text(before + text)
    } else if case .label? = pieces.last {
      // The colon belongs to the label.
      let rest = text.utf8.drop { $0 == .ascii(":") || $0.isSpaceOrTab }
      if !rest.isEmpty { pieces.append(.text(String(Substring(rest)))) }
    } else if !text.isEmpty {
      pieces.append(.text(text))
    }
  }

  mutating func append(_ term: Term) { pieces.append(.label(term)) }

  /// Adds a slot; false if another one is directly before it.
  mutating func append(_ slot: LineVariant.Slot) -> Bool {
    defer {
      slots.append(slot)
      pieces.append(.slot(slots.count - 1))
    }
    if case .slot? = pieces.last { return false }
    return true
  }

  /// The tokens, and whether any has a word.
  func finish() -> (tokens: [LineVariant.Token], isTextual: Bool) {
    var (tokens, isTextual): ([LineVariant.Token], Bool) = ([], false)
    var pieces = pieces[...]
    while let first = pieces.first {
      if let link = Self.link(at: pieces) {
        if !link.before.isEmpty { tokens.append(.literal(PatternLiteral(link.before))) }
        tokens.append(.link(text: link.text, url: link.url))
        isTextual = true
        pieces = (link.after.isEmpty ? [] : [.text(link.after)]) + pieces.dropFirst(5)
        continue
      }
      switch first {
      case .text(let text):
        let literal = PatternLiteral(text)
        isTextual = isTextual || literal.hasWord
        tokens.append(.literal(literal))
      case .slot(let slot): tokens.append(.slot(slot))
      case .label(let term):
        isTextual = true
        tokens.append(.label(term))
      }
      pieces = pieces.dropFirst()
    }
    return (tokens, isTextual)
  }

  /// The link that some pieces start with: `…[`, a slot, `](`, a slot and `)…`.
  private static func link(at pieces: ArraySlice<Piece>) -> (before: String, text: Int, url: Int, after: String)? {
    let pieces = Array(pieces.prefix(5))
    guard pieces.count == 5, case .text(let before) = pieces[0], case .slot(let text) = pieces[1],
      case .text("](") = pieces[2], case .slot(let url) = pieces[3], case .text(let after) = pieces[4],
      before.utf8.last == .ascii("["), after.utf8.first == .ascii(")")
    else { return nil }
    return (String(Substring(before.utf8.dropLast())), text, url, String(Substring(after.utf8.dropFirst())))
  }
}
