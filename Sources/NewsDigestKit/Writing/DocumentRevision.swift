import BitCollections

/// A new text of a document, and the edits of the source that make it.
struct DocumentRevision: Sendable {
  let text: [UInt8]
  let edits: [SourceEdit]
  /// The segments of the model that the source has and that are written anew nevertheless.
  private(set) var rewrittenSegments: [Int] = []
  /// The segments of the model before which a gap is new nevertheless, though the source has both of its neighbours together.
  private(set) var rewrittenTrivia: [Int] = []
  /// The segments of the model that the source does not have.
  private(set) var newSegments: [Int] = []

  /// How what is new in a text is spelled, and how much around it is written anew.
  enum Style {
    /// Like the nearest example that the source gives.
    case likeSource
    /// Gaps in the standard style, segments like the source's.
    case canonicalTrivia
    /// All in the standard style, and so is what stands around the changes.
    case canonical(Surroundings)
  }

  /// What is rewritten around changes, because the result would not parse back otherwise.
  struct Surroundings {
    /// How far it reaches, for each change.
    var reaches: [Reach]
    /// Sorts of segments that stand in nobody's way.
    var sparedKinds: Set<UInt8> = []
    /// Segments of the model that do not, though others of their sorts may.
    var sparedSegments: BitSet = []
    /// Segments of the model before which the gap does not.
    var sparedTrivia: BitSet = []
    /// Segments of the model whose lines, but for the first one, keep the blanks before them, whatever else is written anew.
    var segmentsKeepingSpaces: BitSet = []
    /// Segments of the model that the source does not have, and that are spelled like the nearest example that it gives.
    var segmentsLikeSource: BitSet = []
  }

  /// How many segments on either side of a change count as near it.
  struct Reach {
    var before: Int
    var after: Int
  }

  init(text: [UInt8], edits: [SourceEdit]) {
    (self.text, self.edits) = (text, edits)
  }

  /// The same revision, with what is known of where it comes from.
  consuming func rewriting(_ segments: [Int], trivia: [Int], new newSegments: [Int]) -> DocumentRevision {
    (rewrittenSegments, rewrittenTrivia, self.newSegments) = (segments, trivia, newSegments)
    return self
  }

  /// A text that takes the place of the whole source.
  init(text: [UInt8], replacing bytes: ByteView) {
    self.text = text
    edits = text.withBytes { text in
      SourceEdit(replacing: bytes.indices, of: bytes, with: text.indices, of: text).map { [$0] } ?? []
    }
  }
}
