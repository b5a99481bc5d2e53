/// A segment of a document: its kind, and the values of its slots.
///
/// A document is a sequence of *segments* and *trivia*, the bytes between the segments: line endings, blank lines,
/// trailing spaces, thematic breaks between stories, the ` | ` between two citations. Segments are content; trivia is
/// style. A segment is usually a line, but may span several (a paragraph) or share one with others.
struct Segment {
  var kind: SegmentKind
  /// Where the segment is in the source; empty in a model.
  var range: Range<Int>
  /// The text that the ranges of the slots are in.
  var bytes: ByteView
  var list: SlotList
  /// The slots of the list that are the segment's.
  var indices: Range<Int>

  var slots: ArraySlice<Slot> { list.slots[indices] }

  /// The kind, whether or not the segment is the first of it.
  @inline(__always)
  var sort: SegmentKind { kind.unmarked }
}

extension Segment {
  /// A segment by itself.
  init(_ kind: SegmentKind, in bytes: ByteView = .empty, slots fill: (inout SlotList) -> Void) {
    var list = SlotList()
    fill(&list)
    self.init(kind: kind, range: bytes.indices, bytes: bytes, list: list, indices: 0..<list.count)
  }
}

// MARK: - Values

extension Segment {
  @inline(__always)
  private func first(_ name: SlotName) -> Slot? {
    let slots = list.slots.span
    for index in indices where slots[index].name == name { return slots[index] }
    return nil
  }

  /// The text of a slot; `nil` for a value of another type.
  func text(of slot: Slot) -> String? {
    switch slot.value {
    case .source(.verbatim): bytes.string(slot.range)
    case .source(.lines): bytes.joinedLines(slot.range, isIndentContent: true)
    case .source(.unindentedLines): bytes.joinedLines(slot.range, isIndentContent: false)
    case .text(let index): list.texts[index]
    default: nil
    }
  }

  /// The slot at one of the indices.
  ///
  /// A closure that is called with each slot would copy the model that it fills in.
  @inline(__always)
  subscript(index: Int) -> Slot { list.slots[index] }

  func has(_ name: SlotName) -> Bool { first(name) != nil }

  /// The text of a slot; empty where there is none.
  func text(_ name: SlotName) -> String { optionalText(name) ?? "" }

  func optionalText(_ name: SlotName) -> String? { first(name).flatMap(text(of:)) }

  /// The texts of all slots of a name.
  func texts(_ name: SlotName) -> [String] {
    slots.compactMap { $0.name == name ? text(of: $0) : nil }
  }

  func term(_ name: SlotName) -> Term? { first(name)?.term }

  func number(_ name: SlotName) -> Int? { first(name)?.number }

  /// The layout of a slot; 0 where there is none.
  func layout(_ name: SlotName) -> Int { first(name)?.layout ?? 0 }

  func numbers(_ name: SlotName) -> [Int] {
    slots.compactMap { $0.name == name ? $0.number : nil }
  }

  /// The flag or hint of a slot; false where there is none.
  func flag(_ name: SlotName) -> Bool { first(name)?.flag ?? false }

  func date(_ name: SlotName) -> CalendarDate? { first(name)?.date }

  func duration(_ name: SlotName) -> Duration? { first(name)?.duration }

  func content(_ name: SlotName) -> (any SlotContent)? {
    if case .content(let index) = first(name)?.value { list.contents[index] } else { nil }
  }
}

// MARK: - Equality

extension Segment {
  /// The slots that are values of the segment: what separates it from the one before it is not one.
  private var valueIndices: Range<Int> { kind.separation == .text ? indices.dropLast() : indices }

  /// Whether both are of the same kind and have the same values.
  ///
  /// - Parameter words: The words of which the language does not matter.
  func isSame(as other: Segment, anyLanguageOf words: Vocabulary? = nil) -> Bool {
    let (own, others) = (valueIndices, other.valueIndices)
    guard kind.base == other.kind.base, own.count == others.count else { return false }
    return zip(own, others).allSatisfy {
      hasSameValue(list.slots[$0], as: other.list.slots[$1], of: other, anyLanguageOf: words)
    }
  }

  private func hasSameValue(
    _ slot: Slot, as otherSlot: Slot, of other: Segment, anyLanguageOf words: Vocabulary?
  ) -> Bool {
    guard slot.name == otherSlot.name else { return false }
    switch (slot.value, otherSlot.value) {
    case (.term(let one), .term(let other)): return one == other
    case (.number(let one), .number(let other)): return one == other
    case (.flag(let one), .flag(let other)): return one == other
    case (.date(let one), .date(let other)): return one == other
    case (.duration(let one), .duration(let other)): return one == other
    case (.hint, .hint), (.layout, .layout): return true
    case (.content(let one), .content(let two)): return list.contents[one].isSame(as: other.list.contents[two])
    case (.text(let index), .source(let form)):
      if other.hasBytes(of: list.texts[index], at: otherSlot.range, form) { return true }
    case (.source(let form), .text(let index)):
      if hasBytes(of: other.list.texts[index], at: slot.range, form) { return true }
    case (.source(.verbatim), .source(.verbatim)):
      if bytes.equals(slot.range, other.bytes, otherSlot.range) { return true }
    default: break
    }
    guard let one = text(of: slot), let two = other.text(of: otherSlot) else { return false }
    if one.hasSameBytes(as: two) { return true }
    return slot.group.flatMap { words?.isSameWording(one, two, in: $0) } ?? false
  }

  private func hasBytes(of text: String, at range: Range<Int>, _ form: Slot.TextForm) -> Bool {
    switch form {
    case .verbatim: bytes.equals(range, text)
    case .lines: bytes.equalsJoinedLines(range, text)
    case .unindentedLines: bytes.joinedLines(range, isIndentContent: false).hasSameBytes(as: text)
    }
  }

  /// Feeds kind and values to a hasher: segments that are the same in the same language feed the same.
  func hash(into hasher: inout Hasher) {
    hasher.combine(kind.base)
    for slot in list.slots[valueIndices] {
      hasher.combine(slot.name)
      hash(slot, into: &hasher)
    }
  }

  private func hash(_ slot: Slot, into hasher: inout Hasher) {
    switch slot.value {
    case .source(.verbatim):
      bytes.hash(slot.range, into: &hasher)
      hasher.combine(0xFF as UInt8)
    case .source, .text: if let text = text(of: slot) { hasher.combine(bytesOf: text) }
    case .content(let index): list.contents[index].hash(into: &hasher)
    case .term(let term): hasher.combine(term)
    case .number(let number): hasher.combine(number)
    case .flag(let flag): hasher.combine(flag)
    case .date(let date): hasher.combine(date)
    case .duration(let duration): hasher.combine(duration)
    case .hint, .layout: break
    }
  }
}
