import NewsDigestKit

/// What is measured.
public enum GrowthOperation: String, CaseIterable, Codable, Sendable {
  case reading
  case diagnostics = "reading and diagnostics"
  case unchanged = "writing unchanged"
  case edit = "writing one edit"
  case standard = "standard form"
}

extension GrowthOperation {
  /// The work on a document of a format, all but that of reading where that is not part of it; `nil` where the bytes
  /// are no text and there is nothing to write.
  ///
  /// What the work gives is handed back, so that its memory is counted.
  func work<Content: GrowthFormat>(on bytes: [UInt8], as format: Content.Type) -> (() -> Any)? {
    if self == .reading { return { (try? DigestDocument<Content>(parsing: bytes)) as Any } }
    guard let document = try? DigestDocument<Content>(parsing: bytes) else { return nil }
    switch self {
    case .reading, .diagnostics:
      return { (DigestDocument<Content>(parsing: document.source), document.diagnostics) }
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
    case .standard: return { (try? document.content.formatted()) as Any }
    }
  }
}
