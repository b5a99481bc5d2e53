/// The language of a new text.
struct WrittenLanguage: Sendable {
  /// The language of labels that are no part of the model; `nil` for the default.
  var language: Language?
  /// Whether values of the model that are words are written in it too.
  var isTranslating: Bool
}
