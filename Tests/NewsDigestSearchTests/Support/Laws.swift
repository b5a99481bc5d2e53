import Foundation
import NewsDigestKit
import Testing

/// Copies of a text that mean the same: with CRLF, with a byte-order mark, without the last line ending, decomposed.
func copies(of text: String) -> [String] {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  return [
    lines.joined(separator: "\r\n"), "\u{FEFF}" + text, text.hasSuffix("\n") ? String(text.dropLast()) : text,
    text.decomposedStringWithCanonicalMapping,
  ]
}

/// Parses a text after the laws were checked on it and its copies: every text of a test goes through this.
func parsed<Format: DigestFormat>(
  _ text: String, as format: Format.Type = Format.self, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Format {
  for copy in [text] + copies(of: text) {
    for violation in RoundTrip.violations(of: format, in: try SourceText(copy)) {
      Issue.record("\(violation.law): \(violation)", sourceLocation: sourceLocation)
    }
  }
  return Format(parsing: try SourceText(text))
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
