/// A line with text in a description.
struct ChapterListLine {
  /// The line without its ending and the blanks before that.
  let range: Range<Int>
  /// Whether blank lines stand before it.
  let isSpaced: Bool
  var content: Content

  enum Content {
    case text
    /// The chapter with this index.
    case chapter(Int)
    case malformed(MalformedTimestamp)
  }

  var isChapter: Bool { if case .chapter = content { true } else { false } }
  /// Whether it is a line that shows no time, so that it may be a heading.
  var isText: Bool { if case .text = content { true } else { false } }
}

/// The lines of a description, each known to give a chapter or not.
struct ChapterListLines {
  private(set) var lines: [ChapterListLine] = []
  private(set) var chapters: [ChapterLine] = []

  init(of bytes: ByteView) {
    var fence: CodeFence?
    var isSpaced = false
    var scanner = LineScanner(bytes, in: ByteOrderMark.length(in: bytes)..<bytes.count)
    while let line = scanner.next() {
      let range = bytes.trimmingTrailingBlanks(line.content)
      guard !bytes.trimmingLeadingBlanks(range).isEmpty else {
        isSpaced = true
        continue
      }
      lines.append(ChapterListLine(range: range, isSpaced: isSpaced, content: content(of: range, &fence, in: bytes)))
      isSpaced = false
    }
    decide(in: bytes)
  }

  /// What a line is by itself. Code is opaque.
  private mutating func content(
    of range: Range<Int>, _ fence: inout CodeFence?, in bytes: ByteView
  ) -> ChapterListLine.Content {
    let start = bytes.trimmingLeadingBlanks(range).lowerBound
    if let open = fence {
      if open.isClosed(by: range, in: bytes) { fence = nil }
      return .text
    }
    if bytes[start] == .ascii("`") || bytes[start] == .ascii("~") {
      fence = CodeFence(opening: start..<range.upperBound, in: bytes)
      if fence != nil { return .text }
    }
    switch ChapterLine.reading(of: range, in: bytes) {
    case .chapter(let chapter):
      chapters.append(chapter)
      return .chapter(chapters.count - 1)
    case .malformed(let malformed): return .malformed(malformed)
    case .other: return .text
    }
  }

  /// Tells the chapters from the lines that only look like one.
  private mutating func decide(in bytes: ByteView) {
    var leading = ChapterGroup()
    var trailing: [UInt8: ChapterGroup] = [:]
    var hasStandard = false
    for chapter in chapters {
      switch chapter.notation {
      case .standard: hasStandard = true
      case .leading: leading.receive(chapter, in: bytes)
      case .trailing(let shape): trailing[shape, default: ChapterGroup()].receive(chapter, in: bytes)
      }
    }
    let isLeading = leading.areLeadingChapters
    let shapes = hasStandard || isLeading ? [] : Set(trailing.filter(\.value.areTrailingChapters).keys)
    let isChapter = chapters.map { chapter in
      switch chapter.notation {
      case .standard: true
      case .leading: isLeading
      case .trailing(let shape): shapes.contains(shape)
      }
    }
    for index in lines.indices {
      guard case .chapter(let chapter) = lines[index].content, !isChapter[chapter] else { continue }
      lines[index].content = .malformed(.init(fault: .timeOfDay, range: chapters[chapter].start.range))
    }
  }
}
