/// The times of a chapter with what encloses them: `(0:00)`, `[0:00] – [0:45]`, `**0:00** to **0:45**`.
struct ChapterTimes {
  let start: Timestamp
  private(set) var end: (timestamp: Timestamp, separator: Range<Int>)?
  /// The tokens before the start that are still open, outermost first.
  private(set) var openers: [Int]
  private(set) var link: ChapterLine.LinkMarks?
  /// The index of the token after the times and what closes them.
  private(set) var next: Int
  private let tokens: [ChapterToken]
  private let bytes: ByteView
  private let words: Vocabulary

  /// - Parameters:
  ///   - index: The index of the token of the start.
  ///   - openers: What is open before it.
  ///   - isRow: Whether they are in a row of a table, whose next cell may be the end.
  init?(
    at index: Int, openers: [Int], in tokens: [ChapterToken], of bytes: ByteView, words: Vocabulary, isRow: Bool
  ) {
    guard case .time(let start) = tokens[index].kind else { return nil }
    (self.start, self.openers, self.tokens, self.bytes, self.words) = (start, openers, tokens, bytes, words)
    next = index + 1
    if let (place, timestamp) = plainEnd() { accept(timestamp, at: place, closing: []) }
    guard close() else { return nil }
    if end == nil, openers.count > self.openers.count,
      let (place, timestamp, closing) = enclosedEnd(like: openers.suffix(openers.count - self.openers.count))
    {
      accept(timestamp, at: place, closing: closing)
    }
    if isRow, end == nil, link == nil, let (place, timestamp) = endInNextCell() {
      accept(timestamp, at: place, closing: [])
    }
  }

  private mutating func accept(_ timestamp: Timestamp, at place: Int, closing: [Int]) {
    end = (timestamp, start.range.upperBound..<timestamp.range.lowerBound)
    next = place + 1 + closing.count
    skipEndWord()
  }

  // MARK: What closes

  /// Closes as many of the openers as directly follow; false if there is a second link.
  mutating func close() -> Bool {
    while let opener = openers.last {
      let place = skippingSpaces(next)
      guard place < tokens.count, tokens[opener].partner == place else { return true }
      if case .linkEnd(let url) = tokens[place].kind {
        guard link == nil else { return false }
        link = .init(open: tokens[opener].range, close: tokens[place].range, url: url)
      }
      openers.removeLast()
      next = place + 1
    }
    return true
  }

  private func skippingSpaces(_ index: Int) -> Int {
    index < tokens.count && tokens[index].isSpace ? index + 1 : index
  }

  // MARK: The end

  /// `-0:45`, ` – 0:45` or ` 0:45` directly after the start.
  private func plainEnd() -> (place: Int, timestamp: Timestamp)? {
    let (place, isMarked) = skippingRangeSeparator(next)
    guard place > next, place < tokens.count, case .time(let timestamp) = tokens[place].kind,
      timestamp.isWorded == start.isWorded, isMarked || timestamp.value > start.value && !start.isWorded
    else { return nil }
    return (place, timestamp)
  }

  /// `– [0:45]` after `[0:00]`: with the same marks around it.
  private func enclosedEnd(
    like openers: ArraySlice<Int>
  ) -> (place: Int, timestamp: Timestamp, closing: [Int])? {
    var (place, isMarked) = skippingRangeSeparator(next)
    guard isMarked else { return nil }
    for opener in openers {
      guard place < tokens.count, tokens[place].partner != nil,
        bytes.equals(tokens[opener].range, bytes, tokens[place].range)
      else { return nil }
      place += 1
    }
    guard place < tokens.count, case .time(let timestamp) = tokens[place].kind,
      timestamp.isWorded == start.isWorded
    else { return nil }
    let closing = Array(place + 1..<place + 1 + openers.count)
    for (index, opener) in zip(closing, (place - openers.count..<place).reversed()) {
      guard index < tokens.count, tokens[opener].partner == index else { return nil }
      if case .linkEnd = tokens[index].kind { return nil }
    }
    return (place, timestamp, closing)
  }

  /// `0:45` in the cell after that of the start, alone.
  private func endInNextCell() -> (place: Int, timestamp: Timestamp)? {
    let bar = skippingSpaces(next)
    guard isBar(bar) else { return nil }
    let place = skippingSpaces(bar + 1)
    guard place < tokens.count, case .time(let timestamp) = tokens[place].kind, timestamp.isWorded == start.isWorded,
      timestamp.value >= start.value
    else { return nil }
    let after = skippingSpaces(place + 1)
    return after == tokens.count || isBar(after) ? (place, timestamp) : nil
  }

  private func isBar(_ index: Int) -> Bool { index < tokens.count && bytes.equals("|", in: tokens[index].range) }

  /// The index after a separator of two times, and whether it is more than spaces.
  private func skippingRangeSeparator(_ index: Int) -> (place: Int, isMarked: Bool) {
    var place = skippingSpaces(index)
    var (dots, others, isSeparator) = (0, 0, false)
    while place < tokens.count, case .mark(let mark) = tokens[place].kind {
      switch mark {
      case .dot: dots += tokens[place].range.count > 1 ? 2 : 1
      case .dash, .arrow: isSeparator = true
      case .other: others += 1
      }
      place += 1
    }
    isSeparator = (isSeparator || dots > 1) && others == 0
    if place == skippingSpaces(index), place < tokens.count, case .word = tokens[place].kind,
      words[.timeRanges].match(whole: tokens[place].range, in: bytes)?.term == .timeRangeSeparator
    {
      (place, isSeparator) = (place + 1, true)
    } else if !isSeparator {
      return (skippingSpaces(index), false)
    }
    return (skippingSpaces(place), isSeparator)
  }

  private mutating func skipEndWord() {
    guard next < tokens.count, case .word = tokens[next].kind,
      words[.timeRanges].match(whole: tokens[next].range, in: bytes)?.term == .timeRangeEnd
    else { return }
    next += 1
  }

  // MARK: After the times

  /// Skips a second time in parentheses, which says how long the chapter is.
  mutating func skipLength() {
    let place = skippingSpaces(next)
    guard end == nil, place > next, place + 2 < tokens.count, case .opening = tokens[place].kind,
      tokens[place].partner == place + 2, case .time = tokens[place + 1].kind
    else { return }
    next = place + 3
  }

  /// Skips the separators, and what closes among them; false if there is a second link.
  mutating func skipSeparators() -> Bool {
    if next < tokens.count, case .closing = tokens[next].kind, tokens[next].partner == nil { next += 1 }
    while true {
      let before = next
      guard close() else { return false }
      next = skippingSpaces(next)
      var place = next
      while place < tokens.count, tokens[place].isMark { place += 1 }
      let isAfterSpace = next > 0 && tokens[next - 1].isSpace
      if place > next, !isAfterSpace || place == tokens.count || tokens[place].isSpace || isCloser(place) {
        next = place
      }
      guard next > before else { return true }
    }
  }

  private func isCloser(_ index: Int) -> Bool { openers.last.map { tokens[$0].partner == index } ?? false }
}
