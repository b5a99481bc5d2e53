import NewsDigestKit

/// What `digest json` says of a document: where it is, and beside its format and content its diagnostics.
struct DocumentRecord: Encodable {
  let path: String
  let digest: Digest
  let diagnostics: [Diagnostic]

  private enum CodingKeys: CodingKey { case path, diagnostics }

  func encode(to encoder: any Encoder) throws {
    try digest.encode(to: encoder)
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(path, forKey: .path)
    try values.encode(diagnostics, forKey: .diagnostics)
  }
}

/// What `digest json` says of a file that it could not read.
struct FailureRecord: Codable {
  let path: String
  let error: String
}
