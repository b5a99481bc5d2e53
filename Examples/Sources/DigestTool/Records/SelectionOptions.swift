import ArgumentParser
import NewsDigestKit

/// Which members of records are written.
struct SelectionOptions: ParsableArguments {
  /// What a record holds whatever is selected: without it, nobody would know what the rest is of.
  static let always = ["schema", "id", "path", "error", "summary"]

  @Option(
    parsing: .unconditional,
    help: .localized(
      """
      Write only these members, separated by commas: paths such as content.stories.headline, through arrays too. A name \
      with - before it, such as -blocks, leaves out all members of that name. The schema, id, path and error are always \
      written.
      """,
      valueName: "members"),
    transform: Self.selection)
  var select: RecordSelection?

  @Sendable private static func selection(_ terms: String) throws -> RecordSelection {
    guard let selection = RecordSelection(terms, always: always) else {
      throw ValidationError("`\(terms)` is not a list of members. Separate paths such as content.title with commas.")
    }
    return selection
  }
}
