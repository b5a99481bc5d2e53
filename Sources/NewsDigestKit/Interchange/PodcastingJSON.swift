/// JSON chapters 1.2 of Podcasting 2.0.
enum PodcastingJSON: ChapterNotation {
  static let rules = ChapterRules(
    timesPerSecond: 1_000_000_000, ends: .optional, title: .text, holdsLinks: true)

  /// What a file has, member by member.
  struct Members: Sendable {
    var file: [Member] = []
    /// The members of each chapter, and what a list has of it.
    var chapters: [(members: [Member], item: ParsedChapters.Item)] = []
  }

  /// A member of an object, as it is in the file.
  struct Member: Sendable {
    let name: String
    let key: String
    let value: String
  }

  // MARK: Writing

  static func write(_ rows: ChapterRows, to output: inout [UInt8]) {
    output.append(text(of: rows, keeping: Members()))
  }

  /// The text of a file, with what another file has besides.
  static func text(of rows: ChapterRows, keeping members: Members) -> String {
    let matches = JSONChapterMatches(of: rows.rows, with: members.chapters.map(\.item))
    var chapters: [UInt8] = []
    for (place, row) in rows.rows.enumerated() {
      chapters.append(place == 0 ? "\n    " : ",\n    ")
      let kept = matches.match(of: place).map { members.chapters[$0] }
      chapters += object(of: row, keeping: kept).text(separator: ", ")
    }
    let list = chapters.isEmpty ? "[]" : "[" + chapters.withBytes { $0.string($0.indices) } + "\n  ]"
    var file = JSONObjectWriter()
    for member in members.file {
      if member.name.hasSameBytes(as: "chapters") {
        if !file.has("chapters") { file.add(member.name, key: member.key, value: list) }
      } else {
        file.add(member.name, key: member.key, value: member.value)
      }
    }
    if !file.has("version") { file.add("version", value: "\"1.2.0\"") }
    if !file.has("chapters") { file.add("chapters", value: list) }
    var output: [UInt8] = []
    output.append("{\n  ")
    output += file.text(separator: ",\n  ").dropFirst().dropLast()
    output.append("\n}\n")
    return output.withBytes { $0.string($0.indices) }
  }

  /// The object of a chapter. What the list and the file say alike is as in the file.
  private static func object(
    of row: ChapterRows.Row, keeping kept: (members: [Member], item: ParsedChapters.Item)?
  ) -> JSONObjectWriter {
    let item = kept?.item
    var values: [(name: String, value: String?, isKept: Bool)] = [
      ("startTime", row.start.secondsText, row.start == item?.start),
      ("endTime", row.end?.secondsText, row.end == item?.end),
      ("title", row.title.isEmpty ? nil : row.title.jsonString, Optional(row.title).hasSameBytes(as: item?.title)),
      ("url", row.url?.jsonString, row.url.hasSameBytes(as: item?.url)),
    ]
    var object = JSONObjectWriter()
    for member in kept?.members ?? [] {
      let index = values.firstIndex { $0.name.hasSameBytes(as: member.name) }
      let isKept = index.map { values[$0].isKept } ?? true
      if let value = isKept ? member.value : index.flatMap({ values[$0].value }) {
        object.add(member.name, key: member.key, value: value)
      }
      if let index { values[index].value = nil }
    }
    for (name, value, _) in values { if let value { object.add(name, value: value) } }
    return object
  }

  // MARK: Parsing

  static func parse(_ bytes: ByteView, in range: Range<Int>) throws(ChapterImportError) -> ParsedChapters {
    var scanner = JSONScanner<ChapterImportError>(bytes, range)
    guard scanner.peek() == .ascii("{") else { throw .init(.otherFormat, at: range.prefix(1)) }
    var (parsed, members, hasChapters) = (ParsedChapters(), Members(), false)
    try scanner.members { name, key, scanner throws(ChapterImportError) in
      let start = scanner
      let value = try scanner.skipValue()
      members.file.append(Member(name, key, value, in: bytes))
      if name.hasSameBytes(as: "chapters") {
        guard bytes[value.lowerBound] == .ascii("["), !hasChapters else { throw .init(.value, at: value) }
        hasChapters = true
        scanner = start
        try scanner.elements { scanner throws(ChapterImportError) in
          try parseChapter(&scanner, &parsed, &members)
        }
      } else if !name.hasSameBytes(as: "version") {
        parsed.reportField(name)
      }
    }
    guard scanner.peek() == nil else { throw scanner.failure(.value) }
    guard hasChapters else { throw .init(.otherFormat, at: range.prefix(1)) }
    parsed.members = members
    return parsed
  }

  private static func parseChapter(
    _ scanner: inout JSONScanner<ChapterImportError>, _ parsed: inout ParsedChapters, _ members: inout Members
  ) throws(ChapterImportError) {
    let bytes = scanner.bytes
    guard scanner.peek() == .ascii("{") else {
      throw scanner.isAtEnd ? scanner.failure(.value) : .init(.value, at: scanner.offset..<scanner.offset + 1)
    }
    let start = scanner.offset
    var own: [Member] = []
    var (time, item) = (Duration?.none, ParsedChapters.Item(start: .zero))
    try scanner.members { name, key, scanner throws(ChapterImportError) in
      let value = try scanner.skipValue()
      own.append(Member(name, key, value, in: bytes))
      if name.hasSameBytes(as: "startTime") {
        time = try seconds(value, in: bytes)
      } else if name.hasSameBytes(as: "endTime") {
        item.end = try seconds(value, in: bytes)
      } else if name.hasSameBytes(as: "title") {
        item.title = try text(value, in: scanner) ?? ""
      } else if name.hasSameBytes(as: "url") {
        item.url = try text(value, in: scanner)
      } else {
        parsed.reportField(name, ofLast: false)
      }
    }
    guard let time else { throw .init(.timeMissing, at: start..<scanner.offset) }
    item.start = time
    parsed.items.append(item)
    members.chapters.append((own, item))
  }

  private static func seconds(_ value: Range<Int>, in bytes: ByteView) throws(ChapterImportError) -> Duration? {
    if bytes.equals("null", in: value) { return nil }
    guard bytes[value.lowerBound] == .ascii("-") || bytes[value.lowerBound].isASCIIDigit else {
      throw .init(.value, at: value)
    }
    guard let time = JSONSeconds.time(of: value, in: bytes) else { throw .init(.time, at: value) }
    return time
  }

  private static func text(
    _ value: Range<Int>, in scanner: JSONScanner<ChapterImportError>
  ) throws(ChapterImportError) -> String? {
    if scanner.bytes.equals("null", in: value) { return nil }
    guard scanner.bytes[value.lowerBound] == .ascii("\"") else { throw .init(.value, at: value) }
    return try scanner.string(value.dropFirst().dropLast())
  }
}

extension PodcastingJSON.Member {
  fileprivate init(_ name: String, _ key: Range<Int>, _ value: Range<Int>, in bytes: ByteView) {
    self.init(name: name, key: "\"" + bytes.string(key) + "\"", value: bytes.string(value))
  }
}

extension ChapterImportError: JSONFailure {
  init(_ fault: JSONFault, at range: Range<Int>, isAtEnd: Bool) {
    // A string that its line ends is a matter of the byte there.
    let isLine = fault == .unclosedText && !isAtEnd
    self.init(isAtEnd ? .unclosed : .syntax, at: isLine ? range.upperBound..<range.upperBound + 1 : range)
  }
}
