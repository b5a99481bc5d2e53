/// The runs of asterisks in a paragraph, and which of them stay on the page (CommonMark 6.2).
struct AsteriskRuns {
  /// Asterisks in a row.
  struct Run {
    let range: Range<Int>
    /// The scalars around it; `nil` at an end of the paragraph.
    let before: Unicode.Scalar?
    let after: Unicode.Scalar?
    /// How many asterisks are left that belong to no emphasis.
    fileprivate(set) var rest: Int

    fileprivate init(_ range: Range<Int>, in text: Range<Int>, of bytes: ByteView) {
      self.range = range
      before = bytes.scalar(before: range.lowerBound, start: text.lowerBound)
      after = bytes.scalar(at: range.upperBound, end: text.upperBound)
      rest = range.count
    }

    var canOpen: Bool {
      after.isText || after.isPunctuation && !before.isText
    }

    var canClose: Bool {
      before.isText || before.isPunctuation && !after.isText
    }
  }

  private(set) var runs: [Run] = []

  /// - Complexity: O(*n*) in the bytes of the text.
  init(in text: Range<Int>, of bytes: ByteView) {
    var skipped = CodeSpans.ranges(in: text, of: bytes)[...]
    var destinations = InlineLink.all(in: text, of: bytes).map { $0.text.upperBound..<$0.range.upperBound }[...]
    var index = text.lowerBound
    while index < text.upperBound {
      if let range = skipped.first, range.lowerBound <= index {
        index = max(index, range.upperBound)
        skipped = skipped.dropFirst()
      } else if let range = destinations.first, range.lowerBound <= index {
        index = max(index, range.upperBound)
        destinations = destinations.dropFirst()
      } else {
        index = end(ofItemAt: index, in: text, of: bytes)
      }
    }
    match()
  }

  /// How long a tag may be, so that a text of tags which are never closed takes linear time.
  private static let tagLimit = 1_000

  private mutating func end(ofItemAt index: Int, in text: Range<Int>, of bytes: ByteView) -> Int {
    switch bytes[index] {
    case .ascii("\\"): return index + 2
    case .ascii("<"):
      return HTMLTag(at: index, in: bytes, end: min(text.upperBound, index + Self.tagLimit))?.end ?? index + 1
    case .ascii("*"):
      var end = index + 1
      while end < text.upperBound, bytes[end] == .ascii("*") { end += 1 }
      runs.append(Run(index..<end, in: text, of: bytes))
      return end
    default: return index + 1
    }
  }

  /// Pairs openers and closers as CommonMark's appendix does.
  private mutating func match() {
    var openers: [Int] = []
    // Below these places in `openers`, no opener fits a closer of the group.
    var bottoms = Array(repeating: 0, count: 6)
    for closer in runs.indices {
      if runs[closer].canClose {
        let group = (runs[closer].canOpen ? 3 : 0) + runs[closer].range.count % 3
        while runs[closer].rest > 0 {
          guard let place = openers[bottoms[group]...].lastIndex(where: { fits($0, closer) }) else {
            bottoms[group] = openers.count
            break
          }
          let opener = openers[place]
          let used = runs[opener].rest >= 2 && runs[closer].rest >= 2 ? 2 : 1
          runs[opener].rest -= used
          runs[closer].rest -= used
          openers.removeSubrange((runs[opener].rest > 0 ? place + 1 : place)...)
          bottoms = bottoms.map { min($0, openers.count) }
        }
      }
      if runs[closer].canOpen, runs[closer].rest > 0 { openers.append(closer) }
    }
  }

  /// The rule of three.
  private func fits(_ opener: Int, _ closer: Int) -> Bool {
    let (first, second) = (runs[opener], runs[closer])
    guard first.canClose || second.canOpen else { return true }
    return (first.range.count + second.range.count) % 3 != 0
      || first.range.count % 3 == 0 && second.range.count % 3 == 0
  }

  /// Pairs of runs of one to three asterisks that were meant to make the text between them italic, bold, or both, but
  /// do not, because of the letter after the second run or before the first.
  var literalPairs: [(opening: Run, closing: Run)] {
    (1...3).flatMap(literalPairs(of:)).sorted { $0.opening.range.lowerBound < $1.opening.range.lowerBound }
  }

  private func literalPairs(of count: Int) -> [(opening: Run, closing: Run)] {
    var pairs: [(opening: Run, closing: Run)] = []
    var open: Run?
    for run in runs where run.range.count == count && run.rest == count {
      if let opening = open, run.isMeantToClose(count), !opening.canOpen || !run.canClose {
        pairs.append((opening, run))
        open = nil
      } else {
        open = run.isMeantToOpen(count) ? run : nil
      }
    }
    return pairs
  }
}

extension AsteriskRuns.Run {
  /// Whether it looks like the start of marked text: before text, or after a letter and before an opening character.
  /// One asterisk may be anything: it needs a quotation mark or bracket after it.
  fileprivate func isMeantToOpen(_ count: Int) -> Bool {
    canOpen || after.isPunctuation && (count == 1 ? after.isOpeningMark : !after.isClosingPunctuation)
  }

  /// Whether it looks like the end of marked text: after text, or before a letter and after a closing character.
  fileprivate func isMeantToClose(_ count: Int) -> Bool {
    canClose || before.isPunctuation && (count == 1 ? before.isClosingMark : !before.isOpeningPunctuation)
  }
}

extension Unicode.Scalar? {
  /// Whether it is a letter, digit or such, and neither white space, an end, nor punctuation.
  fileprivate var isText: Bool { !isSpace && !isPunctuation }

  private var isSpace: Bool {
    guard let scalar = self else { return true }
    return scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == "\u{C}"
      || scalar.properties.generalCategory == .spaceSeparator
  }

  /// Unicode's punctuation, and ASCII's symbols. CommonMark 0.31 counts all symbols, and GitHub does not: this is what
  /// both agree on.
  fileprivate var isPunctuation: Bool {
    guard let scalar = self else { return false }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .connectorPunctuation,
      .dashPunctuation, .otherPunctuation:
      return true
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: return scalar.isASCII
    default: return false
    }
  }

  /// Whether it is a bracket, a quotation mark or the end of a phrase that may close what was opened.
  fileprivate var isClosingMark: Bool {
    switch self?.properties.generalCategory {
    case .closePunctuation, .finalPunctuation: true
    default: self.map { "\"'`!?.…%".unicodeScalars.contains($0) } ?? false
    }
  }

  /// Whether it is a bracket or a quotation mark that may open something.
  fileprivate var isOpeningMark: Bool {
    isOpeningPunctuation || self == "\"" || self == "'" || self == "`"
  }

  fileprivate var isOpeningPunctuation: Bool {
    switch self?.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: false
    }
  }

  fileprivate var isClosingPunctuation: Bool {
    switch self?.properties.generalCategory {
    case .closePunctuation, .finalPunctuation: true
    default: self.map { ".,:;!?…。、".unicodeScalars.contains($0) } ?? false
    }
  }
}
