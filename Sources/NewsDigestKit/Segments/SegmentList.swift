/// Segments in order, of a text or of a model.
///
/// Those of a text are ranges: no value is made until it is asked for.
///
/// A separation that a model has where it cannot be, such as words between a citation and a heading, is dropped.
struct SegmentList {
  private(set) var kinds: [SegmentKind] = []
  /// Where each segment is in the text; none of a model.
  private(set) var ranges: [Range<Int>] = []
  private var slots = SlotList()
  /// Where the slots of each segment end.
  private var ends: [Int] = []
  /// The languages of the words.
  private(set) var votes = LanguageVotes()
  let wantsLanguages: Bool
  private var finder: SeparationFinder

  /// - Parameters:
  ///   - wantsLanguages: Whether the languages of the words matter.
  ///   - separations: The separations of two kinds that matter; without it, none.
  init(
    wantsLanguages: Bool = false,
    separations: @escaping @Sendable (SegmentKind, SegmentKind) -> SegmentKind.Separations = { _, _ in [] }
  ) {
    self.wantsLanguages = wantsLanguages
    finder = SeparationFinder(separations)
  }

  var count: Int { kinds.count }
  var indices: Range<Int> { kinds.indices }

  /// A segment.
  ///
  /// - Parameter bytes: The text that the list is of; of a model, any.
  func segment(_ index: Int, in bytes: ByteView) -> Segment {
    Segment(
      kind: kinds[index], range: ranges.isEmpty ? 0..<0 : ranges[index], bytes: bytes, list: slots,
      indices: slotRange(of: index))
  }

  /// The text that separates a segment from the one before it on its line; `nil` where there is none.
  func separator(before index: Int, in bytes: ByteView) -> String? {
    kinds[index].separation == .text ? segment(index, in: bytes).optionalText(.separator) : nil
  }

  /// Whether any of some segments has a layout of its own.
  func hasLayout(at indices: Range<Int>) -> Bool {
    indices.clamped(to: self.indices).contains { index in
      kinds[index].separation != .canonical
        || slots.slots[slotRange(of: index)].contains { $0.layout ?? 0 != 0 && $0.name != .indentation }
    }
  }

  /// The list with the layout of new segments at some indices.
  func withoutLayout(at indices: Range<Int>) -> SegmentList {
    var list = self
    for index in indices.clamped(to: self.indices) {
      if kinds[index].separation == .text { list.removeSlot(list.ends[index] - 1, of: index) }
      list.kinds[index] = kinds[index].separated(.canonical)
      list.slots.resetLayout(list.slotRange(of: index))
    }
    return list
  }

  private mutating func removeSlot(_ slot: Int, of index: Int) {
    slots.remove(slot..<slot + 1)
    for later in index..<ends.count { ends[later] -= 1 }
  }

  private func slotRange(of index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  mutating func reserve(_ count: Int) {
    kinds.reserveCapacity(count)
    ranges.reserveCapacity(count)
    ends.reserveCapacity(count)
  }

  /// The list without a segment.
  func removing(at index: Int) -> SegmentList {
    var list = self
    let removed = slotRange(of: index)
    list.kinds.remove(at: index)
    if !ranges.isEmpty { list.ranges.remove(at: index) }
    list.slots.remove(removed)
    list.ends.remove(at: index)
    for later in index..<list.ends.count { list.ends[later] -= removed.count }
    return list
  }
}

// MARK: - A model and a text

extension SegmentList {
  /// How many segments at the start of a model are also at the start of a text.
  func commonPrefix(with source: SegmentList, in bytes: ByteView) -> Int {
    let limit = min(count, source.count)
    return (0..<limit).first { !isSame($0, as: $0, of: source, in: bytes, nil) } ?? limit
  }

  /// How many segments at the end of a model are also at the end of a text, those at the start aside.
  func commonSuffix(with source: SegmentList, in bytes: ByteView, after start: Int) -> Int {
    let limit = min(count, source.count) - start
    return (0..<limit).first { !isSame(count - $0 - 1, as: source.count - $0 - 1, of: source, in: bytes, nil) } ?? limit
  }

  /// The first segment of a model that is not the text's; `nil` where they have the same segments.
  func firstDifference(from source: SegmentList, in bytes: ByteView, anyLanguageOf words: Vocabulary) -> Int? {
    let limit = min(count, source.count)
    let difference = (0..<limit).first {
      !isSame($0, as: $0, of: source, in: bytes, words) || !isSeparated($0, asIn: source, bytes)
    }
    return difference ?? (count == source.count ? nil : limit)
  }

  /// Whether a segment is separated as the model says, if it says something.
  private func isSeparated(_ index: Int, asIn source: SegmentList, _ bytes: ByteView) -> Bool {
    guard kinds[index].separation != .canonical else { return true }
    return kinds[index].separation == source.kinds[index].separation
      && separator(before: index, in: bytes).hasSameBytes(as: source.separator(before: index, in: bytes))
  }

  private func isSame(
    _ index: Int, as other: Int, of source: SegmentList, in bytes: ByteView, _ words: Vocabulary?
  ) -> Bool {
    kinds[index].base == source.kinds[other].base
      && segment(index, in: bytes).isSame(as: source.segment(other, in: bytes), anyLanguageOf: words)
  }
}

extension SegmentList: SegmentSink {
  mutating func receive(
    _ kind: SegmentKind, in range: Range<Int>, of bytes: ByteView, slots fill: (inout SlotList) -> Void
  ) {
    let (kind, separator) = finder.separate(kind, in: range, of: bytes)
    kinds.append(kind)
    ranges.append(range)
    fill(&slots)
    if let separator { slots.text(.separator, at: separator) }
    ends.append(slots.count)
  }

  mutating func note(_ languages: LanguageSet) { votes.add(languages) }
}

extension SegmentList: ContentSink {
  mutating func receive(
    _ kind: SegmentKind, for property: @autoclosure () -> String, slots fill: (inout SlotList) -> Void
  ) {
    let isSeparated = finder.alternatives(before: kind.separated(.canonical)).contains(kind.separation)
    kinds.append(isSeparated ? kind : kind.separated(.canonical))
    fill(&slots)
    if !isSeparated, kind.separation == .text { slots.removeLast() }
    ends.append(slots.count)
  }
}
