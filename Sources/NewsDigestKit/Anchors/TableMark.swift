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
    while bytes.hasPrefix(HTMLComment.opening, in: rest),
      let close = bytes.firstRange(of: HTMLComment.closing, in: openingEnd(of: rest)..<rest.upperBound)
    {
      if let mark = TableMark(rest.lowerBound..<close.upperBound, in: bytes) { marks.append(mark) }
      rest = bytes.trimmingSpaces(close.upperBound..<rest.upperBound)
    }
    return rest.isEmpty ? marks : []
  }

  /// - Parameter comment: A comment.
  private init?(_ comment: Range<Int>, in bytes: ByteView) {
    guard comment.count < Self.lengthLimit else { return nil }
    let inner = Self.openingEnd(of: comment)..<comment.upperBound - HTMLComment.closing.utf8CodeUnitCount
    var words = bytes.bytes(bytes.trimmingSpaces(inner)).map(\.asciiLowercased)
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

  /// The offset after what opens a comment at the start of `range`.
  private static func openingEnd(of range: Range<Int>) -> Int {
    range.lowerBound + HTMLComment.opening.utf8CodeUnitCount
  }

  private static let suffixes: [(String, Role)] = [("start", .start), ("end", .end), ("stop", .end)]
}
