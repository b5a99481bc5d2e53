/// Markup that a careless conversion escaped, so that the page shows its marks: `\*\*bold\*\*`, `1\. text`,
/// `\[text\](url)`.
struct EscapedMarkup {
  enum Kind {
    case bold, number
    /// Any other marks, as they are without the backslashes.
    case marks(String)
  }

  let kind: Kind
  /// The offsets of the backslashes; not empty.
  let backslashes: [Int]
  /// The first of the marks, with its backslashes.
  let place: Range<Int>
  /// All that the marks are about.
  let range: Range<Int>

  /// What is escaped in a line of text, in order.
  static func all(in line: Range<Int>, of bytes: ByteView) -> [EscapedMarkup] {
    guard bytes.firstIndex(of: .ascii("\\"), in: line) < line.upperBound else { return [] }
    var found = number(in: line, of: bytes).map { [$0] } ?? []
    let runs = EscapedRun.all(in: line, of: bytes)
    if let block = block(in: line, runs, of: bytes) { return found + [block] }
    found += links(runs, in: line, of: bytes)
    let taken = Set(found.flatMap(\.backslashes))
    found += pairs(runs.filter { !taken.contains($0.range.lowerBound) })
    found += runs.filter(\.isHeading).map { EscapedMarkup($0) }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A run of marks by itself.
  private init(_ run: EscapedRun) {
    self.init(kind: .marks(run.text), backslashes: run.backslashes, place: run.range, range: run.range)
  }

  private init(kind: Kind, backslashes: [Int], place: Range<Int>, range: Range<Int>) {
    (self.kind, self.backslashes, self.place, self.range) = (kind, backslashes, place, range)
  }

  /// A number that would start an item.
  private static func number(in line: Range<Int>, of bytes: ByteView) -> EscapedMarkup? {
    var scanner = DigitScanner(bytes, bytes.trimmingSpaces(line))
    guard scanner.number(digits: 1...2) != nil else { return nil }
    let backslash = scanner.offset..<scanner.offset + 1
    guard scanner.skip("\\.") || scanner.skip("\\)"), !scanner.spaces().isEmpty else { return nil }
    return EscapedMarkup(kind: .number, backslashes: [backslash.lowerBound], place: backslash, range: backslash)
  }

  /// A quote, a rule, a fence or a row of a table, which are all of a line.
  private static func block(in line: Range<Int>, _ runs: [EscapedRun], of bytes: ByteView) -> EscapedMarkup? {
    let text = bytes.trimmingSpaces(line)
    guard let first = runs.first, first.range.lowerBound == text.lowerBound else { return nil }
    switch first.mark {
    case .ascii(">") where first.isSpaceAfter: return EscapedMarkup(first)
    case .ascii("-"), .ascii("*"), .ascii("_"), .ascii("`"), .ascii("~"):
      return first.count >= 3 && first.range.upperBound == text.upperBound ? EscapedMarkup(first) : nil
    case .ascii("|"):
      let bars = runs.filter { $0.mark == first.mark }
      guard bars.count > 1, bars.last?.range.upperBound == text.upperBound else { return nil }
      return EscapedMarkup(
        kind: .marks(first.text), backslashes: bars.flatMap(\.backslashes), place: first.range, range: text)
    default: return nil
    }
  }

  /// Emphasis, code and what is struck through.
  private static func pairs(_ runs: [EscapedRun]) -> [EscapedMarkup] {
    var openings: [EscapedRun.Pair: EscapedRun] = [:]
    return runs.compactMap { run in
      guard let pair = run.pair else { return nil }
      if let opening = openings[pair], run.mayClose, run.range.lowerBound > opening.range.upperBound {
        openings[pair] = nil
        return EscapedMarkup(
          kind: pair == .bold ? .bold : .marks(run.text), backslashes: opening.backslashes + run.backslashes,
          place: opening.range, range: opening.range.lowerBound..<run.range.upperBound)
      }
      if run.mayOpen { openings[pair] = run }
      return nil
    }
  }

  /// Links and images: `\[text\](url)`, with their parentheses escaped or not.
  private static func links(_ runs: [EscapedRun], in line: Range<Int>, of bytes: ByteView) -> [EscapedMarkup] {
    var opening: EscapedRun?
    return runs.compactMap { run in
      if run.mark == .ascii("["), run.count == 1 { opening = run }
      guard run.mark == .ascii("]"), let start = opening else { return nil }
      // An address is looked for once for each opening bracket, and ends before the next one: time stays linear.
      opening = nil
      guard let address = address(from: run.range.upperBound, in: line, of: bytes) else { return nil }
      return EscapedMarkup(
        kind: .marks("[…](…)"), backslashes: start.backslashes + run.backslashes + address.backslashes,
        place: start.range, range: start.range.lowerBound..<address.end)
    }
  }

  /// An address in parentheses, which may be escaped: where it ends, and the backslashes.
  private static func address(
    from start: Int, in line: Range<Int>, of bytes: ByteView
  ) -> (end: Int, backslashes: [Int])? {
    let isEscaped = bytes.hasPrefix("\\(", in: start..<line.upperBound)
    let opening = isEscaped ? start + 1 : start
    guard bytes.hasPrefix("(", in: opening..<line.upperBound) else { return nil }
    let end = (opening + 1..<line.upperBound).first { index in
      bytes[index].isSpaceOrTab || bytes[index] == .ascii(")") || bytes[index] == .ascii("[")
    }
    guard let end, bytes[end] == .ascii(")"), end > opening + 1 else { return nil }
    let closing = bytes[end - 1] == .ascii("\\") ? [end - 1] : []
    return (end + 1, (isEscaped ? [start] : []) + closing)
  }
}

/// The same mark once or several times, each after a backslash: `\*\*`.
private struct EscapedRun {
  /// What two runs must have in common to enclose a text.
  enum Pair: Hashable {
    case bold
    case of(mark: UInt8, count: Int)
  }

  let mark: UInt8
  let range: Range<Int>
  /// What is before and after it; nothing at the ends of a line.
  private let before: UInt8?
  private let after: UInt8?

  var count: Int { range.count / 2 }
  var text: String { String(repeating: String(UnicodeScalar(mark)), count: count) }
  var backslashes: [Int] { stride(from: range.lowerBound, to: range.upperBound, by: 2).map { $0 } }
  var isSpaceAfter: Bool { after?.isSpaceOrTab ?? true }

  /// Two or more signs of a heading: one by itself is mostly no mark.
  var isHeading: Bool { mark == .ascii("#") && 2...6 ~= count && after?.isSpaceOrTab ?? false }

  var pair: Pair? {
    switch mark {
    case .ascii("*") where count == 2: .bold
    case .ascii("*"), .ascii("_"), .ascii("`"): .of(mark: mark, count: count)
    case .ascii("~") where count == 2: .of(mark: mark, count: count)
    default: nil
    }
  }

  /// One asterisk or line may be text between spaces, and a line between letters (CommonMark 6.2).
  var mayOpen: Bool { count > 1 || !isSpaceAfter && (mark != .ascii("_") || !Self.isWord(before)) }
  var mayClose: Bool {
    count > 1 || !(before?.isSpaceOrTab ?? true) && (mark != .ascii("_") || !Self.isWord(after))
  }

  private static func isWord(_ byte: UInt8?) -> Bool {
    byte.map { $0 >= 0x80 || $0.isASCIILetter || $0.isASCIIDigit } ?? false
  }

  private init(_ mark: UInt8, _ range: Range<Int>, in line: Range<Int>, of bytes: ByteView) {
    (self.mark, self.range) = (mark, range)
    before = range.lowerBound > line.lowerBound ? bytes[range.lowerBound - 1] : nil
    after = range.upperBound < line.upperBound ? bytes[range.upperBound] : nil
  }

  /// The runs of a line, in order.
  static func all(in line: Range<Int>, of bytes: ByteView) -> [EscapedRun] {
    var runs: [EscapedRun] = []
    var index = bytes.firstIndex(of: .ascii("\\"), in: line)
    while index + 1 < line.upperBound {
      let (mark, start) = (bytes[index + 1], index)
      repeat {
        index += 2
      } while index + 1 < line.upperBound && bytes[index] == .ascii("\\")
        && bytes[index + 1] == mark && mark != .ascii("\\")
      if mark != .ascii("\\") { runs.append(EscapedRun(mark, start..<index, in: line, of: bytes)) }
      index = bytes.firstIndex(of: .ascii("\\"), in: min(index, line.upperBound)..<line.upperBound)
    }
    return runs
  }
}
