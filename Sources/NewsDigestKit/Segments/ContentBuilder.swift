/// Makes a model of the segments of a text.
protocol ContentBuilder<Content, Meaning>: SegmentSink {
  associatedtype Content
  /// The model of all segments received.
  consuming func finish() -> Content
}
