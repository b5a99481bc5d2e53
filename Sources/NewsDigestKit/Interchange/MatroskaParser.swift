/// The atoms of a chapter file of Matroska's tools, and what they are in a list.
struct MatroskaParser {
  private struct Atom {
    let tag: Range<Int>
    /// How many atoms this one is in.
    let depth: Int
    var start: Duration?
    var end: Duration?
    var title: String?
    var hasChildren = false
    var fields: [String] = []
  }

  private var atoms: [Atom] = []
  /// The atoms that are open, outermost first.
  private var open: [Int] = []
  /// The text of the element that is open.
  private var text: [UInt8] = []
  private var textRange = 0..<0
  private var hasRoot = false
  private var editions = 0
  private var displays = 0
  private var fields: [String] = []

  mutating func open(_ tag: XMLScanner.Tag, _ scanner: XMLScanner) throws(ChapterImportError) {
    let bytes = scanner.bytes
    text.removeAll(keepingCapacity: true)
    textRange = tag.range.upperBound..<tag.range.upperBound
    if !hasRoot {
      guard bytes.equals("Chapters", in: tag.name) else { throw .init(.otherFormat, at: tag.range) }
      hasRoot = true
    }
    if bytes.equals("EditionEntry", in: tag.name) {
      editions += 1
      if editions == 2 { fields.append("EditionEntry") }
    }
    // Only the first edition is the list.
    guard editions < 2 else { return }
    if bytes.equals("ChapterAtom", in: tag.name) {
      if let last = open.last { atoms[last].hasChildren = true }
      open.append(atoms.count)
      atoms.append(Atom(tag: tag.range, depth: open.count - 1))
      displays = 0
    } else if bytes.equals("ChapterDisplay", in: tag.name), let last = open.last {
      displays += 1
      if displays > 1 { atoms[last].fields.append("ChapterDisplay") }
    }
  }

  mutating func receive(_ range: Range<Int>, isRaw: Bool, _ scanner: XMLScanner) throws(ChapterImportError) {
    textRange = textRange.isEmpty ? range : textRange.lowerBound..<range.upperBound
    text += try scanner.text(range, isRaw: isRaw)
  }

  mutating func close(_ name: Range<Int>, _ scanner: XMLScanner) throws(ChapterImportError) {
    let bytes = scanner.bytes
    defer { text.removeAll(keepingCapacity: true) }
    guard editions < 2, let last = open.last else { return }
    if bytes.equals("ChapterAtom", in: name) {
      guard atoms[last].start != nil else { throw .init(.timeMissing, at: atoms[last].tag) }
      open.removeLast()
    } else if bytes.equals("ChapterTimeStart", in: name) {
      atoms[last].start = try time()
    } else if bytes.equals("ChapterTimeEnd", in: name) {
      atoms[last].end = try time()
    } else if bytes.equals("ChapterString", in: name) {
      if atoms[last].title == nil { atoms[last].title = text.withBytes { $0.string($0.indices) } }
    } else if !Self.isSilent(name, in: bytes) {
      atoms[last].fields.append(bytes.string(name))
    }
  }

  /// What says nothing that a reader of chapters would miss: numbers for programs, the language of a title, and flags
  /// as they usually are.
  private static func isSilent(_ name: Range<Int>, in bytes: ByteView) -> Bool {
    let names: [StaticString] = [
      "ChapterUID", "ChapterDisplay", "ChapterLanguage", "ChapLanguageIETF", "ChapterFlagHidden", "ChapterFlagEnabled",
    ]
    return names.contains { bytes.equals($0, in: name) }
  }

  private func time() throws(ChapterImportError) -> Duration {
    let time = text.withBytes {
      $0.clockTime($0.trimmingWhiteSpace($0.indices), parts: 3...3, fractionDigits: 0...Int.max)
    }
    guard let time else { throw .init(.time, at: textRange) }
    return time
  }

  // MARK: The list

  /// The outermost atoms that have others in them are sections, and all others are chapters.
  func parsed() -> ParsedChapters {
    var parsed = ParsedChapters()
    for field in fields { parsed.reportField(field) }
    for (index, atom) in atoms.enumerated() {
      let start = atom.start ?? .zero
      for field in atom.fields { parsed.reportField(field, ofLast: false) }
      if atom.depth == 0, atom.hasChildren {
        parsed.sections.append(atom.title ?? "")
        let first = atoms[index + 1]
        if start != first.start || atom.end != nil { report(atom, in: &parsed) }
        continue
      }
      if atom.depth > 1 || atom.depth == 0 && !parsed.sections.isEmpty { report(atom, in: &parsed) }
      let section = parsed.sections.isEmpty ? nil : parsed.sections.count - 1
      parsed.items.append(.init(start: start, end: atom.end, title: atom.title ?? "", section: section))
    }
    return parsed
  }

  private func report(_ atom: Atom, in parsed: inout ParsedChapters) {
    parsed.losses.append(ChapterLoss(.nesting, chapter: parsed.items.count, value: atom.title ?? ""))
  }
}
