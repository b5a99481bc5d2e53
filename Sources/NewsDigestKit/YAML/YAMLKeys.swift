/// What looks like the keys of a block's mappings: a word, perhaps in quotes, and a colon, at the start of a line or an
/// item or after `{` or `,`.
///
/// What is in a text can look so too, and keys with tags, anchors, `?` or escapes do not: who asks has to look again.
enum YAMLKeys {
  /// The offsets of all keys but the last of those that read the same, in order.
  static func duplicates(in bytes: ByteView, _ range: Range<Int>) -> [Int] {
    var keys: [(offset: Int, name: String)] = []
    // As Yams, this takes texts for the same that differ in their normalisation.
    var lasts: [String: Int] = [:]
    var isAtStart = true
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if isAtStart, let key = key(at: offset, in: bytes, end: range.upperBound) {
        lasts[key.name] = keys.count
        keys.append((offset, key.name))
        (offset, isAtStart) = (key.end, false)
        continue
      }
      switch byte {
      case .lineFeed, .ascii("{"), .ascii(","): isAtStart = true
      case .space, .tab, .carriageReturn: break
      case .ascii("["): break
      // `- ` starts an item.
      case .ascii("-"): isAtStart = isAtStart && offset + 1 < range.upperBound && bytes[offset + 1].isSpaceOrTab
      default: isAtStart = false
      }
      offset += 1
    }
    return keys.indices.filter { lasts[keys[$0].name] != $0 }.map { keys[$0].offset }
  }

  /// The longest key that has no `?` before it.
  private static let lengthLimit = 1000

  private static func key(at start: Int, in bytes: ByteView, end: Int) -> (name: String, end: Int)? {
    let limit = min(end, start + lengthLimit)
    var name = start..<start
    var next = start
    switch bytes[start] {
    case .ascii("\""), .ascii("'"):
      let quote = bytes[start]
      next += 1
      while next < limit, bytes[next] != quote {
        if bytes[next] == .lineFeed || bytes[next] == .ascii("\\") { return nil }
        next += 1
      }
      name = start + 1..<next
      next += 1
    case .ascii("!"), .ascii("&"), .ascii("*"), .ascii("?"), .ascii("#"), .ascii("|"), .ascii(">"), .ascii("%"),
      .ascii("@"), .ascii("`"), .ascii("{"), .ascii("}"), .ascii("["), .ascii("]"), .ascii(","), 0...(.space):
      return nil
    default:
      if bytes[start] == .ascii("-"), start + 1 >= end || bytes[start + 1] <= .space { return nil }
      while next < limit, !endsPlainKey(next, in: bytes, end: end) {
        if bytes[next] == .lineFeed || ",[]{}".utf8.contains(bytes[next]) { return nil }
        next += 1
      }
      name = bytes.trimmingTrailingSpaces(start..<next)
    }
    while next < limit, bytes[next].isSpaceOrTab { next += 1 }
    guard next < limit, bytes[next] == .ascii(":") else { return nil }
    return (bytes.string(name), next)
  }

  private static func endsPlainKey(_ offset: Int, in bytes: ByteView, end: Int) -> Bool {
    bytes[offset] == .ascii(":") && (offset + 1 >= end || bytes[offset + 1] <= .space)
  }
}
