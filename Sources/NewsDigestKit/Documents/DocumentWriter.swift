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
    return String(decoding: text, as: UTF8.self)
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
    var writer = SegmentWriter(for: .document(lineEnding: lineEnding))
    var previous: SegmentKind?
    for meaning in segments.meanings {
      writer.lines(Syntax.standardGap(after: previous, before: meaning.kind))
      meaning.write(to: &writer, like: nil)
      previous = meaning.kind
    }
    writer.lines(Syntax.standardGap(after: previous, before: nil))
    return ByteOrderMark.protecting(writer.bytes)
  }
}

// MARK: - Over a source

extension DocumentWriter {
  private func draft(over bytes: ByteView, gaps style: DocumentRevision.GapStyle) -> DocumentRevision {
    var source = SourceSegments<Syntax.Meaning>()
    Syntax.read(bytes, into: &source)
    let layout = DocumentLayout(of: source.ranges, kinds: source.keys.kinds, in: bytes, standardGap: Syntax.standardGap)
    let origins = SegmentOrigins(of: segments.keys, in: source.keys)

    var draft = DocumentDraft(over: bytes, layout: layout, style: style)
    for (index, meaning) in segments.meanings.enumerated() {
      switch origins[index] {
      case .kept(let old): draft.keep(old, kind: meaning.kind)
      case .moved(let old): draft.move(old, kind: meaning.kind)
      case .new(let replaced):
        let template = replaced ?? layout.nearestSegment(of: meaning.kind, to: origins.place(of: index))
        draft.write(meaning, like: template)
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
      var written = WrittenSegments<Syntax.Meaning>()
      Syntax.read(bytes, into: &written)
      guard let index = segments.keys.firstDifference(from: written.keys) else { return nil }
      return fault(at: index, readBack: written.meanings)
    }
  }

  private func fault(at index: Int, readBack: [Syntax.Meaning]) -> WritingError {
    let index = min(index, max(segments.meanings.count - 1, 0))
    var finder = PropertyFinder<Syntax.Meaning>(wanted: index)
    Syntax.write(content, into: &finder)
    guard segments.meanings.indices.contains(index) else {
      return WritingError(property: "self", written: "", readBack: readBack.first.map(Self.excerpt))
    }
    let meaning = segments.meanings[index]
    let other = readBack.indices.contains(index) ? readBack[index] : nil
    let name = Self.differingValue(of: meaning, from: other)
    return WritingError(
      property: [finder.property ?? "self", name].filter { !$0.isEmpty }.joined(separator: "."),
      written: Self.excerpt(of: meaning), readBack: other.map(Self.excerpt))
  }

  /// The name of the value that did not come back.
  private static func differingValue(of meaning: Syntax.Meaning, from other: Syntax.Meaning?) -> String {
    let values = inventory(of: meaning)
    if let other, other.kind.sort == meaning.kind.sort {
      let others = inventory(of: other)
      for (index, value) in values.enumerated() {
        guard others.indices.contains(index), value.name.description == others[index].name.description,
          value.text.utf8.elementsEqual(others[index].text.utf8)
        else { return value.name.description }
      }
    }
    let culprit = values.first { $0.text.utf8.contains(.lineFeed) } ?? values.first
    return culprit?.name.description ?? ""
  }

  private static func inventory(of meaning: Syntax.Meaning) -> [SegmentWriter.Value] {
    var writer = SegmentWriter(for: .inventory)
    meaning.write(to: &writer, like: nil)
    return writer.values
  }

  private static func excerpt(of meaning: Syntax.Meaning) -> String {
    var writer = SegmentWriter(for: .document(lineEnding: .lineFeed))
    meaning.write(to: &writer, like: nil)
    let text = String(decoding: writer.bytes, as: UTF8.self).unicodeScalars
    return String(String.UnicodeScalarView(text.prefix(80)))
  }
}

/// The segments of a text that was written, to compare with the model.
private struct WrittenSegments<Meaning: SegmentMeaning>: SegmentSink {
  var keys = SegmentKeys()
  var meanings: [Meaning] = []

  mutating func receive(_ meaning: consuming Meaning, in range: Range<Int>) {
    keys.append(meaning)
    meanings.append(meaning)
  }
}
