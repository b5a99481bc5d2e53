/// Writes a model: as a new text, or over the text that it came from.
///
/// Each segment of the model that the source has too keeps the source's bytes. The others are written in the style of
/// the segment that they replace, or else of the nearest one of their kind. The result is parsed back and compared
/// before it is returned, so it always means exactly the model.
struct DocumentWriter<Syntax: DocumentSyntax> {
  private let content: Syntax.Content
  private let segments: ContentSegments<Syntax.Meaning>
  /// The model that a text with these segments is parsed as.
  private let readable: Syntax.Content
  /// Whether that is the model to be written. A model can put a part where no text puts it.
  private let doesParseBack: Bool
  private let words: Vocabulary

  init(_ content: Syntax.Content, words: Vocabulary) {
    (self.content, self.words) = (content, words)
    var segments = ContentSegments<Syntax.Meaning>()
    Syntax.write(content, into: &segments)
    self.segments = segments
    var builder = Syntax.makeBuilder()
    for meaning in segments.meanings { builder.receive(meaning, in: 0..<0) }
    readable = builder.finish()
    doesParseBack = readable == content
  }

  /// The model as a new text in canonical form.
  ///
  func formatted(in language: WrittenLanguage) throws(WritingError) -> String {
    let text = canonicalText(
      lineEnding: .lineFeed, language: language.language ?? .korean, isTranslating: language.isTranslating)
    if let fault = fault(in: text) { throw fault }
    return text.withBytes { $0.string($0.indices) }
  }

  /// The model written over `source`.
  ///
  /// What does not parse back in the source's style is written in canonical form. If it still does not because of what
  /// surrounds it, as little as possible of that is written in canonical form too.
  func revision(of source: SourceText) throws(WritingError) -> DocumentRevision {
    for style in [DocumentRevision.Style.likeSource, .canonicalTrivia] {
      if let revision = parseableDraft(over: source, style) { return revision }
    }
    let text = source.withBytes { bytes in
      canonicalText(
        lineEnding: LineEnding(mostCommonIn: bytes), language: language(of: parseSegments(of: bytes).votes, in: bytes))
    }
    if let fault = fault(in: text) { throw fault }
    return widenedDraft(over: source) ?? source.withBytes { DocumentRevision(text: text, replacing: $0) }
  }

  /// The draft that writes as little as possible around the changes in canonical form; `nil` if that does not parse
  /// back.
  private func widenedDraft(over source: SourceText) -> DocumentRevision? {
    let changeCount = source.withBytes { bytes in
      let old = parseSegments(of: bytes)
      return SegmentMatch(of: segments, in: old).changes(of: old.ranges.count).count
    }
    var width = 0
    while true {
      let reach = DocumentRevision.Reach(before: width, after: width)
      let surroundings = DocumentRevision.Surroundings(reaches: Array(repeating: reach, count: changeCount))
      if let draft = parseableDraft(over: source, .canonical(surroundings)) {
        var search = NarrowestDraft(draft, surroundings, sourceByteCount: source.byteCount) {
          parseableDraft(over: source, .canonical($0))
        }
        search.narrow(kinds: Set(segments.kinds.map(\.base)).sorted())
        return search.draft
      }
      guard width < segments.count else { return nil }
      width = max(1, width * 4)
    }
  }

  private func parseableDraft(over source: SourceText, _ style: DocumentRevision.Style) -> DocumentRevision? {
    let revision = source.withBytes { draft(over: $0, style) }
    return parsesBack(revision.text) ? revision : nil
  }
}

// MARK: - Canonical form

extension DocumentWriter {
  private func canonicalText(lineEnding: LineEnding, language: Language, isTranslating: Bool = false) -> [UInt8] {
    let writer = canonicalWriter(
      of: segments.meanings.indices, lineEnding: lineEnding, language: language, isTranslating: isTranslating)
    return ByteOrderMark.protecting(writer.bytes)
  }

  /// Writes some segments, and records the values of one of them.
  private func canonicalWriter(
    of indices: some Sequence<Int>, lineEnding: LineEnding = .lineFeed, language: Language = .korean,
    isTranslating: Bool = false, recording recorded: Int? = nil
  ) -> SegmentWriter {
    var writer = SegmentWriter(for: .document(lineEnding: lineEnding), words: words, form: WordForm(language: language))
    writer.isTranslating = isTranslating
    writer.reserve(64 * segments.count)
    var previous: SegmentKind?
    let meanings = segments.meanings.span
    for index in indices {
      let kind = segments.kinds[index]
      writer.lines(Syntax.canonicalTrivia(after: previous, before: kind))
      writer.isRecording = index == recorded
      meanings[index].write(to: &writer, like: nil)
      previous = kind
    }
    writer.lines(Syntax.canonicalTrivia(after: previous, before: nil))
    return writer
  }
}

// MARK: - Over a source

extension DocumentWriter {
  private func draft(over bytes: ByteView, _ style: DocumentRevision.Style) -> DocumentRevision {
    let source = parseSegments(of: bytes)
    let layout = DocumentLayout(
      of: source.ranges, kinds: source.kinds, in: bytes, canonicalTrivia: Syntax.canonicalTrivia)
    var match = SegmentMatch(of: segments, in: source)
    var surroundings: DocumentRevision.Surroundings?
    if case .canonical(let written) = style {
      match.rewrite(written, kinds: segments.kinds, of: source.ranges.count)
      surroundings = written
    }

    var draft = DocumentDraft(over: bytes, layout: layout, style: style, words: words) {
      WordForm(language: language(of: source.votes, in: bytes), isDecomposed: bytes.hasDecomposedLetters)
    }
    var rewrittenTrivia = match.rewrittenTrivia[...]
    var newSegments: [Int] = []
    let meanings = segments.meanings.span
    for index in meanings.indices {
      let isTriviaNew = rewrittenTrivia.first == index
      if isTriviaNew { rewrittenTrivia.removeFirst() }
      switch match[index] {
      case .kept(let old): draft.keep(old, kind: segments.kinds[index], afterNewTrivia: isTriviaNew)
      case .moved(let old): draft.move(old, kind: segments.kinds[index])
      case .new(let replaced):
        newSegments.append(index)
        let isLikeSource = surroundings?.segmentsLikeSource.contains(index) ?? true
        draft.write(
          meanings[index], isLikeSource: isLikeSource, like: replaced, near: match.place(of: index),
          isTranslating: !isTranslation(index, of: replaced, in: source))
      case .rewritten(let old):
        let isKeepingSpaces = surroundings?.segmentsKeepingSpaces.contains(index) ?? false
        draft.rewrite(meanings[index], keepingSpacesOf: isKeepingSpaces ? old : nil)
      }
    }
    return draft.finish(afterNewTrivia: !rewrittenTrivia.isEmpty)
      .rewriting(match.rewrittenSegments, trivia: match.rewrittenTrivia, new: newSegments)
  }

  /// The language of a source: of its words, or else the one that its letters suggest.
  private func language(of votes: LanguageVotes, in bytes: ByteView) -> Language {
    votes.language(in: words) ?? Language(suggestedBy: bytes) ?? .korean
  }

  /// Whether a segment differs from the one that it replaces in the language of a word only: then that is what was
  /// changed.
  private func isTranslation(_ index: Int, of replaced: Int?, in source: ParsedSegments<Syntax.Meaning>) -> Bool {
    replaced.map { segments.meanings[index].hasSameValuesInAnyLanguage(as: source[$0], words: words) } ?? false
  }

  private func parseSegments(of bytes: ByteView) -> ParsedSegments<Syntax.Meaning> {
    parseSegments(of: bytes, inAnyLanguageOf: nil)
  }

  private func parseSegments(of bytes: ByteView, inAnyLanguageOf: Vocabulary?) -> ParsedSegments<Syntax.Meaning> {
    var source = ParsedSegments(expecting: segments, inAnyLanguageOf: inAnyLanguageOf)
    Syntax.parse(bytes, words: words, into: &source)
    return source
  }
}

// MARK: - Law 3: what is written parses back as the model

extension DocumentWriter {
  private func parsesBack(_ text: [UInt8]) -> Bool {
    doesParseBack && text.withBytes { parseSegments(of: $0, inAnyLanguageOf: words) }.firstDifference == nil
  }

  /// Why `text` does not parse back as the model, or `nil` when it does.
  private func fault(in text: [UInt8]) -> WritingError? {
    let written = text.withBytes { parseSegments(of: $0, inAnyLanguageOf: words) }
    if let index = written.firstDifference { return fault(at: index, parsedBack: written) }
    return doesParseBack ? nil : conflict
  }

  private func fault(at index: Int, parsedBack: ParsedSegments<Syntax.Meaning>) -> WritingError {
    let index = segmentAtFault(from: min(index, max(segments.meanings.count - 1, 0)))
    var finder = PropertyFinder<Syntax.Meaning>(wanted: index)
    Syntax.write(content, into: &finder)
    guard segments.meanings.indices.contains(index) else {
      let excerpt = parsedBack.count > 0 ? Self.excerpt(of: parsedBack[0]) : nil
      return WritingError(property: "self", written: "", parsedBack: excerpt)
    }
    let name = valueAtFault(in: index)
    return WritingError(
      property: [finder.property ?? "self", name].filter { !$0.isEmpty }.joined(separator: "."),
      written: Self.excerpt(of: segments.meanings[index]),
      parsedBack: index < parsedBack.count ? Self.excerpt(of: parsedBack[index]) : nil)
  }

  /// How far after the first segment that parses back differently the segment at fault may be.
  private static var reach: Int { 8 }

  /// The segment because of which the one at `index` does not parse back.
  ///
  /// It can be a later one, which is parsed as a part of this one or spoils everything: the first one without which
  /// everything up to here parses back.
  private func segmentAtFault(from index: Int) -> Int {
    let candidates = index..<min(index + Self.reach, segments.meanings.count)
    return candidates.first { parsesBack(through: index, without: $0) } ?? index
  }

  /// Whether all segments but one, written without it, parse back as themselves up to an index.
  private func parsesBack(through index: Int, without dropped: Int) -> Bool {
    var expected = segments
    expected.remove(at: dropped)
    var written = ParsedSegments(expecting: expected, inAnyLanguageOf: words)
    canonicalWriter(of: segments.meanings.indices.filter { $0 != dropped }).bytes.withBytes { bytes in
      Syntax.parse(bytes, words: words, into: &written)
    }
    return written.firstDifference.map { $0 > index } ?? true
  }

  /// A word, a number, a date and a time, one of which any value can be.
  private static var harmlessWords: [String] { ["x", "1", "2025-01-01", "00:00:01"] }

  /// The name of the value because of which a segment does not parse back.
  ///
  /// It is the first one for which a harmless word makes the segment parse back. If no single value is at fault, it is
  /// the one that only the syntax shows. Without one, all of them are at fault, and the name is empty.
  private func valueAtFault(in index: Int) -> String {
    let writer = canonicalWriter(of: segments.meanings.indices, recording: index)
    let values = writer.values.prefix(64)
    for (number, value) in values.enumerated() {
      guard let range = value.range else { continue }
      for word in Self.harmlessWords {
        var text = writer.bytes
        text.replaceSubrange(range, with: word.utf8)
        var expected = Array(values)
        expected[number].text = word
        if holdsValues(of: index, expected, in: text) { return value.name.description }
      }
    }
    return values.first { $0.range == nil }?.name.description ?? ""
  }

  /// Whether a text has a segment in the place of one of the model that holds these values.
  private func holdsValues(of index: Int, _ values: [SegmentWriter.Value], in text: [UInt8]) -> Bool {
    var written = ParsedSegments<Syntax.Meaning>(expecting: ContentSegments(), inAnyLanguageOf: words)
    text.withBytes { Syntax.parse($0, words: words, into: &written) }
    guard index < written.count, written.kinds[index].base == segments.kinds[index].base else {
      return false
    }
    var writer = SegmentWriter(for: .key)
    writer.isRecording = true
    written[index].write(to: &writer, like: nil)
    return values.elementsEqual(writer.values.prefix(64)) {
      $0.name.description == $1.name.description && $0.text.hasSameBytes(as: $1.text)
    }
  }

  private static func excerpt(of meaning: Syntax.Meaning) -> String {
    var writer = SegmentWriter(for: .document(lineEnding: .lineFeed))
    meaning.write(to: &writer, like: nil)
    let text = String(decoding: writer.bytes, as: UTF8.self).unicodeScalars
    return String(String.UnicodeScalarView(text.prefix(80)))
  }
}

// MARK: - Law 3: segments make the model

extension DocumentWriter {
  /// Why segments equal to those of the model make another model.
  ///
  /// A model can have a part where no text can have it. For example, a page heading below the last video starts the
  /// closing of the page and is not one of the video's blocks. The property at fault is that of the first misplaced
  /// segment.
  private var conflict: WritingError {
    var (properties, others) = (PropertyList<Syntax.Meaning>(), PropertyList<Syntax.Meaning>())
    Syntax.write(content, into: &properties)
    Syntax.write(readable, into: &others)
    let index = zip(properties.names, others.names).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    guard let index else { return WritingError(property: "self", written: "", parsedBack: nil) }
    let text = Self.excerpt(of: segments.meanings[index])
    return WritingError(property: properties.names[index], written: text, parsedBack: text)
  }
}
