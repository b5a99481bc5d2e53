/// Folds the characters of a text one after another.
struct TextFolder {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var starts: [Int] = []

  // A character that was not appended yet, because others may compose with it, and these.
  private var pending: Unicode.Scalar?
  private var pendingStart = 0
  private var marks: [Unicode.Scalar] = []

  // A run of white space.
  private var spaceStart: Int?
  private var lineEndings = 0

  /// What single characters that are not often used were folded to.
  private var known: [Unicode.Scalar: [Unicode.Scalar]] = [:]

  /// - Parameter byteCount: The size of the text.
  init(byteCount: Int) {
    // Most characters have one byte, or three.
    scalars.reserveCapacity(byteCount / 2)
    starts.reserveCapacity(byteCount / 2)
  }

  mutating func append(_ scalar: Unicode.Scalar, at start: Int) {
    if Self.isSpace(scalar) {
      appendPending()
      if spaceStart == nil { (spaceStart, lineEndings) = (start, 0) }
      if scalar == "\n" { lineEndings += 1 }
    } else if pending != nil, Composition.joins(scalar), marks.count < Composition.limit {
      marks.append(scalar)
    } else {
      appendPending()
      appendSpace()
      (pending, pendingStart) = (scalar, start)
    }
  }

  mutating func finish() {
    appendPending()
    appendSpace()
  }

  private mutating func append(folded scalar: Unicode.Scalar, at start: Int) {
    scalars.append(scalar)
    starts.append(start)
  }

  private mutating func appendPending() {
    guard let scalar = pending else { return }
    pending = nil
    if marks.isEmpty, ScalarFolding.isFolded(scalar) { return append(folded: scalar, at: pendingStart) }
    for folded in folded(scalar) { append(folded: folded, at: pendingStart) }
    marks.removeAll(keepingCapacity: true)
  }

  private mutating func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard marks.isEmpty else { return Composition.composed(ScalarFolding.folded([scalar] + marks)) }
    if let known = known[scalar] { return known }
    let folded = ScalarFolding.folded([scalar])
    let isComposed = folded.count == 1 && !Composition.mayChange(folded[0])
    let result = isComposed ? folded : Composition.composed(folded)
    known[scalar] = result
    return result
  }

  private mutating func appendSpace() {
    guard let start = spaceStart else { return }
    append(folded: lineEndings > 1 ? "\n" : " ", at: start)
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
