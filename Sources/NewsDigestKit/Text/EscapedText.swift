/// The bytes of a text in double quotes, as TOML and JSON escape them.
enum EscapedText {
  static func append(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case .ascii("\""), .ascii("\\"): output += [.ascii("\\"), byte]
    case .lineFeed: output.append(contentsOf: "\\n".utf8)
    case .carriageReturn: output.append(contentsOf: "\\r".utf8)
    case .tab: output.append(contentsOf: "\\t".utf8)
    case 0..<0x20, 0x7F:
      let digits = String(byte, radix: 16, uppercase: true).utf8
      output.append(contentsOf: "\\u".utf8)
      output.append(contentsOf: repeatElement(.ascii("0"), count: 4 - digits.count))
      output.append(contentsOf: digits)
    default: output.append(byte)
    }
  }
}
