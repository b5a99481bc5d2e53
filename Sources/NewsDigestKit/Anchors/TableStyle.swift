/// How the lines of a table are written.
struct TableStyle {
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
