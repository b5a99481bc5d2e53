import Testing

@testable import NewsDigestKit

/// Checks the laws on a text and on the copies of it that must not make a difference to them.
///
/// Every text of a test goes through it.
///
/// - Parameters:
///   - copies: Which copies are checked, besides the text itself.
///   - exceptions: The copies that may have other fields (law 8), and why. The other laws hold for them too.
func expectLaws<Content: DigestFormat>(
  of format: Content.Type, in text: String, _ name: String = "", copies: TextCopies = .all,
  except exceptions: [TextVariant: String] = [:], sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  for variant in copies.variants(of: text) {
    guard let copy = variant.applied(to: text) else { continue }
    for violation in RoundTrip.violations(of: format, in: SourceText(trusted: copy)) {
      Issue.record("\(name) (\(variant)): \(violation.law): \(violation)", sourceLocation: sourceLocation)
    }
    if variant != .asWritten, exceptions[variant] == nil, FormDifference(of: variant, from: text) == nil {
      expectSameFields(of: format, in: copy, as: text, variant, name, sourceLocation: sourceLocation)
    }
  }
}

/// The copies of a text that are checked.
enum TextCopies {
  case all
  /// One of them, mostly another one for the next text: for texts by the hundred. `prove forms` compares all copies of
  /// all real documents.
  case oneInTurn

  func variants(of text: String) -> [TextVariant] {
    switch self {
    case .all: TextVariant.allCases
    case .oneInTurn: [.asWritten, TextVariant.allCases[1 + text.utf8.count % (TextVariant.allCases.count - 1)]]
    }
  }
}

/// Expects the copy of a text to have the same kind, fields and diagnostics as the text (law 8).
private func expectSameFields<Content: DigestFormat>(
  of format: Content.Type, in copy: String, as text: String, _ variant: TextVariant, _ name: String,
  sourceLocation: Testing.SourceLocation
) {
  do {
    let expected = try ParsedFields(of: format, in: SourceText(trusted: text), comparedWith: variant)
    let found = try ParsedFields(of: format, in: SourceText(trusted: copy), comparedWith: variant)
    guard let difference = found.difference(from: expected) else { return }
    Issue.record("\(name) (\(variant)): other fields\n\(difference)", sourceLocation: sourceLocation)
  } catch {
    Issue.record(error, "\(name) (\(variant))", sourceLocation: sourceLocation)
  }
}
