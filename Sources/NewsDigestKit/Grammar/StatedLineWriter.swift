/// Writes a line of a grammar: like an example whose slots it exchanges, or in canonical form.
struct StatedLineWriter {
  private let line: GrammarTable.Line
  /// The values of each slot, by its name.
  private let values: [Int: [String]]

  init(_ line: GrammarTable.Line, _ segment: Segment) {
    self.line = line
    var values: [Int: [String]] = [:]
    for slot in segment.slots {
      guard case .own(let name) = slot.name, let text = segment.text(of: slot) else { continue }
      values[Int(name), default: []].append(text)
    }
    self.values = values
  }

  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    if line.variants.isEmpty { return writer.syntax("---") }
    if let example, writeLike(example, to: &writer) { return }
    // Values that no notation holds do not parse back from the first one.
    let fitting = line.variants.filter(canHold)
    let variant = fitting.count > 1 ? fitting.first { parsesBack($0, words: writer.words) } : nil
    guard let variant = variant ?? fitting.first ?? line.variants.first else { return }
    writeCanonical(variant, to: &writer, like: example)
  }

  /// Whether the values can be parsed from a notation: a link, for one, does not hold every address.
  private func parsesBack(_ variant: LineVariant, words: Vocabulary) -> Bool {
    var writer = SegmentWriter(words: words)
    writeCanonical(variant, to: &writer, like: nil)
    return writer.bytes.withBytes { bytes in
      guard let unit = StatedUnit(SegmentExample(bytes: bytes, range: bytes.indices)) else { return false }
      if unit.joinedText != nil { return true }
      guard let match = variant.match(unit.text, in: bytes, words: words) else { return false }
      var found: [Int: [String]] = [:]
      for (index, range) in match.values {
        let slot = variant.slots[index]
        let text = bytes.joinedLines(range, isIndentContent: false)
        found[slot.name, default: []].append(slot.isText ? text : slot.canonical(text) ?? "")
      }
      return found.allSatisfy { name, texts in
        texts.elementsEqual(values[name] ?? []) { $0.hasSameBytes(as: $1) }
      }
    }
  }

  private func canHold(_ variant: LineVariant) -> Bool {
    let names = Set(variant.slots.map(\.name) + [variant.levelName].compactMap(\.self))
    return names.count == values.count && values.keys.allSatisfy(names.contains)
      || variant.onlySlot != nil && values.isEmpty || names.subtracting(values.keys) == variant.optionalURL
  }

  // MARK: Like an example

  private func writeLike(_ example: SegmentExample, to writer: inout SegmentWriter) -> Bool {
    let bytes = example.bytes
    guard let unit = StatedUnit(example), unit.joinedText == nil else { return false }
    for variant in line.variants where unit.has(variant, in: bytes) && canHold(variant) && hasLevel(unit, of: variant) {
      guard let match = variant.match(unit.text, in: bytes, words: writer.words), hasShape(match, of: variant) else {
        continue
      }
      exchange(match, of: variant, in: example, textStart: unit.text.lowerBound, to: &writer)
      return true
    }
    return false
  }

  /// Whether a heading of an example has the level that is to be written.
  private func hasLevel(_ unit: StatedUnit, of variant: LineVariant) -> Bool {
    guard let name = variant.levelName, case .heading(let level) = unit.kind else { return true }
    return values[name] == [String(level)]
  }

  /// Whether the values fit into the places of an example, and what is between those may be repeated.
  private func hasShape(_ match: VariantMatch, of variant: LineVariant) -> Bool {
    var counts: [Int: Int] = [:]
    for value in match.values { counts[variant.slots[value.slot].name, default: 0] += 1 }
    let isMultiline = values.values.contains { $0.contains { $0.utf8.contains(.lineFeed) } }
    if let level = variant.levelName { counts[level] = values[level]?.count }
    return counts == values.mapValues(\.count) && (!isMultiline || variant.shape == .item)
  }

  private func exchange(
    _ match: VariantMatch, of variant: LineVariant, in example: SegmentExample, textStart: Int,
    to writer: inout SegmentWriter
  ) {
    let bytes = example.bytes
    var (position, used): (Int, [Int: Int]) = (example.range.lowerBound, [:])
    for (index, range) in match.values {
      let slot = variant.slots[index]
      let number = used[slot.name, default: 0]
      used[slot.name] = number + 1
      writer.syntax(bytes, position..<range.lowerBound)
      let value = values[slot.name]?[number] ?? ""
      write(value, of: slot, like: bytes.string(range), indent: textStart - example.range.lowerBound, to: &writer)
      position = range.upperBound
    }
    writer.syntax(bytes, position..<example.range.upperBound)
  }

  private func write(
    _ value: String, of slot: LineVariant.Slot, like example: String?, indent: Int, to writer: inout SegmentWriter
  ) {
    let name = SlotName.own(UInt8(slot.name))
    guard !slot.isText, let example else { return writer.content(value, as: name, indent: indent) }
    let isSame = slot.canonical(example).map { $0.hasSameBytes(as: value) } ?? false
    writer.content(isSame ? example : slot.spelling(value, example) ?? value, as: name)
  }

  // MARK: In canonical form

  private func writeCanonical(_ variant: LineVariant, to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch variant.shape {
    case .heading, .anyHeading:
      var level = variant.levelName.flatMap { values[$0]?.first.flatMap { Int($0) } } ?? 0
      if case .heading(let stated) = variant.shape { level = stated }
      // A run of `#` that ends the text has to be closed.
      let end = variant.lastText(of: values)
      writer.heading(level: level, endingWith: end, isEmpty: variant.isEmpty(values), like: example) {
        writeText(of: variant, indent: 0, to: &$0)
      }
    case .text: writeText(of: variant, indent: 0, to: &writer)
    case .quote: writeQuote(of: variant, to: &writer)
    case .item:
      let indent = writeBullet(of: variant, to: &writer, like: example)
      writeText(of: variant, indent: indent, to: &writer)
    case .code(let info):
      writer.syntax("```")
      writer.verbatim(info)
      writer.lines("\n")
      writeText(of: variant, indent: 0, to: &writer)
      if !variant.isEmpty(values) { writer.lines("\n") }
      writer.syntax("```")
    }
  }

  /// Writes what is before the text of an item, and returns how many columns it takes.
  private func writeBullet(
    of variant: LineVariant, to writer: inout SegmentWriter, like example: SegmentExample?
  ) -> Int {
    if let example, let unit = StatedUnit(example), case .item = unit.kind, !unit.text.isEmpty {
      let lead = example.range.lowerBound..<unit.text.lowerBound
      if StyleLimit.allows(lead) {
        writer.syntax(example.bytes, lead)
        return lead.count
      }
    }
    writer.syntax(.space, count: 2 * variant.depth)
    writer.syntax("-")
    if !variant.isEmpty(values) { writer.syntax(" ") }
    return 2 * variant.depth + 2
  }

  private func writeText(of variant: LineVariant, indent: Int, to writer: inout SegmentWriter) {
    for token in variant.tokens {
      switch token {
      case .literal(let literal): writer.verbatim(literal.text)
      case .slot(let index): write(valuesOf: variant.slots[index], indent: indent, to: &writer)
      case .label(let term):
        writer.word(term)
        writer.labelSeparator(isLast: false)
      case .link(let text, let url):
        writer.syntax("[")
        write(valuesOf: variant.slots[text], indent: indent, to: &writer)
        writer.syntax("](")
        writer.destination(values[variant.slots[url].name]?.first ?? "", as: .own(UInt8(variant.slots[url].name)))
        writer.syntax(")")
      }
    }
  }

  private func write(valuesOf slot: LineVariant.Slot, indent: Int, to writer: inout SegmentWriter) {
    for (number, value) in (values[slot.name] ?? []).enumerated() {
      if number > 0 { writer.verbatim(slot.separator ?? "") }
      write(value, of: slot, like: nil, indent: indent, to: &writer)
    }
  }

  /// Each line of a quotation has its mark.
  private func writeQuote(of variant: LineVariant, to writer: inout SegmentWriter) {
    writer.syntax("> ")
    guard case .slot(let index)? = variant.tokens.first, variant.tokens.count == 1,
      let text = values[variant.slots[index].name]?.first, text.utf8.contains(.lineFeed)
    else { return writeText(of: variant, indent: 0, to: &writer) }
    let name = SlotName.own(UInt8(variant.slots[index].name))
    for (number, line) in text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false).enumerated() {
      if number > 0 { writer.lines("\n> ") }
      writer.content(String(Substring(line)), as: name)
    }
  }
}

extension LineVariant {
  /// The destination that a link may lack: the document knows of the first line of a part anyway.
  fileprivate var optionalURL: Set<Int>? {
    guard mayBeEmpty else { return nil }
    for case .link(_, let url) in tokens where slots[url].isRequired { return [slots[url].name] }
    return nil
  }

  /// The text that a line ends with.
  fileprivate func lastText(of values: [Int: [String]]) -> String {
    switch tokens.last {
    case .literal(let literal): literal.text
    case .slot(let slot): values[slots[slot].name]?.last ?? ""
    default: ""
    }
  }

  /// Whether a line has no text.
  fileprivate func isEmpty(_ values: [Int: [String]]) -> Bool {
    tokens.count <= 1 && lastText(of: values).isEmpty && !tokens.contains { if case .slot = $0 { false } else { true } }
  }
}

extension SegmentWriter {
  /// Writes a text that is no value.
  fileprivate mutating func verbatim(_ text: String) {
    text.withBytes { syntax($0, $0.indices) }
  }
}

extension StatedUnit {
  /// The line of an example, as its shape in Markdown shows it.
  init?(_ example: SegmentExample) {
    let bytes = example.bytes
    let first = LineScanner.line(at: example.range.lowerBound, in: bytes, end: example.range.upperBound)
    switch MarkdownLine(first.content, in: bytes) {
    case .heading(let level, let text):
      self.init(kind: .heading(level: level), text: text, end: example.range.upperBound)
    case .listItem(let marker, let text) where marker.number == nil:
      let place = text.lowerBound..<example.range.upperBound
      self.init(kind: .item(depth: -1), text: place, end: example.range.upperBound)
    case .codeFence: self.init(.verbatim, in: example.range, of: bytes)
    case .text, .listItem, .comment, .thematicBreak, .blank:
      if first.end < example.range.upperBound, let underlined = StatedUnit(underlined: example) {
        self = underlined
      } else {
        self.init(textLine: first.content.lowerBound..<example.range.upperBound, in: bytes)
      }
    }
  }

  private init?(underlined example: SegmentExample) {
    let first = LineScanner.line(at: example.range.lowerBound, in: example.bytes, end: example.range.upperBound)
    guard let underline = HeadingUnderline(first.end..<example.range.upperBound, in: example.bytes) else { return nil }
    self.init(
      kind: .heading(level: underline.level), text: example.bytes.trimmingSpaces(first.content),
      end: example.range.upperBound)
  }
}
