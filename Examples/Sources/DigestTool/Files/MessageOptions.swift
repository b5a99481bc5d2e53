import ArgumentParser
import NewsDigestKit

/// The language of messages.
struct MessageOptions: ParsableArguments {
  @Option(
    help: .localized(
      "The language of the messages: en or ko; by default that of the environment (LC_ALL, LC_MESSAGES, LANG).",
      valueName: "language"),
    transform: Self.language)
  var language = Language.preferred

  private static func language(_ tag: String) throws -> Language {
    let language = Language(rawValue: tag)
    guard Language.ofMessages.contains(language) else {
      let known = Language.ofMessages.map(\.rawValue).joined(separator: " or ")
      throw ValidationError("There are no messages in the language \(tag): give \(known).")
    }
    return language
  }
}
