/// Collects the languages of the words of a text.
struct LanguageCollector<Meaning>: SegmentSink {
  private(set) var votes = LanguageVotes()

  var wantsLanguages: Bool { true }

  mutating func receive(_ meaning: consuming Meaning, in range: Range<Int>) {}

  mutating func receive(_ segment: some LazySegment<Meaning>, in range: Range<Int>, of bytes: ByteView) {}

  mutating func note(_ languages: LanguageSet) { votes.add(languages) }
}
