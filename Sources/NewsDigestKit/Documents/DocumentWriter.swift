/// Writes a model: as a new text, or over the text that it came from.
///
/// Each segment of the model that the source has too keeps the source's bytes. The others are written in the style of
/// the segment that they replace, or else of the nearest one of their kind. What was written is read back and compared
/// before it is given out, so nothing else than the model can ever come of it.
struct DocumentWriter<Syntax: DocumentSyntax> {
  private let content: Syntax.Content
  private let segments: ContentSegments<Syntax.Meaning>

  init(_ content: Syntax.Content) {
    self.content = content
    var segments = ContentSegments<Syntax.Meaning>()
    Syntax.write(content, into: &segments)
    self.segments = segments
  }

  /// The model as a new text in the standard style.
  func formatted() throws(WritingError) -> String {
    let text = standardText(lineEnding: .lineFeed)
    if let fault = fault(in: text) { throw fault }
    return text.withBytes { $0.string($0.indices) }
  }

  /// The model written over `source`.
  func revision(of source: SourceText) throws(WritingError) -> DocumentRevision {
    for style in DocumentRevision.GapStyle.allCases {
      let revision = source.withBytes { draft(over: $0, gaps: style) }
      if fault(in: revision.text) == nil { return revision }
    }
    let lineEnding = source.withBytes { LineEnding(mostCommonIn: $0) }
    let text = standardText(lineEnding: lineEnding)
    if let fault = fault(in: text) { throw fault }
    return source.withBytes { DocumentRevision(text: text, replacing: $0) }
  }
}

// MARK: - The standard style

extension DocumentWriter {
  private func standardText(lineEnding: LineEnding) -> [UInt8] {
    ByteOrderMark.protecting(standardWriter(lineEnding: lineEnding, recording: nil).bytes)
  }

  /// Writes everything, and records the values of one segment.
  private func standardWriter(lineEnding: LineEnding, recording recorded: Int?) -> SegmentWriter {
    var writer = SegmentWriter(for: .document(lineEnding: lineEnding))
    writer.reserve(64 * segments.kinds.count)
    var previous: SegmentKind?
    let meanings = segments.meanings.span
    for index in meanings.indices {
      let kind = segments.kinds[index]
      writer.lines(Syntax.standardGap(after: previous, before: kind))
      writer.isRecording = index == recorded
      meanings[index].write(to: &writer, like: nil)
      previous = kind
    }
    writer.lines(Syntax.standardGap(after: previous, before: nil))
    return writer
  }
}

// MARK: - Over a source

extension DocumentWriter {
  private func draft(over bytes: ByteView, gaps style: DocumentRevision.GapStyle) -> DocumentRevision {
    var source = ReadSegments(expecting: segments)
    Syntax.read(bytes, into: &source)
    let layout = DocumentLayout(of: source.ranges, kinds: source.kinds, in: bytes, standardGap: Syntax.standardGap)
    let origins = SegmentOrigins(of: segments, in: source)

    var draft = DocumentDraft(over: bytes, layout: layout, style: style)
    let meanings = segments.meanings.span
    for index in meanings.indices {
      switch origins[index] {
      case .kept(let old): draft.keep(old, kind: segments.kinds[index])
      case .moved(let old): draft.move(old, kind: segments.kinds[index])
      case .new(let replaced):
        draft.write(meanings[index], like: replaced, near: origins.place(of: index))
      }
    }
    return draft.finish()
  }
}

// MARK: - Law 3: what is written reads back as the model

extension DocumentWriter {
  /// Why `text` does not read back as the model, or `nil` when it does.
  private func fault(in text: [UInt8]) -> WritingError? {
    text.withBytes { bytes in
      var written = ReadSegments(expecting: segments)
      Syntax.read(bytes, into: &written)
      return written.firstDifference.map { fault(at: $0, readBack: segments.meanings[..<$0] + written.others) }
    }
  }

  private func fault(at index: Int, readBack: ArraySlice<Syntax.Meaning>) -> WritingError {
    let index = min(index, max(segments.kinds.count - 1, 0))
    var finder = PropertyFinder<Syntax.Meaning>(wanted: index)
    Syntax.write(content, into: &finder)
    guard segments.meanings.indices.contains(index) else {
      return WritingError(property: "self", written: "", readBack: readBack.first.map(Self.excerpt))
    }
    let name = valueAtFault(in: index)
    return WritingError(
      property: [finder.property ?? "self", name].filter { !$0.isEmpty }.joined(separator: "."),
      written: Self.excerpt(of: segments.meanings[index]),
      readBack: readBack.indices.contains(index) ? Self.excerpt(of: readBack[index]) : nil)
  }

  /// The name of the value because of which a segment does not read back.
  ///
  /// It is the first one with a harmless word in whose place all the others would. Where no value alone is at fault, it is the one that
  /// the syntax shows, or the first.
  private func valueAtFault(in index: Int) -> String {
    let writer = standardWriter(lineEnding: .lineFeed, recording: index)
    let values = writer.values.prefix(64)
    guard values.count > 1 else { return values.first?.name.description ?? "" }
    for (number, value) in values.enumerated() {
      guard let range = value.range else { continue }
      for word in ["x", "1"] {
        var text = writer.bytes
        text.replaceSubrange(range, with: word.utf8)
        if holdsValues(of: index, otherThan: number, Array(values), in: text) { return value.name.description }
      }
    }
    return (values.first { $0.range == nil } ?? values.first)?.name.description ?? ""
  }

  /// Whether a text has a segment in the place of one of the model that holds the same values but for one.
  private func holdsValues(
    of index: Int, otherThan ignored: Int, _ values: [SegmentWriter.Value], in text: [UInt8]
  ) -> Bool {
    var written = ReadSegments<Syntax.Meaning>(expecting: ContentSegments())
    text.withBytes { Syntax.read($0, into: &written) }
    guard written.others.indices.contains(index), written.others[index].kind.sort == segments.kinds[index].sort else {
      return false
    }
    var writer = SegmentWriter(for: .key)
    writer.isRecording = true
    written.others[index].write(to: &writer, like: nil)
    guard writer.values.count >= values.count else { return false }
    return values.indices.allSatisfy { $0 == ignored || values[$0].text.hasSameBytes(as: writer.values[$0].text) }
  }

  private static func excerpt(of meaning: Syntax.Meaning) -> String {
    var writer = SegmentWriter(for: .document(lineEnding: .lineFeed))
    meaning.write(to: &writer, like: nil)
    let text = String(decoding: writer.bytes, as: UTF8.self).unicodeScalars
    return String(String.UnicodeScalarView(text.prefix(80)))
  }
}
