import NewsDigestKit

extension DocumentSnapshot {
  /// What can be folded: front matter, sections, tables of contents, and other parts of several lines, in the order of
  /// their lines.
  func foldingRanges() -> [LSP.FoldingRange] {
    var folds = Folds(in: text)
    var frontMatter: Int?
    var hidden: [Range<Int>] = []
    for segment in analysis.segments {
      switch segment.kind {
      case "frontMatterOpening": frontMatter = segment.range.lowerBound
      case "frontMatterClosing": frontMatter.map { folds.add($0..<segment.range.upperBound, .region) }
      case "details":
        hidden.append(segment.range)
        folds.add(segment.range)
      // A paragraph that is folded is not shorter.
      case "paragraph", "summary", "headline", "heading", "body": break
      case "verbatim": folds.add(segment.range, segment.text.hasPrefix("<!--") ? .comment : nil)
      default: folds.add(segment.range)
      }
    }
    for section in PageSections(analysis.headings, without: hidden, in: text).sections {
      folds.add(section.heading.range.lowerBound..<section.end)
    }
    for table in analysis.tables { folds.add(table.range, .region) }
    return folds.sorted(limit: client.foldingLimit)
  }
}

/// Ranges of lines, one for each line that they start at.
private struct Folds {
  private let text: DocumentText
  private var ranges: [Int: LSP.FoldingRange] = [:]

  init(in text: DocumentText) {
    self.text = text
  }

  mutating func add(_ range: Range<Int>, _ kind: LSP.FoldingRange.Kind? = nil) {
    guard !range.isEmpty else { return }
    let (start, end) = (text.line(of: range.lowerBound), text.line(of: range.upperBound - 1))
    guard end > start, ranges[start].map({ $0.endLine < end }) ?? true else { return }
    ranges[start] = LSP.FoldingRange(startLine: start, endLine: end, kind: kind)
  }

  func sorted(limit: Int) -> [LSP.FoldingRange] {
    Array(ranges.values.sorted { $0.startLine < $1.startLine }.prefix(max(0, limit)))
  }
}
