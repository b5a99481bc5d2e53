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
    headings = MarkdownHeading.all(in: page.source)
    anchors = Self.anchors(of: headings, by: host.anchors)
    known = Set(anchors.map(key))
    for heading in headings { known.formUnion(heading.ownAnchors.map(key)) }
    insertHeadingLines(of: page)
    insertAttributes(of: page)
    if host == .jekyll { insertAttributeLists(of: page) }
  }

  private static func anchors(of headings: [MarkdownHeading], by rule: HeadingSlug) -> [String] {
    var anchors = HeadingSlug.Anchors(rule)
    return headings.map { anchors.next(for: $0.text) }
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

  /// The ids and names of tags.
  private mutating func insertAttributes(of page: PublishedPage) {
    for (name, quote) in [("id=\"", "\""), ("name=\"", "\""), ("id='", "'"), ("name='", "'")]
      as [(StaticString, Unicode.Scalar)]
    {
      var start = page.body.lowerBound
      while let found = page.bytes.firstRange(of: name, in: start..<page.body.upperBound) {
        let end = page.bytes.firstIndex(of: .ascii(quote), in: found.upperBound..<page.body.upperBound)
        if end - found.upperBound < Self.lengthLimit { known.insert(key(page.bytes.string(found.upperBound..<end))) }
        start = found.upperBound
      }
    }
  }

  /// The ids in kramdown's attribute lists, `{: #id}`.
  private mutating func insertAttributeLists(of page: PublishedPage) {
    let bytes = page.bytes
    var start = page.body.lowerBound
    while let found = bytes.firstRange(of: "{:", in: start..<page.body.upperBound) {
      let end = bytes.firstIndex(
        of: .ascii("}"), in: found.upperBound..<min(page.body.upperBound, found.upperBound + Self.lengthLimit))
      for word in bytes.bytes(found.upperBound..<end).split(whereSeparator: { $0.isSpaceOrTab || $0 == .ascii(".") }) {
        guard let hash = word.firstIndex(of: .ascii("#")) else { continue }
        known.insert(Array(word[(hash + 1)...]))
      }
      start = found.upperBound
    }
  }

  private static let lengthLimit = 500

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
