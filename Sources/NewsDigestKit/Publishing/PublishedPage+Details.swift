extension PublishedPage {
  /// Whether there are details whose Markdown kramdown leaves as it is: all that do not ask for it to be parsed.
  func inspectDetailsForKramdown(report: (PendingDiagnostic) -> Void) {
    var end = body.lowerBound
    for block in DetailsBlock.all(in: body, of: bytes) where !block.isMarkdown && block.opening.lowerBound >= end {
      end = block.inside.upperBound
      guard
        let line = DetailsBlock.firstMarkdownLine(in: block.inside, of: bytes, countsParagraphs: true)
      else { continue }
      report(.detailsLeftRaw(block.opening, line.range, isParagraph: line.isParagraph))
    }
  }

  /// Whether there are details whose Markdown follows a tag without a blank line between (CommonMark 4.6).
  func inspectDetailsForCommonMark(report: (PendingDiagnostic) -> Void) {
    var end = body.lowerBound
    for block in DetailsBlock.all(in: body, of: bytes) where block.opening.lowerBound >= end {
      let start = LineScanner.line(at: block.inside.lowerBound, in: bytes, end: block.inside.upperBound).end
      end = start
      var lines = LineScanner(bytes, in: start..<block.inside.upperBound)
      while let line = lines.next(), !bytes.isBlank(line.content) { end = line.content.upperBound }
      guard let line = DetailsBlock.firstMarkdownLine(in: start..<end, of: bytes, countsParagraphs: false) else {
        continue
      }
      let lineStart = bytes.startOfLastLine(in: start..<line.range.lowerBound)
      report(.detailsWithoutBlankLine(block.opening, line.range, lineStart: lineStart, on: context.host))
    }
  }

  /// Whether there are details that are never closed: they hold the rest of the page.
  func inspectUnclosedDetails(report: (PendingDiagnostic) -> Void) {
    for opening in DetailsBlock.unclosed(in: body, of: bytes) { report(.detailsUnclosed(opening)) }
  }
}

extension PendingDiagnostic {
  /// Details whose end is not certain have no fix: what they should hold only their author knows.
  fileprivate static func detailsUnclosed(_ opening: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .detailsUnclosed, severity: .warning, range: opening)
  }

  fileprivate static func detailsLeftRaw(_ opening: Range<Int>, _ line: Range<Int>, isParagraph: Bool)
    -> PendingDiagnostic
  {
    PendingDiagnostic(
      id: .detailsLeftRaw, severity: .warning, range: opening, reason: "kramdown",
      notes: [(line, LocalizedMessage(isParagraph ? "second-paragraph" : "raw-markdown"))],
      fixIts: [
        .init(
          id: "parse-details", replacing: opening.upperBound - 1..<opening.upperBound - 1, with: " markdown=\"1\"")
      ])
  }

  fileprivate static func detailsWithoutBlankLine(
    _ opening: Range<Int>, _ line: Range<Int>, lineStart: Int, on host: PublishingHost
  ) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .detailsLeftRaw, severity: .warning, range: opening, reason: "common-mark",
      arguments: ["host": .text(host.name)], notes: [(line, LocalizedMessage("raw-markdown"))],
      fixIts: [.init(id: "add-blank-line", replacing: lineStart..<lineStart, with: "\n")])
  }
}
