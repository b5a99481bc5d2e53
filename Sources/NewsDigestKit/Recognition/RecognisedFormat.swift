/// A format with a scanner of its own, and what its documents are recognised by.
///
/// Formats with a stated grammar are recognised by its lines.
protocol RecognisedFormat: ListedDigest {
  /// The lines that speak for the format.
  static var signs: [DigestSign] { get }
  /// Whether its documents are pages of a site: where there is a sign, a front matter is one more.
  static var isPageOfSite: Bool { get }
  /// Whether it is the format only of what no other one claims.
  static var isFallback: Bool { get }
  /// What speaks for the format besides its signs; `nil` if nothing does.
  static func claim(on text: TextSigns) -> DigestClaim?
  /// The document of a text that nothing speaks for; `nil` if the format does not take it.
  static func lastResort(_ source: SourceText, _ words: Vocabulary) -> Self?
}

extension RecognisedFormat {
  static var signs: [DigestSign] { [] }
  static var isPageOfSite: Bool { false }
  static var isFallback: Bool { false }
  static func claim(on text: TextSigns) -> DigestClaim? { nil }
  static func lastResort(_ source: SourceText, _ words: Vocabulary) -> Self? { nil }
}

/// How sure it is that a text has a format, and why.
struct DigestClaim {
  /// A format is recognised from this confidence on.
  static let threshold = 0.5

  let confidence: Double
  let reasons: [DigestRecognition.Reason]
}
