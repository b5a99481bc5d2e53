/// Takes the segments of a source in order, and the diagnostics found while parsing.
protocol SegmentSink<Meaning> {
  associatedtype Meaning
  mutating func receive(_ meaning: consuming Meaning, in range: Range<Int>)
  mutating func receive(_ segment: some LazySegment<Meaning>, in range: Range<Int>, of bytes: ByteView)
  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic)
  /// Whether diagnostics are wanted, so that costly ones can be skipped.
  var wantsDiagnostics: Bool { get }
  /// Whether the languages of words are wanted, for what takes work to find.
  var wantsLanguages: Bool { get }
  /// Takes the languages of a word of the vocabulary.
  mutating func note(_ languages: LanguageSet)
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

  @inline(__always)
  var wantsLanguages: Bool { false }

  /// Most sinks do not ask for the language.
  @inline(__always)
  mutating func note(_ languages: LanguageSet) {}
}
