import NewsDigestKit

/// What `digest json` and `digest worker` say of a document: where it is, and beside its format and content its
/// diagnostics.
struct DocumentRecord: Encodable {
  /// The version of the record's schema, where the record states it.
  var schema: Int?
  /// What a request calls the document.
  var id: JSONText?
  let path: String?
  let digest: Digest
  let diagnostics: [Diagnostic]

  private enum CodingKeys: CodingKey { case schema, id, path, diagnostics }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encodeIfPresent(schema, forKey: .schema)
    try values.encodeIfPresent(id, forKey: .id)
    try values.encodeIfPresent(path, forKey: .path)
    try digest.encode(to: encoder)
    try values.encode(diagnostics, forKey: .diagnostics)
  }
}

/// What `digest json` says of a file that it could not read.
struct FailureRecord: Codable {
  let path: String
  let error: String
}
