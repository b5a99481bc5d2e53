extension Lexicon {
  /// Languages of which only some words are known.
  static let others = [
    german,
    Lexicon(
      Language(rawValue: "fr"),
      [
        .contentsHeading: ["Table des matières", "Sommaire"], .chaptersMarker: ["Chapitres"], .timeRangeStart: ["de"],
        .timeRangeSeparator: ["à", "au", "jusqu’à", "jusqu'à"],
        .durationLabel: ["Durée"],
      ]),
    Lexicon(
      Language(rawValue: "es"),
      [
        .contentsHeading: ["Índice", "Tabla de contenidos"], .chaptersMarker: ["Capítulos"], .timeRangeStart: ["desde"],
        .timeRangeSeparator: ["a", "al", "hasta"], .durationLabel: ["Duración"],
      ]),
    Lexicon(
      Language(rawValue: "pt"),
      [
        .contentsHeading: ["Índice", "Sumário"], .chaptersMarker: ["Capítulos"], .timeRangeStart: ["de"],
        .timeRangeSeparator: ["a", "até"], .durationLabel: ["Duração"],
      ]),
    Lexicon(
      Language(rawValue: "ru"),
      [
        .contentsHeading: ["Содержание", "Оглавление"], .chaptersMarker: ["Содержание", "Таймкоды"],
        .timeRangeStart: ["с"], .timeRangeSeparator: ["до", "по"],
        .durationLabel: ["Длительность", "Продолжительность"],
      ]),
  ]
}
