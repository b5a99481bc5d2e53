/// Parses a front matter in which every line is blank, a comment, or `key: scalar`, without LibYAML.
///
/// The result is the same as LibYAML's, only faster. If in doubt, it gives up and LibYAML decides.
struct YAMLLineParser {
  private let bytes: ByteView

  /// The items of the block in `range`, or `nil` when a line of it is not of the simple kind.
  static func items(of range: Range<Int>, in bytes: ByteView) -> [YAMLItem]? {
    let parser = YAMLLineParser(bytes: bytes)
    var lines = LineScanner(bytes, in: range)
    var items: [YAMLItem] = []
    items.reserveCapacity(8)
    while let line = lines.next() {
      guard YAMLText.isOrdinary(line.content, in: bytes) else { return nil }
      let content = bytes.trimmingTrailingSpaces(line.content)
      guard !content.isEmpty else { continue }
      guard let item = parser.item(content) else { return nil }
      items.append(item)
    }
    return items
  }

  private func item(_ line: Range<Int>) -> YAMLItem? {
    let start = bytes.trimmingLeadingSpaces(line).lowerBound
    if bytes[start] == .ascii("#") { return .comment(start..<line.upperBound) }
    return start == line.lowerBound ? field(line).map(YAMLItem.field) : nil
  }

  private func field(_ line: Range<Int>) -> YAMLField? {
    let colon = bytes.firstIndex(of: .ascii(":"), in: line)
    let key = line.lowerBound..<colon
    guard colon < line.upperBound, isPlainKey(key) else { return nil }
    let rest = colon + 1..<line.upperBound
    guard !rest.isEmpty else { return field(line, key, .null, rest, comment: nil) }
    let value = bytes.trimmingLeadingSpaces(rest)
    guard value.lowerBound > rest.lowerBound else { return nil }
    return switch bytes[value.lowerBound] {
    case .ascii("\""), .ascii("'"): quotedField(line, key, value)
    case .ascii("#"): field(line, key, .null, rest.lowerBound..<rest.lowerBound, comment: value)
    default: plainField(line, key, value)
    }
  }

  private func field(
    _ line: Range<Int>, _ key: Range<Int>, _ value: YAMLValue, _ valueRange: Range<Int>, comment: Range<Int>?
  ) -> YAMLField {
    YAMLField(
      key: bytes.string(key), value: value, range: line, keyRange: key, valueRange: valueRange,
      trailingComment: comment)
  }

  /// Letters of any script, digits, `_`, and, except at the start, `-` and `.`.
  private func isPlainKey(_ key: Range<Int>) -> Bool {
    guard 1...128 ~= key.count, let first = key.first, isPlainKeyStart(bytes[first]) else { return false }
    return key.allSatisfy { isPlainKeyStart(bytes[$0]) || bytes[$0] == .ascii("-") || bytes[$0] == .ascii(".") }
  }

  private func isPlainKeyStart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == .ascii("_") || byte >= 0x80
  }

  /// A scalar in quotes without quotes of its own or escapes.
  private func quotedField(_ line: Range<Int>, _ key: Range<Int>, _ rest: Range<Int>) -> YAMLField? {
    let quote = bytes[rest.lowerBound]
    let inside = rest.lowerBound + 1..<rest.upperBound
    let close = bytes.firstIndex(of: quote, in: inside)
    guard close < rest.upperBound else { return nil }
    let text = inside.lowerBound..<close
    if quote == .ascii("\""), bytes.firstIndex(of: .ascii("\\"), in: text) < close { return nil }
    let value = rest.lowerBound..<close + 1
    let after = value.upperBound..<rest.upperBound
    let comment = bytes.trimmingLeadingSpaces(after)
    if !comment.isEmpty {
      guard comment.lowerBound > after.lowerBound, bytes[comment.lowerBound] == .ascii("#") else { return nil }
    }
    return field(line, key, .string(bytes.string(text)), value, comment: comment.isEmpty ? nil : comment)
  }

  private func plainField(_ line: Range<Int>, _ key: Range<Int>, _ rest: Range<Int>) -> YAMLField? {
    guard !YAMLText.isIndicator(bytes[rest.lowerBound]) || isNegativeNumber(rest) else { return nil }
    var end = rest.upperBound
    for offset in rest.dropFirst() {
      switch bytes[offset] {
      case .ascii("#") where bytes[offset - 1] == .space: end = offset
      case .ascii(":") where offset + 1 == rest.upperBound || bytes[offset + 1] == .space: return nil
      default: continue
      }
      if end == offset { break }
    }
    let value = bytes.trimmingTrailingSpaces(rest.lowerBound..<end)
    let comment = end < rest.upperBound ? end..<rest.upperBound : nil
    return field(line, key, YAMLResolver.value(of: value, in: bytes), value, comment: comment)
  }

  private func isNegativeNumber(_ range: Range<Int>) -> Bool {
    range.count > 1 && bytes[range.lowerBound] == .ascii("-") && bytes[range.lowerBound + 1].isASCIIDigit
  }
}

extension YAMLText {
  /// Whether a plain scalar cannot begin with this byte, or only under conditions.
  static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case .ascii("-"), .ascii("?"), .ascii(":"), .ascii(","), .ascii("["), .ascii("]"), .ascii("{"), .ascii("}"),
      .ascii("#"), .ascii("&"), .ascii("*"), .ascii("!"), .ascii("|"), .ascii(">"), .ascii("'"), .ascii("\""),
      .ascii("%"), .ascii("@"), .ascii("`"):
      true
    default: false
    }
  }
}
