/// A line or block that may be one of a grammar.
struct StatedUnit {
  enum Kind {
    case heading(level: Int)
    case text
    case quote
    case item(depth: Int)
    case code(info: Range<Int>)
  }

  var kind: Kind
  /// The text of the line.
  var text: Range<Int>
  /// The text of a quotation of several lines, without their marks.
  var joinedText: String?
  /// The end of its last line.
  var end: Int

  /// Whether it has the shape of a variant.
  func has(_ variant: LineVariant, in bytes: ByteView) -> Bool {
    switch (kind, variant.shape) {
    case (.heading(let level), .heading(let other)): level == other
    case (.heading, .anyHeading): true
    case (.text, .text), (.quote, .text), (.quote, .quote): true
    case (.item(let depth), .item): depth < 0 || depth == variant.depth
    case (.code(let info), .code(let name)): name.utf8.elementsEqual(info.lazy.map { bytes[$0] })
    default: false
    }
  }
}

extension StatedUnit {
  /// A line of text by itself.
  init?(line content: Range<Int>, in bytes: ByteView) {
    let line = bytes.trimmingSpaces(content)
    guard !line.isEmpty else { return nil }
    self.init(kind: .text, text: line, end: line.upperBound)
  }

  /// A line of text, or a quotation with the lines below that belong to it.
  init?(textLine content: Range<Int>, in bytes: ByteView) {
    let line = bytes.trimmingSpaces(content)
    guard let first = line.first, bytes[first] == .ascii(">") else {
      self.init(line: content, in: bytes)
      return
    }
    var scanner = LineScanner(bytes, in: content.lowerBound..<bytes.count)
    var (lines, end): ([Range<Int>], Int) = ([], line.upperBound)
    while let next = scanner.next(), let text = Self.quoted(next.content, in: bytes) {
      lines.append(text)
      end = bytes.trimmingTrailingSpaces(next.content).upperBound
    }
    let text = (lines.first?.lowerBound ?? first)..<(lines.last?.upperBound ?? first)
    self.init(kind: .quote, text: text, end: end)
    if lines.count > 1 { joinedText = lines.map { bytes.string($0) }.joined(separator: "\n") }
  }

  /// The text of a line of a quotation.
  private static func quoted(_ content: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    let line = bytes.trimmingSpaces(content)
    guard let first = line.first, bytes[first] == .ascii(">") else { return nil }
    return bytes.trimmingLeadingSpaces(first + 1..<line.upperBound)
  }

  /// A heading, an item or a code block.
  init?(_ block: MarkdownSegment, in range: Range<Int>, of bytes: ByteView) {
    switch block {
    case .heading(let level, let text): self.init(kind: .heading(level: level), text: text, end: range.upperBound)
    case .listItem(let place, nil, let text):
      self.init(kind: .item(depth: place.depth), text: text, end: range.upperBound)
    case .verbatim: self.init(code: range, in: bytes)
    case .listItem, .paragraph, .thematicBreak: return nil
    }
  }

  private init?(code range: Range<Int>, in bytes: ByteView) {
    let first = LineScanner.line(at: range.lowerBound, in: bytes, end: range.upperBound)
    guard case .codeFence(let fence) = MarkdownLine(first.content, in: bytes) else { return nil }
    let last = bytes.startOfLastLine(in: range)
    guard last > first.start, fence.isClosed(by: last..<range.upperBound, in: bytes) else { return nil }
    var end = max(last, first.end)
    if end > first.end {
      end -= 1
      if end > first.end, bytes[end - 1] == .carriageReturn { end -= 1 }
    }
    self.init(kind: .code(info: fence.info), text: first.end..<end, end: range.upperBound)
  }
}
