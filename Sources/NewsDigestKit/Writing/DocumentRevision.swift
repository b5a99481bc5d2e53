import BitCollections

/// A new text of a document, and the edits of the source that make it.
struct DocumentRevision: Sendable {
  let text: [UInt8]
  let edits: [SourceEdit]
  /// The segments of the model that the source has and that are written anew nevertheless.
  private(set) var rewrittenSegments: [Int] = []
  /// The segments of the model before which trivia is new although its neighbours are neighbours in the source too.
  private(set) var rewrittenTrivia: [Int] = []
  /// The segments of the model that the source does not have.
  private(set) var newSegments: [Int] = []

  /// How what is new in a text is spelled, and how much around it is written anew.
  enum Style {
    /// Like the nearest example that the source gives.
    case likeSource
    /// Canonical trivia, and segments like the source's.
    case canonicalTrivia
    /// Everything new in canonical form, and what surrounds the changes too.
    case canonical(Surroundings)
  }

  /// What is rewritten around changes, because the result would not parse back otherwise.
  struct Surroundings {
    /// How far it reaches, for each change.
    var reaches: [Reach]
    /// Kinds of segments that need not be rewritten.
    var sparedKinds: Set<UInt8> = []
    /// Segments of the model that need not be rewritten, although others of their kinds may have to be.
    var sparedSegments: BitSet = []
    /// Segments of the model before which the trivia need not be rewritten.
    var sparedTrivia: BitSet = []
    /// Segments of the model whose lines after the first keep their indentation, whatever else is rewritten.
    var segmentsKeepingSpaces: BitSet = []
    /// Segments of the model that the source does not have, and that are written like the nearest example in it.
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
