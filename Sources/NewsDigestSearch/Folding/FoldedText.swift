/// A text as it is compared: composed, in one width and one case, each run of white space as one space. A blank line
/// is a line feed, so that nothing is found across it.
///
/// Each character knows where it is in the text that it was made of.
struct FoldedText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where the text starts that each character was made of: UTF-8 offsets.
  private(set) var starts: [Int] = []
  private var end = 0

  // What was not appended yet: characters that may compose, or a run of white space.
  private var cluster: [Unicode.Scalar] = []
  private var clusterStart = 0
  private var spaceStart: Int?
  private var lineEndings = 0
  private var folded: [Unicode.Scalar] = []

  /// Folds a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - offset: Where it is in the source.
  init(_ text: some StringProtocol, at offset: Int = 0) {
    end = offset
    for scalar in text.unicodeScalars {
      let start = end
      end += UTF8.width(scalar)
      if Self.isSpace(scalar) {
        appendCluster()
        if spaceStart == nil { (spaceStart, lineEndings) = (start, 0) }
        if scalar == "\n" { lineEndings += 1 }
      } else if Composition.joins(scalar), !cluster.isEmpty, cluster.count < Composition.limit {
        cluster.append(scalar)
      } else {
        appendCluster()
        appendSpace()
        clusterStart = start
        cluster.append(scalar)
      }
    }
    appendCluster()
    appendSpace()
  }

  /// The text with each character replaced by another one.
  func mapped(_ transform: (Unicode.Scalar) -> Unicode.Scalar) -> FoldedText {
    var copy = self
    for index in scalars.indices { copy.scalars[index] = transform(scalars[index]) }
    return copy
  }

  /// Where the text of some characters is in the source.
  ///
  /// - Complexity: O(log *n*).
  func range(of indices: Range<Int>) -> Range<Int> {
    let last = starts[indices.upperBound - 1]
    // The next character that was made of another piece of text.
    var (low, high) = (indices.upperBound, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] > last { high = middle } else { low = middle + 1 }
    }
    return starts[indices.lowerBound]..<(low < starts.count ? starts[low] : end)
  }

  // MARK: Folding

  private mutating func append(_ scalar: Unicode.Scalar, at start: Int) {
    scalars.append(scalar)
    starts.append(start)
  }

  private mutating func appendCluster() {
    guard let first = cluster.first else { return }
    defer { cluster.removeAll(keepingCapacity: true) }
    if cluster.count == 1, ScalarFolding.isFolded(first) { return append(first, at: clusterStart) }
    folded.removeAll(keepingCapacity: true)
    for scalar in cluster { ScalarFolding.append(scalar, to: &folded) }
    let isComposed = cluster.count == 1 && folded.count == 1 && !Composition.mayChange(folded[0])
    for scalar in isComposed ? folded : Composition.composed(folded) { append(scalar, at: clusterStart) }
  }

  private mutating func appendSpace() {
    guard let start = spaceStart else { return }
    append(lineEndings > 1 ? "\n" : " ", at: start)
    spaceStart = nil
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x9...0xD: true
    case ..<0x85: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
