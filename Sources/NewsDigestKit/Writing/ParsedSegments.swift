/// The segments of a text, compared with those of a model while they are parsed.
///
/// Most of a text is as the model has it. Of such a segment only its range is kept.
struct ParsedSegments<Meaning: SegmentMeaning>: SegmentSink {
  private let expected: ContentSegments<Meaning>
  private(set) var ranges: [Range<Int>] = []
  private(set) var kinds: [SegmentKind] = []
  /// How many segments at the start mean what the model's mean.
  private(set) var agreeingCount = 0
  /// The meanings of the segments after those; `nil` for one that means the same as the model's with that index.
  private var others: [Meaning?] = []
  /// The words of which the language does not matter; `nil` where a word in another language is another value.
  private let words: Vocabulary?
  /// The languages of the words.
  private(set) var votes = LanguageVotes()

  init(expecting expected: ContentSegments<Meaning>, inAnyLanguageOf words: Vocabulary?) {
    (self.expected, self.words) = (expected, words)
    ranges.reserveCapacity(expected.count)
    kinds.reserveCapacity(expected.count)
  }

  mutating func receive(_ meaning: consuming Meaning, in range: Range<Int>) {
    let index = ranges.count
    let kind = meaning.kind
    if index < expected.count, kind.base == expected.kinds[index].base,
      words == nil
        ? expected.meanings.span[index].hasSameValues(as: meaning)
        : expected.meanings.span[index].hasSameValuesInAnyLanguage(as: meaning, words: words ?? .builtIn)
    {
      return agree(kind, in: range)
    }
    ranges.append(range)
    kinds.append(kind)
    others.append(meaning)
  }

  mutating func receive(_ segment: some LazySegment<Meaning>, in range: Range<Int>, of bytes: ByteView) {
    let index = ranges.count
    guard index < expected.count, segment.means(expected.meanings.span[index], in: bytes) else {
      return receive(segment.meaning(in: bytes), in: range)
    }
    assert(expected.kinds[index] == segment.meaning(in: bytes).kind)
    assert(expected.meanings[index].hasSameValues(as: segment.meaning(in: bytes)))
    agree(expected.kinds[index], in: range)
  }

  private func isSame(_ first: Meaning, _ second: Meaning) -> Bool {
    words.map { first.hasSameValuesInAnyLanguage(as: second, words: $0) } ?? first.hasSameValues(as: second)
  }

  /// What a source is compared for decides the language of what is new; what was written has its language.
  var wantsLanguages: Bool { words == nil }

  mutating func note(_ languages: LanguageSet) { votes.add(languages) }

  private mutating func agree(_ kind: SegmentKind, in range: Range<Int>) {
    ranges.append(range)
    kinds.append(kind)
    if others.isEmpty { agreeingCount += 1 } else { others.append(nil) }
  }

  var count: Int { ranges.count }

  /// What a segment means.
  subscript(index: Int) -> Meaning {
    guard index >= agreeingCount, let meaning = others[index - agreeingCount] else { return expected.meanings[index] }
    return meaning
  }

  /// The first segment that is not as the model's, or `nil` where all are.
  var firstDifference: Int? {
    others.isEmpty && agreeingCount == expected.count ? nil : agreeingCount
  }

  /// How many segments at the end mean what the model's at its end mean, those at the start aside.
  var agreeingCountAtEnd: Int {
    let limit = min(expected.count, count) - agreeingCount
    return (0..<limit).first { !agreesAtEnd($0) } ?? limit
  }

  /// Whether the segment with this index, counted from the end, means what the model's does.
  private func agreesAtEnd(_ index: Int) -> Bool {
    let (old, new) = (count - index - 1, expected.count - index - 1)
    if old == new { return others[old - agreeingCount] == nil }
    return kinds[old].base == expected.kinds[new].base && isSame(expected.meanings.span[new], self[old])
  }
}
