/// Parses a front matter that YAML refuses field by field, so that one fault does not hide the other fields.
///
/// A field that YAML refuses has the value that its fix gives it, or else its text.
struct YAMLRecovery {
  private let bytes: ByteView
  private(set) var items: [YAMLItem] = []
  private(set) var faults: [YAMLFault] = []

  /// Returns `nil` where the text is not a list of fields, or nothing of it can be parsed.
  init?(_ bytes: ByteView, _ range: Range<Int>) {
    self.bytes = bytes
    guard let chunks = Self.chunks(of: range, in: bytes) else { return nil }
    var parsed = 0
    for chunk in chunks {
      let block = YAMLBlock(parsing: bytes, in: chunk.range)
      if let problem = block.problem {
        guard problem.kind == .syntax || problem.kind == .notAMapping else { return nil }
        guard let broken = YAMLBrokenField(chunk, problem, in: bytes) else { return nil }
        items += broken.items
        faults.append(broken.fault)
        if !broken.fault.edits.isEmpty { parsed += 1 }
      } else {
        items += block.items
        parsed += 1
      }
    }
    guard parsed > 0, !faults.isEmpty else { return nil }
  }

  /// The lines of a field, with those above the first one.
  struct Chunk {
    var range: Range<Int>
    let key: YAMLFieldKey
    /// The line of the key, without its ending.
    let line: Range<Int>
  }

  /// Where a line starts a field that is not in another one.
  private static func chunks(of range: Range<Int>, in bytes: ByteView) -> [Chunk]? {
    var chunks: [Chunk] = []
    var lines = LineScanner(bytes, in: range)
    while let line = lines.next() {
      if let key = YAMLFieldKey(line.content, in: bytes) {
        let start = chunks.isEmpty ? range.lowerBound : line.start
        chunks.append(Chunk(range: start..<line.end, key: key, line: line.content))
      } else if chunks.isEmpty {
        let content = bytes.trimmingSpaces(line.content)
        guard content.isEmpty || bytes[content.lowerBound] == .ascii("#") else { return nil }
      } else {
        // What an alias means is in another field.
        guard !bytes.hasAnchor(in: line.content) else { return nil }
        chunks[chunks.count - 1].range = chunks[chunks.count - 1].range.lowerBound..<line.end
      }
    }
    return chunks.isEmpty || chunks.contains { bytes.hasAnchor(in: $0.line) } ? nil : chunks
  }
}

/// A field that YAML refuses.
struct YAMLBrokenField {
  private(set) var items: [YAMLItem] = []
  let fault: YAMLFault

  private let bytes: ByteView
  private let chunk: YAMLRecovery.Chunk
  /// From the key to the end of the last line that is neither blank nor a comment.
  private let range: Range<Int>

  init?(_ chunk: YAMLRecovery.Chunk, _ problem: YAMLProblem, in bytes: ByteView) {
    (self.bytes, self.chunk) = (bytes, chunk)
    let range = Self.content(of: chunk, in: bytes)
    self.range = range
    let place = min(problem.range.lowerBound, range.upperBound)
    let inspected = Self.inspect(chunk, range, in: bytes)
    let fixed = inspected.flatMap { Self.parse(range, of: bytes, with: $0.edits) }
    fault = YAMLFault(
      problem: inspected?.problem
        ?? YAMLProblem(kind: .syntax, name: problem.syntaxName, range: place..<place),
      fix: inspected?.fix ?? "", edits: fixed == nil ? [] : inspected?.edits ?? [])
    items = comments(in: chunk.range.lowerBound..<chunk.line.lowerBound)
    items.append(.field(field(fixed)))
    items += comments(in: range.upperBound..<chunk.range.upperBound)
  }

  private static func content(of chunk: YAMLRecovery.Chunk, in bytes: ByteView) -> Range<Int> {
    var end = bytes.trimmingTrailingSpaces(chunk.line).upperBound
    var lines = LineScanner(bytes, in: min(chunk.line.upperBound, chunk.range.upperBound)..<chunk.range.upperBound)
    _ = lines.next()
    while let line = lines.next() {
      let content = bytes.trimmingSpaces(line.content)
      if let first = content.first, bytes[first] != .ascii("#") { end = content.upperBound }
    }
    return chunk.line.lowerBound..<end
  }

  /// The faults of the lines, put together; `nil` where there are none, or where one cannot be fixed.
  private static func inspect(
    _ chunk: YAMLRecovery.Chunk, _ range: Range<Int>, in bytes: ByteView
  ) -> (problem: YAMLProblem, fix: String, edits: [YAMLEdit])? {
    var found: (problem: YAMLProblem, fix: String, edits: [YAMLEdit])?
    var scalarColumn: Int?
    var lines = LineScanner(bytes, in: range)
    while let line = lines.next() {
      let isFirst = line.start == range.lowerBound
      let column = bytes.trimmingLeadingSpaces(line.content).lowerBound - line.start
      if let outer = scalarColumn, column > outer || bytes.isBlank(line.content) { continue }
      scalarColumn = nil
      let fault = YAMLLineFault(
        line.content, of: bytes, key: isFirst ? chunk.key : nil, isLast: line.end >= range.upperBound)
      if fault.startsBlockScalar { scalarColumn = column }
      guard let problem = fault.problem else { continue }
      guard !fault.isOpen else { return found.map { ($0.problem, "", []) } ?? (problem, "", []) }
      if found == nil { found = (problem, fault.fix, []) }
      found?.edits += fault.edits
    }
    return found
  }

  /// The field that the range is after edits, with its comment as a range of the bytes before them.
  private static func parse(_ range: Range<Int>, of bytes: ByteView, with edits: [YAMLEdit]) -> Fixed? {
    guard !edits.isEmpty else { return nil }
    let text = edits.applied(to: range, of: bytes)
    return text.withBytes { fixed in
      let items = YAMLBlock(parsing: fixed, in: fixed.indices).items
      guard items.count == 1, case .field(let field)? = items.first else { return nil }
      let comment = field.trailingComment.map { comment in
        edits.origin(of: comment.lowerBound, in: range)..<edits.origin(of: comment.upperBound, in: range)
      }
      return Fixed(value: field.value, comment: comment)
    }
  }

  private struct Fixed {
    let value: YAMLValue
    let comment: Range<Int>?
  }

  private func field(_ fixed: Fixed?) -> YAMLField {
    let key = bytes.string(chunk.key.range)
    let valueStart = bytes.trimmingLeadingWhiteSpace(chunk.key.colonEnd..<range.upperBound).lowerBound
    // A comment at the end of the field is not in its value.
    let comment = fixed?.comment.flatMap { $0.upperBound == range.upperBound ? $0.lowerBound : nil }
    let valueRange = bytes.trimmingTrailingSpaces(valueStart..<max(comment ?? range.upperBound, valueStart))
    let value = fixed?.value ?? .string(bytes.joinedLines(valueRange, isIndentContent: true))
    let part = YAMLNode.Part(
      key: YAMLNode(.plain, chunk.key.range, value: .string(key)), start: range.lowerBound,
      indicatorEnd: chunk.key.colonEnd, value: YAMLNode(.plain, valueRange, value: value))
    return YAMLField(
      key: key, part: part, range: range, keyRange: chunk.key.range, valueRange: valueRange,
      trailingComment: fixed?.comment, isBroken: true)
  }

  private func comments(in range: Range<Int>) -> [YAMLItem] {
    var comments: [YAMLItem] = []
    var lines = LineScanner(bytes, in: range)
    while let line = lines.next() {
      let content = bytes.trimmingSpaces(line.content)
      if let first = content.first, bytes[first] == .ascii("#") { comments.append(.comment(content)) }
    }
    return comments
  }
}

extension [YAMLEdit] {
  /// The offset before the edits of a place in what they make of a range. No edit replaces it.
  fileprivate func origin(of offset: Int, in range: Range<Int>) -> Int {
    var origin = range.lowerBound + offset
    for edit in self where edit.range.lowerBound < origin { origin -= edit.replacement.count - edit.range.count }
    return origin
  }
}

extension YAMLProblem {
  /// What is wrong, where it is a matter of syntax.
  fileprivate var syntaxName: String { kind == .syntax ? name : Syntax.missingColon.rawValue }
}

extension ByteView {
  /// Whether a value on a line starts with an anchor.
  fileprivate func hasAnchor(in line: Range<Int>) -> Bool {
    line.contains { self[$0] == .ascii("&") && $0 > line.lowerBound && self[$0 - 1].isSpaceOrTab }
      && line.contains {
        self[$0] == .ascii("&") && $0 > line.lowerBound + 1
          && (self[$0 - 2] == .ascii(":") || self[$0 - 2] == .ascii("-"))
      }
  }
}
