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
        style.write(outline.titles.title(of: item.heading.text), item.anchor, depth, number, in: bytes, to: &output)
      }
      if let entry = item.entry { output += remarks.take(after: entry).flatMap { ending + $0 } }
    }
  }
}

/// The lines between the entries of a table that are not entries: their author wants to keep them.
private struct TableRemarks {
  private var leading: [[UInt8]] = []
  private var afterEntry: [Int: [[UInt8]]] = [:]

  static let none = TableRemarks()

  private init() {}

  /// Finds the remarks of a table. Those after a removed entry stay with the nearest entry above that is kept.
  init(of outline: TableOutline, as form: TableWriter.Form, in bytes: ByteView) {
    let entries = outline.table.lines.entries
    let kept = form == .plain ? [] : Set(outline.items.compactMap(\.entry))
    var last: Int?
    for index in entries.indices {
      if kept.contains(index) { last = index }
      guard index + 1 < entries.count else { break }
      var lines = LineScanner(bytes, in: entries[index].range.upperBound..<entries[index + 1].range.lowerBound)
      _ = lines.next()
      while let line = lines.next() {
        guard !bytes.isBlank(line.content) else { continue }
        if let last {
          afterEntry[last, default: []].append(bytes.bytes(line.content))
        } else {
          leading.append(bytes.bytes(line.content))
        }
      }
    }
  }

  /// The remarks above the first entry that stays, each with its line ending.
  mutating func takeLeading(ending: [UInt8]) -> [UInt8] {
    defer { leading = [] }
    return leading.flatMap { $0 + ending }
  }

  mutating func take(after entry: Int) -> [[UInt8]] {
    afterEntry.removeValue(forKey: entry) ?? []
  }
}

/// The numbers of the entries of a table.
private struct TableNumbers {
  let isCounting: Bool
  private var counts: [Int] = []
  private var nesting = ListNesting()

  init(isCounting: Bool) {
    self.isCounting = isCounting
  }

  /// The number of the next entry. Its indentation decides its depth: the first is not nested.
  mutating func next(after indent: [UInt8]) -> Int {
    let depth = nesting.depth(ofItemAt: indent.withBytes { Indentation.width(of: $0.indices, in: $0) })
    guard isCounting else { return 1 }
    if counts.count > depth + 1 { counts.removeLast(counts.count - depth - 1) }
    while counts.count <= depth { counts.append(0) }
    counts[depth] += 1
    return counts[depth]
  }
}

/// How the lines of a table are written.
private struct TableStyle {
  /// For each depth the first line that is numbered, or not, as most are.
  private var lineOfDepth: [Int: TableLines.Line] = [:]
  private var firstLine: TableLines.Line?
  private var depthOfLevel: [Int: Int] = [:]
  private var lowestLevel = 1
  private(set) var isNumbered = false
  private(set) var isCounting = true
  private var isEncoded = false

  init(of outline: TableOutline, as form: TableWriter.Form) {
    let lines = outline.table.lines.entries
    for item in outline.items {
      guard let entry = item.entry else { continue }
      depthOfLevel[item.heading.level] = depthOfLevel[item.heading.level] ?? lines[entry].entry.depth
    }
    lowestLevel = outline.items.map(\.heading.level).min() ?? 1
    guard form == .authors else { return }
    let numbers = lines.compactMap(\.number)
    isNumbered = numbers.count * 2 > lines.count || outline.table.lines.saysThatThereAreNoEntries
    isCounting = numbers.contains { $0 > 1 } || numbers.count < 2
    isEncoded = lines.contains { Self.isEncoded($0.entry.anchor) }
    for line in lines where (line.number != nil) == isNumbered {
      firstLine = firstLine ?? line
      lineOfDepth[line.entry.depth] = lineOfDepth[line.entry.depth] ?? line
    }
  }

  func depth(ofLevel level: Int) -> Int {
    if let depth = depthOfLevel[level] { return depth }
    guard let above = (1..<max(level, 1)).reversed().first(where: { depthOfLevel[$0] != nil }) else {
      return depthOfLevel.isEmpty ? level - lowestLevel : 0
    }
    let isFlat = depthOfLevel.count > 1 && depthOfLevel.values.allSatisfy { $0 == 0 }
    return isFlat ? 0 : (depthOfLevel[above] ?? 0) + level - above
  }

  func write(
    _ title: String, _ anchor: String, _ depth: Int, _ number: Int?, in bytes: ByteView, to output: inout [UInt8]
  ) {
    let example = lineOfDepth[depth] ?? lineOfDepth[0] ?? firstLine
    if let number { output += String(number).utf8 }
    output.append(example?.mark ?? (number == nil ? .ascii("-") : .ascii(".")))
    if let spaces = example?.spaces { bytes.append(spaces, to: &output) } else { output.append(.space) }
    output += "[\(title)](#".utf8
    output += encoded(anchor)
    output.append(.ascii(")"))
  }

  /// The spaces before the marker of an entry.
  func indent(_ depth: Int, in bytes: ByteView) -> [UInt8] {
    if let example = lineOfDepth[depth] { return bytes.bytes(example.indent) }
    let base = lineOfDepth[0]
    let nearest = lineOfDepth.filter { $0.key > 0 }.min { $0.key < $1.key }
    let unit = nearest.map { (width(of: $0.value, in: bytes) - width(of: base, in: bytes)) / $0.key }
    let spaces = Array(repeating: UInt8.space, count: depth * max(unit ?? (isNumbered ? 3 : 2), 2))
    return (base.map { bytes.bytes($0.indent) } ?? []) + spaces
  }

  private func width(of line: TableLines.Line?, in bytes: ByteView) -> Int {
    line.map { Indentation.width(of: $0.indent, in: bytes) } ?? 0
  }

  /// Whether an anchor has percent signs for what is not ASCII.
  private static func isEncoded(_ anchor: String) -> Bool {
    anchor.utf8.contains(.ascii("%")) && HeadingSlug.decodingPercents(anchor).utf8.contains { $0 >= 0x80 }
  }

  /// An anchor as it can be written in a link. The author's own anchor may contain what ends a link.
  private func encoded(_ anchor: String) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return anchor.utf8.flatMap { byte -> [UInt8] in
      let isKept = byte < 0x80 ? byte > .space && !"%()<>[]\\\u{7F}".utf8.contains(byte) : !isEncoded
      return isKept ? [byte] : [.ascii("%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}
