/// Writes scalars so that they are parsed back as the same value.
enum YAMLScalarWriter {
  /// The ways to write a string.
  enum Style: Hashable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// Where a scalar is: in brackets, fewer texts can be plain.
  enum Context {
    case block, flow
  }

  /// The text of a value that is no list and no mapping, without quotes for strings that do not need them.
  static func append(_ value: YAMLValue, in context: Context, style: Style? = nil, to output: inout [UInt8]) {
    switch value {
    case .null, .sequence, .mapping: output.append(contentsOf: "null".utf8)
    case .bool(let value): output.append(contentsOf: value ? "true".utf8 : "false".utf8)
    case .integer(let value): output.append(contentsOf: String(value).utf8)
    case .float(let value): output.append(contentsOf: text(of: value).utf8)
    case .date(let date): DateSpelling().append(date, to: &output)
    case .dateTime(let dateTime): append(dateTime, dateTime.canonicalSpelling, to: &output)
    case .string(let text): append(text, in: context, style: style, to: &output)
    }
  }

  /// Appends a date-time in `spelling`, or in Jekyll's if a YAML loader would not take that one for a time.
  static func append(_ dateTime: DateTime, _ spelling: DateTimeSpelling, to output: inout [UInt8]) {
    (spelling.isYAML ? spelling : .jekyll).append(dateTime, to: &output)
  }

  /// A float with a point in it, as all of YAML's schemas want: `1.0e+20`.
  private static func text(of value: Double) -> String {
    if value.isNaN { return ".nan" }
    if value.isInfinite { return value < 0 ? "-.inf" : ".inf" }
    let text = value.description
    guard !text.utf8.contains(.ascii(".")), let exponent = text.utf8.firstIndex(of: .ascii("e")) else { return text }
    return text[..<exponent] + ".0" + text[exponent...]
  }

  /// Appends a text on one line: as it is, or in quotes where it must be or where `style` asks for them.
  static func append(_ text: String, in context: Context, style: Style? = nil, to output: inout [UInt8]) {
    let style = style ?? .plain
    if style == .plain, YAMLPlainText.isSafe(text, in: context) {
      output.append(contentsOf: text.utf8)
    } else if style == .singleQuoted, YAMLPlainText.needsNoEscape(text) {
      appendSingleQuoted(text, to: &output)
    } else {
      appendDoubleQuoted(text, to: &output)
    }
  }

  private static func appendSingleQuoted(_ text: String, to output: inout [UInt8]) {
    output.append(.ascii("'"))
    for byte in text.utf8 {
      if byte == .ascii("'") { output.append(byte) }
      output.append(byte)
    }
    output.append(.ascii("'"))
  }

  private static func appendDoubleQuoted(_ text: String, to output: inout [UInt8]) {
    output.append(.ascii("\""))
    for scalar in text.unicodeScalars { appendEscaped(scalar, to: &output) }
    output.append(.ascii("\""))
  }

  /// Appends a scalar, escaped only if it must be.
  private static func appendEscaped(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    switch scalar {
    case "\"", "\\": output.append(contentsOf: [.ascii("\\"), UInt8(ascii: scalar)])
    case "\n": output.append(contentsOf: "\\n".utf8)
    case "\r": output.append(contentsOf: "\\r".utf8)
    case "\t": output.append(contentsOf: "\\t".utf8)
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": appendHex(scalar.value, digits: 2, letter: "x", to: &output)
    case "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
      appendHex(scalar.value, digits: 4, letter: "u", to: &output)
    default: output.append(contentsOf: UTF8.encode(scalar) ?? .init([]))
    }
  }

  private static func appendHex(
    _ value: UInt32, digits: Int, letter: Unicode.Scalar, to output: inout [UInt8]
  ) {
    let text = String(value, radix: 16, uppercase: true).utf8
    output.append(contentsOf: [.ascii("\\"), .ascii(letter)])
    output.append(contentsOf: repeatElement(.ascii("0"), count: digits - text.count))
    output.append(contentsOf: text)
  }
}
