/// Where asterisks and underscores make emphasis.
enum EmphasisRule {
  /// Where CommonMark says so: not between punctuation and a letter, as in `**(A)**는`.
  case commonMark
  /// Also between punctuation and a letter of Korean, Chinese or Japanese, which have no space there: as authors mean
  /// it, and as kramdown and the proposed amendment of CommonMark have it.
  case besideCJK
}

/// The runs of asterisks and underscores of a text, which make emphasis (CommonMark 6.2 and its appendix).
struct DelimiterRuns {
  private struct Run {
    let mark: UInt8
    /// How long it was.
    let length: Int
    let canOpen: Bool
    let canClose: Bool
    /// How many of its marks are text.
    var rest: Int
    /// The kinds of emphasis that it closes and opens, innermost first.
    var closings: [InlineNode.Span.Kind] = []
    var openings: [InlineNode.Span.Kind] = []
    /// The neighbours that may still match.
    var previous: Int?
    var next: Int?
  }

  private var runs: [Run] = []
  /// The last run that may still match.
  private(set) var last: Int?

  /// Adds the run of a range, and returns its number.
  mutating func append(at range: Range<Int>, in bytes: Bytes, _ rule: EmphasisRule) -> Int {
    let mark = bytes[range.lowerBound]
    let (before, after) = (bytes.scalar(before: range.lowerBound), bytes.scalar(at: range.upperBound))
    let isLeft = !after.isMarkdownSpace && (!after.isMarkdownPunctuation || before.isBoundary(rule))
    let isRight = !before.isMarkdownSpace && (!before.isMarkdownPunctuation || after.isBoundary(rule))
    let isUnderscore = mark == .ascii("_")
    runs.append(
      Run(
        mark: mark, length: range.count,
        canOpen: isLeft && (!isUnderscore || !isRight || before.isMarkdownPunctuation),
        canClose: isRight && (!isUnderscore || !isLeft || after.isMarkdownPunctuation),
        rest: range.count, previous: last))
    if let last { runs[last].next = runs.count - 1 }
    last = runs.count - 1
    return runs.count - 1
  }

  /// What a run that closed and opened emphasis is.
  func nodes(of index: Int) -> [InlineNode] {
    let run = runs[index]
    return run.closings.map(InlineNode.closing)
      + (run.rest > 0 ? [.text(Bytes(repeating: run.mark, count: run.rest))] : [])
      + run.openings.reversed().map { .opening(.init(kind: $0)) }
  }

  /// How far back an opener was looked for in vain, by what closes.
  private struct Bottom: Hashable {
    let mark: UInt8
    let canOpen: Bool
    let remainder: Int
  }

  /// Matches the runs after one, which then match nothing else.
  mutating func match(after bottom: Int?) {
    var bottoms: [Bottom: Int] = [:]
    var closer = first(after: bottom)
    while let current = closer {
      guard runs[current].canClose else {
        closer = runs[current].next
        continue
      }
      let run = runs[current]
      let key = Bottom(mark: run.mark, canOpen: run.canOpen, remainder: run.length % 3)
      if let opener = opener(of: current, above: max(bottom ?? -1, bottoms[key] ?? -1)) {
        closer = close(opener, current)
      } else {
        bottoms[key] = run.previous ?? -1
        closer = run.next
        if !run.canOpen { remove(current) }
      }
    }
    last = bottom
    if let bottom { runs[bottom].next = nil }
  }

  private func first(after bottom: Int?) -> Int? {
    guard var first = last, first > bottom ?? -1 else { return nil }
    while let previous = runs[first].previous, previous > bottom ?? -1 { first = previous }
    return first
  }

  private func opener(of closer: Int, above bottom: Int) -> Int? {
    var candidate = runs[closer].previous
    while let index = candidate, index > bottom {
      if matches(index, closer) { return index }
      candidate = runs[index].previous
    }
    return nil
  }

  private func matches(_ opener: Int, _ closer: Int) -> Bool {
    let (first, second) = (runs[opener], runs[closer])
    guard first.canOpen, first.mark == second.mark else { return false }
    // “If one of the delimiters can both open and close, the sum of the lengths must not be a multiple of 3.”
    return !(second.canOpen || first.canClose) || second.length % 3 == 0 || (first.length + second.length) % 3 != 0
  }

  /// Makes emphasis of two runs, and returns what may close next.
  private mutating func close(_ opener: Int, _ closer: Int) -> Int? {
    let isStrong = runs[opener].rest >= 2 && runs[closer].rest >= 2
    let kind = isStrong ? InlineNode.Span.Kind.strong : .emphasis
    runs[opener].openings.append(kind)
    runs[closer].closings.append(kind)
    runs[opener].rest -= isStrong ? 2 : 1
    runs[closer].rest -= isStrong ? 2 : 1
    // What is between them matches nothing any more.
    (runs[opener].next, runs[closer].previous) = (closer, opener)
    if runs[opener].rest == 0 { remove(opener) }
    guard runs[closer].rest == 0 else { return closer }
    let next = runs[closer].next
    remove(closer)
    return next
  }

  private mutating func remove(_ index: Int) {
    let (previous, next) = (runs[index].previous, runs[index].next)
    if let previous { runs[previous].next = next }
    if let next { runs[next].previous = previous } else { last = previous }
  }
}

extension Unicode.Scalar {
  /// White space as Markdown has it.
  fileprivate var isMarkdownSpace: Bool {
    switch self {
    case "\t", "\n", "\u{C}", "\r", " ": true
    default: !isASCII && properties.generalCategory == .spaceSeparator
    }
  }

  /// Punctuation and symbols.
  fileprivate var isMarkdownPunctuation: Bool {
    if isASCII { return UInt8(ascii: self).isPunctuation }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return true
    default: return false
    }
  }

  fileprivate func isBoundary(_ rule: EmphasisRule) -> Bool {
    isMarkdownSpace || isMarkdownPunctuation || rule == .besideCJK && isCJK
  }

  /// Whether it is in a block of Hangul, Han or kana, or of the signs and full-width forms that go with them.
  private var isCJK: Bool {
    switch value {
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFFEF, 0x1AFF0...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
