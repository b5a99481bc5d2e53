/// Parses a line that gives a chapter: a time and a title, in this order or the other.
struct ChapterLineParser {
  private let line: Range<Int>
  /// The line, or the cells of a row.
  private let text: Range<Int>
  private let bars: Int?
  private let bytes: ByteView
  private let words: Vocabulary
  private let tokens: [ChapterToken]
  private let areComplete: Bool
  private let mark: ChapterItemMark

  /// - Parameters:
  ///   - line: A line without its ending and the spaces before that.
  ///   - hasUnits: Whether times with units are looked for too.
  init(_ line: Range<Int>, in bytes: ByteView, words: Vocabulary, hasUnits: Bool = false) {
    (self.line, self.bytes, self.words) = (line, bytes, words)
    let row = ChapterRow(line, in: bytes)
    (text, bars) = (row?.content ?? line, row?.bars)
    let found = ChapterTokens(of: text, in: bytes, unitWords: hasUnits ? words : nil)
    (tokens, areComplete) = (found.tokens, found.areComplete)
    mark = ChapterItemMark(of: tokens, in: bytes)
  }

  func parse() -> ChapterLine.Parsed {
    guard tokens.contains(where: \.isTime) else { return .other }
    let leading = parseLeading()
    switch leading {
    case .malformed: return leading
    // Two times without a title are those of a cue.
    case .chapter(let chapter) where chapter.title.isEmpty && chapter.end != nil: return .other
    case .chapter(let chapter) where !chapter.title.isEmpty || !mayBeTitle(before: chapter.start): return leading
    default: return parseTrailing() ?? malformedAtEnd.map(ChapterLine.Parsed.malformed) ?? leading
    }
  }

  // MARK: The time first

  private static let prefixLimit = 48

  private func parseLeading() -> ChapterLine.Parsed {
    guard let (index, openers, isRange) = parsePrefix() else { return .other }
    if let fault = fault(at: index) { return .malformed(fault) }
    guard
      var times = ChapterTimes(
        at: index, openers: openers, in: tokens, of: bytes, words: words, isRow: bars != nil),
      times.skipSeparators(), times.end != nil || !isRange
    else { return .other }
    let start = times.next < tokens.count ? tokens[times.next].range.lowerBound : tokenEnd
    var link = times.link
    guard let end = titleEnd(closing: times.openers, from: start, link: &link),
      let title = ChapterTitle(in: min(start, end)..<end, of: bytes, link: link)
    else { return .other }
    let isCanonical = bars == nil && times.openers.isEmpty && isCanonical(times, at: index, openers)
    return .chapter(
      ChapterLine(
        notation: isCanonical ? .canonical : .leading, range: line, start: times.start, end: times.end,
        title: title.range, link: title.link, number: mark.number, bars: bars,
        length: isCanonical ? nil : length(after: times), isCertain: isCanonical))
  }

  /// A second time in parentheses at the end of the line, which may say how long the chapter is.
  private func length(after times: ChapterTimes) -> (value: Duration, start: Int)? {
    guard areComplete, bars == nil, times.openers.isEmpty, times.end == nil,
      let last = tokens.lastIndex(where: { !$0.isSpace }), let open = tokens[last].partner, open + 2 == last,
      open > times.next, case .opening = tokens[open].kind, case .time(let time) = tokens[open + 1].kind,
      tokens[open - 1].isSpace
    else { return nil }
    return (time.value, tokens[open - 1].range.lowerBound)
  }

  /// Where the tokens end, which is the end of the line but for long ones.
  private var tokenEnd: Int { areComplete ? text.upperBound : tokens.last?.range.upperBound ?? text.upperBound }

  /// The index of the first time and what is open before it; `nil` if something else than marks precedes it.
  ///
  /// A word before a time needs an end after it: `from 0:00 to 2:15`.
  private func parsePrefix() -> (index: Int, openers: [Int], isRange: Bool)? {
    var (openers, isRange): ([Int], Bool) = ([], false)
    var (index, limit) = (mark.next, text.lowerBound + Self.prefixLimit)
    while index < tokens.count, tokens[index].range.lowerBound < limit {
      let token = tokens[index]
      if case .tag = token.kind { limit += token.range.count }
      switch token.kind {
      case .time, .malformed: return (index, openers, isRange)
      // A row of a table; those with a bar at their start may have cells with numbers and emoji before the time.
      case .mark where bars == nil && bytes.equals("|", in: token.range): return nil
      case .space, .mark, .itemPrefix, .symbol: break
      case .number where !bytes[token.range.lowerBound].isASCIIDigit || bytes[token.range.upperBound - 1] >= 0x80: break
      case .opening, .run, .tag:
        guard let partner = token.partner else { return nil }
        if partner > index { openers.append(index) } else { openers.removeAll { $0 == partner } }
      case .closing, .linkEnd:
        guard let partner = token.partner, openers.last == partner else { return nil }
        openers.removeLast()
      case .word where words[.timeRanges].match(whole: token.range, in: bytes)?.term == .timeRangeStart: isRange = true
      case .number, .word: return nil
      }
      index += 1
    }
    return nil
  }

  /// What is wrong with the time at an index: it is malformed, or negative.
  private func fault(at index: Int) -> MalformedTimestamp? {
    let range = tokens[index].range
    if index > 0, tokens[index - 1].isMark, index == 1 || !isGlued(index - 2),
      bytes.equals("-", in: tokens[index - 1].range) || bytes.equals("−", in: tokens[index - 1].range)
    {
      return .init(fault: .negative, range: tokens[index - 1].range.lowerBound..<range.upperBound)
    }
    guard case .malformed(let fault) = tokens[index].kind else { return nil }
    return .init(fault: fault, range: range)
  }

  /// Whether a token is a mark or a number, to which a dash after it belongs.
  private func isGlued(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .mark, .number: true
    default: false
    }
  }

  /// The end of the title, before what closes the openers at the end of the line.
  private func titleEnd(
    closing openers: [Int], from start: Int, link: inout ChapterLine.LinkMarks?
  ) -> Int? {
    guard !openers.isEmpty else { return text.upperBound }
    guard areComplete else { return nil }
    var (last, end) = (tokens.count, text.upperBound)
    for opener in openers {
      last -= 1
      if last > 0, tokens[last].isSpace { last -= 1 }
      guard tokens[opener].partner == last, tokens[last].range.lowerBound >= start else { return nil }
      switch tokens[last].kind {
      case .linkEnd(let url):
        guard link == nil else { return nil }
        link = .init(open: tokens[opener].range, close: tokens[last].range, url: url)
      case .run, .tag, .closing(ChapterSign.squareBracket): break
      // A text that is in parentheses as a whole is a remark.
      default: return nil
      }
      end = tokens[last].range.lowerBound
    }
    return bytes.trimmingTrailingSpaces(start..<max(start, end)).upperBound
  }

  /// Whether the line is in canonical form: `(00:03:07) …`, `(00:03:07-00:04:00) …`, `([00:03:07](url)) …`.
  private func isCanonical(_ times: ChapterTimes, at index: Int, _ openers: [Int]) -> Bool {
    let spelling = times.start.spelling
    guard let first = openers.first, bytes.equals("(", in: tokens[first].range),
      spelling.hourDigits >= 2, spelling.minuteDigits == 2, spelling.secondDigits == 2,
      first == 0 || first == 1 && tokens[0].isSpace && bytes.isBlank(tokens[0].range)
    else { return false }
    let time = times.start.range.lowerBound
    let inner = tokens[first].range.upperBound
    return openers.count == 1 && time == inner || openers.count == 2 && time == inner + 1 && times.link != nil
  }

  /// Whether an emoji before a time may be its title: `👋 – 0:10`, `👋 (0:10)`.
  private func mayBeTitle(before start: Timestamp) -> Bool {
    var hasSymbol = false
    for token in tokens[mark.next...] {
      if case .symbol = token.kind { hasSymbol = true }
      if token.isMark || token.partner != nil, hasSymbol { return true }
      if token.range.lowerBound >= start.range.lowerBound { break }
    }
    return false
  }

  // MARK: The title first

  /// A malformed time after a title: `title – 00:99`.
  private var malformedAtEnd: MalformedTimestamp? {
    let outer = tokens.lastIndex { token in
      switch token.kind {
      case .space, .closing, .run, .tag: false
      default: true
      }
    }
    guard areComplete, let outer, outer > mark.next, case .malformed(let fault) = tokens[outer].kind else { return nil }
    switch tokens[outer - 1].kind {
    case .space, .mark, .opening, .run, .tag:
      return .init(fault: fault, range: tokens[outer].range, isTrailing: true)
    default: return nil
    }
  }

  private static let tailLimit = 24
  private static let titleLimit = 200

  private func parseTrailing() -> ChapterLine.Parsed? {
    guard areComplete, bytes.fits(line, letters: 4 * Self.titleLimit) else { return nil }
    var last = tokens.count - 1
    if last > 0, tokens[last].isSpace { last -= 1 }
    for end in [last, last - 1] {
      // A full stop may follow the time.
      if end < last, end < 1 || !bytes.equals(".", in: tokens[last].range) { break }
      let (inner, link) = inside(mark.next...max(end, mark.next))
      for index in times(in: inner) {
        guard let times = times(at: index, in: inner) else { continue }
        return chapter(times, from: inner.lowerBound, in: link)
      }
    }
    return nil
  }

  /// The tokens inside what encloses title and time together: `**title 0:10**`, `[title 0:10](url)`.
  private func inside(_ range: ClosedRange<Int>) -> (range: ClosedRange<Int>, link: ChapterLine.LinkMarks?) {
    var (range, link) = (range, ChapterLine.LinkMarks?.none)
    while range.count > 2, tokens[range.lowerBound].partner == range.upperBound {
      if case .linkEnd(let url) = tokens[range.upperBound].kind, link == nil {
        link = .init(open: tokens[range.lowerBound].range, close: tokens[range.upperBound].range, url: url)
      } else if !tokens[range.upperBound].isEmphasis {
        break
      }
      range = range.lowerBound + 1...range.upperBound - 1
    }
    return (range, link)
  }

  /// The times near the end of the line with nothing but marks after them, first ones first.
  private func times(in range: ClosedRange<Int>) -> [Int] {
    var found: [Int] = []
    var index = range.upperBound
    while index > range.lowerBound, range.upperBound - index < Self.tailLimit {
      switch tokens[index].kind {
      case .time: found.append(index)
      case .space, .mark, .opening, .closing, .run, .tag, .linkEnd: break
      case .word where words[.timeRanges].match(whole: tokens[index].range, in: bytes) != nil: break
      default: return found.suffix(3).reversed()
      }
      index -= 1
    }
    return found.suffix(3).reversed()
  }

  /// What opens and closes around the times must be around nothing else.
  private func times(at index: Int, in range: ClosedRange<Int>) -> FoundTimes? {
    var openers: [Int] = []
    let end = range.upperBound
    var first = index
    while first > range.lowerBound {
      let before = tokens[first - 1].isSpace && first - 2 >= range.lowerBound ? first - 2 : first - 1
      guard let partner = tokens[before].partner, partner > index, partner <= end else { break }
      openers.insert(before, at: 0)
      first = before
    }
    guard
      var times = ChapterTimes(
        at: index, openers: openers, in: tokens, of: bytes, words: words, isRow: bars != nil)
    else { return nil }
    times.skipLength()
    guard times.openers.isEmpty else { return nil }
    let opening = tokens[first].range.lowerBound
    let enclosure = enclosure(at: openers.last)
    if times.next == end + 1 { return FoundTimes(times: times, opening: opening, enclosure: enclosure) }
    // `****[0:10]**` closes a part of what opens.
    guard times.next == end, first > range.lowerBound, case .run = tokens[end].kind, case .run = tokens[first - 1].kind,
      tokens[first - 1].range.count >= tokens[end].range.count,
      bytes[tokens[first - 1].range.lowerBound] == bytes[tokens[end].range.lowerBound]
    else { return nil }
    return FoundTimes(times: times, opening: opening - tokens[end].range.count, enclosure: enclosure)
  }

  /// The times at the end of a line, where what opens them starts, and what is directly around them.
  private struct FoundTimes {
    let times: ChapterTimes
    let opening: Int
    let enclosure: TrailingChapterShape.Enclosure
  }

  /// - Parameter link: The link around title and time.
  private func chapter(
    _ found: FoundTimes, from first: Int, in link: ChapterLine.LinkMarks?
  ) -> ChapterLine.Parsed? {
    guard link == nil || found.times.link == nil else { return nil }
    let (times, opening) = (found.times, found.opening)
    let start = tokens[first].range.lowerBound
    // The end of a tag, or of a quotation, is no arrow.
    let closer = tokens.last { $0.range.upperBound <= opening && ($0.isTag(in: bytes) || $0.isClosing) }
    let separators = min(max(start, closer?.range.upperBound ?? start), opening)
    let end = ChapterSeparator.start(to: opening, in: bytes, from: separators)
    guard end > start, isSeparated(end, opening, times.start),
      let title = ChapterTitle(in: start..<end, of: bytes, link: link ?? times.link), !title.range.isEmpty,
      bytes.fits(title.range, letters: Self.titleLimit), !endsInDate(title.range)
    else { return nil }
    let isBare = mark.sort == .nothing && opening == times.start.range.lowerBound && bytes.isBlank(end..<opening)
    let shape = TrailingChapterShape(start: mark.sort, enclosure: found.enclosure, isBare: isBare)
    return .chapter(
      ChapterLine(
        notation: .trailing(shape), range: line, start: times.start, end: times.end, title: title.range,
        link: title.link, number: mark.number, bars: bars,
        isDoubtful: isField(title.range, before: end..<opening)
          || mark.sort == .nothing && SentenceMark.isAt(endOf: title.range, in: bytes)))
  }

  private func enclosure(at index: Int?) -> TrailingChapterShape.Enclosure {
    guard let index else { return .nothing }
    return switch tokens[index].kind {
    case .opening(let bracket):
      if let partner = tokens[index].partner, case .linkEnd = tokens[partner].kind { .link } else { .bracket(bracket) }
    case .run: bytes[tokens[index].range.lowerBound] == .ascii("`") ? .code : .emphasis
    case .tag(let url): url == nil ? .emphasis : .link
    default: .nothing
    }
  }

  /// Whether something separates the title and the time: not only a sign that also joins words, as in a URL.
  private func isSeparated(_ titleEnd: Int, _ opening: Int, _ start: Timestamp) -> Bool {
    if titleEnd == opening { return opening < start.range.lowerBound || bytes[titleEnd - 1] >= 0x80 }
    return opening - titleEnd > 1
      || ![.ascii("/"), .ascii("="), .ascii("."), .ascii(",")].contains(bytes[titleEnd])
  }

  /// Whether the line is a field of data: `start: 0:10`.
  private func isField(_ title: Range<Int>, before separator: Range<Int>) -> Bool {
    bytes.firstIndex(of: .ascii(":"), in: separator) < separator.upperBound
      && title.allSatisfy { bytes[$0] == .ascii("_") || bytes[$0].isASCIILetter && bytes[$0] & 0x20 != 0 }
  }

  private func endsInDate(_ title: Range<Int>) -> Bool {
    guard title.count >= 3, bytes[title.upperBound - 1].isASCIIDigit, bytes[title.upperBound - 2].isASCIIDigit else {
      return false
    }
    let before = bytes[title.upperBound - 3]
    return before == .ascii("-") || before == .ascii("/")
  }
}
