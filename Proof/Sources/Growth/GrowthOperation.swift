import Checks
import Foundation
import NewsDigestKit

/// What is measured.
public enum GrowthOperation: String, CaseIterable, Codable, Sendable {
  case reading
  case diagnostics
  case publishing = "diagnostics for Jekyll"
  case unchanged = "writing unchanged"
  case edit = "writing one edit"
  case canonical = "canonical form"
  case derived = "derived properties"
  case outline
  case json = "JSON form"
}

extension GrowthOperation {
  private static let jekyll = PublishingContext(host: .jekyll, now: DateTime("2026-01-01T00:00:00Z"))

  /// The work on bytes, or on the document that was parsed from them; `nil` if they are not a text.
  ///
  /// What the work gives is handed back, so that its memory is counted.
  func work<Content: CheckedFormat>(on bytes: [UInt8], _ document: DigestDocument<Content>?) -> (() -> Any)? {
    if self == .reading { return { (try? DigestDocument<Content>(parsing: bytes)) as Any } }
    guard let document else { return nil }
    switch self {
    case .reading, .diagnostics: return { document.diagnostics }
    case .publishing: return { document.diagnostics(for: Self.jekyll) }
    case .unchanged:
      return {
        var touched = document
        // Setting the content makes the document compare all of it with the source.
        touched.content = document.content
        return (try? touched.text()) as Any
      }
    case .edit:
      return {
        var edited = document
        edited.content.makeEdit()
        return (try? edited.text()) as Any
      }
    case .canonical: return { (try? document.content.formatted()) as Any }
    case .derived: return { document.content.derivedProperties(in: document.source) }
    case .outline:
      return {
        let outline = document.outline
        return (outline.parts, outline.range(of: "no such property")) as Any
      }
    case .json: return { (try? JSONEncoder().encode(document.content)) as Any }
    }
  }
}
