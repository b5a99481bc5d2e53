public import Generation
public import NewsDigestKit

/// A format with what its checks need.
public protocol CheckedFormat: DigestFormat {
  /// What the paths of the format's documents hold.
  static var pathMarks: [String] { get }
  /// Draws models, and edits them.
  static var generator: Generator<Self> { get }
  /// Makes an edit that any document can have: changes the part in the middle, or adds one where there is none.
  mutating func makeEdit()
  /// All that the library works out from a document when it is asked for it, each property once.
  ///
  /// - Parameter source: The text of the document.
  func derivedProperties(in source: SourceText) -> [Any?]
}
