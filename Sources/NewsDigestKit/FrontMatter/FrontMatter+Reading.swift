extension FrontMatter {
  /// The front matter that stands in `range`: its fields, or its text if it is no mapping that can be read.
  init(reading bytes: ByteView, in range: Range<Int>) {
    self.init(YAMLBlock(reading: bytes, in: range), bytes, range)
  }

  /// The front matter that `block` was read from, which stands in `range`.
  init(_ block: YAMLBlock, _ bytes: ByteView, _ range: Range<Int>) {
    self.init()
    guard block.problem == nil else {
      verbatimText = bytes.string(range)
      return
    }
    var comments: [String] = []
    for item in block.items {
      switch item {
      case .comment(let range): comments.append(Self.commentText(range, in: bytes))
      case .field(let field):
        fields.append(Field(field, leadingComment: Self.joined(comments), in: bytes))
        comments = []
      }
    }
    closingComment = Self.joined(comments)
  }

  private static func joined(_ comments: [String]) -> String? {
    comments.isEmpty ? nil : comments.joined(separator: "\n")
  }

  /// The text of a comment, without `#` and one space after it.
  fileprivate static func commentText(_ range: Range<Int>, in bytes: ByteView) -> String {
    let text = range.dropFirst()
    return bytes.string(text.first.map { bytes[$0] } == .space ? text.dropFirst() : text)
  }
}

extension FrontMatter.Field {
  /// A field that was read, with the comments above it.
  init(_ field: YAMLField, leadingComment: String?, in bytes: ByteView) {
    self.init(
      key: field.key, value: field.value, leadingComment: leadingComment,
      trailingComment: field.trailingComment.map { FrontMatter.commentText($0, in: bytes) })
  }
}
