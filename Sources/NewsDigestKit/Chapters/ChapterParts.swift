/// The parts of a line between its breaks, which are those of HTML, and carriage returns: `0:00 Intro<br>1:15 News`.
struct ChapterParts {
  /// The breaks between two parts.
  struct Breaks {
    var lines = 0
    var isItem = false
    var isList = false
    var isBlock = false

    var isEmpty: Bool { lines == 0 && !isItem && !isList && !isBlock }

    mutating func formUnion(_ other: Breaks) {
      lines += other.lines
      isItem = isItem || other.isItem
      isList = isList || other.isList
      isBlock = isBlock || other.isBlock
    }

    /// Whether readers see a blank line there; between items only if both are text.
    func isSpaced(betweenTexts: Bool) -> Bool { isBlock || isList || lines > 1 || isItem && betweenTexts }

    mutating func add(_ kind: ChapterTag.Kind) {
      switch kind {
      case .lineBreak: lines += 1
      case .item: isItem = true
      case .list: isList = true
      case .block, .heading: isBlock = true
      case .inline: break
      }
    }
  }

  struct Part {
    var range: Range<Int>
    /// The breaks before it.
    var before: Breaks
  }

  private(set) var parts: [Part] = []
  /// The breaks after the last part.
  private(set) var after = Breaks()
  private let bytes: ByteView

  /// - Parameter line: A line without its ending and the spaces before that.
  init(of line: Range<Int>, in bytes: ByteView) {
    self.bytes = bytes
    var (start, offset) = (line.lowerBound, line.lowerBound)
    // A heading that is open since the start of the part.
    var heading: ChapterTag?
    while offset < line.upperBound {
      if bytes[offset] == .carriageReturn {
        finish((heading?.range.upperBound ?? start)..<offset, from: line.lowerBound)
        after.lines += 1
        offset += 1
        (start, heading) = (offset, nil)
      } else if bytes[offset] == .ascii("<"), let tag = ChapterTag(at: offset, in: bytes, end: line.upperBound) {
        offset = tag.range.upperBound
        if tag.kind == .inline { continue }
        if let open = heading, tag.closes(open, in: bytes), open.range.upperBound < tag.range.lowerBound {
          finish(start..<offset, from: line.lowerBound)
        } else {
          finish((heading?.range.upperBound ?? start)..<tag.range.lowerBound, from: line.lowerBound)
        }
        after.add(tag.kind)
        heading = tag.kind == .heading && !tag.isClosing ? tag : nil
        start = heading?.range.lowerBound ?? offset
      } else {
        offset += 1
      }
    }
    finish((heading?.range.upperBound ?? start)..<line.upperBound, from: line.lowerBound)
  }

  /// Whether a line may have breaks.
  static func mayPart(_ line: Range<Int>, in bytes: ByteView) -> Bool {
    bytes.firstIndex(of: .ascii("<"), in: line) < line.upperBound
      || bytes.firstIndex(of: .carriageReturn, in: line) < line.upperBound
  }

  /// Whether a break is before or after all parts.
  var areEnclosed: Bool { !after.isEmpty || !(parts.first?.before.isEmpty ?? true) }

  private mutating func finish(_ range: Range<Int>, from start: Int) {
    var range = bytes.trimmingTrailingSpaces(range)
    // The first part of a line keeps its indentation.
    if range.lowerBound > start { range = bytes.trimmingLeadingSpaces(range) }
    guard !bytes.trimmingLeadingSpaces(range).isEmpty else { return }
    parts.append(Part(range: range, before: after))
    after = Breaks()
  }

  /// The parts without the tags at their ends that enclose more than the part: `<b>0:00 Intro<br>1:15 News</b>`.
  mutating func trimTags() {
    parts = parts.compactMap { part in
      var part = part
      part.range = Self.trimmingTags(part.range, in: bytes)
      return part.range.isEmpty ? nil : part
    }
  }

  private static let depthLimit = 16

  private static func trimmingTags(_ range: Range<Int>, in bytes: ByteView) -> Range<Int> {
    var (single, open): ([ChapterTag], [ChapterTag]) = ([], [])
    var offset = bytes.firstIndex(of: .ascii("<"), in: range)
    while offset < range.upperBound {
      guard let tag = ChapterTag(at: offset, in: bytes, end: range.upperBound) else {
        offset = bytes.firstIndex(of: .ascii("<"), in: offset + 1..<range.upperBound)
        continue
      }
      if !tag.isClosing {
        open.append(tag)
      } else if let place = open.suffix(depthLimit).lastIndex(where: { tag.closes($0, in: bytes) }) {
        single += open[(place + 1)...]
        open.removeSubrange(place...)
      } else {
        single.append(tag)
      }
      offset = bytes.firstIndex(of: .ascii("<"), in: tag.range.upperBound..<range.upperBound)
    }
    single += open
    guard !single.isEmpty else { return range }
    single.sort { $0.range.lowerBound < $1.range.lowerBound }
    var trimmed = range
    for tag in single where tag.range.lowerBound == bytes.trimmingLeadingSpaces(trimmed).lowerBound {
      trimmed = bytes.trimmingLeadingSpaces(tag.range.upperBound..<max(trimmed.upperBound, tag.range.upperBound))
    }
    for tag in single.reversed() where tag.range.upperBound == trimmed.upperBound && !trimmed.isEmpty {
      trimmed = bytes.trimmingTrailingSpaces(trimmed.lowerBound..<max(trimmed.lowerBound, tag.range.lowerBound))
    }
    return trimmed
  }
}

extension ChapterParts {
  /// Parses the parts of a line that is more than one line for readers, or is in breaks; `nil` for any other line.
  ///
  /// A break in the middle of a line with a single chapter belongs to its title, unless nothing else can be its title.
  static func parsed(
    _ line: Range<Int>, in bytes: ByteView, words: Vocabulary
  ) -> (parts: ChapterParts, values: [ChapterLine.Parsed])? {
    guard mayPart(line, in: bytes), !ChapterRow.isRow(line, in: bytes) else { return nil }
    var parts = ChapterParts(of: line, in: bytes)
    guard parts.parts.count > 1 || parts.areEnclosed else { return nil }
    parts.trimTags()
    let values = parts.parts.map { ChapterLine.parse(ofPart: $0.range, in: bytes, words: words) }
    let times = values.indices.filter { !values[$0].isOther }
    guard let first = times.first else { return haveList(of: values) ? (parts, values) : nil }
    if parts.areEnclosed || times.count > 1 { return (parts, values) }
    guard case .chapter(let chapter) = values[first], !chapter.notation.isTrailing, first > 0 || chapter.title.isEmpty
    else { return nil }
    return (parts, values)
  }

  /// Whether parts whose times all have units may be a list.
  private static func haveList(of values: [ChapterLine.Parsed]) -> Bool {
    let starts = values.compactMap { value -> Duration? in
      if case .chapter(let chapter) = value { chapter.start.value } else { nil }
    }
    return starts.count > 1 && zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 }
  }
}
