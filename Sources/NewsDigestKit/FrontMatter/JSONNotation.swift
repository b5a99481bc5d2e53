/// How fields are spelled in JSON.
struct JSONNotation: FieldNotation {
  func items(of bytes: ByteView, in range: Range<Int>) throws(YAMLProblem) -> [YAMLItem] {
    var parser = JSONParser(bytes, range)
    return try parser.items()
  }

  var separator: StaticString { ": " }

  func append(key: String, like example: YAMLExample?, to output: inout [UInt8]) { append(key, to: &output) }

  func append(_ scalar: YAMLValue, like example: YAMLExample?, to output: inout [UInt8]) {
    switch scalar {
    case .string(let text): append(text, to: &output)
    case .float(let value): output.append(contentsOf: value.description.utf8)
    default: YAMLScalarWriter.append(scalar, in: .flow, to: &output)
    }
  }

  private func append(_ text: String, to output: inout [UInt8]) {
    output.append(.ascii("\""))
    for byte in text.utf8 { EscapedText.append(byte, to: &output) }
    output.append(.ascii("\""))
  }
}
