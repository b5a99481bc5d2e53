/// What a segment of a front matter means.
enum FrontMatterMeaning: Sendable {
  case opening
  /// A line with nothing but a comment, without `#` and the space after it.
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

  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch self {
    case .opening, .closing: writer.syntax("---")
    case .comment(let text):
      writer.syntax(text.isEmpty ? "#" : "# ")
      writer.content(text, as: "")
    case .field(let key, let value, let comment):
      writer.field(key: key, value: value, trailingComment: comment, like: example)
    case .verbatim(let text): writer.content(text, as: "")
    }
  }

  func hasSameValues(as other: FrontMatterMeaning) -> Bool {
    switch (self, other) {
    case (.opening, .opening), (.closing, .closing): true
    case (.comment(let text), .comment(let other)), (.verbatim(let text), .verbatim(let other)):
      text.hasSameBytes(as: other)
    case (.field(let key, let value, let comment), .field(let otherKey, let otherValue, let otherComment)):
      key.hasSameBytes(as: otherKey) && value == otherValue && comment.hasSameBytes(as: otherComment)
    default: false
    }
  }
}

extension FrontMatterMeaning {
  /// The kinds of segments of a front matter; the one that ends it is the last.
  enum Sort: UInt8 {
    case frontMatterOpening, frontMatterComment, frontMatterField, frontMatterVerbatim, frontMatterClosing
  }
}

extension SegmentKind {
  static let frontMatterOpening = SegmentKind(FrontMatterMeaning.Sort.frontMatterOpening, from: .frontMatter)
  static let frontMatterComment = SegmentKind(FrontMatterMeaning.Sort.frontMatterComment, from: .frontMatter)
  static let frontMatterField = SegmentKind(FrontMatterMeaning.Sort.frontMatterField, from: .frontMatter)
  static let frontMatterVerbatim = SegmentKind(FrontMatterMeaning.Sort.frontMatterVerbatim, from: .frontMatter)
  static let frontMatterClosing = SegmentKind(FrontMatterMeaning.Sort.frontMatterClosing, from: .frontMatter)

  /// Whether the segment is inside a front matter that continues after it.
  var isInsideFrontMatter: Bool {
    (Self.frontMatterOpening.rawValue..<Self.frontMatterClosing.rawValue).contains(rawValue)
  }
}

extension FrontMatter {
  /// Gives the meanings of a front matter in the order in which they are written.
  ///
  /// - Parameters:
  ///   - sink: Takes the meanings.
  ///   - meaning: Turns a meaning of a front matter into one of the format.
  func write<Meaning>(into sink: inout some MeaningSink<Meaning>, as meaning: (FrontMatterMeaning) -> Meaning) {
    sink.receive(meaning(.opening), for: "frontMatter")
    if let verbatimText { sink.receive(meaning(.verbatim(verbatimText)), for: "frontMatter.verbatimText") }
    for (index, field) in fields.enumerated() {
      for line in FrontMatterComment.lines(of: field.leadingComment) {
        sink.receive(meaning(.comment(line)), for: "frontMatter.fields[\(index)].leadingComment")
      }
      sink.receive(
        meaning(.field(key: field.key, value: field.value, trailingComment: field.trailingComment)),
        for: "frontMatter.fields[\(index)]")
    }
    for line in FrontMatterComment.lines(of: closingComment) {
      sink.receive(meaning(.comment(line)), for: "frontMatter.closingComment")
    }
    sink.receive(meaning(.closing), for: "frontMatter")
  }
}

/// Comments of a front matter: several lines of them are one text.
enum FrontMatterComment {
  static func lines(of text: String?) -> [String] {
    guard let text else { return [] }
    return text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
}
