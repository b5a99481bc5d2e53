/// What the author says of a heading beside its text: ids, and whether it is left out of tables.
struct HeadingAttributes {
  /// The id of an attribute list, which kramdown takes in place of one of its own.
  private(set) var id: String?
  /// The ids and names of tags.
  var anchors: [String] = []
  var isOmitted = false
  /// The definitions that attribute lists refer to.
  private(set) var references: [String] = []

  /// Takes an attribute list. The last one that gives an id counts.
  mutating func add(_ list: AttributeList) {
    if let id = list.id { self.id = id }
    if list.classes.contains(where: Self.isOmitting) { isOmitted = true }
    references += list.references
  }

  /// Takes what the definitions say that the lists refer to.
  mutating func resolve(with definitions: [String: AttributeList]) {
    guard !references.isEmpty else { return }
    let own = id
    for name in references {
      if let list = definitions[name] { add(list) }
    }
    id = own ?? id
    references = []
  }

  mutating func formUnion(_ other: HeadingAttributes) {
    id = other.id ?? id
    anchors += other.anchors
    isOmitted = isOmitted || other.isOmitted
    references += other.references
  }

  /// kramdown's class for headings that its table leaves out.
  private static func isOmitting(_ name: String) -> Bool { name.hasSameBytes(as: "no_toc") }
}

extension HeadingAttributes {
  /// Whether a comment says that the heading is left out of tables: `omit in toc`, `no toc`, `DOCTOC EXCLUDE`.
  static func isOmission(_ comment: Range<Int>, in bytes: ByteView) -> Bool {
    guard comment.count < 80 else { return false }
    let words = bytes.bytes(comment).map(\.asciiLowercased).split { !$0.isASCIILetter }
    let isAbout = words.contains { $0.elementsEqual("toc".utf8) || $0.elementsEqual("doctoc".utf8) }
    let isOmission = words.contains { word in omissions.contains { word.elementsEqual($0.utf8) } }
    return isAbout && isOmission && words.count <= 4 || words.count == 1 && words[0].elementsEqual("notoc".utf8)
  }

  private static let omissions = ["omit", "no", "not", "ignore", "exclude", "hide", "skip", "unlisted"]

  /// Whether a text has such a comment.
  static func hasOmission(_ text: Range<Int>, in bytes: ByteView) -> Bool {
    var start = text.lowerBound
    while let opening = bytes.firstRange(of: HTMLComment.opening, in: start..<text.upperBound),
      let closing = bytes.firstRange(of: HTMLComment.closing, in: opening.upperBound..<text.upperBound)
    {
      if isOmission(opening.upperBound..<closing.lowerBound, in: bytes) { return true }
      start = closing.upperBound
    }
    return false
  }
}
