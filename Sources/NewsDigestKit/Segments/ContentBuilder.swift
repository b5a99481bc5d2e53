/// Makes a model of the segments of a text.
protocol ContentBuilder<Content> {
  associatedtype Content
  mutating func receive(_ segment: borrowing Segment)
  /// The model of all segments received.
  mutating func finish() -> Content
}

/// Gives the segments of a text to the builder of a model.
struct ContentCollector<Builder: ContentBuilder>: SegmentSink {
  private var builder: Builder
  private var finder: SeparationFinder
  /// The segment that is given, whose memory is used again for the next one.
  private var segment = Segment(SegmentKind(rawValue: 0)) { $0.reserve(Self.slotCapacity) }

  /// How many slots are kept: to empty the list for each segment takes longer than to add to it.
  private static var slotCapacity: Int { 512 }

  init(
    _ builder: Builder, separations: @escaping @Sendable (SegmentKind, SegmentKind) -> SegmentKind.Separations
  ) {
    (self.builder, finder) = (builder, SeparationFinder(separations))
  }

  @inline(__always)
  mutating func receive(
    _ kind: SegmentKind, in range: Range<Int>, of bytes: ByteView, slots fill: (inout SlotList) -> Void
  ) {
    let (kind, separator) = finder.separate(kind, in: range, of: bytes)
    (segment.kind, segment.range, segment.bytes) = (kind, range, bytes)
    if segment.list.count > Self.slotCapacity / 2 { segment.list.removeAll() }
    let start = segment.list.count
    fill(&segment.list)
    if let separator { segment.list.text(.separator, at: separator) }
    segment.indices = start..<segment.list.count
    builder.receive(segment)
  }

  mutating func finish() -> Builder.Content { builder.finish() }
}
