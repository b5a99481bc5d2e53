/// A text being written: segments kept from a source, and new ones, with the trivia between them.
struct DocumentDraft<Syntax: DocumentSyntax> {
  private let bytes: ByteView
  private var layout: DocumentLayout
  private var writer: SegmentWriter
  private var edits: [SourceEdit] = []
  /// Whether the trivia before the next segment is canonical, even between neighbours that are so in the source.
  var isTriviaCanonical = false
  /// The text that separates the next segment from the last one on its line, where one does.
  var separator: String?

  /// The last segment written: its index in the source if it comes from there, the index of the segment that it
  /// replaces if it is new, its kind, whether it is written anew, and where it starts.
  private var last: (sourceIndex: Int?, replaced: Int?, kind: SegmentKind?, isRewritten: Bool, start: Int) = (
    -1, nil, nil, false, 0
  )
  /// The end, in the source and in the text, of the last bytes that are known to be in both.
  private var agreed: (source: Int, text: Int)

  init(
    over bytes: ByteView, layout: DocumentLayout, words: Vocabulary, form: @escaping () -> WordForm
  ) {
    (self.bytes, self.layout) = (bytes, layout)
    writer = SegmentWriter(
      lineEnding: layout.lineEnding, words: words, form: form())
    writer.reserve(bytes.count + bytes.count / 8)
    writer.syntax(bytes, 0..<layout.start)
    agreed = (layout.start, layout.start)
  }

  /// Writes a segment of the source that kept its place.
  mutating func keep(_ index: Int, kind: SegmentKind) {
    defer { last = (index, nil, kind, false, writer.bytes.count - layout.ranges[index].count) }
    if !isTriviaCanonical, index > 0, last.sourceIndex == index - 1, isSeparatedAsInSource(index, kind),
      agreed == (layout.ranges[index - 1].upperBound, writer.bytes.count)
    {
      // Its neighbour was kept too: all up to here is as in the source.
      writer.syntax(bytes, agreed.source..<layout.ranges[index].upperBound)
      agreed = (layout.ranges[index].upperBound, writer.bytes.count)
      return
    }
    writeTrivia(to: index, kind: kind)
    agree(upTo: layout.ranges[index].lowerBound)
    writer.syntax(bytes, layout.ranges[index])
    agreed = (layout.ranges[index].upperBound, writer.bytes.count)
  }

  /// Writes a segment of the source that was moved.
  mutating func move(_ index: Int, kind: SegmentKind) {
    writeTrivia(to: index, kind: kind)
    writer.syntax(bytes, layout.ranges[index])
    last = (index, nil, kind, false, writer.bytes.count - layout.ranges[index].count)
  }

  /// Writes a segment of the source in canonical form.
  ///
  /// - Parameter isIndented: Whether the lines after the first one keep their indentation.
  mutating func rewrite(_ segment: Segment, from index: Int, isIndented: Bool) {
    writeTrivia(to: index, kind: segment.kind)
    writer.indentationExample = isIndented ? example(at: index) : nil
    writer.replaced = example(at: index)
    let start = writer.bytes.count
    Syntax.write(segment, to: &writer, like: nil)
    (writer.indentationExample, writer.replaced) = (nil, nil)
    last = (index, nil, segment.kind, true, start)
  }

  /// Writes a segment that the source does not have: like the one that it replaces, or else like the nearest one to a
  /// place, or else in canonical form.
  ///
  /// - Parameters:
  ///   - other: A segment of another kind that it takes the place of, of which lines keep their indentation.
  ///   - isTranslating: Whether its words are written in the language of the text.
  mutating func write(
    _ segment: Segment, isLikeSource: Bool, like replaced: Int?, near place: Int, indentedLike other: Int?,
    isTranslating: Bool
  ) {
    writeTrivia(to: nil, replacing: replaced, kind: segment.kind)
    let like = isLikeSource ? replaced ?? layout.nearestSegment(of: segment.kind, to: place) : nil
    writer.isTranslating = isTranslating
    writer.indentationExample = isLikeSource ? other.map(example(at:)) : nil
    writer.replaced = (replaced ?? other).map(example(at:))
    writer.preceding = isLikeSource && replaced == nil ? last.kind.map { ($0, last.start) } : nil
    let start = writer.bytes.count
    Syntax.write(segment, to: &writer, like: like.map(example(at:)))
    (writer.indentationExample, writer.replaced, writer.preceding) = (nil, nil, nil)
    writer.isTranslating = false
    last = (nil, replaced, segment.kind, false, start)
  }

  /// Whether a segment of the source can be separated from the one before it as it is there.
  private func isSeparatedAsInSource(_ index: Int, _ kind: SegmentKind?) -> Bool {
    guard let kind, kind.separation != .canonical else { return true }
    return kind.separation == layout.kinds[index].separation
  }

  private func example(at index: Int) -> SegmentExample {
    SegmentExample(bytes: bytes, range: layout.ranges[index])
  }

  mutating func finish() -> DocumentRevision {
    writeTrivia(to: layout.ranges.count, kind: nil)
    agree(upTo: bytes.count)
    guard layout.start == 0 else { return DocumentRevision(text: writer.bytes, edits: edits) }
    let text = ByteOrderMark.protecting(writer.bytes)
    guard text.count > writer.bytes.count else { return DocumentRevision(text: text, edits: edits) }
    return DocumentRevision(text: text, replacing: bytes)
  }

  private mutating func writeTrivia(to sourceIndex: Int?, replacing replaced: Int? = nil, kind: SegmentKind?) {
    if !isTriviaCanonical, let sourceIndex, let before = last.sourceIndex, sourceIndex == before + 1,
      isSeparatedAsInSource(sourceIndex, kind)
    {
      return writer.syntax(bytes, layout.trivia(sourceIndex))
    }
    let pair = DocumentLayout.TriviaPair(after: last.kind?.separated(.canonical), before: kind)
    let trivia =
      isTriviaCanonical
      ? layout.canonicalTrivia(between: pair)
      : layout.trivia(
        between: pair, following: (last.sourceIndex ?? last.replaced).map { $0 + 1 },
        preceding: sourceIndex ?? replaced)
    switch trivia {
    case .source(let range): write(range, between: pair)
    case .canonical(let text):
      if separator == nil, !text.isHardBreak { keepTrailingSpaces() }
      writer.trivia(text, or: separator)
      if kind == nil, text.endsLine, layout.isWithoutFinalLineEnding { writer.removeLineEnding() }
    }
  }

  /// Writes trivia of the source. The line before it keeps the spaces at its end, which are not the edit's business.
  private mutating func write(_ trivia: Range<Int>, between pair: DocumentLayout.TriviaPair) {
    let spaces = layout.trailingSpaces(of: trivia)
    let endsLine = spaces.upperBound == trivia.upperBound || bytes[spaces.upperBound] <= .space
    guard let own = trailingSpacesOfLastLine(), endsLine, !layout.isHardBreak(between: pair) else {
      return writer.syntax(bytes, trivia)
    }
    writer.syntax(bytes, own)
    writer.syntax(bytes, spaces.upperBound..<trivia.upperBound)
  }

  private mutating func keepTrailingSpaces() {
    if let own = trailingSpacesOfLastLine() { writer.syntax(bytes, own) }
  }

  /// The spaces after the last segment in the source, if it comes from there.
  private func trailingSpacesOfLastLine() -> Range<Int>? {
    guard let sourceIndex = last.sourceIndex, sourceIndex >= 0, !last.isRewritten else { return nil }
    return layout.trailingSpaces(ofSegment: sourceIndex)
  }

  /// Notes an edit where the text differs from the source since they last agreed.
  private mutating func agree(upTo end: Int) {
    let edit = writer.bytes.withBytes { text in
      SourceEdit(replacing: agreed.source..<end, of: bytes, with: agreed.text..<text.count, of: text)
    }
    if let edit { edits.append(edit) }
  }
}

extension SourceEdit {
  /// The edit that replaces a part of one text by a part of another, without the whole lines that both share at either
  /// end; `nil` when they are the same.
  init?(replacing range: Range<Int>, of old: ByteView, with newRange: Range<Int>, of new: ByteView) {
    if old.equals(range, new, newRange) { return nil }
    let shared = min(range.count, newRange.count)
    var (same, prefix) = (0, 0)
    while same < shared, old[range.lowerBound + same] == new[newRange.lowerBound + same] {
      same += 1
      if old[range.lowerBound + same - 1] == .lineFeed { prefix = same }
    }
    var suffix = 0
    same = 0
    while same < shared - prefix, old[range.upperBound - same - 1] == new[newRange.upperBound - same - 1] {
      if old[range.upperBound - same - 1] == .lineFeed { suffix = same }
      same += 1
    }
    self.init(
      range: range.lowerBound + prefix..<range.upperBound - suffix,
      replacement: new.string(newRange.lowerBound + prefix..<newRange.upperBound - suffix))
  }
}
