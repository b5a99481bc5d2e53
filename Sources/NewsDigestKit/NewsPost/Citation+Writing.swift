extension Citation {
  /// Writes the citation.
  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    let style = Style(of: example)
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
      writer.content(name, as: "name")
      style.copy(style.syntax?.publisher?.separator, to: &writer, or: " - ")
      writer.syntax("[")
      writer.content(title, as: "title")
      writer.syntax("]")
    } else {
      // A name in brackets ends at the first closing one, and with an opening one may be taken for the text of a link; without brackets
      // it needs a date.
      let isBracketed =
        url != nil || publishedOn == nil || style.isBracketed && !name.utf8.contains { "[]".utf8.contains($0) }
      if isBracketed { writer.syntax("[") }
      writer.content(name, as: "name")
      if isBracketed { writer.syntax("]") }
    }
    guard let url else { return }
    writer.syntax("(")
    writer.destination(url, as: "url")
    writer.syntax(")")
  }

  /// Whether there is no date, and only its label makes a citation of the rest: a name alone, or one in front of a link.
  private var needsLabel: Bool { publishedOn == nil && (url == nil || title != nil) }

  private func writeDate(to writer: inout SegmentWriter, like style: Style) {
    guard let publishedOn else {
      if needsLabel, note == nil { writer.syntax(" – 발행일:") }
      return
    }
    style.copy(style.syntax?.beforeDate, to: &writer, or: " – 발행일: ")
    var spelling: [UInt8] = []
    (style.syntax?.date?.spelling ?? DateSpelling()).append(publishedOn, to: &spelling)
    writer.content(String(decoding: spelling, as: UTF8.self), as: "publishedOn")
  }

  private func writeNote(to writer: inout SegmentWriter, like style: Style) {
    guard let note else { return }
    guard !needsLabel else { return writeInPlaceOfDate(note, to: &writer, like: style) }
    let isEnclosed = style.isNoteEnclosed ?? CitationSyntax.isBalanced(note)
    style.copy(style.syntax?.beforeNote, to: &writer, or: isEnclosed ? " (" : publishedOn == nil ? " – " : " ")
    writer.content(note, as: "note")
    if isEnclosed { writer.syntax(")") }
  }

  private func writeInPlaceOfDate(_ note: String, to writer: inout SegmentWriter, like style: Style) {
    let isLike = style.syntax?.unreadableDate != nil
    let isEnclosed = (isLike ? style.isNoteEnclosed : nil) ?? CitationSyntax.isBalanced(note)
    let canonical: StaticString = isEnclosed ? " – 발행일: (" : " – 발행일: "
    if isLike { style.copy(style.syntax?.beforeNote, to: &writer, or: canonical) } else { writer.syntax(canonical) }
    writer.content(note, as: "note")
    if isEnclosed { writer.syntax(")") }
  }

  /// How a citation is spelt.
  private struct Style {
    private var example: SegmentExample?
    private(set) var syntax: CitationSyntax?

    init(of example: SegmentExample?) {
      guard let example, let syntax = CitationSyntax.all(in: example.range, of: example.bytes)?.first else { return }
      (self.example, self.syntax) = (example, syntax)
    }

    var isBracketed: Bool { syntax?.isBracketed ?? true }

    /// What foot marks stand behind.
    enum FootnotePlace {
      case name, date, note
    }

    /// Where the marks of a citation go: where the example has its first, and else behind the date, or the name where there is no
    /// date.
    func footnotePlace(in citation: Citation) -> FootnotePlace {
      if let syntax {
        if !syntax.footnotesAfterName.isEmpty { return .name }
        if !syntax.footnotesAfterDate.isEmpty, citation.publishedOn != nil { return .date }
        if !syntax.footnotesAfterNote.isEmpty, citation.note != nil { return .note }
      }
      return citation.publishedOn == nil ? .name : .date
    }

    /// Whether the note of the example stands in parentheses; `nil` where it has none.
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
