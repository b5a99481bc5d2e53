/// What a segment of a front matter means.
enum FrontMatterMeaning: Sendable {
  case opening
  /// A line with nothing but a comment, without `#` and the blank behind it.
  case comment(String)
  case field(key: String, value: YAMLValue, trailingComment: String?)
  /// All the text of a block that is no readable list of fields.
  case verbatim(String)
  case closing
}

extension FrontMatterMeaning: SegmentMeaning {
  var kind: SegmentKind {
    switch self {
    case .opening: .frontMatterOpening
    case .comment: .frontMatterComment
    case .field: .frontMatterField
    case .verbatim: .frontMatterVerbatim
    case .closing: .frontMatterClosing
    }
  }

  func write(to writer: inout SegmentWriter, like template: SegmentTemplate?) {
    switch self {
    case .opening, .closing: writer.syntax("---")
    case .comment(let text):
      writer.syntax(text.isEmpty ? "#" : "# ")
      writer.content(text, as: "leadingComment")
    case .field(let key, let value, let comment):
      writer.field(key: key, value: value, trailingComment: comment, like: template)
    case .verbatim(let text): writer.content(text, as: "verbatimText")
    }
  }
}

extension SegmentKind {
  static let frontMatterOpening = SegmentKind(rawValue: 1)
  static let frontMatterComment = SegmentKind(rawValue: 2)
  static let frontMatterField = SegmentKind(rawValue: 3)
  static let frontMatterVerbatim = SegmentKind(rawValue: 4)
  static let frontMatterClosing = SegmentKind(rawValue: 5)

  /// Whether the segment belongs to a front matter that is still open behind it.
  var isInsideFrontMatter: Bool { (1...4).contains(rawValue) }
}

extension FrontMatter {
  /// Gives the meanings of a front matter in the order in which they are written.
  func write(into receive: (FrontMatterMeaning, _ property: @autoclosure () -> String) -> Void) {
    receive(.opening, "frontMatter")
    if let verbatimText { receive(.verbatim(verbatimText), "frontMatter.verbatimText") }
    for (index, field) in fields.enumerated() {
      for line in FrontMatterComment.lines(of: field.leadingComment) {
        receive(.comment(line), "frontMatter.fields[\(index)].leadingComment")
      }
      receive(
        .field(key: field.key, value: field.value, trailingComment: field.trailingComment),
        "frontMatter.fields[\(index)]")
    }
    for line in FrontMatterComment.lines(of: closingComment) { receive(.comment(line), "frontMatter.closingComment") }
    receive(.closing, "frontMatter")
  }
}

/// Comments of a front matter: several lines of them are one text.
enum FrontMatterComment {
  static func lines(of text: String?) -> [String] {
    guard let text else { return [] }
    return text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  /// The text of a comment whose `#` starts `range`.
  static func text(_ range: Range<Int>, in bytes: ByteView) -> String {
    let start = range.lowerBound + 1
    return bytes.string(start + (bytes.hasPrefix(" ", in: start..<range.upperBound) ? 1 : 0)..<range.upperBound)
  }
}

/// Reads the front matter at the start of a text, if there is one.
enum FrontMatterReader {
  /// - Parameter receive: Takes each segment with its range.
  /// - Returns: The offset behind the front matter's closing line, at its line ending; or that of the text's first byte behind a
  ///   byte-order mark, when there is no front matter.
  static func read(_ bytes: ByteView, receive: (FrontMatterMeaning, Range<Int>) -> Void) -> Int {
    let start = ByteOrderMark.length(in: bytes)
    guard let fence = FrontMatterFence.find(in: bytes, at: start) else { return start }
    receive(.opening, fence.opening)
    let block = YAMLBlock(reading: bytes, in: fence.inner)
    if block.problem != nil {
      let text = fence.inner.lowerBound..<lastContent(of: fence.inner, in: bytes)
      receive(.verbatim(bytes.joinedLines(text, isIndentContent: true)), text)
    }
    for item in block.items {
      switch item {
      case .comment(let range): receive(.comment(FrontMatterComment.text(range, in: bytes)), range)
      case .field(let field):
        let comment = field.trailingComment.map { FrontMatterComment.text($0, in: bytes) }
        receive(.field(key: field.key, value: field.value, trailingComment: comment), field.range)
      }
    }
    receive(.closing, fence.closing)
    return fence.closing.upperBound
  }

  /// The end of the last line of `range`, without its ending.
  private static func lastContent(of range: Range<Int>, in bytes: ByteView) -> Int {
    var end = range.upperBound
    if end > range.lowerBound, bytes[end - 1] == .lineFeed { end -= 1 }
    while end > range.lowerBound, bytes[end - 1] == .carriageReturn { end -= 1 }
    return end
  }
}

/// Makes a front matter of its segments.
struct FrontMatterBuilder {
  private(set) var frontMatter: FrontMatter?
  private var comments: [String] = []

  mutating func receive(_ meaning: consuming FrontMatterMeaning) {
    switch consume meaning {
    case .opening: frontMatter = FrontMatter()
    case .comment(let text): comments.append(text)
    case .field(let key, let value, let trailingComment):
      let comment = takeComments()
      frontMatter?.fields.append(
        FrontMatter.Field(key: key, value: value, leadingComment: comment, trailingComment: trailingComment))
    case .verbatim(let text): frontMatter?.verbatimText = text
    case .closing:
      let comment = takeComments()
      frontMatter?.closingComment = comment
    }
  }

  private mutating func takeComments() -> String? {
    defer { comments = [] }
    return comments.isEmpty ? nil : comments.joined(separator: "\n")
  }
}
