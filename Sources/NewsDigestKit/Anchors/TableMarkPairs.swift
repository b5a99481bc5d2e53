/// The comments of a text that start and end tables of contents.
struct TableMarkPairs {
  /// The marks that enclose a table each.
  private(set) var pairs: [(start: Range<Int>, end: Range<Int>)] = []
  /// Marks without a partner, or between two that are partners.
  private(set) var strays: [Range<Int>] = []

  init(in source: SourceText) {
    let marks = source.withBytes { bytes in
      var collector = TableMarkCollector(bytes: bytes)
      MarkdownParser.parse(bytes, in: ByteOrderMark.length(in: bytes)..<bytes.count, into: &collector)
      return collector.marks
    }
    pair(marks)
  }

  private mutating func pair(_ marks: [TableMark]) {
    var lastEnds: [String: Int] = [:]
    for (index, mark) in marks.enumerated() where mark.role == .end { lastEnds[mark.name] = index }
    var open: TableMark?
    for (index, mark) in marks.enumerated() {
      guard let start = open else {
        if mark.role == .end { strays.append(mark.range) } else { open = mark }
        continue
      }
      if start.role == .startOfOther {
        // What else is generated ends with its mark, or with the next one that starts something.
        open = mark.role == .end ? nil : mark
        continue
      }
      let isRepetition = mark.role == .start && lastEnds[mark.name] ?? -1 < index
      if mark.name == start.name, mark.role == .end || isRepetition {
        pairs.append((start.range, mark.range))
        open = nil
      } else {
        strays.append(mark.range)
      }
    }
    if let open, open.role != .startOfOther { strays.append(open.range) }
  }
}

private struct TableMarkCollector: MarkdownBlockSink {
  let bytes: ByteView
  var marks: [TableMark] = []

  func formatLine(_ content: Range<Int>, in bytes: ByteView) -> Never? { nil }

  mutating func receive(_ line: Never, in range: Range<Int>) {}

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    switch block {
    case .verbatim: marks += TableMark.all(in: range, of: bytes)
    case .paragraph: marks += TableMark.definitions(in: range, of: bytes, leadingOnly: true)
    case .listItem(_, _, let text):
      // A mark right below the last entry.
      let firstEnd = LineScanner.line(at: text.lowerBound, in: bytes, end: text.upperBound).end
      marks += TableMark.definitions(in: firstEnd..<max(firstEnd, text.upperBound), of: bytes, leadingOnly: false)
    case .heading, .thematicBreak: break
    }
  }

  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) {}
}
