/// Writes a table anew.
struct TableWriter {
  enum Form: CaseIterable {
    /// The author's style: entries that are right keep their bytes, and lines between entries their place.
    case authors
    /// Canonical form: all lines between entries, a blank line, and the entries.
    case plain
  }

  private let outline: TableOutline
  private let form: Form
  private let style: TableStyle

  init(_ outline: TableOutline, as form: Form) {
    (self.outline, self.form) = (outline, form)
    style = TableStyle(of: outline, as: form)
  }

  /// The change of the document, or `nil` where the table is up to date.
  var edit: SourceEdit? {
    let table = outline.table
    return table.source.withBytes { bytes in
      let output = text(in: bytes)
      return output.withBytes { SourceEdit(replacing: replaced, of: bytes, with: $0.indices, of: $0) }
    }
  }

  /// From the first entry's line to after the last one's; without entries, the place of the first.
  private var replaced: Range<Int> {
    let lines = outline.table.lines
    guard let first = lines.entries.first, let last = lines.entries.last else { return lines.range }
    return first.range.lowerBound..<last.range.upperBound
  }

  private func text(in bytes: ByteView) -> [UInt8] {
    let lines = outline.table.lines
    if lines.entries.isEmpty { return newTable(in: bytes) }
    let ending = LineEnding(mostCommonIn: bytes).bytes
    var remarks = TableRemarks(of: outline, as: form, in: bytes)
    var output = remarks.takeLeading(ending: ending)
    if outline.items.isEmpty { return Array(output.dropLast(ending.count)) }
    if form == .plain, !output.isEmpty { output += ending }
    writeItems(in: bytes, remarks: &remarks, to: &output)
    return output
  }

  /// A new table: what is between the markers stays above it, except for the generator's words for an empty list.
  private func newTable(in bytes: ByteView) -> [UInt8] {
    let range = outline.table.lines.range
    var output: [UInt8] = []
    guard !outline.items.isEmpty else { return bytes.bytes(range) }
    let ending = LineEnding(mostCommonIn: bytes).bytes
    var remarks = TableRemarks.none
    if outline.table.lines.saysThatThereAreNoEntries {
      writeItems(in: bytes, remarks: &remarks, to: &output)
      output += ending
      let rest = LineScanner.line(at: range.lowerBound, in: bytes, end: range.upperBound).end..<range.upperBound
      return bytes.isBlank(rest) ? output : output + ending + bytes.bytes(rest)
    }
    if outline.table.lines.isInline { output += ending }
    if !bytes.isBlank(range) { bytes.append(range, to: &output) }
    output += ending
    writeItems(in: bytes, remarks: &remarks, to: &output)
    return output + ending + ending
  }

  private func writeItems(in bytes: ByteView, remarks: inout TableRemarks, to output: inout [UInt8]) {
    let ending = LineEnding(mostCommonIn: bytes).bytes
    var numbers = TableNumbers(isCounting: style.isCounting)
    for (index, item) in outline.items.enumerated() {
      if index > 0 { output += ending }
      let line = item.entry.map { outline.table.lines.entries[$0] }
      let isRight = form == .authors && line.map { outline.isRight($0.entry, for: item) } ?? false
      let depth = line?.entry.depth ?? style.depth(ofLevel: item.heading.level)
      let indent = line.flatMap { isRight ? bytes.bytes($0.indent) : nil } ?? style.indent(depth, in: bytes)
      let number = style.isNumbered ? numbers.next(after: indent) : nil
      if let line, isRight, line.number == number || line.number == nil {
        bytes.append(line.range, to: &output)
      } else {
        output += indent
        style.write(outline.titles.title(of: item.heading.title), item.anchor, depth, number, in: bytes, to: &output)
      }
      if let entry = item.entry { output += remarks.take(after: entry).flatMap { ending + $0 } }
    }
  }
}
