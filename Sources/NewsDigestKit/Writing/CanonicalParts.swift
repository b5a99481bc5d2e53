import BitCollections

/// What a draft spells canonically, although the source has a spelling for it or an example of one.
struct CanonicalParts {
  /// Segments, by their index in the model.
  var segments: BitSet = []
  /// Those of the segments that are in the source whose lines after the first keep their indentation nevertheless.
  var indented: BitSet = []
  /// Trivia, by the index of the segment after it; that at the end has the number of segments.
  var trivia: BitSet = []
}
