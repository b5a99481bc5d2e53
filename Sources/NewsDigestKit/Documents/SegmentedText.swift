/// A text as the segments and the trivia that it is made of, for comparing it with other texts.
struct SegmentedText {
  /// A segment, by its kind and its place.
  struct Segment {
    var kind: UInt8
    var range: Range<Int>
  }

  /// A segment or the trivia between two. Two are equal that have the same kind and bytes.
  struct Piece: Hashable {
    /// The kind of a segment; `nil` for trivia.
    var kind: UInt8?
    var text: ExactText
  }

  /// All of the text, in order.
  private(set) var pieces: [Piece] = []
  /// The place of each piece.
  private(set) var ranges: [Range<Int>] = []
  /// How many segments there are before each piece, and before the end.
  private(set) var segmentCounts = [0]

  init(_ source: SourceText, segments: [Segment]) {
    source.withBytes { bytes in
      var end = 0
      for segment in segments {
        append(nil, end..<segment.range.lowerBound, of: bytes)
        append(segment.kind, segment.range, of: bytes)
        end = segment.range.upperBound
      }
      append(nil, end..<bytes.count, of: bytes)
    }
  }

  private mutating func append(_ kind: UInt8?, _ range: Range<Int>, of bytes: ByteView) {
    guard kind != nil || !range.isEmpty else { return }
    pieces.append(Piece(kind: kind, text: ExactText(bytes.string(range))))
    ranges.append(range)
    segmentCounts.append(segmentCounts[segmentCounts.count - 1] + (kind == nil ? 0 : 1))
  }

  /// The bytes from the start of the first to the end of the last of some pieces.
  func range(of pieces: Range<Int>) -> Range<Int> {
    let start = pieces.lowerBound < ranges.count ? ranges[pieces.lowerBound].lowerBound : ranges.last?.upperBound ?? 0
    return start..<(pieces.isEmpty ? start : ranges[pieces.upperBound - 1].upperBound)
  }
}

extension DocumentSyntax {
  /// The segments of a text.
  static func segments(of source: SourceText, words: Vocabulary) -> [SegmentedText.Segment] {
    source.withBytes { bytes in
      var collector = SegmentCollector<Meaning>()
      parse(bytes, words: words, into: &collector)
      return collector.segments
    }
  }

  /// The properties of a model's segments, in order.
  static func segmentProperties(of content: Content) -> [String] {
    var properties = PropertyCollector<Meaning>()
    write(content, into: &properties)
    return properties.names
  }
}

/// Collects the properties of a model's segments: that of its value for a segment with one, or else of the part that
/// has its values.
private struct PropertyCollector<Meaning: SegmentMeaning>: MeaningSink {
  private(set) var names: [String] = []

  mutating func receive(_ meaning: consuming Meaning, for property: @autoclosure () -> String) {
    var writer = SegmentWriter(for: .document(lineEnding: .lineFeed))
    writer.isRecording = true
    meaning.write(to: &writer, like: nil)
    let value = writer.values.count == 1 ? writer.values[0].name.description : ""
    names.append([property(), value].filter { !$0.isEmpty }.joined(separator: "."))
  }
}

/// Collects the kinds and places of a text's segments.
private struct SegmentCollector<Meaning: SegmentMeaning>: SegmentSink {
  private(set) var segments: [SegmentedText.Segment] = []

  mutating func receive(_ meaning: consuming Meaning, in range: Range<Int>) {
    segments.append(.init(kind: meaning.kind.base, range: range))
  }
}
