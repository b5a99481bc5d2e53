/// A segment of a text as ranges. Its values are made only when they are needed.
///
/// Comparing a text with a model, which every write does, needs only bytes.
protocol LazySegment<Meaning> {
  associatedtype Meaning
  /// What the segment means, with values of its own.
  func meaning(in bytes: ByteView) -> Meaning
  /// Whether ``meaning(in:)`` would have the same values, and be of the same kind.
  func means(_ meaning: Meaning, in bytes: ByteView) -> Bool
}
