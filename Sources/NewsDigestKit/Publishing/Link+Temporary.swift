extension Link {
  /// Whether the address stops working after a while: the redirect of a search, or a signed address.
  public var isTemporary: Bool {
    url.withBytes { Self.hasTemporaryPart($0.indices, of: $0) }
  }

  static func hasTemporaryPart(_ range: Range<Int>, of bytes: ByteView) -> Bool {
    temporaryParts.contains { bytes.firstRange(of: $0, in: range) != nil }
  }

  /// What addresses have that expire.
  static let temporaryParts: [StaticString] = [
    "vertexaisearch.cloud.google.com/grounding-api-redirect/", "oaiusercontent.com/",
    "oaidalleapiprodscus.blob.core.windows.net/", "X-Amz-Expires=", "X-Goog-Expires=",
  ]
}
