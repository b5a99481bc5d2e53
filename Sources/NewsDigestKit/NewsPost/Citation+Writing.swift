extension Citation {
  /// Writes the citation.
  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    let style = Style(of: example, words: writer.words)
    let place = style.footnotePlace(in: self)
    writeName(to: &writer, like: style)
    if place == .name { writer.footnotes(footnotes) }
    writeDate(to: &writer, like: style)
    if place == .date { writer.footnotes(footnotes) }
    writeNote(to: &writer, like: style)
    if place == .note { writer.footnotes(footnotes) }
  }

  private func writeName(to writer: inout SegmentWriter, like style: Style) {
    if let title {
      writer.content(name, as: .name)
      style.copy(style.syntax?.publisher?.separator, to: &writer, or: " - ")
      writer.syntax("[")
      writer.content(title, as: .title)
      writer.syntax("]")
    } else {
      // A name in brackets ends at the first closing bracket, and with an opening one may be treated as the text of a
      // link. Without brackets it needs a date.
      let isBracketed =
        url != nil || publishedOn == nil
        || (style.isBracketed ?? !layout.isNamePlain) && !name.utf8.contains { "[]".utf8.contains($0) }
      if isBracketed { writer.syntax("[") }
      writer.content(name, as: .name)
      if isBracketed { writer.syntax("]") }
    }
    guard let url else { return }
    writer.syntax("(")
    writer.destination(url, as: .url)
    writer.syntax(")")
  }

  /// Whether there is no date, and only the date's label makes the rest a citation: a name alone, or one before a link.
  private var needsLabel: Bool { publishedOn == nil && (url == nil || title != nil) }

  private func writeDate(to writer: inout SegmentWriter, like style: Style) {
    guard let publishedOn else {
      if needsLabel, note == nil { style.writeLabel(before: nil, to: &writer) }
      return
    }
    if style.syntax?.date == nil { style.writeLabel(before: "", to: &writer) } else { style.copyLabel(to: &writer) }
    writer.content(style.spelling(of: publishedOn), as: .publishedOn)
  }

  private func writeNote(to writer: inout SegmentWriter, like style: Style) {
    guard let note else { return }
    let isLabelled =
      publishedOn == nil && style.syntax == nil && (layout.note == .labelled || layout.note == .labelledInParentheses)
    guard !needsLabel, !isLabelled else { return writeInPlaceOfDate(note, to: &writer, like: style) }
    let isEnclosed = style.isNoteEnclosed ?? (CitationSyntax.isBalanced(note) && !(isNotePlain && style.syntax == nil))
    let isSeparated = layout.note == .separated && publishedOn == nil
    style.copy(
      style.syntax?.beforeNote, to: &writer,
      or: isEnclosed ? (isSeparated ? " – (" : " (") : publishedOn == nil ? " – " : " ")
    writer.content(note, as: .note)
    if isEnclosed { writer.syntax(")") }
  }

  private func writeInPlaceOfDate(_ note: String, to writer: inout SegmentWriter, like style: Style) {
    let isLike = style.syntax?.unreadableDate != nil
    let isEnclosed =
      (isLike ? style.isNoteEnclosed : nil)
      ?? (CitationSyntax.isBalanced(note) && !(isNotePlain && style.syntax == nil))
    if isLike, style.syntax?.beforeNote != nil {
      style.copy(style.syntax?.beforeNote, to: &writer, or: " ")
    } else {
      style.writeLabel(before: isEnclosed ? "(" : "", to: &writer)
    }
    writer.content(note, as: .note)
    if isEnclosed { writer.syntax(")") }
  }

  /// Whether it has what footnote references can follow.
  private func has(_ place: FootnotePlacement) -> Bool {
    switch place {
    case .name: true
    case .date: publishedOn != nil
    case .note: note != nil
    }
  }

  /// Whether the note is to have no parentheses around it, and has none of its own that would be parsed as such.
  private var isNotePlain: Bool {
    guard layout.note == .plain || layout.note == .labelled, let note else { return false }
    return !(note.utf8.first == .ascii("(") && note.utf8.last == .ascii(")"))
  }

  /// How a citation is spelt.
  private struct Style {
    private var example: SegmentExample?
    private(set) var syntax: CitationSyntax?

    private let words: Vocabulary

    init(of example: SegmentExample?, words: Vocabulary) {
      self.words = words
      guard let example,
        let syntax = CitationSyntax.all(in: example.range, of: example.bytes, words: words)?.first
      else { return }
      (self.example, self.syntax) = (example, syntax)
    }

    /// Writes the label of the date in the language of the text.
    ///
    /// - Parameter end: What follows; `nil` where nothing does.
    func writeLabel(before end: StaticString?, to writer: inout SegmentWriter) {
      writer.syntax(" – ")
      writer.word(.publishedOn)
      writer.labelSeparator(isLast: end == nil)
      if let end { writer.syntax(end) }
    }

    /// Repeats the label of the example.
    func copyLabel(to writer: inout SegmentWriter) {
      copy(syntax?.beforeDate, to: &writer, or: " – ")
    }

    /// A date in the spelling of the example.
    func spelling(of date: CalendarDate) -> String {
      var output: [UInt8] = []
      if let example, let start = syntax?.startOfDateInWords,
        let dateInWords = DateInWords(at: start, in: example.bytes, words: words)
      {
        dateInWords.append(date, of: example.bytes, words: words, to: &output)
      } else {
        (syntax?.date?.spelling ?? DateSpelling()).append(date, to: &output)
      }
      return String(decoding: output, as: UTF8.self)
    }

    /// Whether the name of the example is in brackets; `nil` without one.
    var isBracketed: Bool? { syntax?.isBracketed }

    /// Where the references of a citation are written: where the example has its first, or else after the date, or
    /// after the name without a date.
    func footnotePlace(in citation: Citation) -> FootnotePlacement {
      if let syntax {
        if !syntax.footnotesAfterName.isEmpty { return .name }
        if !syntax.footnotesAfterDate.isEmpty, citation.publishedOn != nil { return .date }
        if !syntax.footnotesAfterNote.isEmpty, citation.note != nil { return .note }
      } else if let place = citation.layout.footnotes, citation.has(place) {
        return place
      }
      return citation.publishedOn == nil ? .name : .date
    }

    /// Whether the note of the example is in parentheses; `nil` without a note.
    var isNoteEnclosed: Bool? {
      guard let example, let start = syntax?.beforeNote, let last = start.last else { return nil }
      return example.bytes[last] == .ascii("(")
    }

    /// Repeats a part of the example, where it has it.
    func copy(_ part: Range<Int>?, to writer: inout SegmentWriter, or canonical: StaticString) {
      if let example, let range = part {
        writer.syntax(example.bytes, range)
      } else {
        writer.syntax(canonical)
      }
    }
  }
}
