/// What the links of a page can point to within it.
struct PageAnchors {
  private let host: PublishingHost
  private let headings: [MarkdownHeading]
  /// The anchors of the headings by the host's rule.
  private let anchors: [String]
  private var known: Set<[UInt8]> = []
  /// The anchor of a heading for what it would be by another rule, in lower case, or in another form of normalisation.
  private var corrections: [String: String]?

  init(of page: PublishedPage) {
    host = page.context.host
    let outline = MarkdownPage(page.source, as: host.dialect)
    // kramdown gives a heading in HTML no anchor but its own.
    headings = outline.dialect == .commonMark ? outline.headings : outline.headings.filter { !$0.isHTML }
    anchors = Self.anchors(of: headings, by: host.anchors)
    known = Set(anchors.map(key))
    known.formUnion(outline.tagIDs.map(key))
    insertHeadingLines(of: page)
    if host == .jekyll { known.formUnion(outline.listIDs.map(key)) }
  }

  private static func anchors(of headings: [MarkdownHeading], by rule: HeadingSlug) -> [String] {
    var anchors = HeadingSlug.Anchors(rule)
    return headings.map { anchors.next(for: $0) }
  }

  /// The anchors of headings within items and quotations, which are headings too; code that looks like one does no
  /// harm.
  private mutating func insertHeadingLines(of page: PublishedPage) {
    let bytes = page.bytes
    var lines = LineScanner(bytes, in: page.body)
    while let line = lines.next() {
      var content = bytes.trimmingSpaces(line.content)
      let start = content.lowerBound
      while let first = content.first {
        if case .listItem(_, let text) = MarkdownLine(content, in: bytes) {
          content = text
        } else if bytes[first] == .ascii(">") {
          content = bytes.trimmingSpaces(first + 1..<content.upperBound)
        } else {
          break
        }
      }
      guard content.lowerBound > start || start > line.start,
        case .heading(_, let text) = MarkdownLine(content, in: bytes)
      else { continue }
      known.insert(key(host.anchors.slug(of: bytes.string(text))))
    }
  }

  /// GitHub and GitLab find anchors whatever their case.
  private func key(_ anchor: String) -> [UInt8] {
    host == .jekyll ? Array(anchor.utf8) : Array(anchor.lowercased().utf8)
  }

  /// Whether something on the page has the anchor, or hosts make it themselves: footnotes, the top.
  func contains(_ anchor: String) -> Bool {
    known.contains(key(anchor)) || anchor.isEmpty || anchor == "top"
      || ["t=", "fn:", "fnref:", "fn-", "fnref-", "markdown-toc", "user-content-"].contains { anchor.hasPrefix($0) }
  }

  /// The anchor of the heading that was meant, where one has this anchor by another rule.
  mutating func correction(of anchor: String) -> String? {
    if corrections == nil { corrections = makeCorrections() }
    return corrections?[anchor] ?? corrections?[anchor.lowercased()]
  }

  /// Texts are keys as Swift compares them: which form of normalisation a link has is what may be wrong with it.
  private func makeCorrections() -> [String: String] {
    var corrections: [String: String] = [:]
    for rule in [host.anchors] + HeadingSlug.allCases {
      for (index, anchor) in Self.anchors(of: headings, by: rule).enumerated() where corrections[anchor] == nil {
        corrections[anchor] = anchors[index]
      }
    }
    return corrections
  }
}
