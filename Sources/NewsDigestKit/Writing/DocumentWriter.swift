/// Writes a model: as a new text, or over the text that it came from.
///
/// Each segment of the model that the source has too keeps the source's bytes. The others are written in the style of
/// the segment that they replace, or else of the nearest one of their kind. The result is parsed back and compared
/// before it is returned, so it always means exactly the model.
struct DocumentWriter<Syntax: DocumentSyntax> {
  private let content: Syntax.Content
  private let segments: SegmentList
  /// The model that a text with these segments is parsed as.
  private let readable: Syntax.Content
  /// Whether that is the model to be written. A model can put a part where no text puts it.
  private let doesParseBack: Bool
  private let words: Vocabulary

  init(_ content: Syntax.Content, words: Vocabulary) {
    var segments = SegmentList(separations: Syntax.separations)
    Syntax.write(content, into: &segments)
    self.init(content, segments, words: words)
  }

  private init(_ content: Syntax.Content, _ segments: SegmentList, words: Vocabulary) {
    (self.content, self.segments, self.words) = (content, segments, words)
    var builder = Syntax.makeBuilder()
    for index in segments.indices { builder.receive(segments.segment(index, in: .empty)) }
    readable = builder.finish()
    doesParseBack = readable == content
  }

  /// The model as a new text in canonical form.
  ///
  func formatted(in language: WrittenLanguage) throws(WritingError) -> String {
    let text = canonicalText(
      lineEnding: .lineFeed, language: language.language ?? .korean, isTranslating: language.isTranslating)
    if let fault = fault(in: text) {
      guard let writer = withoutLayout(forFaultIn: text) else { throw fault }
      return try writer.formatted(in: language)
    }
    return text.withBytes { $0.string($0.indices) }
  }

  /// The model written over `source`.
  ///
  /// What the source does not have is written in its style. Where that does not parse back, as little as possible is
  /// written in canonical form.
  func revision(of source: SourceText) throws(WritingError) -> DocumentRevision {
    try source.withBytes { revision(over: $0, parseSegments(of: $0, wantsLanguages: true)) }.get()
  }

  private func revision(
    over bytes: ByteView, _ source: SegmentList
  ) -> Result<DocumentRevision, WritingError> {
    let match = SegmentMatch(of: segments, in: source, bytes)
    let attempt = { (parts: CanonicalParts) in
      let draft = self.draft(over: bytes, source, match, parts)
      return (draft, draft.text.withBytes { firstDifference(in: $0) })
    }
    let (draft, witness) = attempt(CanonicalParts())
    if doesParseBack, witness == nil { return .success(draft) }
    let text = canonicalText(
      lineEnding: LineEnding(mostCommonIn: bytes), language: language(of: source.votes, in: bytes))
    if let fault = fault(in: text) {
      return withoutLayout(forFaultIn: text)?.revision(over: bytes, source) ?? .failure(fault)
    }
    var repair = DraftRepair(match, kinds: segments.kinds, sourceByteCount: bytes.count, attempt: attempt)
    return .success(repair.repaired(after: witness ?? 0) ?? DocumentRevision(text: text, replacing: bytes))
  }
}

// MARK: - Layout

extension DocumentWriter {
  /// The same model, with the layout of new segments next to the one that does not parse back from a text, or else
  /// everywhere; `nil` where no segment has another.
  ///
  /// Layout is no value of the model, so it must not be why the model cannot be written. For example, a list that
  /// directly follows a line of text has to start with number 1.
  private func withoutLayout(forFaultIn text: [UInt8]) -> DocumentWriter? {
    let fault = text.withBytes { firstDifference(in: $0) } ?? 0
    for range in [max(fault - 1, 0)..<fault + 2, segments.indices] where segments.hasLayout(at: range) {
      return DocumentWriter(content, segments.withoutLayout(at: range), words: words)
    }
    return nil
  }
}

// MARK: - Canonical form

extension DocumentWriter {
  /// A segment of the model.
  private func segment(_ index: Int) -> Segment { segments.segment(index, in: .empty) }

  private func canonicalText(lineEnding: LineEnding, language: Language, isTranslating: Bool = false) -> [UInt8] {
    let writer = canonicalWriter(
      of: segments.indices, lineEnding: lineEnding, language: language, isTranslating: isTranslating)
    return ByteOrderMark.protecting(writer.bytes)
  }

  /// Writes some segments, and records the values of one of them.
  private func canonicalWriter(
    of indices: some Sequence<Int>, lineEnding: LineEnding = .lineFeed, language: Language = .korean,
    isTranslating: Bool = false, recording recorded: Int? = nil
  ) -> SegmentWriter {
    var writer = SegmentWriter(lineEnding: lineEnding, words: words, form: WordForm(language: language))
    writer.isTranslating = isTranslating
    writer.reserve(64 * segments.count)
    var previous: SegmentKind?
    for index in indices {
      let kind = segments.kinds[index]
      writer.trivia(Syntax.trivia(after: previous, before: kind), or: segments.separator(before: index, in: .empty))
      writer.isRecording = index == recorded
      Syntax.write(segment(index), to: &writer, like: nil)
      previous = kind
    }
    writer.lines(Syntax.trivia(after: previous, before: nil))
    return writer
  }
}

// MARK: - Over a source

extension DocumentWriter {
  private func draft(
    over bytes: ByteView, _ source: SegmentList, _ match: SegmentMatch, _ canonical: CanonicalParts
  ) -> DocumentRevision {
    let layout = DocumentLayout(
      of: source.ranges, kinds: source.kinds, in: bytes, canonicalTrivia: Syntax.trivia)
    var draft = DocumentDraft<Syntax>(over: bytes, layout: layout, words: words) {
      WordForm(language: language(of: source.votes, in: bytes), isDecomposed: bytes.hasDecomposedLetters)
    }
    for index in segments.indices {
      let isCanonical = canonical.segments.contains(index)
      draft.isTriviaCanonical = canonical.trivia.contains(index)
      draft.separator = segments.separator(before: index, in: .empty)
      switch match[index] {
      case .kept(let old) where !isCanonical: draft.keep(old, kind: segments.kinds[index])
      case .moved(let old) where !isCanonical: draft.move(old, kind: segments.kinds[index])
      case .kept(let old), .moved(let old):
        draft.rewrite(segment(index), from: old, isIndented: canonical.indented.contains(index))
      case .new(let replaced, let other):
        draft.write(
          segment(index), isLikeSource: !isCanonical, like: replaced, near: match.place(of: index),
          indentedLike: other, isTranslating: !isTranslation(index, of: replaced, in: source, bytes))
      }
    }
    (draft.isTriviaCanonical, draft.separator) = (canonical.trivia.contains(segments.count), nil)
    return draft.finish()
  }

  /// The language of a source: of its words, or else the one that its letters suggest.
  private func language(of votes: LanguageVotes, in bytes: ByteView) -> Language {
    votes.language(in: words) ?? Language(suggestedBy: bytes) ?? .korean
  }

  /// Whether a segment differs from the one that it replaces in the language of a word only: then that is what was
  /// changed.
  private func isTranslation(
    _ index: Int, of replaced: Int?, in source: SegmentList, _ bytes: ByteView
  ) -> Bool {
    guard let replaced else { return false }
    return segments.segment(index, in: bytes).isSame(as: source.segment(replaced, in: bytes), anyLanguageOf: words)
  }

  /// - Parameter wantsLanguages: Whether the languages of its words matter: what was written has that of the source.
  private func parseSegments(of bytes: ByteView, wantsLanguages: Bool = false) -> SegmentList {
    var list = SegmentList(wantsLanguages: wantsLanguages, separations: Syntax.separations)
    list.reserve(segments.count)
    Syntax.parse(bytes, words: words, into: &list)
    return list
  }
}

// MARK: - Law 3: what is written parses back as the model

extension DocumentWriter {
  /// The first segment of the model that does not parse back from a text.
  private func firstDifference(in text: ByteView) -> Int? {
    segments.firstDifference(from: parseSegments(of: text), in: text, anyLanguageOf: words)
  }

  /// Why `text` does not parse back as the model, or `nil` when it does.
  private func fault(in text: [UInt8]) -> WritingError? {
    text.withBytes { text in
      let written = parseSegments(of: text)
      let difference = segments.firstDifference(from: written, in: text, anyLanguageOf: words)
      if let difference { return fault(at: difference, parsedBack: written, in: text) }
      return doesParseBack ? nil : conflict
    }
  }

  private func fault(at index: Int, parsedBack: SegmentList, in text: ByteView) -> WritingError {
    let index = segmentAtFault(from: min(index, max(segments.count - 1, 0)))
    return fault(
      of: index, named: { PropertyList.names(of: content, in: Syntax.self)[index] }, parsedBack: parsedBack, in: text)
  }

  /// The fault of a segment.
  private func fault(
    of index: Int, named name: () -> String, parsedBack: SegmentList, in text: ByteView
  ) -> WritingError {
    let other = parsedBack.indices.contains(index) ? parsedBack.segment(index, in: text) : nil
    guard segments.indices.contains(index) else {
      let first = parsedBack.indices.contains(0) ? Self.text(of: parsedBack.segment(0, in: text)) : nil
      return WritingError(
        property: "self", written: "", parsedBack: first.map { Self.excerpt(of: $0) }, reason: .document)
    }
    let (own, value) = (segment(index), valueAtFault(in: index))
    let property = [name(), value.map { Syntax.name(of: $0.name) } ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
    if let value, let duration = own.duration(value.name), duration.components.attoseconds != 0 {
      return WritingError(property: property, written: "\(duration.secondsNumber)", parsedBack: nil, reason: .fraction)
    }
    let (written, parsed) = (Self.text(of: own), other.map(Self.text))
    guard let other, let value, parsed.hasSameBytes(as: written), other.kind == own.kind else {
      return Self.error(property, written: written, parsedBack: parsed)
    }
    // Where the lines look the same, the values show the difference.
    let found = Self.values(of: other).first { $0.name == value.name }?.text
    return Self.error(property, written: value.text, parsedBack: found)
  }

  /// An error with the places of two texts that show how they differ.
  private static func error(_ property: String, written: String, parsedBack: String?) -> WritingError {
    let start = parsedBack.map { startOfDifference(written, $0) } ?? 0
    return WritingError(
      property: property, written: excerpt(of: written, from: start),
      parsedBack: parsedBack.map { excerpt(of: $0, from: start) })
  }

  private static func values(of segment: Segment) -> [SegmentWriter.Value] {
    var writer = SegmentWriter()
    writer.isRecording = true
    Syntax.write(segment, to: &writer, like: nil)
    return writer.values
  }

  /// How far after the first segment that parses back differently the segment at fault may be.
  private static var reach: Int { 8 }

  /// The segment because of which the one at `index` does not parse back.
  ///
  /// It can be a later one, which is parsed as a part of this one or spoils everything: the first one without which
  /// everything up to here parses back.
  private func segmentAtFault(from index: Int) -> Int {
    let candidates = index..<min(index + Self.reach, segments.count)
    return candidates.first { parsesBack(through: index, without: $0) } ?? index
  }

  /// Whether all segments but one, written without it, parse back as themselves up to an index.
  private func parsesBack(through index: Int, without dropped: Int) -> Bool {
    let expected = segments.removing(at: dropped)
    return canonicalWriter(of: segments.indices.filter { $0 != dropped }).bytes.withBytes { bytes in
      let difference = expected.firstDifference(from: parseSegments(of: bytes), in: bytes, anyLanguageOf: words)
      return difference.map { $0 > index } ?? true
    }
  }

  /// A word, a number, a date, a time and a duration, one of which any value can be.
  private static var harmlessWords: [String] {
    var (writer, duration): (SegmentWriter, [UInt8]) = (SegmentWriter(), [])
    DurationSpelling(language: writer.language).append(.seconds(1), words: writer.words, to: &duration)
    return ["x", "1", "2025-01-01", "00:00:01", String(decoding: duration, as: UTF8.self)]
  }

  /// The value because of which a segment does not parse back.
  ///
  /// It is the first one for which a harmless word makes the segment parse back. If no single value is at fault, it is
  /// the one that only the syntax shows; `nil` without one, where all of them are at fault.
  private func valueAtFault(in index: Int) -> SegmentWriter.Value? {
    let writer = canonicalWriter(of: segments.indices, recording: index)
    let values = writer.values.prefix(64)
    for (number, value) in values.enumerated() {
      guard let range = value.range else { continue }
      for word in Self.harmlessWords {
        var text = writer.bytes
        text.replaceSubrange(range, with: word.utf8)
        var expected = Array(values)
        expected[number].text = word
        if holdsValues(of: index, expected, in: text) { return value }
      }
    }
    return values.first { $0.range == nil }
  }

  /// Whether a text has a segment in the place of one of the model that holds these values.
  private func holdsValues(of index: Int, _ values: [SegmentWriter.Value], in text: [UInt8]) -> Bool {
    text.withBytes { text in
      let written = parseSegments(of: text)
      guard index < written.count, written.kinds[index] == segments.kinds[index] else { return false }
      return values.elementsEqual(Self.values(of: written.segment(index, in: text)).prefix(64)) {
        $0.name == $1.name && $0.text.hasSameBytes(as: $1.text)
      }
    }
  }

  private static func text(of segment: Segment) -> String {
    var writer = SegmentWriter()
    Syntax.write(segment, to: &writer, like: nil)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static var excerptLength: Int { 80 }

  private static func excerpt(of text: String, from start: Int = 0) -> String {
    let scalars = text.unicodeScalars.dropFirst(start).prefix(excerptLength)
    return (start > 0 ? "…" : "") + String(String.UnicodeScalarView(scalars))
  }

  /// Where excerpts of two texts have to start, so that they show how the texts differ.
  private static func startOfDifference(_ first: String, _ second: String) -> Int {
    let shared = zip(first.unicodeScalars, second.unicodeScalars).prefix { $0 == $1 }.count
    let isLast = shared == first.unicodeScalars.count && shared == second.unicodeScalars.count
    return isLast || shared < excerptLength ? 0 : shared - excerptLength / 2
  }
}

// MARK: - All faults

extension DocumentWriter {
  /// How many faults are looked for.
  private static var faultLimit: Int { 16 }

  /// What writing refuses: first what ``formatted(in:)`` throws, and then what it would throw without the segments that
  /// are at fault already.
  func faults(in language: WrittenLanguage) -> [WritingError] {
    var (writer, names) = (self, PropertyList.names(of: content, in: Syntax.self))
    var faults: [WritingError] = []
    while faults.count < Self.faultLimit {
      let text = writer.canonicalText(
        lineEnding: .lineFeed, language: language.language ?? .korean, isTranslating: language.isTranslating)
      let written = text.withBytes { writer.parseSegments(of: $0) }
      let difference = text.withBytes { writer.segments.firstDifference(from: written, in: $0, anyLanguageOf: words) }
      guard let difference else { break }
      if let relaxed = writer.withoutLayout(forFaultIn: text) {
        writer = relaxed
        continue
      }
      let index = writer.segmentAtFault(from: min(difference, max(writer.segments.count - 1, 0)))
      faults.append(
        text.withBytes { writer.fault(of: index, named: { names[index] }, parsedBack: written, in: $0) })
      guard names.indices.contains(index) else { break }
      names.remove(at: index)
      writer = DocumentWriter(content, writer.segments.removing(at: index), words: words)
    }
    return faults.isEmpty && !doesParseBack ? [conflict] : faults
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
    let names = PropertyList.names(of: content, in: Syntax.self)
    let others = PropertyList.names(of: readable, in: Syntax.self)
    let index = zip(names, others).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    guard let index else {
      return WritingError(property: "self", written: "", parsedBack: nil, reason: .document)
    }
    let text = Self.excerpt(of: Self.text(of: segment(index)))
    return WritingError(property: names[index], written: text, parsedBack: text)
  }
}

/// The names of the properties of a model's segments.
struct PropertyList: ContentSink {
  private(set) var names: [String] = []

  static func names<Syntax: DocumentSyntax>(of content: Syntax.Content, in syntax: Syntax.Type) -> [String] {
    var list = PropertyList()
    Syntax.write(content, into: &list)
    return list.names
  }

  mutating func receive(
    _ kind: SegmentKind, for property: @autoclosure () -> String, slots fill: (inout SlotList) -> Void
  ) {
    names.append(property())
  }
}
