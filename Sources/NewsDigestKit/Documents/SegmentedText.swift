/// A text as the segments and the trivia that it is made of, for comparing it with other texts.
struct SegmentedText {
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

  init(_ source: SourceText, segments: SegmentList) {
    source.withBytes { bytes in
      var end = 0
      for (kind, range) in zip(segments.kinds, segments.ranges) {
        append(nil, end..<range.lowerBound, of: bytes)
        append(kind.base, range, of: bytes)
        end = range.upperBound
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
  static func segments(of source: SourceText, words: Vocabulary) -> SegmentList {
    source.withBytes { bytes in
      var list = SegmentList()
      parse(bytes, words: words, into: &list)
      return list
    }
  }

  /// The properties of a model's segments, in order: that of its value for a segment with one, or else of the part that
  /// has its values.
  static func valueProperties(of content: Content) -> [String] {
    var list = SegmentList()
    write(content, into: &list)
    return zip(PropertyList.names(of: content, in: Self.self), list.indices).map { property, index in
      var writer = SegmentWriter()
      writer.isRecording = true
      write(list.segment(index, in: .empty), to: &writer, like: nil)
      let value = writer.values.count == 1 ? name(of: writer.values[0].name) : ""
      return [property, value].filter { !$0.isEmpty }.joined(separator: ".")
    }
  }
}
