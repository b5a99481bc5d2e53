/// How an episode is written: as the list of chapters that it is.
enum PodcastEpisodeSyntax: DocumentSyntax {
  typealias Sort = ChapterListSyntax.Sort

  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout some SegmentSink) {
    ChapterListSyntax.parse(bytes, words: words, into: &sink)
  }

  static var medium: PublishedMedium { .showNotes }

  static func makeBuilder() -> PodcastEpisodeBuilder {
    PodcastEpisodeBuilder()
  }

  static func write(_ episode: PodcastEpisode, into sink: inout some ContentSink) {
    ChapterListSyntax.write(episode.chapterList, into: &sink)
  }

  static func write(_ segment: Segment, to writer: inout SegmentWriter, like example: SegmentExample?) {
    ChapterListSyntax.write(segment, to: &writer, like: example)
  }

  static func canonicalTrivia(after: SegmentKind?, before: SegmentKind?) -> StaticString {
    ChapterListSyntax.canonicalTrivia(after: after, before: before)
  }
}

/// Makes an episode of its segments.
struct PodcastEpisodeBuilder: ContentBuilder {
  private var list = ChapterListBuilder()

  mutating func receive(_ segment: borrowing Segment) { list.receive(segment) }

  mutating func finish() -> PodcastEpisode { PodcastEpisode(list.finish()) }
}
