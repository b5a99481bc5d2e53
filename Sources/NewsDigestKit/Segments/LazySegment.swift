/// A segment of a text as ranges, of which values are made only where they are wanted.
///
/// To compare a text with a model, as whenever something is written, takes no values: bytes do.
protocol LazySegment<Meaning> {
  associatedtype Meaning
  /// What the segment means, with values of its own.
  func meaning(in bytes: ByteView) -> Meaning
  /// Whether ``meaning(in:)`` would have the same values, and be of the same kind.
  func means(_ meaning: Meaning, in bytes: ByteView) -> Bool
}
