/// A comment that may start or end a table of contents.
struct TableMark {
  enum Role {
    case start
    case end
    /// It starts something else that ends with the same mark as a table.
    case startOfOther
  }

  let range: Range<Int>
  /// What the marks of one tool have in common: `toc`, `doctoc`.
  let name: String
  let role: Role

  private static let lengthLimit = 200

  /// The marks that start a text, each on a line that defines a link.
  static func definitions(in text: Range<Int>, of bytes: ByteView, leadingOnly: Bool) -> [TableMark] {
    var marks: [TableMark] = []
    var lines = LineScanner(bytes, in: text)
    while let line = lines.next() {
      let isDefinition = bytes.hasPrefix("[", in: bytes.trimmingLeadingSpaces(line.content))
      if isDefinition, let mark = TableMark(definition: line.content, in: bytes) {
        marks.append(mark)
      } else if leadingOnly, !isDefinition {
        break
      }
    }
    return marks
  }

  /// The marks of a block that is made of comments only.
  static func all(in block: Range<Int>, of bytes: ByteView) -> [TableMark] {
    var marks: [TableMark] = []
    var rest = bytes.trimmingSpaces(block)
    while bytes.hasPrefix(HTMLComment.opening, in: rest),
      let close = bytes.firstRange(of: HTMLComment.closing, in: openingEnd(of: rest)..<rest.upperBound)
    {
      if let mark = TableMark(rest.lowerBound..<close.upperBound, in: bytes) { marks.append(mark) }
      rest = bytes.trimmingSpaces(close.upperBound..<rest.upperBound)
    }
    return rest.isEmpty ? marks : []
  }

  /// The mark that a line is which defines a link to nothing, as some write comments: `[//]: # (toc)`.
  init?(definition line: Range<Int>, in bytes: ByteView) {
    let line = bytes.trimmingSpaces(line)
    guard line.count < Self.lengthLimit, bytes.hasPrefix("[", in: line), let last = line.last,
      let label = bytes.firstRange(of: "]:", in: line)
    else { return nil }
    let rest = bytes.trimmingSpaces(label.upperBound..<line.upperBound)
    guard bytes.hasPrefix("#", in: rest) || bytes.hasPrefix("<>", in: rest) else { return nil }
    let title = bytes.trimmingSpaces(rest.lowerBound + (bytes.hasPrefix("#", in: rest) ? 1 : 2)..<rest.upperBound)
    guard title.count > 2, "(\"'".utf8.contains(bytes[title.lowerBound]), ")\"'".utf8.contains(bytes[last]) else {
      return nil
    }
    self.init(line, text: title.lowerBound + 1..<title.upperBound - 1, in: bytes)
  }

  /// - Parameter comment: A comment.
  private init?(_ comment: Range<Int>, in bytes: ByteView) {
    guard comment.count < Self.lengthLimit else { return nil }
    let inner = Self.openingEnd(of: comment)..<comment.upperBound - HTMLComment.closing.utf8CodeUnitCount
    self.init(comment, text: inner, in: bytes)
  }

  private init?(_ range: Range<Int>, text: Range<Int>, in bytes: ByteView) {
    guard !HeadingAttributes.isOmission(text, in: bytes) else { return nil }
    let words = bytes.bytes(bytes.trimmingSpaces(text)).map(\.asciiLowercased)
      .split { $0.isSpaceOrTab || $0 == .ascii(":") || $0 == .lineFeed }.map { String(decoding: $0, as: UTF8.self) }
    guard let mark = Self.named(words) ?? Self.described(words) else { return nil }
    (self.range, name, role) = (range, mark.name, mark.role)
  }

  /// The marks of tools that do not call a table by its name.
  private static func named(_ words: [String]) -> (name: String, role: Role)? {
    switch words.first {
    case "ts" where words.count == 1: return ("ts", .start)
    case "te" where words.count == 1: return ("ts", .end)
    case "code_chunk_output" where words.count == 1: return ("code_chunk_output", .start)
    case "/code_chunk_output" where words.count == 1: return ("code_chunk_output", .end)
    case "auto-generated-content" where words.count > 1, "doc-gen" where words.count > 1:
      let name = words[0]
      if words[1] == "end" { return (name, .end) }
      // What else is generated is no table, but ends like one.
      let command = words[words[1] == "start" ? min(2, words.count - 1) : 1].filter { $0 != "(" && $0 != ")" }
      return (name, command.hasPrefix("toc") ? .start : .startOfOther)
    case "end-doc-gen": return ("doc-gen", .end)
    default: return nil
    }
  }

  /// The marks that call a table by its name, with a word before or after it that says which mark it is.
  private static func described(_ words: [String]) -> (name: String, role: Role)? {
    guard var name = words.first else { return nil }
    var role = Role.start
    if name.utf8.first == .ascii("/") {
      (role, name) = (.end, String(name.dropFirst()))
    } else if let meaning = affixes[name], words.count > 1 {
      (role, name) = (meaning, words[1])
    } else if words.count == 2 {
      role = affixes[words[1]] ?? .start
    }
    for (affix, meaning) in affixes.sorted(by: { $0.key < $1.key }) where name.utf8.count > affix.utf8.count {
      if name.hasSuffix(affix) {
        name.removeLast(affix.utf8.count)
        if name.last == "_" || name.last == "-" { name.removeLast() }
      } else if name.hasPrefix(affix + "-") || name.hasPrefix(affix + "_") {
        name.removeFirst(affix.utf8.count + 1)
      } else {
        continue
      }
      role = meaning
      break
    }
    return name.hasSuffix("toc") || name.hasSuffix("contents") ? (name, role) : nil
  }

  private static let affixes: [String: Role] = ["start": .start, "begin": .start, "end": .end, "stop": .end]

  /// The offset after what opens a comment at the start of `range`.
  private static func openingEnd(of range: Range<Int>) -> Int {
    range.lowerBound + HTMLComment.opening.utf8CodeUnitCount
  }
}
