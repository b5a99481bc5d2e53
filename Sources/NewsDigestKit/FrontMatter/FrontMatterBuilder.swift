/// Makes a front matter of its segments.
struct FrontMatterBuilder {
  private(set) var frontMatter: FrontMatter?
  private var fields: [FrontMatter.Field] = []
  private var comments: [String] = []

  /// Takes a segment; whether it is one of a front matter.
  mutating func receive(_ segment: borrowing Segment) -> Bool {
    switch segment.sort {
    case .frontMatterOpening: frontMatter = FrontMatter(fields: [], notation: segment.notation)
    case .frontMatterComment: comments.append(segment.text(.itself))
    case .frontMatterField:
      let comment = takeComments()
      fields.append(
        FrontMatter.Field(
          key: segment.text(.key), value: segment.yamlValue, leadingComment: comment,
          trailingComment: segment.optionalText(.trailingComment)))
    case .frontMatterVerbatim: frontMatter?.verbatimText = segment.text(.itself)
    case .frontMatterClosing:
      let comment = takeComments()
      frontMatter?.closingComment = comment
      frontMatter?.fields = fields.takeAll()
    default: return false
    }
    return true
  }

  private mutating func takeComments() -> String? {
    defer { comments = [] }
    return comments.isEmpty ? nil : comments.joined(separator: "\n")
  }
}
