/// How a field is written, as far as a new value can be written that way too.
struct YAMLFieldStyle {
  /// The key as it is written, with its quotes.
  var key: (text: String, bytes: [UInt8])?
  /// The spaces before the colon, and after it if a value follows on the line.
  var spacesBeforeColon: [UInt8] = []
  var spacesAfterColon: [UInt8] = [.space]
  /// How strings are written; `nil`: without quotes where possible, and on several lines where that is better.
  var scalar: YAMLScalarWriter.Style?
  /// Whether lists and mappings are written in brackets; `nil`: short lists of scalars are.
  var usesFlow: Bool?
  /// How far the key is indented.
  var column: Int
  /// How much further the dashes of a list, or the keys of a mapping, are indented.
  var indentation = 2
  var dateTime = DateTimeSpelling.jekyll
  /// The spaces before the comment.
  var spacesBeforeComment: [UInt8] = [.space]

  /// Canonical form, for a front matter whose keys are indented to `column`.
  init(column: Int = 0) { self.column = column }

  /// The style of `field`, which is in `bytes`.
  init(of field: YAMLField, in bytes: ByteView) {
    column = bytes.columnOfText(endingAt: field.range.lowerBound)
    key = (field.key, bytes.bytes(field.keyRange))
    let colon = bytes.firstIndex(of: .ascii(":"), in: field.keyRange.upperBound..<field.range.upperBound)
    spacesBeforeColon = bytes.bytes(field.keyRange.upperBound..<colon)
    let start = field.valueRange.lowerBound
    let isBelow = !bytes.indices.contains(start) || bytes.firstIndex(of: .lineFeed, in: colon..<start) < start
    if !isBelow, colon + 1 < start { spacesAfterColon = bytes.bytes(colon + 1..<start) }
    if let comment = field.trailingComment {
      let before = bytes.trimmingTrailingSpaces(colon..<comment.lowerBound).upperBound
      spacesBeforeComment = bytes.bytes(before..<comment.lowerBound)
    }
    guard !field.valueRange.isEmpty else { return }
    parseValueStyle(of: field, in: bytes, isBelow: isBelow)
  }

  private mutating func parseValueStyle(of field: YAMLField, in bytes: ByteView, isBelow: Bool) {
    let scanner = YAMLTokenScanner(bytes: bytes, end: field.valueRange.upperBound)
    let start = scanner.skippingProperties(field.valueRange.lowerBound)
    guard start < field.valueRange.upperBound else { return }
    switch bytes[start] {
    case .ascii("'"): scalar = .singleQuoted
    case .ascii("\""): scalar = .doubleQuoted
    case .ascii("|"): scalar = .literal
    case .ascii(">"): scalar = .folded
    case .ascii("["), .ascii("{"): usesFlow = true
    default: parsePlainStyle(of: field, in: bytes, at: start, isBelow: isBelow)
    }
  }

  private mutating func parsePlainStyle(of field: YAMLField, in bytes: ByteView, at start: Int, isBelow: Bool) {
    switch field.value {
    case .sequence, .mapping:
      usesFlow = false
      guard isBelow else { return }
      indentation = max(bytes.columnOfText(endingAt: start) - column, 0)
    case .dateTime:
      if let parsed = ParsedDateTime(in: bytes, start..<field.valueRange.upperBound) { dateTime = parsed.spelling }
    case .string: scalar = .plain
    default: break
    }
  }
}

extension ByteView {
  /// How many bytes there are on the line of `offset` before it.
  fileprivate func columnOfText(endingAt offset: Int) -> Int {
    var start = offset
    while start > 0, self[start - 1] != .lineFeed { start -= 1 }
    return offset - start
  }
}
