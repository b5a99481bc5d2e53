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
    /// All in the standard style, and so is what stands around the changes.
    case standard(Surroundings)
  }

  /// What is written anew around changes, because it stands in their way.
  struct Surroundings {
    /// How far it reaches, for each change.
    var reaches: [Reach]
    /// Sorts of segments that stand in nobody's way.
    var sparedSorts: Set<UInt8> = []
    /// Whether the gaps between segments that are kept stand in nobody's way.
    var sparesGaps = false
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
