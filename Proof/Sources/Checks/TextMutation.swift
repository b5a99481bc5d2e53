import Generation

/// A way to spoil a text.
enum TextMutation: CaseIterable {
  case cut
  case deleteLine
  case doubleLine
  case swapLines
  case insertPiece
  case splice
  case changeByte
  case deleteByte
  case cutFront

  static let cutPosition = 0

  func applied(to bytes: [UInt8], _ sources: [[UInt8]], _ choices: inout Choices) -> [UInt8] {
    switch self {
    case .cut: return Array(bytes[..<choices.int(0...bytes.count)])
    case .cutFront: return Array(bytes[choices.int(0...bytes.count)...])
    case .deleteLine: return Self.editLines(of: bytes) { $0.remove(at: choices.int(0...$0.count - 1)) }
    case .doubleLine:
      return Self.editLines(of: bytes) { lines in
        let line = choices.pick(lines)
        lines.insert(line, at: choices.int(0...lines.count))
      }
    case .swapLines:
      return Self.editLines(of: bytes) { $0.swapAt(choices.int(0...$0.count - 1), choices.int(0...$0.count - 1)) }
    case .insertPiece:
      let offset = choices.int(0...bytes.count)
      return Array(bytes[..<offset]) + choices.pick(Pieces.markers).utf8 + bytes[offset...]
    case .splice:
      let other = choices.pick(sources)
      return Array(bytes[..<choices.int(0...bytes.count)] + other[choices.int(0...other.count)...])
    case .changeByte:
      guard !bytes.isEmpty else { return bytes }
      var bytes = bytes
      let offset = choices.int(0...bytes.count - 1)
      bytes[offset] = choices.chance(1, in: 2) ? bytes[offset] ^ 1 << choices.int(0...7) : UInt8(choices.int(0...255))
      return bytes
    case .deleteByte:
      guard !bytes.isEmpty else { return bytes }
      var bytes = bytes
      bytes.remove(at: choices.int(0...bytes.count - 1))
      return bytes
    }
  }

  /// Edits the lines of a text, each with its ending.
  private static func editLines(of bytes: [UInt8], _ edit: (inout [ArraySlice<UInt8>]) -> Void) -> [UInt8] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      lines.append(bytes[start...end])
      start = end + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    guard !lines.isEmpty else { return bytes }
    edit(&lines)
    return Array(lines.joined())
  }
}
