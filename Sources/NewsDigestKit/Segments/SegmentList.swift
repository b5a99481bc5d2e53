/// Segments in order, of a text or of a model.
///
/// Those of a text are ranges: no value is made until it is asked for.
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

  init(wantsLanguages: Bool = false) {
    self.wantsLanguages = wantsLanguages
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
  ///
  /// - Parameter words: The words of which the language does not matter.
  func commonPrefix(with source: SegmentList, in bytes: ByteView, anyLanguageOf words: Vocabulary? = nil) -> Int {
    let limit = min(count, source.count)
    return (0..<limit).first { !isSame($0, as: $0, of: source, in: bytes, words) } ?? limit
  }

  /// How many segments at the end of a model are also at the end of a text, those at the start aside.
  func commonSuffix(with source: SegmentList, in bytes: ByteView, after start: Int) -> Int {
    let limit = min(count, source.count) - start
    return (0..<limit).first { !isSame(count - $0 - 1, as: source.count - $0 - 1, of: source, in: bytes, nil) } ?? limit
  }

  /// The first segment of a model that is not the text's; `nil` where they have the same segments.
  func firstDifference(from source: SegmentList, in bytes: ByteView, anyLanguageOf words: Vocabulary) -> Int? {
    let common = commonPrefix(with: source, in: bytes, anyLanguageOf: words)
    return common == count && common == source.count ? nil : common
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
    kinds.append(kind)
    ranges.append(range)
    fill(&slots)
    ends.append(slots.count)
  }

  mutating func note(_ languages: LanguageSet) { votes.add(languages) }
}

extension SegmentList: ContentSink {
  mutating func receive(
    _ kind: SegmentKind, for property: @autoclosure () -> String, slots fill: (inout SlotList) -> Void
  ) {
    kinds.append(kind)
    fill(&slots)
    ends.append(slots.count)
  }
}
