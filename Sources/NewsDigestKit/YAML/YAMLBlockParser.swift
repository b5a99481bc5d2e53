import Yams

/// Parses a front matter with Yams, which gives the values and where the keys start. The rest is found in the bytes.
struct YAMLBlockParser {
  private let bytes: ByteView
  private let range: Range<Int>

  init(_ bytes: ByteView, _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// The fields and comments of the block.
  func items() throws(YAMLProblem) -> [YAMLItem] {
    if let place = YAMLText.firstRefused(in: bytes, range) {
      throw YAMLProblem(kind: .character, message: "YAML does not allow this character.", range: place)
    }
    try YAMLLimits.check(bytes, range)
    let document = try YAMLDocument(composing: bytes, range)
    switch document.root {
    case .mapping(let mapping): return try items(of: mapping, in: document)
    case .scalar(let scalar) where scalar.style == .plain && scalar.string.isEmpty: return try comments(in: range)
    default: throw problem(.notAMapping, "The front matter is not a mapping of keys to values.", range)
    }
  }

  private func items(of mapping: Node.Mapping, in document: YAMLDocument) throws(YAMLProblem) -> [YAMLItem] {
    let starts = try keyStarts(of: mapping, in: document)
    // Without aliases, no text has more nodes than twice its bytes; with them, it may not have many more.
    var parser = YAMLNodeParser(budget: 2 * range.count + 10_000)
    var items = try comments(in: range.lowerBound..<(starts.first.map(lineStart) ?? range.upperBound))
    for (index, pair) in mapping.enumerated() {
      let next = index + 1 < starts.count ? lineStart(starts[index + 1]) : range.upperBound
      let region = starts[index]..<next
      let field = try field(pair.key.scalar?.string ?? "", value(of: pair.value, region, &parser), region)
      items.append(.field(field))
      items += try comments(in: lineEnd(field.range.upperBound)..<max(next, lineEnd(field.range.upperBound)))
    }
    return items
  }

  private func value(
    of node: Node, _ region: Range<Int>, _ parser: inout YAMLNodeParser
  ) throws(YAMLProblem) -> YAMLValue {
    do {
      return try parser.value(of: node)
    } catch {
      throw problem(error.kind, error.message, region)
    }
  }

  /// The offsets of the keys, each of which must be the first thing on its line, all at the same column.
  private func keyStarts(of mapping: Node.Mapping, in document: YAMLDocument) throws(YAMLProblem) -> [Int] {
    var starts: [Int] = []
    for (key, _) in mapping {
      guard case .scalar(let scalar) = key, let mark = scalar.mark else {
        throw problem(.complexKey, "A key of the front matter is not a text.", range)
      }
      let start = document.offset(of: mark)
      let indentation = lineStart(start)..<start
      guard bytes.trimmingLeadingSpaces(indentation).isEmpty, start > starts.last ?? -1,
        start < range.upperBound, indentation.count == (starts.first.map { $0 - lineStart($0) } ?? indentation.count)
      else { throw problem(.layout, "A key of the front matter does not start its line.", start..<start) }
      starts.append(start)
    }
    return starts
  }

  /// The comments on lines with nothing else; anything else there cannot be edited line by line.
  private func comments(in trivia: Range<Int>) throws(YAMLProblem) -> [YAMLItem] {
    var items: [YAMLItem] = []
    var lines = LineScanner(bytes, in: trivia)
    while let line = lines.next() {
      let content = bytes.trimmingSpaces(line.content)
      guard !content.isEmpty else { continue }
      guard bytes[content.lowerBound] == .ascii("#") else {
        throw problem(.layout, "This line of the front matter does not belong to a key.", content)
      }
      items.append(.comment(content))
    }
    return items
  }

  private func field(_ key: String, _ value: YAMLValue, _ region: Range<Int>) throws(YAMLProblem) -> YAMLField {
    guard let shape = YAMLFieldShape(in: bytes, region, indentation: region.lowerBound - lineStart(region.lowerBound)),
      agrees(shape, with: value)
    else { throw problem(.layout, "This key of the front matter is written in an unusual way.", region) }
    return YAMLField(
      key: key, value: value, range: region.lowerBound..<shape.end, keyRange: shape.key, valueRange: shape.value,
      trailingComment: shape.comment)
  }

  /// Whether the value that we see in the bytes can be the one that YAML parsed.
  ///
  /// If U+2028 or a lone CR ends a line for YAML, it can be a different one.
  private func agrees(_ shape: YAMLFieldShape, with value: YAMLValue) -> Bool {
    switch value {
    case .null: true
    case .sequence, .mapping:
      !shape.value.isEmpty && (shape.form != .plain || bytes[shape.value.lowerBound] == .ascii("*"))
    default: !shape.value.isEmpty
    }
  }

  private func lineStart(_ offset: Int) -> Int {
    var start = offset
    while start > range.lowerBound, bytes[start - 1] != .lineFeed { start -= 1 }
    return start
  }

  private func lineEnd(_ offset: Int) -> Int {
    min(bytes.firstIndex(of: .lineFeed, in: offset..<range.upperBound) + 1, range.upperBound)
  }

  private func problem(_ kind: YAMLProblem.Kind, _ message: String, _ range: Range<Int>) -> YAMLProblem {
    YAMLProblem(kind: kind, message: message, range: range)
  }
}
