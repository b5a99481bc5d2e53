import ArgumentParser
import NewsDigestKit

/// The subcommand `digest rename-tag`.
struct RenameTagCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename-tag",
    abstract: "Rename a tag in the front matter of documents, and in the entries of daily digests.".localized,
    discussion: """
      Example:  digest rename-tag 로보틱스 로봇 --dry-run _posts

      A document that has both tags keeps the new one. Nothing else in the file changes. Shows the difference.
      """.localized)

  @Argument(help: .localized("The tag."))
  var old: String

  @Argument(help: .localized("What it is called from now on."))
  var new: String

  @OptionGroup var options: EditOptions

  func run() async throws {
    let (old, new) = (old, new)
    @Sendable func renamed(_ tags: [String]) -> [String] {
      guard tags.contains(old) else { return tags }
      let keepsNew = tags.contains(new)
      return tags.compactMap { $0 != old ? $0 : keepsNew ? nil : new }
    }
    try await options.edit { document in
      if document.format == .dailyDigest {
        return try edited(DailyDigest.self, document) { digest in
          for index in digest.entries.indices {
            let tags = digest.entries[index].tags.map(\.rawValue)
            let new = renamed(tags)
            if new != tags { digest.entries[index].tags = new.map(DailyDigest.Tag.init) }
          }
        }
      }
      return try edited(JekyllPost.self, document) { post in
        guard let tags = post.frontMatter?.tags else { return }
        let new = renamed(tags)
        if new != tags { post.frontMatter?.tags = new }
      }
    }
  }
}

/// The text of a document that was edited as a format.
private func edited<Format: DigestFormat>(
  _ format: Format.Type, _ input: InputDocument, _ edit: (inout Format) -> Void
) throws -> SourceText {
  var document = DigestDocument<Format>(parsing: input.source, vocabulary: input.vocabulary)
  edit(&document.content)
  try document.commit()
  return document.source
}
