extension Lexicon {
  /// Languages of which only some words are known.
  static let others = [
    Lexicon(Language(rawValue: "de"), [.timestamps: ["Kapitel"]]),
    Lexicon(Language(rawValue: "fr"), [.timestamps: ["Chapitres"]]),
    Lexicon(Language(rawValue: "es"), [.timestamps: ["Capítulos"]]),
    Lexicon(Language(rawValue: "ru"), [.timestamps: ["Содержание", "Таймкоды"]]),
  ]
}
