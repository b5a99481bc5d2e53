/// The segments and gaps of a source, to be asked for examples of its style.
struct DocumentLayout {
  typealias GapPair = Pair<SegmentKind?>

  struct Pair<Element: Hashable>: Hashable {
    var after: Element
    var before: Element
  }

  let bytes: ByteView
  let ranges: [Range<Int>]
  let kinds: [SegmentKind]
  let lineEnding: LineEnding
  /// Where the text starts behind its byte-order mark.
  let start: Int
  private let standardGap: (SegmentKind?, SegmentKind?) -> StaticString
  // Where the examples stand is worked out when one is first asked for: most edits need none.
  private lazy var segmentsOfSort = findSegments()
  private lazy var gapsOfPair = findGaps()

  init(
    of ranges: [Range<Int>], kinds: [SegmentKind], in bytes: ByteView,
    standardGap: @escaping (SegmentKind?, SegmentKind?) -> StaticString
  ) {
    (self.bytes, self.ranges, self.kinds, self.standardGap) = (bytes, ranges, kinds, standardGap)
    lineEnding = LineEnding(mostCommonIn: bytes)
    start = ByteOrderMark.length(in: bytes)
  }

  /// Whether the source has a last line that is not ended.
  var isWithoutFinalLineEnding: Bool { bytes.count > start && bytes[bytes.count - 1] != .lineFeed }

  private func findSegments() -> [UInt8: [Int]] {
    Dictionary(grouping: kinds.indices) { kinds[$0].sort }
  }

  private func findGaps() -> [GapPair: [Int]] {
    Dictionary(grouping: (0...kinds.count).filter { gap($0).count <= StyleLimit.gap }, by: pair)
  }

  /// The bytes between the segments `index - 1` and `index`; gap 0 is that before all, the last that after all.
  func gap(_ index: Int) -> Range<Int> {
    (index == 0 ? start : ranges[index - 1].upperBound)..<(index == ranges.count
      ? bytes.count : ranges[index].lowerBound)
  }

  private func pair(ofGap index: Int) -> GapPair {
    Pair(after: index == 0 ? nil : kinds[index - 1], before: index == kinds.count ? nil : kinds[index])
  }

  /// The segment of a kind's sort that is nearest to a place, those before it first.
  mutating func nearestSegment(of kind: SegmentKind, to place: Int) -> Int? {
    segmentsOfSort[kind.sort].flatMap { Self.nearest(to: place, in: $0) }
  }

  private static func nearest(to place: Int, in indices: [Int]) -> Int? {
    var (low, high) = (0, indices.count)
    while low < high {
      let middle = (low + high) / 2
      if indices[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? indices[low - 1] : indices.first
  }

  /// What stands between two segments of a written document.
  enum Gap {
    case source(Range<Int>)
    case standard(StaticString)
  }

  /// Chooses the gap between two neighbours that were not neighbours in the source.
  ///
  /// - Parameters:
  ///   - pair: The kinds of the neighbours.
  ///   - following: The gap that stood in the source after the first one, or after the one that it replaces.
  ///   - preceding: The gap that stood before the second one, or before the one that it replaces.
  /// - Returns: The nearest gap between neighbours of the same kinds; or else the own gap of one of them, where it stood
  ///   between kinds that the standard style parts in the same way; or else the standard style's.
  mutating func gap(between pair: GapPair, following: Int?, preceding: Int?) -> Gap {
    let own = [preceding, following].compactMap { $0 }
    if let same = own.first(where: { self.pair(ofGap: $0) == pair }) { return .source(gap(same)) }
    let place = preceding ?? following ?? 0
    if let similar = gapsOfPair[pair].flatMap({ Self.nearest(to: place, in: $0) }) { return .source(gap(similar)) }
    if pair.before == nil, let preceding { return .source(gap(preceding)) }
    let standard = standardGap(pair.after, pair.before)
    let usable = own.first { index in
      let other = self.pair(ofGap: index)
      guard (other.after == nil) == (pair.after == nil), other.before != nil else { return false }
      return standardGap(other.after, other.before).hasSameBytes(as: standard)
    }
    return usable.map { .source(gap($0)) } ?? .standard(standard)
  }

  func standardGap(between pair: GapPair) -> Gap {
    .standard(standardGap(pair.after, pair.before))
  }

  /// Whether the standard style breaks the line hard between two sorts of segments.
  func isHardBreak(between pair: GapPair) -> Bool {
    standardGap(pair.after, pair.before).isHardBreak
  }

  /// The blanks behind a segment that are none of its neighbour's business: not those of a hard break.
  func trailingBlanks(ofSegment index: Int) -> Range<Int> {
    let blanks = trailingBlanks(of: gap(index + 1))
    return isHardBreak(between: pair(ofGap: index + 1)) ? blanks.lowerBound..<blanks.lowerBound : blanks
  }

  /// The blanks at the start of a gap, where they end a line.
  func trailingBlanks(of gap: Range<Int>) -> Range<Int> {
    let blanks = gap.lowerBound..<bytes.trimmingLeadingBlanks(gap).lowerBound
    let endsLine =
      blanks.upperBound == gap.upperBound || bytes[blanks.upperBound] == .lineFeed
      || bytes[blanks.upperBound] == .carriageReturn
    return endsLine ? blanks : gap.lowerBound..<gap.lowerBound
  }
}

extension StaticString {
  fileprivate func hasSameBytes(as other: StaticString) -> Bool {
    withUTF8Buffer { one in other.withUTF8Buffer { one.elementsEqual($0) } }
  }

  /// Whether the gap ends with a line ending.
  var endsLine: Bool {
    withUTF8Buffer { $0.last == .lineFeed }
  }

  /// Whether the gap breaks a line hard, by blanks at its end (CommonMark 6.7).
  var isHardBreak: Bool {
    withUTF8Buffer { $0.first == .space }
  }
}
