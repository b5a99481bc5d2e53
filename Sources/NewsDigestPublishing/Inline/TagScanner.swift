/// Finds tags and comments of HTML in inline Markdown (CommonMark 6.6), and addresses in angle brackets (6.5).
struct TagScanner {
  private let bytes: Bytes
  /// The endings that are known not to occur in the rest of the text, so that they are searched for once.
  private var missing: Set<String> = []

  init(_ bytes: Bytes) { self.bytes = bytes }

  /// The address in the angle brackets at an offset, the link that it is, and the offset after them.
  func address(at start: Int) -> (text: Range<Int>, isMail: Bool, end: Int)? {
    var index = start + 1
    while index < bytes.count, bytes[index] > .space, bytes[index] != .ascii("<"), bytes[index] != .ascii(">") {
      index += 1
    }
    guard index < bytes.count, bytes[index] == .ascii(">") else { return nil }
    let text = start + 1..<index
    if Self.hasScheme(text, of: bytes) { return (text, false, index + 1) }
    return isMail(text) ? (text, true, index + 1) : nil
  }

  /// Whether an address starts with a scheme of 2 to 32 characters.
  private static func hasScheme(_ range: Range<Int>, of bytes: Bytes) -> Bool {
    guard let first = range.first, bytes[first].isLetter else { return false }
    let colon = range.prefix(33).first { !WebAddress.isInScheme(bytes[$0]) }
    return colon.map { bytes[$0] == .ascii(":") && $0 - first >= 2 } ?? false
  }

  private func isMail(_ range: Range<Int>) -> Bool {
    guard let sign = bytes[range].firstIndex(of: .ascii("@")), sign > range.lowerBound, sign + 1 < range.upperBound,
      bytes[range.lowerBound..<sign].allSatisfy({
        $0.isLetter || $0.isDigit || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0)
      })
    else { return false }
    let labels = bytes[sign + 1..<range.upperBound].split(separator: .ascii("."), omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != .ascii("-") && label.last != .ascii("-")
        && label.allSatisfy { $0.isLetter || $0.isDigit || $0 == .ascii("-") }
    }
  }

  /// The offset after the tag or comment that starts at an offset.
  mutating func endOfTag(at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case .ascii("/"): return endOfClosingTag(from: start + 2)
    case .ascii("?"): return end(after: "?>", from: start + 2)
    case .ascii("!"):
      if bytes.hasPrefix("<!-->", at: start) { return start + 5 }
      if bytes.hasPrefix("<!--->", at: start) { return start + 6 }
      if bytes.hasPrefix("<!--", at: start) { return end(after: "-->", from: start + 4) }
      if bytes.hasPrefix("<![CDATA[", at: start) { return end(after: "]]>", from: start + 9) }
      guard start + 2 < bytes.count, bytes[start + 2].isLetter else { return nil }
      return end(after: ">", from: start + 2)
    default: return endOfOpeningTag(from: start + 1)
    }
  }

  private mutating func end(after text: StaticString, from start: Int) -> Int? {
    let key = "\(text)"
    guard !missing.contains(key) else { return nil }
    if let found = bytes.firstOffset(of: text, from: start) { return found + text.utf8CodeUnitCount }
    missing.insert(key)
    return nil
  }

  private func endOfName(from start: Int) -> Int? {
    guard start < bytes.count, bytes[start].isLetter else { return nil }
    return bytes[start...].firstIndex { !$0.isLetter && !$0.isDigit && $0 != .ascii("-") } ?? bytes.count
  }

  private func skippingSpace(from start: Int) -> Int {
    bytes[start...].firstIndex { !$0.isWhiteSpace } ?? bytes.count
  }

  private func endOfClosingTag(from start: Int) -> Int? {
    guard let name = endOfName(from: start) else { return nil }
    let end = skippingSpace(from: name)
    return end < bytes.count && bytes[end] == .ascii(">") ? end + 1 : nil
  }

  private func endOfOpeningTag(from start: Int) -> Int? {
    guard var index = endOfName(from: start) else { return nil }
    while index < bytes.count {
      let next = skippingSpace(from: index)
      guard next < bytes.count else { return nil }
      if bytes[next] == .ascii(">") { return next + 1 }
      if bytes.hasPrefix("/>", at: next) { return next + 2 }
      guard next > index, let end = endOfAttribute(from: next) else { return nil }
      index = end
    }
    return nil
  }

  private func endOfAttribute(from start: Int) -> Int? {
    guard bytes[start].isLetter || bytes[start] == .ascii("_") || bytes[start] == .ascii(":") else { return nil }
    let name =
      bytes[start...].firstIndex { !$0.isLetter && !$0.isDigit && !"_.:-".utf8.contains($0) } ?? bytes.count
    let sign = skippingSpace(from: name)
    guard sign < bytes.count, bytes[sign] == .ascii("=") else { return name }
    let value = skippingSpace(from: sign + 1)
    guard value < bytes.count else { return nil }
    if bytes[value] == .ascii("\"") || bytes[value] == .ascii("'") {
      return bytes[(value + 1)...].firstIndex(of: bytes[value]).map { $0 + 1 }
    }
    let end = bytes[value...].firstIndex { $0.isWhiteSpace || "\"'=<>`".utf8.contains($0) } ?? bytes.count
    return end > value ? end : nil
  }
}
