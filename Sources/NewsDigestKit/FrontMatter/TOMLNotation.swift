/// How fields are spelled in TOML.
struct TOMLNotation: FieldNotation {
  func items(of bytes: ByteView, in range: Range<Int>) throws(YAMLProblem) -> [YAMLItem] {
    var parser = TOMLParser(bytes, range)
    return try parser.items()
  }

  var separator: StaticString { " = " }

  func append(key: String, like example: YAMLExample?, to output: inout [UInt8]) {
    let isBare = !key.isEmpty && key.utf8.allSatisfy(\.isInTOMLKey)
    let style = example?.style(for: key)
    if isBare, style == nil || style == .plain {
      output.append(contentsOf: key.utf8)
    } else {
      append(key, style, to: &output)
    }
  }

  func append(_ scalar: YAMLValue, like example: YAMLExample?, to output: inout [UInt8]) {
    switch scalar {
    case .string(let text):
      if text.utf8.contains(.lineFeed), let example, example.isLongText {
        appendLong(text, to: &output)
      } else {
        append(text, example?.style(for: text), to: &output)
      }
    case .float(let value): output.append(contentsOf: Self.text(of: value).utf8)
    case .dateTime(let value): Self.spelling(of: example).append(value, to: &output)
    default: YAMLScalarWriter.append(scalar, in: .flow, to: &output)
    }
  }

  private static func text(of value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    return value.description
  }

  /// The spelling of an example where TOML has it, and else that of RFC 3339.
  private static func spelling(of example: YAMLExample?) -> DateTimeSpelling {
    guard var spelling = example?.dateTime else { return .rfc3339 }
    let own = spelling
    spelling.separator = "T"
    return spelling.isRFC3339 && (own.separator == "t" || own.separator == " ")
      ? own
      : spelling.isRFC3339 ? spelling : .rfc3339
  }

  // MARK: Texts

  private func append(_ text: String, _ style: YAMLScalarWriter.Style?, to output: inout [UInt8]) {
    let isLiteral = !text.utf8.contains { $0 == .ascii("'") || $0 == .lineFeed || $0.isRefusedInTOML }
    if style == .singleQuoted, isLiteral {
      output.append(contentsOf: "'\(text)'".utf8)
    } else {
      output.append(.ascii("\""))
      for byte in text.utf8 { EscapedText.append(byte, to: &output) }
      output.append(.ascii("\""))
    }
  }

  private func appendLong(_ text: String, to output: inout [UInt8]) {
    output.append(contentsOf: "\"\"\"\n".utf8)
    for byte in text.utf8 {
      // Quotes are escaped, so that no three of them are next to each other.
      if byte == .lineFeed { output.append(byte) } else { EscapedText.append(byte, to: &output) }
    }
    output.append(contentsOf: "\"\"\"".utf8)
  }
}

extension YAMLExample {
  /// Whether three quotes open the text.
  fileprivate var isLongText: Bool {
    isReplaced && node.range.count >= 6
      && (bytes.hasPrefix("\"\"\"", in: node.range) || bytes.hasPrefix("'''", in: node.range))
  }
}
