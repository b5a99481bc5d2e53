/// Writes a table anew in its author's style. Entries that are right keep their bytes.
struct TableWriter {
  private let outline: TableOutline
  private let style: TableStyle

  init(_ outline: TableOutline) {
    self.outline = outline
    style = TableStyle(of: outline)
  }

  /// The change of the document, or `nil` where the table is up to date.
  var edit: SourceEdit? {
    let table = outline.table
    return table.source.withBytes { bytes in
      let output = text(in: bytes)
      return output.withBytes { SourceEdit(replacing: replaced, of: bytes, with: $0.indices, of: $0) }
    }
  }

  /// From the first entry's line to behind the last one's; the place of the first where there is none.
  private var replaced: Range<Int> {
    let lines = outline.table.lines
    guard let first = lines.entries.first, let last = lines.entries.last else { return lines.range }
    return first.range.lowerBound..<last.range.upperBound
  }

  private func text(in bytes: ByteView) -> [UInt8] {
    let lines = outline.table.lines
    if lines.entries.isEmpty { return newTable(in: bytes) }
    var remarks = TableRemarks(of: outline, in: bytes)
    var output = remarks.takeLeading(ending: LineEnding(mostCommonIn: bytes).bytes)
    writeItems(in: bytes, remarks: &remarks, to: &output)
    return output
  }

  /// A table where none was: what stands between the marks stays above it, but for the producer's word for none.
  private func newTable(in bytes: ByteView) -> [UInt8] {
    let range = outline.table.lines.range
    var output: [UInt8] = []
    guard !outline.items.isEmpty else { return bytes.bytes(range) }
    let ending = LineEnding(mostCommonIn: bytes).bytes
    var remarks = TableRemarks.none
    if outline.table.lines.saysNone {
      writeItems(in: bytes, remarks: &remarks, to: &output)
      return output + ending
    }
    if outline.table.lines.isInline {
      output += ending
    } else if !bytes.isBlank(range) {
      bytes.append(range, to: &output)
    }
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
      let depth = line?.entry.depth ?? style.depth(ofLevel: item.heading.level)
      let number = style.isNumbered ? numbers.next(at: depth) : nil
      if let line, line.number == number || line.number == nil, outline.isRight(line.entry, for: item) {
        bytes.append(line.range, to: &output)
      } else {
        style.write(outline.titles.title(of: item.heading.text), item.anchor, depth, number, in: bytes, to: &output)
      }
      if let entry = item.entry { output += remarks.take(behind: entry).flatMap { ending + $0 } }
    }
  }
}

/// The lines between the entries of a table that are none: whoever wrote them wants to keep them.
private struct TableRemarks {
  private var leading: [[UInt8]] = []
  private var behindEntry: [Int: [[UInt8]]] = [:]

  static let none = TableRemarks()

  private init() {}

  /// Finds the remarks of a table, those behind an entry that goes with the nearest one above that stays.
  init(of outline: TableOutline, in bytes: ByteView) {
    let entries = outline.table.lines.entries
    let kept = Set(outline.items.compactMap(\.entry))
    var last: Int?
    for index in entries.indices {
      if kept.contains(index) { last = index }
      guard index + 1 < entries.count else { break }
      var lines = LineScanner(bytes, in: entries[index].range.upperBound..<entries[index + 1].range.lowerBound)
      _ = lines.next()
      while let line = lines.next() {
        guard !bytes.isBlank(line.content) else { continue }
        if let last {
          behindEntry[last, default: []].append(bytes.bytes(line.content))
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

  mutating func take(behind entry: Int) -> [[UInt8]] {
    behindEntry.removeValue(forKey: entry) ?? []
  }
}

/// The numbers of the entries of a table.
private struct TableNumbers {
  let isCounting: Bool
  private var counts: [Int] = []

  init(isCounting: Bool) {
    self.isCounting = isCounting
  }

  mutating func next(at depth: Int) -> Int {
    guard isCounting else { return 1 }
    if counts.count > depth + 1 { counts.removeLast(counts.count - depth - 1) }
    while counts.count <= depth { counts.append(0) }
    counts[depth] += 1
    return counts[depth]
  }
}

/// How the lines of a table are written.
private struct TableStyle {
  private var lineOfDepth: [Int: TableLines.Line] = [:]
  private var depthOfLevel: [Int: Int] = [:]
  private var lowestLevel = 1
  private(set) var isNumbered = false
  private(set) var isCounting = true
  private var isEncoded = false

  init(of outline: TableOutline) {
    let lines = outline.table.lines.entries
    for line in lines where lineOfDepth[line.entry.depth] == nil { lineOfDepth[line.entry.depth] = line }
    for item in outline.items {
      guard let entry = item.entry else { continue }
      depthOfLevel[item.heading.level] = depthOfLevel[item.heading.level] ?? lines[entry].entry.depth
    }
    lowestLevel = outline.items.map(\.heading.level).min() ?? 1
    let numbers = lines.compactMap(\.number)
    isNumbered = numbers.count * 2 > lines.count || outline.table.lines.saysNone
    isCounting = numbers.contains { $0 > 1 } || numbers.count < 2
    isEncoded = lines.contains { $0.entry.anchor.utf8.contains(.ascii("%")) }
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
    let example = lineOfDepth[depth] ?? lineOfDepth[0]
    writeIndent(depth, in: bytes, to: &output)
    if let number { output += String(number).utf8 }
    output.append(example?.mark ?? (number == nil ? .ascii("-") : .ascii(".")))
    if let blanks = example?.blanks { bytes.append(blanks, to: &output) } else { output.append(.space) }
    output += "[\(title)](#".utf8
    output += isEncoded ? Self.encoded(anchor) : Array(anchor.utf8)
    output.append(.ascii(")"))
  }

  private func writeIndent(_ depth: Int, in bytes: ByteView, to output: inout [UInt8]) {
    if let example = lineOfDepth[depth] { return bytes.append(example.indent, to: &output) }
    if let base = lineOfDepth[0] { bytes.append(base.indent, to: &output) }
    let nearest = lineOfDepth.filter { $0.key > 0 }.min { $0.key < $1.key }
    let unit = nearest.map { ($0.value.indent.count - (lineOfDepth[0]?.indent.count ?? 0)) / $0.key }
    output += Array(repeating: .space, count: depth * max(unit ?? (isNumbered ? 3 : 2), 1))
  }

  private static func encoded(_ anchor: String) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return anchor.utf8.flatMap { byte -> [UInt8] in
      byte < 0x80 ? [byte] : [.ascii("%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}
