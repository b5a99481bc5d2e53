extension Lexicon {
  /// The words of news posts.
  static let german = Lexicon(
    Language(rawValue: "de"),
    [
      .publishedOn: ["Veröffentlicht", "Veröffentlicht am", "Erschienen", "Erschienen am", "Datum"],
      .summaryHeading: ["Zusammenfassung", "Kurzfassung", "Überblick"],
      .insightsHeading: ["Einordnung", "Das Wichtigste", "Warum es wichtig ist"],
      .technicalSignificance: ["Technische Bedeutung"],
      .industryImpact: ["Folgen für die Branche"],
      .outlook: ["Ausblick"],
      .source: ["Quelle", "Quellen"],
      .and: ["und"],
      .newsTitle: ["🤖 KI-Nachrichten"],
      .contentsHeading: ["Inhaltsverzeichnis", "Inhalt"],
      .chaptersMarker: ["Kapitel"],
      .timeRangeStart: ["von"], .timeRangeSeparator: ["bis"],
      .january: ["Januar"],
      .february: ["Februar"],
      .march: ["März"],
      .april: ["April"],
      .may: ["Mai"],
      .june: ["Juni"],
      .july: ["Juli"],
      .august: ["August"],
      .september: ["September"],
      .october: ["Oktober"],
      .november: ["November"],
      .december: ["Dezember"],
    ])
}
