/// A new text of a document, and the edits of the source that make it.
struct DocumentRevision: Sendable {
  let text: [UInt8]
  let edits: [SourceEdit]

  /// How what is new in a text is spelled, and how much around it is written anew.
  enum Style {
    /// Like the nearest example that the source gives.
    case likeSource
    /// Gaps in the standard style, segments like the source's.
    case standardGaps
    /// All in the standard style, and so are the segments that stand near a change.
    case standard(Reach)
  }

  /// How many segments on either side of a change stand near it.
  struct Reach {
    var before: Int
    var after: Int
  }

  init(text: [UInt8], edits: [SourceEdit]) {
    (self.text, self.edits) = (text, edits)
  }

  /// A text that takes the place of the whole source.
  init(text: [UInt8], replacing bytes: ByteView) {
    self.text = text
    edits = text.withBytes { text in
      SourceEdit(replacing: bytes.indices, of: bytes, with: text.indices, of: text).map { [$0] } ?? []
    }
  }
}
