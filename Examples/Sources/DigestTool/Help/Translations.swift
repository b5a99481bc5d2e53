import ArgumentParser
import NewsDigestKit

/// What the tool says of itself, in the languages of the messages. The English text is the key of the others.
enum Translations {
  static func text(_ english: String, in language: Language) -> String {
    language == .korean ? korean[english] ?? english : english
  }
}

extension String {
  /// The text in the user's language, if it is translated.
  var localized: String { localized() }

  /// The text in a language, if it is translated.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - arguments: What takes the place of `{name}` in the text, by name.
  func localized(in language: Language = .preferred, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
    arguments.reduce(Translations.text(self, in: language)) { text, argument in
      text.replacing("{\(argument.key)}", with: argument.value)
    }
  }
}

extension ArgumentHelp {
  /// A help in the user's language.
  static func localized(_ english: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(english.localized, valueName: valueName)
  }
}
