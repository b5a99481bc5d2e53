/// The comments of a text that start and end tables of contents.
struct TableMarks {
  /// The marks that enclose a table each.
  private(set) var pairs: [(start: Range<Int>, end: Range<Int>)] = []
  /// Marks without a partner, or between two that are partners.
  private(set) var strays: [Range<Int>] = []

  init(in source: SourceText) {
    let marks = source.withBytes { bytes in
      var collector = TableMarkCollector(bytes: bytes)
      MarkdownParser.parse(bytes, in: ByteOrderMark.length(in: bytes)..<bytes.count, into: &collector)
      return collector.marks
    }
    pair(marks)
  }

  private mutating func pair(_ marks: [TableMark]) {
    var lastEnds: [String: Int] = [:]
    for (index, mark) in marks.enumerated() where mark.role == .end { lastEnds[mark.name] = index }
    var open: TableMark?
    for (index, mark) in marks.enumerated() {
      guard let start = open else {
        if mark.role == .end { strays.append(mark.range) } else { open = mark }
        continue
      }
      let isRepetition = mark.role == .start && lastEnds[mark.name] ?? -1 < index
      if mark.name == start.name, mark.role == .end || isRepetition {
        pairs.append((start.range, mark.range))
        open = nil
      } else {
        strays.append(mark.range)
      }
    }
    if let open { strays.append(open.range) }
  }
}

/// A comment that may start or end a table of contents.
struct TableMark {
  enum Role {
    case start
    case end
  }

  let range: Range<Int>
  /// What the marks of one tool have in common: `toc`, `doctoc`.
  let name: String
  let role: Role

  private static let lengthLimit = 200

  /// The marks of a block that is made of comments only.
  static func all(in block: Range<Int>, of bytes: ByteView) -> [TableMark] {
    var marks: [TableMark] = []
    var rest = bytes.trimmingSpaces(block)
    while bytes.hasPrefix("<!--", in: rest),
      let close = bytes.firstRange(of: "-->", in: min(rest.lowerBound + 4, rest.upperBound)..<rest.upperBound)
    {
      if let mark = TableMark(rest.lowerBound..<close.upperBound, in: bytes) { marks.append(mark) }
      rest = bytes.trimmingSpaces(close.upperBound..<rest.upperBound)
    }
    return rest.isEmpty ? marks : []
  }

  /// - Parameter comment: A comment.
  private init?(_ comment: Range<Int>, in bytes: ByteView) {
    guard comment.count < Self.lengthLimit else { return nil }
    var words = bytes.trimmingSpaces(comment.lowerBound + 4..<comment.upperBound - 3).asciiLowercased(in: bytes)
      .split { $0.isSpaceOrTab || $0 == .ascii(":") || $0 == .lineFeed }[...]
    var role = Role.start
    if words.first?.first == .ascii("/") {
      role = .end
      words[words.startIndex] = words[words.startIndex].dropFirst()
    } else if let word = words.first.map(Array.init), word == Array("start".utf8) || word == Array("end".utf8) {
      if word == Array("end".utf8) { role = .end }
      words = words.dropFirst()
    } else if words.count == 2, let word = words.last.map(Array.init) {
      if word == Array("end".utf8) || word == Array("stop".utf8) { role = .end }
      if word == Array("skip".utf8) || word == Array("exclude".utf8) { return nil }
    }
    guard var name = words.first.map(Array.init) else { return nil }
    for (suffix, meaning) in Self.suffixes
    where name.count > suffix.utf8.count && name.reversed().starts(with: suffix.utf8.reversed()) {
      name.removeLast(suffix.utf8.count)
      if name.last == .ascii("_") || name.last == .ascii("-") { name.removeLast() }
      role = meaning
      break
    }
    let text = String(decoding: name, as: UTF8.self)
    guard text.hasSuffix("toc") || text.hasSuffix("contents") else { return nil }
    (range, self.name, self.role) = (comment, text, role)
  }

  private static let suffixes: [(String, Role)] = [("start", .start), ("end", .end), ("stop", .end)]
}

extension Range<Int> {
  fileprivate func asciiLowercased(in bytes: ByteView) -> [UInt8] {
    bytes.bytes(self).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
  }
}

private struct TableMarkCollector: MarkdownBlockSink {
  let bytes: ByteView
  var marks: [TableMark] = []

  func formatLine(_ content: Range<Int>, in bytes: ByteView) -> Never? { nil }

  mutating func receive(_ line: Never, in range: Range<Int>) {}

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    if case .verbatim = block { marks += TableMark.all(in: range, of: bytes) }
  }

  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) {}
}
