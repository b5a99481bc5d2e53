/// A Markdown text as it can be written between the brackets of a link.
///
/// A link cannot contain another link, its brackets balance, and the last one is not escaped (CommonMark 6.3).
struct LinkText {
  private let bytes: ByteView
  private let codeSpans: CodeSpans
  /// Brackets that are not closed yet.
  private var open: [Int] = []
  /// Where a backslash must go in: before brackets without a partner.
  private var escapes: [Int] = []
  /// The marks of links, whose text stays.
  private var marks: [Range<Int>] = []

  /// `markdown` with each link replaced by its text, and with a backslash before each unpaired bracket.
  static func text(_ markdown: String) -> String {
    guard markdown.utf8.contains(where: { "[]\\".utf8.contains($0) }) else { return markdown }
    return markdown.withBytes { bytes in
      var text = LinkText(bytes)
      text.parse()
      return text.output
    }
  }

  private init(_ bytes: ByteView) {
    self.bytes = bytes
    codeSpans = CodeSpans(in: bytes.indices, of: bytes)
  }

  private mutating func parse() {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case .ascii("\\"):
        if index + 1 == bytes.count { escapes.append(index) }
        index += 2
      case .ascii("`"):
        index =
          codeSpans.end(ofSpanAt: index) ?? (index..<bytes.count).first { bytes[$0] != .ascii("`") } ?? bytes.count
      case .ascii("["):
        open.append(index)
        index += 1
      case .ascii("]"):
        index = parseClosing(at: index)
      default: index += 1
      }
    }
    escapes += open
  }

  /// Parses a closing bracket and the rest of its link, and returns the offset after it.
  private mutating func parseClosing(at index: Int) -> Int {
    guard let start = open.popLast() else {
      escapes.append(index)
      return index + 1
    }
    let isImage = start > 0 && bytes[start - 1] == .ascii("!")
    guard !isImage, let end = InlineLink.tail(at: index + 1, in: bytes, end: bytes.count)?.end else {
      return index + 1
    }
    marks += [start..<start + 1, index..<end]
    // No bracket around a link starts another one.
    escapes += open
    open = []
    return end
  }

  private var output: String {
    var changes = marks + escapes.map { $0..<$0 }
    changes.sort { $0.lowerBound < $1.lowerBound }
    var output: [UInt8] = []
    var position = 0
    for change in changes {
      bytes.append(position..<change.lowerBound, to: &output)
      if change.isEmpty { output.append(.ascii("\\")) }
      position = change.upperBound
    }
    bytes.append(position..<bytes.count, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
