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
}

extension SegmentMeaning {
  /// Whether the keys of both have the same bytes.
  func hasSameKey(as other: Self) -> Bool {
    var (writer, otherWriter) = (SegmentWriter(for: .key), SegmentWriter(for: .key))
    write(to: &writer, like: nil)
    other.write(to: &otherWriter, like: nil)
    return kind.base == other.kind.base && writer.bytes == otherWriter.bytes
  }
}

/// A kind of segment, and whether it is the first of its kind.
struct SegmentKind: RawRepresentable, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) {
    assert(rawValue < 0x80)
    self.rawValue = rawValue
  }

  private init(leading base: UInt8) {
    rawValue = base | 0x80
  }

  /// The kind of the first of such segments, which often has other trivia than the later ones.
  var leading: SegmentKind { SegmentKind(leading: base) }

  /// The kind, whether or not the segment is the first of it.
  var base: UInt8 { rawValue & 0x7F }
}

/// The source of a segment, as an example of the author's spelling.
struct SegmentExample {
  let bytes: ByteView
  let range: Range<Int>
}

/// Takes the segments of a source in order, and the diagnostics found while parsing.
protocol SegmentSink<Meaning> {
  associatedtype Meaning
  mutating func receive(_ meaning: consuming Meaning, in range: Range<Int>)
  mutating func receive(_ segment: some LazySegment<Meaning>, in range: Range<Int>, of bytes: ByteView)
  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic)
  /// Whether diagnostics are wanted, so that costly ones can be skipped.
  var wantsDiagnostics: Bool { get }
}

extension SegmentSink {
  /// Most sinks want the values.
  @inline(__always)
  mutating func receive(_ segment: some LazySegment<Meaning>, in range: Range<Int>, of bytes: ByteView) {
    receive(segment.meaning(in: bytes), in: range)
  }

  /// Most sinks want the segments only.
  @inline(__always)
  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) {}

  @inline(__always)
  var wantsDiagnostics: Bool { false }
}

/// Takes the meanings of a model in order, each with the name of its property.
protocol MeaningSink<Meaning> {
  associatedtype Meaning
  mutating func receive(_ meaning: consuming Meaning, for property: @autoclosure () -> String)
}
