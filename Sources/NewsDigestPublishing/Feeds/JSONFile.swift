/// Writes JSON with its members in the order in which they come.
struct JSONFile {
  private(set) var output: Bytes = []
  private var depth = 0
  private var isFirst = true

  mutating func object(_ name: StaticString? = nil, _ body: (inout JSONFile) -> Void) {
    container(name, "{", "}", body)
  }

  mutating func array(_ name: StaticString, _ body: (inout JSONFile) -> Void) {
    container(name, "[", "]", body)
  }

  private mutating func container(
    _ name: StaticString?, _ opening: StaticString, _ closing: StaticString, _ body: (inout JSONFile) -> Void
  ) {
    startValue(name)
    output.append(opening)
    (depth, isFirst) = (depth + 1, true)
    body(&self)
    depth -= 1
    if !isFirst { startLine() }
    output.append(closing)
    isFirst = false
  }

  mutating func member(_ name: StaticString?, _ text: String?) {
    guard let text else { return }
    startValue(name)
    append(text)
  }

  /// A member of a number, or of another value as JSON.
  mutating func member(_ name: StaticString, literal: String?) {
    guard let literal else { return }
    startValue(name)
    output.append(literal)
  }

  private mutating func startValue(_ name: StaticString?) {
    if depth > 0 {
      if !isFirst { output.append(",") }
      startLine()
    }
    isFirst = false
    guard let name else { return }
    output.append("\"")
    output.append(name)
    output.append("\": ")
  }

  private mutating func startLine() {
    output.append(.lineFeed)
    output += Bytes(repeating: .space, count: depth * 2)
  }

  private mutating func append(_ text: String) {
    output.append("\"")
    for byte in text.utf8 {
      switch byte {
      case .ascii("\""), .ascii("\\"): output += [.ascii("\\"), byte]
      case .lineFeed: output.append("\\n")
      case .carriageReturn: output.append("\\r")
      case .tab: output.append("\\t")
      case 0..<0x20, 0x7F:
        let digits = Bytes("0123456789abcdef")
        output.append("\\u00")
        output += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: output.append(byte)
      }
    }
    output.append("\"")
  }
}
