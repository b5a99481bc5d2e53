/// The signs that a text shows, of all formats that it may have.
struct TextSigns {
  /// The signs of some formats.
  struct Table: Sendable {
    /// Each sign with the index of its format.
    private(set) var signs: [(format: Int, sign: DigestSign)] = []
    fileprivate var indices: [DigestSign.Place: [Int]] = [:]

    /// - Parameter signs: Those of each format, in the order of the formats.
    init(_ signs: [[DigestSign]]) {
      self.signs = signs.enumerated().flatMap { format, signs in signs.map { (format, $0) } }
      indices = Dictionary(grouping: self.signs.indices) { self.signs[$0].sign.place }
    }
  }

  /// The bytes of the text that are looked at, and where its body starts.
  let bytes: ByteView
  let body: Range<Int>
  let words: Vocabulary
  private(set) var frontMatter: Range<Int>?
  /// Whether it is one of Jekyll's.
  let isPageOfJekyll: Bool
  /// The first line that shows each sign, by the sign's index.
  private var found: [Int: Range<Int>] = [:]
  /// The lines that link to another page, outside of the front matter.
  private(set) var links: [Range<Int>] = []
  /// The texts of the headings.
  private(set) var headings: [Range<Int>] = []
  /// How sure the surest format is that claims the text.
  var surest = 0.0
  private let table: Table

  init(_ table: Table, of bytes: ByteView, in range: Range<Int>, words: Vocabulary) {
    (self.table, self.bytes, self.words) = (table, bytes, words)
    let fence = FrontMatterFence.find(in: bytes, at: ByteOrderMark.length(in: bytes))
    frontMatter = fence.map { $0.opening.lowerBound..<$0.closing.upperBound }
    isPageOfJekyll = fence?.notation == .yaml
    let bodyStart = fence?.closing.upperBound ?? ByteOrderMark.length(in: bytes)
    body = min(bodyStart, range.upperBound)..<range.upperBound
    if let fence {
      if isPageOfJekyll {
        parseLines(in: fence.inner.clamped(to: range), areFrontMatter: true)
      } else {
        parseFields(of: fence)
      }
    }
    parseLines(in: body, areFrontMatter: false)
  }

  private mutating func parseLines(in range: Range<Int>, areFrontMatter: Bool) {
    var lines = LineScanner(bytes, in: range)
    // What a page shows as code says nothing of the page, unless all of it is wrapped in one block.
    var code: CodeFence?
    var isFirst = true
    var shown = SignLine(bytes: bytes, words: words)
    var missing = table.indices[areFrontMatter ? .frontMatter : .body] ?? []
    var missingHeadings = areFrontMatter ? [] : table.indices[.heading] ?? []
    while let line = lines.next() {
      guard !bytes.isBlank(line.content) else { continue }
      defer { isFirst = false }
      if let fence = code {
        if fence.isClosed(by: line.content, in: bytes) { code = nil }
        continue
      }
      let markdown = MarkdownLine(line.content, in: bytes)
      if case .codeFence(let fence) = markdown, !isFirst {
        code = fence
        continue
      }
      (shown.range, shown.heading, shown.title) = (line.content, nil, nil)
      if areFrontMatter, bytes.hasPrefix("title:", in: line.content) {
        shown.title = line.content.dropFirst("title:".utf8.count)
      }
      if case .heading(let level, let text) = markdown { shown.heading = (level, text) }
      remove(from: &missing, shownBy: shown)
      if areFrontMatter { continue }
      if bytes.firstRange(of: "](http", in: line.content) != nil { links.append(line.content) }
      guard let heading = shown.heading else { continue }
      headings.append(heading.text)
      if bytes[line.content.lowerBound] == .ascii("#") { remove(from: &missingHeadings, shownBy: shown) }
    }
  }

  /// Finds the signs in a front matter whose lines are not those of YAML.
  private mutating func parseFields(of fence: FrontMatterFence) {
    var missing = table.indices[.frontMatter] ?? []
    var shown = SignLine(bytes: bytes, words: words)
    for field in YAMLBlock(recovering: fence, in: bytes).fields {
      let isTitle = field.key.withBytes { $0.equals(ignoringCase: "title", in: $0.indices) }
      (shown.range, shown.title) = (field.range, isTitle ? field.valueRange : nil)
      remove(from: &missing, shownBy: shown)
    }
  }

  private mutating func remove(from missing: inout [Int], shownBy line: SignLine) {
    missing.removeAll { index in
      guard table.signs[index].sign.isShown(line) else { return false }
      found[index] = line.range
      return true
    }
  }

  /// What a front matter says where nothing says more.
  var claimOfFrontMatter: DigestClaim? {
    frontMatter.map { range in
      DigestClaim(confidence: 1 - surest, reasons: [.init("front-matter", range: range)])
    }
  }

  /// What the signs of a format say: they are taken as independent of each other.
  ///
  /// - Parameters:
  ///   - format: The index of the format.
  ///   - isPageOfSite: Whether a front matter is one more sign.
  /// - Returns: `nil` without a sign.
  func claim(of format: Int, isPageOfSite: Bool) -> DigestClaim? {
    let shown = found.filter { table.signs[$0.key].format == format }
    guard !shown.isEmpty else { return nil }
    let signs = shown.keys.sorted().map { table.signs[$0].sign }
    let count = signs.reduce(isPageOfSite && frontMatter != nil ? 1 : 0) { $0 + ($1.isSufficient ? 2 : 1) }
    let confidence = 1 - signs.reduce(1) { $0 * (1 - $1.weight) }
    let reasons = shown.map { index, range in
      DigestRecognition.Reason("\(table.signs[index].sign.name)", range: range)
    }
    return DigestClaim(
      confidence: count == 1 ? confidence / 2 : confidence,
      reasons: reasons.sorted { ($0.range.lowerBound, $0.message) < ($1.range.lowerBound, $1.message) })
  }
}
