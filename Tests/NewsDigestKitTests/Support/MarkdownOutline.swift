@testable import NewsDigestKit

/// The headings, links and list items that we find in a document, said as libcmark says them.
struct MarkdownOutline {
  private(set) var headings: [CommonMark.Heading] = []
  private(set) var links: [CommonMark.Link] = []
  private(set) var items: [CommonMark.Item] = []

  init(of source: SourceText) {
    let headings = MarkdownHeading.all(in: source)
    source.withBytes { bytes in
      let lines = LineStarts(bytes)
      self.headings = headings.map {
        .init(line: lines.line(of: $0.range.lowerBound), level: $0.level, text: Self.plain($0.text))
      }
      let start = ByteOrderMark.length(in: bytes)
      let body = FrontMatterFence.find(in: bytes, at: start)?.closing.upperBound ?? start
      var collector = Collector()
      MarkdownParser.parse(bytes, in: body..<bytes.count, into: &collector)
      for (segment, range) in collector.segments {
        switch segment {
        case .heading(_, let text): addLinks(in: text, of: bytes, lines)
        case .paragraph: addLinks(in: range, of: bytes, lines)
        case .listItem(let place, let number, let text):
          items.append(.init(line: lines.line(of: range.lowerBound), depth: place.depth, number: number))
          addLinks(in: text, of: bytes, lines)
        case .thematicBreak, .verbatim: break
        }
      }
    }
  }

  private mutating func addLinks(in range: Range<Int>, of bytes: ByteView, _ lines: LineStarts) {
    for link in InlineLink.all(in: range, of: bytes) {
      links.append(
        .init(
          line: lines.line(of: link.range.lowerBound), destination: Self.unescaped(bytes.string(link.destination)),
          text: Self.plain(bytes.string(link.text))))
    }
  }

  private static func plain(_ text: String) -> String { normalized(HeadingText.plain(text, as: .commonMark)) }

  /// A text without asterisks and backticks, because `HeadingText` leaves some marks of emphasis and no anchor holds
  /// either, and with one space for each run of white space.
  static func normalized(_ text: String) -> String {
    text.utf8.filter { $0 != .ascii("*") && $0 != .ascii("`") }.split { $0 == .space || 0x09...0x0D ~= $0 }
      .map { String(decoding: Array($0), as: UTF8.self) }.joined(separator: " ")
  }

  /// A destination without its escapes (CommonMark 2.4 and 2.5).
  private static func unescaped(_ text: String) -> String {
    text.replacing(/\\([!-\/:-@\[-`{-~])/) { $0.output.1 }.replacing("&amp;", with: "&")
  }

  private struct LineStarts {
    private var starts = [0]

    init(_ bytes: ByteView) {
      for offset in bytes.indices where bytes[offset] == .lineFeed { starts.append(offset + 1) }
    }

    /// The line of an offset, counted from 1.
    func line(of offset: Int) -> Int {
      var (low, high) = (0, starts.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= offset { low = middle } else { high = middle }
      }
      return low + 1
    }
  }

  /// Takes all blocks; a line of dashes under a text stays a rule.
  private struct Collector: MarkdownBlockSink {
    private(set) var segments: [(segment: MarkdownSegment, range: Range<Int>)] = []

    func formatLine(_ content: Range<Int>, in bytes: ByteView) -> Never? { nil }
    mutating func receive(_ line: Never, in range: Range<Int>) {}
    mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) { segments.append((block, range)) }
    mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) {}
  }
}
