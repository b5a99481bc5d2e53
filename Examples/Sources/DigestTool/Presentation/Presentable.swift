import NewsDigestKit

/// A document that can be laid out for people.
protocol Presentable {
  /// What there is of it, for the line under its path: "3 stories, 5 sources".
  var extent: String { get }

  /// Adds the document to a page.
  func present(on page: inout Page)
}

extension Int {
  /// The number with the noun that it counts: "1 file", "2 files".
  func counting(_ singular: String, _ plural: String? = nil, in language: Language = .preferred) -> String {
    let pattern = "{count} \(singular)"
    let translation = Translations.text(pattern, in: language)
    return (translation == pattern && self != 1 ? "{count} \(plural ?? singular + "s")" : translation)
      .replacing("{count}", with: "\(self)")
  }
}
