/// The segments of a text, compared with those of a model while they are read.
///
/// Most of a text is as the model has it, from the start on: so long nothing but places is kept.
struct ReadSegments<Meaning: SegmentMeaning>: SegmentSink {
  private let expected: ContentSegments<Meaning>
  /// How many segments at the start mean what the model's mean.
  private(set) var agreeingCount = 0
  /// The segments behind those.
  private(set) var others: [Meaning] = []
  private(set) var ranges: [Range<Int>] = []
  private(set) var kinds: [SegmentKind] = []

  init(expecting expected: ContentSegments<Meaning>) {
    self.expected = expected
    ranges.reserveCapacity(expected.count)
    kinds.reserveCapacity(expected.count)
  }

  mutating func receive(_ meaning: consuming Meaning, in range: Range<Int>) {
    let kind = meaning.kind
    let index = ranges.count
    ranges.append(range)
    kinds.append(kind)
    if others.isEmpty, index < expected.count, kind == expected.kinds[index],
      expected.meanings.span[index].hasSameValues(as: meaning)
    {
      agreeingCount += 1
    } else {
      others.append(meaning)
    }
  }

  /// The first segment that is not as the model's, or `nil` where all are.
  var firstDifference: Int? {
    others.isEmpty && agreeingCount == expected.count ? nil : agreeingCount
  }
}
