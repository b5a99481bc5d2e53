/// How a video digest is written.
enum VideoDigestSyntax: DocumentSyntax {
  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout some SegmentSink<VideoDigestMeaning>) {
    let frontMatter = parseFrontMatter(bytes, into: &sink)
    let start = frontMatter?.upperBound ?? ByteOrderMark.length(in: bytes)
    var parser = VideoDigestBlockParser(bytes: bytes, words: words, bodyStart: start, sink: sink)
    MarkdownParser.parse(bytes, in: start..<bytes.count, into: &parser)
    parser.finish()
    sink = parser.sink
  }

  private static func parseFrontMatter<Sink: SegmentSink<VideoDigestMeaning>>(
    _ bytes: ByteView, into sink: inout Sink
  ) -> Range<Int>? {
    var watcher = TitleWatcher(sink: sink)
    let range = FrontMatterParser.parse(bytes, into: &watcher, as: VideoDigestMeaning.frontMatter, isExpected: true)
    sink = watcher.sink
    if let field = watcher.undatedTitle { sink.report(.titleWithoutDate(field)) }
    return range
  }

  static func makeBuilder() -> VideoDigestBuilder {
    VideoDigestBuilder()
  }

  static func write(_ digest: VideoDigest, into sink: inout some MeaningSink<VideoDigestMeaning>) {
    digest.frontMatter?.write(into: &sink, as: VideoDigestMeaning.frontMatter)
    var isInVideo = false
    write(digest.introduction, of: "introduction", isInVideo: &isInVideo, into: &sink)
    for (index, video) in digest.videos.enumerated() {
      sink.receive(.video(video.heading, isFirst: index == 0), for: "videos[\(index)]")
      isInVideo = true
      write(video.blocks, of: "videos[\(index)].blocks", isInVideo: &isInVideo, into: &sink)
      for (number, section) in video.sections.enumerated() {
        let property = "videos[\(index)].sections[\(number)]"
        sink.receive(.section(level: section.level, title: section.title), for: property)
        write(section.blocks, of: "\(property).blocks", isInVideo: &isInVideo, into: &sink)
      }
    }
    write(digest.closing, of: "closing", isInVideo: &isInVideo, into: &sink)
  }

  private static func write(
    _ blocks: [VideoDigest.Block], of property: @autoclosure () -> String, isInVideo: inout Bool,
    into sink: inout some MeaningSink<VideoDigestMeaning>
  ) {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .attributes(let list, let target):
        sink.receive(.attributes(list, target), for: "\(property())[\(index)]")
      case .labelled(let paragraph): sink.receive(.labelled(paragraph), for: "\(property())[\(index)]")
      case .part(let heading):
        let endsVideo = isInVideo && heading.level <= 2
        sink.receive(.part(heading, endsVideo: endsVideo), for: "\(property())[\(index)]")
        if endsVideo { isInVideo = false }
      case .markdown(.heading(let level, let text)) where isInVideo && level <= 2:
        sink.receive(.pageHeading(level: level, text: text), for: "\(property())[\(index)]")
        isInVideo = false
      case .markdown(let block):
        block.write(into: &sink, for: "\(property())[\(index)]")
      }
    }
  }

  static func canonicalTrivia(after: SegmentKind?, before: SegmentKind?) -> StaticString {
    guard let before else {
      // A thematic break at the end would be treated as the end of a video, so a second one is added.
      return after == nil ? "" : after == .thematicBreak ? "\n\n---\n" : "\n"
    }
    guard let after else {
      // A rule on the first line would open a front matter.
      return before == .thematicBreak ? "\n" : ""
    }
    if after.isInsideFrontMatter || after == .attributesOfFollowing || before == .attributesOfPreceding { return "\n" }
    if before == .video || before == .pageHeading { return "\n\n---\n\n" }
    if before == .video.leading, after == .thematicBreak { return "\n\n---\n\n" }
    return MarkdownTrivia.canonical(after: after, before: before)
  }
}

/// Finds the title of a front matter that starts with no date.
private struct TitleWatcher<Sink: SegmentSink<VideoDigestMeaning>>: SegmentSink {
  var sink: Sink
  private(set) var undatedTitle: Range<Int>?

  var wantsDiagnostics: Bool { sink.wantsDiagnostics }

  init(sink: Sink) {
    self.sink = sink
  }

  mutating func receive(_ meaning: consuming VideoDigestMeaning, in range: Range<Int>) {
    if case .frontMatter(.field(key: "title", let value, _)) = meaning {
      let isDated = value.text.map { VideoDigestTitle($0).date != nil } ?? false
      undatedTitle = isDated ? nil : range
    }
    sink.receive(meaning, in: range)
  }

  mutating func receive(_ segment: some LazySegment<VideoDigestMeaning>, in range: Range<Int>, of bytes: ByteView) {
    sink.receive(segment, in: range, of: bytes)
  }

  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) {
    sink.report(diagnostic())
  }

  mutating func note(_ languages: LanguageSet) { sink.note(languages) }
}
