/// Characters of one kind that follow each other: what a token is made of.
struct TextRun {
  /// ``ScalarKind/syllable`` or ``ScalarKind/word``.
  let kind: ScalarKind
  /// Where it is in the folded text.
  let range: Range<Int>
}

extension [Unicode.Scalar] {
  /// The runs of syllables and of letters and numbers, in order.
  var runs: [TextRun] {
    var runs: [TextRun] = []
    var (start, current) = (0, ScalarKind.other)
    for index in indices {
      let kind = ScalarKind(self[index])
      // A mark goes on with what it is on.
      if kind == current || kind == .mark && current != .other { continue }
      if current != .other { runs.append(TextRun(kind: current, range: start..<index)) }
      (start, current) = (index, kind == .mark ? .other : kind)
    }
    if current != .other { runs.append(TextRun(kind: current, range: start..<count)) }
    return runs
  }

  /// Gives each three initials that follow each other in a text whose syllables are initials.
  func forEachInitials(_ body: (Range<Int>) -> Void) {
    var count = 0
    for index in indices {
      count = HangulInitials.isInitial(self[index]) ? count + 1 : 0
      if count >= HangulInitials.minimumCount { body(index - HangulInitials.minimumCount + 1..<index + 1) }
    }
  }
}

extension Sequence<Unicode.Scalar> {
  /// The characters as a text.
  var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: self)
    return String(text)
  }
}
