import NewsDigestKit

/// What `digest json` says of a document.
struct DocumentRecord<Content: DigestFormat>: Encodable {
  let path: String
  let format: DocumentFormat
  let content: Content
  let diagnostics: [Diagnostic]
}

/// What `digest json` says of a file that it could not read.
struct FailureRecord: Codable {
  let path: String
  let error: String
}
