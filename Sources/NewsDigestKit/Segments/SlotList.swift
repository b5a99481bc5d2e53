/// The slots of one segment after the other, in the order in which the syntax of a format gives them.
struct SlotList {
  private(set) var slots: [Slot] = []
  private(set) var texts: [String] = []
  private(set) var contents: [any SlotContent] = []

  var count: Int { slots.count }

  mutating func reserve(_ count: Int) { slots.reserveCapacity(count) }

  @inline(__always)
  mutating func removeAll() {
    slots.removeAll(keepingCapacity: true)
    if !texts.isEmpty { texts.removeAll(keepingCapacity: true) }
    if !contents.isEmpty { contents.removeAll(keepingCapacity: true) }
  }

  // MARK: Of a source

  /// Adds a text of the source, where there is one.
  @inline(__always)
  mutating func text(
    _ name: SlotName, at range: Range<Int>?, as form: Slot.TextForm = .verbatim, wordOf group: WordGroup? = nil
  ) {
    guard let range else { return }
    slots.append(Slot(name: name, group: group, range: range, value: .source(form)))
  }

  // MARK: Of a model or a source

  /// Adds a text that is not in the source as it is, or of a model; nothing for `nil`.
  mutating func text(_ name: SlotName, _ text: String?, at range: Range<Int> = 0..<0, wordOf group: WordGroup? = nil) {
    guard let text else { return }
    slots.append(Slot(name: name, group: group, range: range, value: .text(texts.count)))
    texts.append(text)
  }

  mutating func content(_ name: SlotName, _ content: any SlotContent, at range: Range<Int> = 0..<0) {
    slots.append(Slot(name: name, range: range, value: .content(contents.count)))
    contents.append(content)
  }

  @inline(__always)
  mutating func term(_ name: SlotName, _ term: Term) {
    slots.append(Slot(name: name, value: .term(term)))
  }

  @inline(__always)
  mutating func number(_ name: SlotName, _ number: Int?, at range: Range<Int> = 0..<0) {
    guard let number else { return }
    slots.append(Slot(name: name, range: range, value: .number(number)))
  }

  mutating func numbers(_ name: SlotName, _ numbers: [Int]) {
    for number in numbers { self.number(name, number) }
  }

  @inline(__always)
  mutating func flag(_ name: SlotName, _ flag: Bool) {
    slots.append(Slot(name: name, value: .flag(flag)))
  }

  mutating func hint(_ name: SlotName, _ hint: Bool) {
    slots.append(Slot(name: name, value: .hint(hint)))
  }

  @inline(__always)
  mutating func layout(_ name: SlotName, _ layout: Int) {
    slots.append(Slot(name: name, value: .layout(layout)))
  }

  @inline(__always)
  mutating func date(_ name: SlotName, _ date: CalendarDate?, at range: Range<Int> = 0..<0) {
    guard let date else { return }
    slots.append(Slot(name: name, range: range, value: .date(date)))
  }

  mutating func duration(_ name: SlotName, _ duration: Duration?, at range: Range<Int> = 0..<0) {
    guard let duration else { return }
    slots.append(Slot(name: name, range: range, value: .duration(duration)))
  }

  /// Adds the slots of a segment.
  mutating func append(_ segment: Segment) {
    for slot in segment.slots {
      switch slot.value {
      case .text(let index): text(slot.name, segment.list.texts[index], at: slot.range, wordOf: slot.group)
      case .content(let index): content(slot.name, segment.list.contents[index], at: slot.range)
      default: slots.append(slot)
      }
    }
  }

  /// Gives some slots that are layout, but not a column, the layout of a new value.
  mutating func resetLayout(_ range: Range<Int>) {
    for index in range where slots[index].layout ?? 0 != 0 && slots[index].name != .indentation {
      slots[index] = Slot(name: slots[index].name, value: .layout(0))
    }
  }

  /// Removes the last slot; what it held stays in memory.
  mutating func removeLast() { slots.removeLast() }

  /// Removes some slots; what they held stays in memory.
  mutating func remove(_ range: Range<Int>) { slots.removeSubrange(range) }
}
