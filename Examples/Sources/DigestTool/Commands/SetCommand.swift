import ArgumentParser
import NewsDigestKit

/// The subcommand `digest set`.
struct SetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Set a field of the front matter of documents.".localized,
    discussion: """
      Example:  digest set lang ko _posts
                digest set tags '[AI, robots]' --dry-run _posts

      The value is YAML. A field that is there changes in its place, and a new one comes after the others; nothing else in the \
      file changes. Shows the difference.
      """.localized)

  @Argument(help: .localized("The key of the field."))
  var field: String

  @Argument(help: .localized("The new value, in YAML."), transform: FieldValue.init)
  var value: FieldValue

  @OptionGroup var options: EditOptions

  func run() async throws {
    let (field, value) = (field, value.value)
    try await options.edit { document in
      var post = DigestDocument<JekyllPost>(parsing: document.source, vocabulary: document.vocabulary)
      guard post.content.frontMatter != nil else { throw EditFailure.noFrontMatter }
      post.content.frontMatter?[field] = value
      try post.commit()
      return post.source
    }
  }

  /// A value as it is written in a front matter.
  struct FieldValue: Sendable {
    let value: YAMLValue

    init(_ text: String) throws {
      let document = try DigestDocument<JekyllPost>(parsing: "---\nvalue: \(text)\n---\n")
      let fields = document.content.frontMatter?.fields ?? []
      guard fields.count == 1, let value = fields.first?.value,
        !document.diagnostics.contains(where: { $0.severity == .error })
      else {
        throw ValidationError("`\(text)` is no value in YAML.")
      }
      self.value = value
    }
  }
}
