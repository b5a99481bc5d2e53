/// The tags of a collapsible section.
enum DetailsTag {
  static let opening: StaticString = "<details>"
  static let closing: StaticString = "</details>"
  static let summaryOpening: StaticString = "<summary>"
  static let summaryClosing: StaticString = "</summary>"
}

/// The tags of a bold text.
enum BoldTags {
  private static let opening: StaticString = "<b>"
  private static let closing: StaticString = "</b>"

  /// A text in the tags.
  static func around(_ text: String) -> String { "\(opening)\(text)\(closing)" }

  /// What is in the tags; `nil` for a text that is not bold.
  static func content(of text: String) -> String? {
    text.withBytes { bytes in
      let content = content(of: bytes.indices, in: bytes)
      return content.isBold ? bytes.string(content.range) : nil
    }
  }

  /// What is in the tags, or all of a range that is not bold.
  static func content(of range: Range<Int>, in bytes: ByteView) -> (range: Range<Int>, isBold: Bool) {
    let start = range.lowerBound + opening.utf8CodeUnitCount
    guard bytes.hasPrefix(opening, in: range), bytes.hasSuffix(closing, before: range.upperBound, from: start) else {
      return (range, false)
    }
    return (start..<range.upperBound - closing.utf8CodeUnitCount, true)
  }
}
