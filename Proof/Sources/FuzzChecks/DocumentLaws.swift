import Checks
import Foundation
public import NewsDigestKit

/// The laws of a parsed document.
enum DocumentLaws {
  /// What does not hold for a text, parsed as a format.
  static func violations<Content: DigestFormat>(of format: Content.Type, in source: SourceText) -> [Violation] {
    RoundTrip.violations(of: format, in: source).map { Violation($0.law.rawValue, $0.description) }
      + DiagnosticLaws(source, DigestDocument<Content>(parsing: source).diagnostics).violations
      + codableViolations(of: Content(parsing: source))
  }

  /// Whether a value is the same after encoding and decoding it as JSON.
  static func codableViolations<Value: Codable & Equatable>(of value: Value) -> [Violation] {
    do {
      let again = try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
      return again == value ? [] : [Violation("codable", "the JSON form is parsed back as something else")]
    } catch {
      return [Violation("codable", "\(error)")]
    }
  }
}

extension FuzzTarget {
  /// Parses texts as a format.
  public static func format<Content: DigestFormat>(_ format: Content.Type) -> FuzzTarget {
    FuzzTarget("\(format)") { DocumentLaws.violations(of: format, in: $0.takeSource()) }
  }
}
