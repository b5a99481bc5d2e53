/// Why a document cannot be rebased onto another source. The document is as before.
public enum RebaseError: Hashable, Sendable {
  /// The document and the new source change the same parts in different ways.
  case conflicts([Conflict])
  /// The model has a value that the format cannot hold.
  case unwritableContent(WritingError)

  /// A part that the document and the new source change in different ways.
  public struct Conflict: Hashable, Codable, Sendable {
    /// The properties of the model that the source of the document holds there, as paths: `stories[0].blocks[1]`.
    ///
    /// Where both add something, they are those of the document's content. There is at least one, unless the text has
    /// no properties there.
    public var properties: [String]
    /// The UTF-8 offsets of the part in the source of the document; empty where both add something.
    public var range: Range<Int>
    /// The UTF-8 offsets of what the new source has there.
    public var newRange: Range<Int>

    /// Makes a conflict.
    public init(properties: [String], range: Range<Int>, newRange: Range<Int>) {
      (self.properties, self.range, self.newRange) = (properties, range, newRange)
    }
  }
}

extension RebaseError: DigestError {
  /// Which properties it is about, what was found and what to do.
  public var localizedMessage: LocalizedMessage {
    switch self {
    case .conflicts(let conflicts):
      let properties = conflicts.flatMap(\.properties)
      let message = LocalizedMessage("rebase-error", reason: "conflicts")
      return properties.isEmpty ? message : message.adding("properties", .list(properties))
    case .unwritableContent(let error): return error.localizedMessage
    }
  }
}
