/// How an episode is written: as the list of chapters that it is.
enum PodcastEpisodeSyntax: DocumentSyntax {
  static func parse(_ bytes: ByteView, into sink: inout some SegmentSink<ChapterListMeaning>) {
    ChapterListSyntax.parse(bytes, into: &sink)
  }

  static func inspect(_ source: SourceText, for context: PublishingContext, report: (PendingDiagnostic) -> Void) {
    ChapterHostCheck.inspect(source, for: context, report: report)
  }

  static func makeBuilder() -> PodcastEpisodeBuilder {
    PodcastEpisodeBuilder()
  }

  static func write(_ episode: PodcastEpisode, into sink: inout some MeaningSink<ChapterListMeaning>) {
    ChapterListSyntax.write(episode.chapterList, into: &sink)
  }

  static func canonicalTrivia(after: SegmentKind?, before: SegmentKind?) -> StaticString {
    ChapterListSyntax.canonicalTrivia(after: after, before: before)
  }
}

/// Makes an episode of its segments.
struct PodcastEpisodeBuilder: ContentBuilder {
  private var list = ChapterListBuilder()

  mutating func receive(_ meaning: consuming ChapterListMeaning, in range: Range<Int>) {
    list.receive(meaning, in: range)
  }

  consuming func finish() -> PodcastEpisode { PodcastEpisode(list.finish()) }
}
