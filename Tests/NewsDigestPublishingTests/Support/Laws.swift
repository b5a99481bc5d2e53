import NewsDigestKit
import Testing

/// Parses a text after the laws were checked on it: every text of a test goes through this.
func parsed<Format: DigestFormat>(
  _ text: String, as format: Format.Type = Format.self, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Format {
  let source = try SourceText(text)
  for violation in RoundTrip.violations(of: format, in: source) {
    Issue.record("\(violation.law): \(violation)", sourceLocation: sourceLocation)
  }
  return Format(parsing: source)
}

/// A document of any format, after the laws were checked on its text.
func document(
  _ text: String, as kind: DigestKind, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> DigestDocument<Digest> {
  func check<Format: DigestFormat>(_ content: Format) throws {
    _ = try parsed(text, as: Format.self, sourceLocation: sourceLocation)
  }
  let document = DigestDocument<Digest>(parsing: try SourceText(text), as: kind)
  try check(document.content.content)
  return document
}
