/// The destinations that a text defines for reference links: `[label]: https://…` (CommonMark 4.7).
struct LinkDefinitions {
  struct Definition {
    let destination: String
    /// Whether a title follows the destination.
    let hasTitle: Bool
  }

  private var definitions: [String: Definition] = [:]

  var isEmpty: Bool { definitions.isEmpty }

  init() {}

  /// - Complexity: O(*n*) in the bytes of the range.
  init(in range: Range<Int>, of bytes: ByteView) {
    add(range, of: bytes)
  }

  /// Adds the definitions of a further text; the first one of a label counts.
  mutating func add(_ range: Range<Int>, of bytes: ByteView) {
    guard bytes.firstRange(of: "]:", in: range) != nil else { return }
    var lines = LineScanner(bytes, in: range)
    var fence: CodeFence?
    // A definition cannot interrupt a paragraph.
    var isInText = false
    while let line = lines.next() {
      if let open = fence {
        if open.isClosed(by: line.content, in: bytes) { fence = nil }
        continue
      }
      switch MarkdownLine(line.content, in: bytes) {
      case .codeFence(let opening): (fence, isInText) = (opening, false)
      case .text where !isInText: isInText = !addDefinition(line.content, of: bytes)
      case .text, .listItem: isInText = true
      case .blank, .heading, .thematicBreak, .comment: isInText = false
      }
    }
  }

  /// The definition of a label.
  subscript(label: Range<Int>, bytes: ByteView) -> Definition? {
    isEmpty ? nil : definitions[Self.folded(label, of: bytes)]
  }

  /// Adds the definition that a line is; whether it is one.
  private mutating func addDefinition(_ content: Range<Int>, of bytes: ByteView) -> Bool {
    let line = bytes.trimmingSpaces(content)
    guard line.lowerBound - content.lowerBound < Indentation.ofCode, bytes.hasPrefix("[", in: line),
      !bytes.hasPrefix("[^", in: line), let close = bytes.firstRange(of: "]:", in: line)?.lowerBound
    else { return false }
    let label = line.lowerBound + 1..<close
    guard !bytes.isBlank(label), bytes.firstIndex(of: .ascii("["), in: label) == close,
      let target = Self.target(bytes.trimmingSpaces(close + 2..<line.upperBound), of: bytes)
    else { return false }
    let key = Self.folded(label, of: bytes)
    if definitions[key] == nil { definitions[key] = target }
    return true
  }

  /// A destination, and a title after it.
  private static func target(_ text: Range<Int>, of bytes: ByteView) -> Definition? {
    guard let first = text.first else { return nil }
    var destination = first..<(text.first { bytes[$0].isSpaceOrTab } ?? text.upperBound)
    var end = destination.upperBound
    if bytes[first] == .ascii("<") {
      let close = bytes.firstIndex(of: .ascii(">"), in: text)
      guard close < text.upperBound else { return nil }
      (destination, end) = (first + 1..<close, close + 1)
    }
    let title = bytes.trimmingLeadingSpaces(end..<text.upperBound)
    guard !title.isEmpty else { return Definition(destination: bytes.string(destination), hasTitle: false) }
    let closing: UInt8 = bytes[title.lowerBound] == .ascii("(") ? .ascii(")") : bytes[title.lowerBound]
    guard title.lowerBound > end, title.count > 1, "\"')".utf8.contains(closing),
      bytes[title.upperBound - 1] == closing
    else { return nil }
    return Definition(destination: bytes.string(destination), hasTitle: true)
  }

  /// Labels match without regard to the case of letters, and to how much white space is between words.
  private static func folded(_ label: Range<Int>, of bytes: ByteView) -> String {
    bytes.string(label).split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ").lowercased()
  }
}
