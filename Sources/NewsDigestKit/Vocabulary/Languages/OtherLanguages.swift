extension Lexicon {
  /// Languages of which only some words are known.
  static let others = [
    german,
    Lexicon(Language(rawValue: "fr"), [.chaptersMarker: ["Chapitres"]]),
    Lexicon(Language(rawValue: "es"), [.chaptersMarker: ["Capítulos"]]),
    Lexicon(Language(rawValue: "ru"), [.chaptersMarker: ["Содержание", "Таймкоды"]]),
  ]
}
