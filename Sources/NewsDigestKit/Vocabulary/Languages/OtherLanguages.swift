extension Lexicon {
  /// Languages of which only some words are known.
  static let others = [
    german,
    Lexicon(
      Language(rawValue: "fr"),
      [.chaptersMarker: ["Chapitres"], .timeRangeStart: ["de"], .timeRangeSeparator: ["à", "jusqu’à", "jusqu'à"]]),
    Lexicon(
      Language(rawValue: "es"),
      [.chaptersMarker: ["Capítulos"], .timeRangeStart: ["desde"], .timeRangeSeparator: ["a", "hasta"]]),
    Lexicon(
      Language(rawValue: "ru"),
      [.chaptersMarker: ["Содержание", "Таймкоды"], .timeRangeStart: ["с"], .timeRangeSeparator: ["до", "по"]]),
  ]
}
