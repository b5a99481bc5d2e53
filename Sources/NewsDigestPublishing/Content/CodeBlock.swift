/// A fenced code block as a document has it.
struct CodeBlock {
  /// The first word after the opening fence.
  let language: Bytes
  /// The lines of code, each with its line ending.
  let code: Bytes

  /// Parses a block; `nil` for a comment.
  init?(_ verbatim: String) {
    let lines = verbatim.bytes.split(separator: .lineFeed, omittingEmptySubsequences: false)
    guard let opening = lines.first else { return nil }
    let fence = opening.drop { $0.isSpaceOrTab }
    guard let mark = fence.first, mark == .ascii("`") || mark == .ascii("~") else { return nil }
    let length = fence.prefix { $0 == mark }.count
    guard length >= 3 else { return nil }
    let info = Bytes(fence.dropFirst(length))
    let words = CharacterReferences.decoded(info.trimmed(info.indices), of: info)
    language = Bytes(words.prefix { !$0.isWhiteSpace })
    let indent = opening.count - fence.count
    var code: Bytes = []
    for line in lines.dropFirst() {
      if Self.isClosing(line, mark, length) { break }
      var (rest, dropped) = (line, 0)
      while dropped < indent, rest.first == .space { (rest, dropped) = (rest.dropFirst(), dropped + 1) }
      code += rest
      code.append(.lineFeed)
    }
    self.code = code
  }

  private static func isClosing(_ line: ArraySlice<UInt8>, _ mark: UInt8, _ length: Int) -> Bool {
    let line = Bytes(line)
    let marks = line[line.trimmed(line.indices)]
    return marks.count >= length && marks.allSatisfy { $0 == mark }
  }
}
