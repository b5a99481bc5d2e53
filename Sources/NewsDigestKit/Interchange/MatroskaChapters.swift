/// The chapter file of Matroska's tools in XML: an atom for each chapter, in those of the sections.
enum MatroskaChapters: ChapterNotation {
  /// FFmpeg ignores a chapter that starts before another one in the file.
  static let rules = ChapterRules(
    timesPerSecond: 1_000_000_000, ends: .optional, title: .xml, holdsSections: true)

  static func write(_ rows: ChapterRows, to output: inout [UInt8]) {
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Chapters>\n  <EditionEntry>\n")
    var section: Int?
    for row in rows.rows {
      if row.section != section, section != nil { output.append("    </ChapterAtom>\n") }
      if let next = row.section, next != section {
        writeAtom(rows.sections[next], row.start, nil, indent: "    ", to: &output)
      }
      section = row.section
      let indent = section == nil ? "    " : "      "
      writeAtom(row.title, row.start, row.end, indent: indent, to: &output)
      output.append(indent + "</ChapterAtom>\n")
    }
    if section != nil { output.append("    </ChapterAtom>\n") }
    output.append("  </EditionEntry>\n</Chapters>\n")
  }

  /// Writes an atom up to where others may be in it.
  private static func writeAtom(
    _ title: String, _ start: Duration, _ end: Duration?, indent: String, to output: inout [UInt8]
  ) {
    output.append("\(indent)<ChapterAtom>\n\(indent)  <ChapterTimeStart>")
    output.appendClock(start, fractionDigits: 9)
    output.append("</ChapterTimeStart>\n")
    if let end {
      output.append("\(indent)  <ChapterTimeEnd>")
      output.appendClock(end, fractionDigits: 9)
      output.append("</ChapterTimeEnd>\n")
    }
    output.append("\(indent)  <ChapterDisplay>\n\(indent)    <ChapterString>")
    output.appendXML(title)
    output.append("</ChapterString>\n\(indent)    <ChapterLanguage>und</ChapterLanguage>\n")
    output.append("\(indent)  </ChapterDisplay>\n")
  }

  static func parse(_ bytes: ByteView, in range: Range<Int>) throws(ChapterImportError) -> ParsedChapters {
    guard bytes.trimmingWhiteSpace(range).first.map({ bytes[$0] }) == .ascii("<") else {
      throw .init(.otherFormat, at: range.prefix(1))
    }
    var (scanner, parser) = (XMLScanner(bytes, range), MatroskaParser())
    while let event = try scanner.next() {
      switch event {
      case .start(let tag): try parser.open(tag, scanner)
      case .end(let name): try parser.close(name, scanner)
      case .text(let text, let isRaw): try parser.receive(text, isRaw: isRaw, scanner)
      }
    }
    return parser.parsed()
  }
}

/// The same without sections.
enum FlatMatroskaChapters: ChapterNotation {
  static let rules = ChapterRules(
    timesPerSecond: 1_000_000_000, ends: .optional, title: .xml)

  static func write(_ rows: ChapterRows, to output: inout [UInt8]) {
    MatroskaChapters.write(rows, to: &output)
  }

  static func parse(_ bytes: ByteView, in range: Range<Int>) throws(ChapterImportError) -> ParsedChapters {
    try MatroskaChapters.parse(bytes, in: range)
  }
}
