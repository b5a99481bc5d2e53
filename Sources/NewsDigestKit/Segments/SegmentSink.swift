/// Takes the segments of a source in order, and the diagnostics found while parsing.
protocol SegmentSink {
  /// Takes a segment.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - range: Where it is.
  ///   - bytes: The source.
  ///   - fill: Adds its slots; called where they are wanted.
  mutating func receive(
    _ kind: SegmentKind, in range: Range<Int>, of bytes: ByteView, slots fill: (inout SlotList) -> Void)
  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic)
  /// Whether diagnostics are wanted, so that costly ones can be skipped.
  var wantsDiagnostics: Bool { get }
  /// Whether the languages of words are wanted, for what takes work to find.
  var wantsLanguages: Bool { get }
  /// Takes the languages of a word of the vocabulary.
  mutating func note(_ languages: LanguageSet)
}

extension SegmentSink {
  /// Takes a segment without values, such as a thematic break.
  @inline(__always)
  mutating func receive(_ kind: SegmentKind, in range: Range<Int>, of bytes: ByteView) {
    receive(kind, in: range, of: bytes) { _ in }
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

/// Takes the segments of a model in order, each with the name of its property.
protocol ContentSink {
  mutating func receive(
    _ kind: SegmentKind, for property: @autoclosure () -> String, slots fill: (inout SlotList) -> Void)
}

extension ContentSink {
  /// Takes a segment without values.
  @inline(__always)
  mutating func receive(_ kind: SegmentKind, for property: @autoclosure () -> String) {
    receive(kind, for: property()) { _ in }
  }
}
