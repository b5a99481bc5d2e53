/// Parses a front matter into fields and comments, which must be on lines of their own.
struct YAMLBlockParser {
  private let bytes: ByteView
  private let range: Range<Int>

  init(_ bytes: ByteView, _ range: Range<Int>) { (self.bytes, self.range) = (bytes, range) }

  func items() throws(YAMLProblem) -> [YAMLItem] {
    if let place = YAMLText.firstRefused(in: bytes, range) {
      throw YAMLProblem(kind: .character, name: "yaml-character", range: place)
    }
    var parser = YAMLTreeParser(bytes, range)
    let root = try parser.root()
    guard root.isMapping || root.form == .nothing else {
      throw problem(.notAMapping, "yaml-not-mapping", range)
    }
    let items = try items(of: root)
    if let problem = parser.problem { throw problem }
    return items
  }

  private func items(of root: YAMLNode) throws(YAMLProblem) -> [YAMLItem] {
    try checkKeys(of: root)
    var items: [YAMLItem] = []
    items.reserveCapacity(root.parts.count)
    let column = root.parts.first.map { bytes.column(of: $0.start) } ?? 0
    var offset = range.lowerBound
    for (index, part) in root.parts.enumerated() {
      if index == 0 { items += try comments(in: offset..<lineStart(part.start)) }
      let next = index + 1 < root.parts.count ? lineStart(root.parts[index + 1].start) : range.upperBound
      guard !startsOnOddLine(part) else {
        throw problem(.layout, "yaml-unusual-key", part.start..<next)
      }
      let field = YAMLField(part, column: column, in: bytes, before: next)
      items.append(.field(field))
      offset = lineEnd(field.range.upperBound)
      items += try comments(in: offset..<max(next, offset))
    }
    return root.parts.isEmpty ? try comments(in: range) : items
  }

  /// Checks that each key is the first thing on its line, all at the same column.
  private func checkKeys(of root: YAMLNode) throws(YAMLProblem) {
    var column: Int?
    var last = -1
    for part in root.parts {
      let key = part.key?.range ?? part.start..<part.start
      guard part.key?.value.string != nil else {
        throw problem(.complexKey, "yaml-complex-key", range)
      }
      let indentation = lineStart(key.lowerBound)..<key.lowerBound
      guard bytes.trimmingLeadingSpaces(indentation).isEmpty, key.lowerBound > last,
        column ?? indentation.count == indentation.count
      else {
        let place = key.lowerBound..<key.lowerBound
        throw problem(.layout, "yaml-indented-key", place)
      }
      (column, last) = (indentation.count, key.lowerBound)
    }
  }

  /// The comments on lines with nothing else; anything else there cannot be edited line by line.
  private func comments(in trivia: Range<Int>) throws(YAMLProblem) -> [YAMLItem] {
    var items: [YAMLItem] = []
    var lines = LineScanner(bytes, in: trivia)
    while let line = lines.next() {
      let content = bytes.trimmingSpaces(line.content)
      guard !isBlank(content) else { continue }
      guard bytes[content.lowerBound] == .ascii("#") else {
        throw problem(.layout, "yaml-other-line", content)
      }
      items.append(.comment(content))
    }
    return items
  }

  /// Whether the value is on the line of its key, but not to YAML: it knows more line breaks.
  private func startsOnOddLine(_ part: YAMLNode.Part) -> Bool {
    let trivia = part.indicatorEnd..<part.value.range.lowerBound
    return bytes.isOneLine(trivia) && !bytes.trimmingLeadingSpaces(trivia).isEmpty
  }

  /// Whether there is nothing but spaces and what YAML calls a line break.
  private func isBlank(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let length = YAMLText.breakLength(in: bytes, at: offset, end: range.upperBound)
      guard length > 0 || bytes[offset].isSpaceOrTab else { return false }
      offset += max(length, 1)
    }
    return true
  }

  private func lineStart(_ offset: Int) -> Int { bytes.startOfLastLine(in: range.lowerBound..<offset) }

  private func lineEnd(_ offset: Int) -> Int {
    min(bytes.firstIndex(of: .lineFeed, in: offset..<range.upperBound) + 1, range.upperBound)
  }

  private func problem(_ kind: YAMLProblem.Kind, _ name: String, _ range: Range<Int>) -> YAMLProblem {
    YAMLProblem(kind: kind, name: name, range: range)
  }
}

extension YAMLNode {
  fileprivate var isMapping: Bool {
    if case .mapping = value { form != .alias } else { false }
  }
}
