/// Collects the languages of the words of a text.
struct LanguageCollector: SegmentSink {
  private(set) var votes = LanguageVotes()

  var wantsLanguages: Bool { true }

  mutating func receive(
    _ kind: SegmentKind, in range: Range<Int>, of bytes: ByteView, slots fill: (inout SlotList) -> Void
  ) {}

  mutating func note(_ languages: LanguageSet) { votes.add(languages) }
}
