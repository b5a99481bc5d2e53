/// The segments and trivia of a source, as examples of its style.
struct DocumentLayout {
  typealias TriviaPair = Pair<SegmentKind?>

  struct Pair<Element: Hashable>: Hashable {
    var after: Element
    var before: Element
  }

  let bytes: ByteView
  let ranges: [Range<Int>]
  let kinds: [SegmentKind]
  let lineEnding: LineEnding
  /// Where the text starts, after its byte-order mark.
  let start: Int
  private let canonicalTrivia: (SegmentKind?, SegmentKind?) -> StaticString
  // The examples are found when one is first needed: most edits need none of them.
  private lazy var segmentsOfKind = findSegments()
  private lazy var triviaOfPair = findTrivia()

  init(
    of ranges: [Range<Int>], kinds: [SegmentKind], in bytes: ByteView,
    canonicalTrivia: @escaping (SegmentKind?, SegmentKind?) -> StaticString
  ) {
    (self.bytes, self.ranges, self.kinds, self.canonicalTrivia) = (bytes, ranges, kinds, canonicalTrivia)
    lineEnding = LineEnding(mostCommonIn: bytes)
    start = ByteOrderMark.length(in: bytes)
  }

  /// Whether the source has a last line that is not ended.
  var isWithoutFinalLineEnding: Bool { bytes.count > start && bytes[bytes.count - 1] != .lineFeed }

  private func findSegments() -> [UInt8: [Int]] {
    Dictionary(grouping: kinds.indices) { kinds[$0].base }
  }

  /// The trivia between each two kinds, however they are separated, and separated in each way.
  private func findTrivia() -> [TriviaPair: [Int]] {
    var found: [TriviaPair: [Int]] = [:]
    for index in 0...kinds.count where trivia(index).count <= StyleLimit.trivia {
      let pair = pair(ofTrivia: index)
      found[pair.unseparated, default: []].append(index)
      if pair != pair.unseparated { found[pair, default: []].append(index) }
    }
    return found
  }

  /// The bytes between the segments `index - 1` and `index`. Trivia 0 is before the first segment; the last is after
  /// all of them.
  func trivia(_ index: Int) -> Range<Int> {
    (index == 0 ? start : ranges[index - 1].upperBound)..<(index == ranges.count
      ? bytes.count : ranges[index].lowerBound)
  }

  private func pair(ofTrivia index: Int) -> TriviaPair {
    Pair(
      after: index == 0 ? nil : kinds[index - 1].separated(.canonical),
      before: index == kinds.count ? nil : kinds[index])
  }

  /// The segment of a kind that is nearest to a place, those before it first.
  mutating func nearestSegment(of kind: SegmentKind, to place: Int) -> Int? {
    segmentsOfKind[kind.base].flatMap { Self.nearest(to: place, in: $0) }
  }

  private static func nearest(to place: Int, in indices: [Int]) -> Int? {
    var (low, high) = (0, indices.count)
    while low < high {
      let middle = (low + high) / 2
      if indices[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? indices[low - 1] : indices.first
  }

  /// The trivia between two segments of a written document.
  enum Trivia {
    case source(Range<Int>)
    case canonical(StaticString)
  }

  /// Chooses the trivia between two neighbours that were not neighbours in the source.
  ///
  /// - Parameters:
  ///   - pair: The kinds of the neighbours.
  ///   - following: The trivia after the first one in the source, or after the one that it replaces.
  ///   - preceding: The trivia before the second one in the source, or before the one that it replaces.
  /// - Returns: The nearest trivia between neighbours of the same kinds; or else that next to one of them, if it was
  ///   between kinds that canonical form separates in the same way; or else the canonical trivia.
  mutating func trivia(between pair: TriviaPair, following: Int?, preceding: Int?) -> Trivia {
    let own = [preceding, following].compactMap { $0 }
    // A segment of a model without a separation of its own follows the source.
    let same = own.first {
      let other = self.pair(ofTrivia: $0)
      return other == pair || other.unseparated == pair
    }
    if let same { return .source(trivia(same)) }
    let place = preceding ?? following ?? 0
    if let similar = triviaOfPair[pair].flatMap({ Self.nearest(to: place, in: $0) }) { return .source(trivia(similar)) }
    if pair.before == nil, let preceding { return .source(trivia(preceding)) }
    let canonical = canonicalTrivia(pair.after, pair.before)
    let usable = own.first { index in
      let other = self.pair(ofTrivia: index)
      guard (other.after == nil) == (pair.after == nil), other.before != nil else { return false }
      return canonicalTrivia(other.after, other.before).hasSameBytes(as: canonical)
    }
    return usable.map { .source(trivia($0)) } ?? .canonical(canonical)
  }

  func canonicalTrivia(between pair: TriviaPair) -> Trivia {
    .canonical(canonicalTrivia(pair.after, pair.before))
  }

  /// Whether canonical form has a hard line break between two kinds of segments.
  func isHardBreak(between pair: TriviaPair) -> Bool {
    canonicalTrivia(pair.after, pair.before).isHardBreak
  }

  /// The spaces after a segment that do not depend on the next one: not those of a hard line break.
  func trailingSpaces(ofSegment index: Int) -> Range<Int> {
    let spaces = trailingSpaces(of: trivia(index + 1))
    return isHardBreak(between: pair(ofTrivia: index + 1)) ? spaces.lowerBound..<spaces.lowerBound : spaces
  }

  /// The spaces at the start of trivia, if they end a line.
  func trailingSpaces(of trivia: Range<Int>) -> Range<Int> {
    let spaces = trivia.lowerBound..<bytes.trimmingLeadingSpaces(trivia).lowerBound
    let endsLine =
      spaces.upperBound == trivia.upperBound || bytes[spaces.upperBound] == .lineFeed
      || bytes[spaces.upperBound] == .carriageReturn
    return endsLine ? spaces : trivia.lowerBound..<trivia.lowerBound
  }
}

extension DocumentLayout.TriviaPair {
  /// The pair, however the two are separated.
  fileprivate var unseparated: Self { Self(after: after, before: before?.separated(.canonical)) }
}

extension StaticString {
  fileprivate func hasSameBytes(as other: StaticString) -> Bool {
    withUTF8Buffer { one in other.withUTF8Buffer { one.elementsEqual($0) } }
  }

  /// Whether the trivia ends with a line ending.
  var endsLine: Bool {
    withUTF8Buffer { $0.last == .lineFeed }
  }

  /// Whether the trivia is a hard line break, by spaces at the end of a line (CommonMark 6.7).
  var isHardBreak: Bool {
    withUTF8Buffer { $0.first == .space }
  }
}
