/// The lines between the marks of a table.
struct TableLines: Hashable, Sendable {
  /// A line that is an entry, with the lines below it that are not.
  struct Line: Hashable, Sendable {
    let entry: TableOfContents.Entry
    /// The line without its ending.
    let range: Range<Int>
    /// The spaces before the marker.
    let indent: Range<Int>
    /// The bullet, or the delimiter after the number.
    let mark: UInt8
    let number: Int?
    /// The spaces after the marker.
    let spaces: Range<Int>
  }

  /// From after the first marker's line, or after that marker if both are on one line, to the second marker.
  let range: Range<Int>
  /// Whether both markers are on one line.
  let isInline: Bool
  private(set) var entries: [Line] = []
  /// Whether the first line is the daily digests' word for no entries.
  let saysThatThereAreNoEntries: Bool

  init(between start: Range<Int>, and end: Range<Int>, in bytes: ByteView) {
    let first = LineScanner.line(at: start.upperBound, in: bytes, end: end.lowerBound).end
    isInline = bytes.firstIndex(of: .lineFeed, in: start.upperBound..<end.lowerBound) == end.lowerBound
    range = (isInline ? start.upperBound : first)..<end.lowerBound
    let firstLine = LineScanner.line(at: range.lowerBound, in: bytes, end: range.upperBound).content
    saysThatThereAreNoEntries =
      Vocabulary.builtIn[.noEntries].match(whole: bytes.trimmingSpaces(firstLine), in: bytes) != nil
    var nesting = ListNesting()
    var lines = LineScanner(bytes, in: range)
    while let line = lines.next() {
      guard let syntax = TableOfContents.EntrySyntax(line.content, in: bytes) else { continue }
      let width = Indentation.width(of: syntax.indent, in: bytes)
      let entry = TableOfContents.Entry(
        title: bytes.string(syntax.title), anchor: bytes.string(syntax.anchor), depth: nesting.depth(ofItemAt: width))
      entries.append(
        Line(
          entry: entry, range: line.content, indent: syntax.indent, mark: syntax.mark, number: syntax.number,
          spaces: syntax.spaces))
    }
  }
}

extension TableOfContents {
  /// A line of a table taken apart, as ranges of the text.
  struct EntrySyntax {
    private(set) var title: Range<Int>
    private(set) var anchor: Range<Int>
    private(set) var indent = 0..<0
    private(set) var mark: UInt8 = 0
    private(set) var number: Int?
    private(set) var spaces = 0..<0

    /// Parses a bullet or a number with a link to an anchor.
    init?(_ line: Range<Int>, in bytes: ByteView) {
      guard case .listItem(let marker, let text) = MarkdownLine(line, in: bytes),
        let syntax = EntrySyntax(linkIn: bytes.trimmingTrailingSpaces(text), of: bytes)
      else { return nil }
      self = syntax
      let start = bytes.trimmingLeadingSpaces(line).lowerBound
      indent = line.lowerBound..<start
      number = marker.number
      let markEnd = bytes.trimmingTrailingSpaces(start..<text.lowerBound).upperBound
      mark = bytes[markEnd - 1]
      spaces = markEnd..<text.lowerBound
    }

    /// Parses a text that is one link to an anchor. The brackets in the title need not balance.
    init?(linkIn text: Range<Int>, of bytes: ByteView) {
      guard text.count >= 5, bytes[text.lowerBound] == .ascii("["), bytes[text.upperBound - 1] == .ascii(")") else {
        return nil
      }
      var hash = text.upperBound - 2
      while hash > text.lowerBound + 2, bytes[hash] != .ascii("#") || !bytes.equals("](", in: hash - 2..<hash) {
        guard bytes[hash] > .space else { return nil }
        hash -= 1
      }
      guard bytes.equals("](#", in: hash - 2..<hash + 1) else { return nil }
      title = text.lowerBound + 1..<hash - 2
      anchor = hash + 1..<text.upperBound - 1
    }
  }
}
