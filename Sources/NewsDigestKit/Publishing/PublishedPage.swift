/// A Markdown file as its host sees it, and what keeps its readers from seeing what the author meant.
struct PublishedPage {
  let bytes: ByteView
  let source: SourceText
  let context: PublishingContext
  let frontMatter: FrontMatterFence?
  /// The text of the page: everything after the front matter.
  let body: Range<Int>

  static func inspect(_ source: SourceText, for context: PublishingContext, report: (PendingDiagnostic) -> Void) {
    source.withBytes { bytes in
      let page = PublishedPage(bytes, source, context)
      switch context.host {
      case .jekyll:
        page.inspectDate(report: report)
        page.inspectLiquid(report: report)
        page.inspectDetailsForKramdown(report: report)
        page.inspectAttributeLists(report: report)
        page.inspectTables(report: report)
      case .gitHub, .gitLab:
        page.inspectDetailsForCommonMark(report: report)
        page.inspectBold(report: report)
      }
      page.inspectUnclosedDetails(report: report)
      page.inspectAnchors(report: report)
      page.inspectLinks(report: report)
    }
  }

  init(_ bytes: ByteView, _ source: SourceText, _ context: PublishingContext) {
    (self.bytes, self.source, self.context) = (bytes, source, context)
    let start = ByteOrderMark.length(in: bytes)
    frontMatter = FrontMatterFence.find(in: bytes, at: start)
    body = (frontMatter?.closing.upperBound ?? start)..<bytes.count
  }

  /// The fields of the front matter.
  var fields: [YAMLField] {
    frontMatter.map { YAMLBlock(parsing: bytes, in: $0.inner, as: $0.notation.fields).fields } ?? []
  }

  /// The texts that can contain inline markup: those of headings, paragraphs and items.
  func forEachText(_ body: (Range<Int>) -> Void) {
    withoutActuallyEscaping(body) { body in
      var texts = InlineTextSink(bytes: bytes, htmlDialect: context.host.dialect, take: body)
      MarkdownParser.parse(bytes, in: self.body, into: &texts)
    }
  }
}

/// Collects the texts of the blocks that a parser finds.
private struct InlineTextSink: MarkdownBlockSink {
  let bytes: ByteView
  let htmlDialect: MarkdownDialect?
  let take: (Range<Int>) -> Void

  func formatLine(_ content: Range<Int>, in bytes: ByteView) -> Never? { nil }

  mutating func receive(_ line: Never, in range: Range<Int>) {}

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    switch block {
    case .heading(_, let text), .listItem(_, _, let text): take(text)
    case .paragraph:
      // Four spaces make code of a paragraph.
      let start = bytes.trimmingLeadingSpaces(range).lowerBound
      let indent = Indentation.width(of: range.lowerBound..<start, in: bytes)
      if indent < Indentation.ofCode { take(start..<range.upperBound) }
    case .thematicBreak, .verbatim: break
    }
  }

  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) {}
}
