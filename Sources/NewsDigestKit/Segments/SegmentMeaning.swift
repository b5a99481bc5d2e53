/// What one segment of a document means: a headline, a citation, a field of the front matter.
///
/// A document is a sequence of *segments*, each with a meaning, and *trivia*, the bytes between the segments: line
/// endings, blank lines, trailing spaces, thematic breaks between stories, the ` | ` between two citations. Meanings
/// are content; trivia is style. A segment is usually a line, but may span several (a paragraph) or share one with
/// others.
protocol SegmentMeaning: Sendable {
  /// The kind of segment, by which trivia and examples are chosen.
  var kind: SegmentKind { get }

  /// Writes the segment.
  ///
  /// - Parameters:
  ///   - writer: Takes the text. Each value of the meaning must be written as content, so that two different meanings
  ///     never have the same key.
  ///   - example: A segment of the same kind, whose spelling is followed where it can hold the values; `nil` for
  ///     canonical form.
  func write(to writer: inout SegmentWriter, like example: SegmentExample?)

  /// Whether a segment of the same kind means the same: whether both would have the same key, without making the keys.
  func hasSameValues(as other: Self) -> Bool

  /// Whether a segment of the same kind has the same values but for the language of a word, which is style.
  func hasSameValuesInAnyLanguage(as other: Self, words: Vocabulary) -> Bool
}

extension SegmentMeaning {
  /// Most meanings have no words of the vocabulary among their values.
  func hasSameValuesInAnyLanguage(as other: Self, words: Vocabulary) -> Bool { hasSameValues(as: other) }

  /// Whether the keys of both have the same bytes.
  func hasSameKey(as other: Self) -> Bool {
    var (writer, otherWriter) = (SegmentWriter(for: .key), SegmentWriter(for: .key))
    write(to: &writer, like: nil)
    other.write(to: &otherWriter, like: nil)
    return kind.base == other.kind.base && writer.bytes == otherWriter.bytes
  }
}

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
