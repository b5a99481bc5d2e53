/// Why a list of edits cannot be applied to a text.
public enum SourceEditError: Error, Hashable, Sendable {
  /// The edit at this index reaches outside the text.
  case outOfBounds(index: Int)
  /// The edit at this index starts before the previous one ends.
  case overlapping(index: Int)
  /// The edit at this index would cut a scalar in two.
  case splitScalar(index: Int)
}
