/// How the words of a text are written.
struct WordForm: Sendable {
  var language = Language.korean
  /// Whether they are decomposed (Unicode's NFD).
  var isDecomposed = false
}
