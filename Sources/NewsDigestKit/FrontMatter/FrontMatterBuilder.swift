/// Makes a front matter of its segments.
struct FrontMatterBuilder {
  private(set) var frontMatter: FrontMatter?
  private var fields: [FrontMatter.Field] = []
  private var comments: [String] = []

  mutating func receive(_ meaning: consuming FrontMatterMeaning) {
    switch consume meaning {
    case .opening: frontMatter = FrontMatter()
    case .comment(let text): comments.append(text)
    case .field(let key, let value, let trailingComment):
      let comment = takeComments()
      fields.append(
        FrontMatter.Field(key: key, value: value, leadingComment: comment, trailingComment: trailingComment))
    case .verbatim(let text): frontMatter?.verbatimText = text
    case .closing:
      let comment = takeComments()
      frontMatter?.closingComment = comment
      frontMatter?.fields = fields.takeAll()
    }
  }

  private mutating func takeComments() -> String? {
    defer { comments = [] }
    return comments.isEmpty ? nil : comments.joined(separator: "\n")
  }
}
