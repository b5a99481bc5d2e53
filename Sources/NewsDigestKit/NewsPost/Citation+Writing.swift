extension Citation {
  /// Writes the citation.
  func write(to writer: inout SegmentWriter, like template: SegmentTemplate?) {
    let style = Style(of: template)
    writeName(to: &writer, like: style)
    if style.areFootnotesBehindName || publishedOn == nil { writer.footnotes(footnotes) }
    writeDate(to: &writer, like: style)
    if !style.areFootnotesBehindName, publishedOn != nil { writer.footnotes(footnotes) }
    writeNote(to: &writer)
  }

  private func writeName(to writer: inout SegmentWriter, like style: Style) {
    if let title {
      writer.content(name, as: "name")
      style.copy(\.publisher?.separator, to: &writer, or: " - ")
      writer.syntax("[")
      writer.content(title, as: "title")
      writer.syntax("]")
    } else {
      let isBracketed = url != nil || style.isBracketed
      if isBracketed { writer.syntax("[") }
      writer.content(name, as: "name")
      if isBracketed { writer.syntax("]") }
    }
    guard let url else { return }
    writer.syntax("(")
    writer.destination(url, as: "url")
    writer.syntax(")")
  }

  private func writeDate(to writer: inout SegmentWriter, like style: Style) {
    guard let publishedOn else { return }
    style.copy(\.beforeDate, to: &writer, or: " – 발행일: ")
    var spelling: [UInt8] = []
    (style.syntax?.date?.spelling ?? DateSpelling()).append(publishedOn, to: &spelling)
    writer.content(String(decoding: spelling, as: UTF8.self), as: "publishedOn")
  }

  private func writeNote(to writer: inout SegmentWriter) {
    guard let note else { return }
    let isEnclosed = CitationSyntax.isBalanced(note.utf8)
    writer.syntax(isEnclosed ? " (" : publishedOn == nil ? " – " : " ")
    writer.content(note, as: "note")
    if isEnclosed { writer.syntax(")") }
  }

  /// How a citation is spelt.
  private struct Style {
    private var template: SegmentTemplate?
    private(set) var syntax: CitationSyntax?

    init(of template: SegmentTemplate?) {
      guard let template, let syntax = CitationSyntax.all(in: template.range, of: template.bytes)?.first else { return }
      (self.template, self.syntax) = (template, syntax)
    }

    var isBracketed: Bool { syntax?.isBracketed ?? true }

    var areFootnotesBehindName: Bool { !(syntax?.footnotesBehindName.isEmpty ?? true) }

    /// Repeats a part of the example, where it has it.
    func copy(
      _ part: KeyPath<CitationSyntax, Range<Int>?>, to writer: inout SegmentWriter, or standard: StaticString
    ) {
      if let template, let range = syntax?[keyPath: part] {
        writer.syntax(template.bytes, range)
      } else {
        writer.syntax(standard)
      }
    }
  }
}
