/// The destinations that paragraphs define for reference links: `[label]: https://…` (CommonMark 4.7).
struct LinkDefinitions {
  struct Definition {
    let destination: Bytes
    let title: Bytes?
  }

  private var definitions: [Bytes: Definition] = [:]

  var isEmpty: Bool { definitions.isEmpty }

  /// A label may have fewer characters than this (CommonMark 6.3).
  static let labelLimit = 1000

  /// Takes the definitions that a paragraph starts with, and returns the rest of it.
  mutating func takeDefinitions(of paragraph: Bytes) -> Bytes {
    var start = 0
    while let end = takeDefinition(at: start, of: paragraph) { start = end }
    return start == 0 ? paragraph : Bytes(paragraph[start...])
  }

  /// Takes the definition that a line is, and returns the offset of the next line.
  private mutating func takeDefinition(at start: Int, of bytes: Bytes) -> Int? {
    let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
    let line = bytes.trimmed(start..<end)
    guard line.count > 3, bytes[line.lowerBound] == .ascii("["), !bytes.hasPrefix("[^", at: line.lowerBound),
      let close = bytes[line].firstIndex(of: .ascii("]")), close + 1 < line.upperBound,
      bytes[close + 1] == .ascii(":")
    else { return nil }
    let label = line.lowerBound + 1..<close
    let rest = Bytes(bytes[bytes.trimmed(close + 2..<line.upperBound)])
    guard !bytes[label].contains(.ascii("[")), !bytes.trimmed(label).isEmpty, !rest.isEmpty,
      let target = InlineTail.destination(at: 0, in: rest), !target.inner.isEmpty || rest[0] == .ascii("<"),
      let title = Self.title(from: target.end, of: rest)
    else { return nil }
    let key = Self.folded(Bytes(bytes[label]))
    if definitions[key] == nil {
      definitions[key] = Definition(
        destination: CharacterReferences.decoded(target.inner, of: rest),
        title: title.isEmpty ? nil : CharacterReferences.decoded(title, of: rest))
    }
    return min(end + 1, bytes.count)
  }

  /// The title at the end of a line, which may be missing; `nil` if something else is there.
  private static func title(from start: Int, of line: Bytes) -> Range<Int>? {
    let rest = line.trimmed(start..<line.count)
    guard !rest.isEmpty else { return start..<start }
    guard rest.lowerBound > start, let title = InlineTail.title(at: rest.lowerBound, in: line),
      title.upperBound + 1 == rest.upperBound
    else { return nil }
    return title
  }

  subscript(label: Bytes) -> Definition? { definitions[Self.folded(label)] }

  /// Labels match without regard to case and to how much white space is between words.
  private static func folded(_ label: Bytes) -> Bytes {
    let words = label.split(whereSeparator: \.isWhiteSpace).map { String(decoding: $0, as: UTF8.self) }
    return Bytes(words.joined(separator: " ").uppercased().lowercased().utf8)
  }
}
