/// How a video digest is written.
enum VideoDigestSyntax: DocumentSyntax {
  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout some SegmentSink) {
    let frontMatter = FrontMatterParser.parse(bytes, into: &sink, isExpected: true)
    let title = frontMatter?.block.fields.last { $0.key == "title" }
    if let title, title.value.text.flatMap({ VideoDigestTitle($0).date }) == nil {
      sink.report(.titleWithoutDate(title.range))
    }
    let start = frontMatter?.range.upperBound ?? ByteOrderMark.length(in: bytes)
    var parser = VideoDigestBlockParser(bytes: bytes, words: words, bodyStart: start, sink: consume sink)
    MarkdownParser.parse(bytes, in: start..<bytes.count, into: &parser)
    parser.finish()
    sink = parser.sink
  }

  static func makeBuilder() -> VideoDigestBuilder {
    VideoDigestBuilder()
  }

  static func write(_ digest: VideoDigest, into sink: inout some ContentSink) {
    digest.frontMatter?.write(into: &sink)
    var isInVideo = false
    write(digest.introduction, of: "introduction", isInVideo: &isInVideo, into: &sink)
    for (index, video) in digest.videos.enumerated() {
      sink.receive(index == 0 ? .video.leading : .video, for: "videos[\(index)]") { $0.video(video) }
      isInVideo = true
      write(video.blocks, of: "videos[\(index)].blocks", isInVideo: &isInVideo, into: &sink)
      for (number, section) in video.sections.enumerated() {
        let property = "videos[\(index)].sections[\(number)]"
        sink.receive(.videoSection, for: property) {
          $0.number(.level, section.level)
          $0.text(.title, section.title)
        }
        write(section.blocks, of: "\(property).blocks", isInVideo: &isInVideo, into: &sink)
      }
    }
    write(digest.closing, of: "closing", isInVideo: &isInVideo, into: &sink)
  }

  private static func write(
    _ blocks: [VideoDigest.Block], of property: @autoclosure () -> String, isInVideo: inout Bool,
    into sink: inout some ContentSink
  ) {
    for (index, block) in blocks.enumerated() {
      func name() -> String { "\(property())[\(index)]" }
      switch block {
      case .attributes(let list, let target):
        sink.receive(.attributes(of: target), for: name()) {
          $0.flag(.target, target == .following)
          $0.attributes(list)
        }
      case .labelled(let paragraph):
        sink.receive(.labelledParagraph, for: name()) {
          $0.text(.label, paragraph.label)
          $0.text(.text, paragraph.text)
        }
      case .part(let heading):
        let endsVideo = isInVideo && heading.level <= 2
        sink.receive(endsVideo ? .pageHeading : .sectionHeading, for: name()) { $0.sectionHeading(heading) }
        if endsVideo { isInVideo = false }
      case .markdown(.heading(let level, let text)) where isInVideo && level <= 2:
        sink.receive(.pageHeading, for: name()) {
          $0.number(.level, level)
          $0.text(.text, text)
        }
        isInVideo = false
      case .markdown(let block): block.write(into: &sink, for: name())
      }
    }
  }

  static func write(_ segment: Segment, to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch segment.sort {
    case .video: VideoDigest.Video(segment).writeHeading(to: &writer, like: example)
    case .videoSection:
      writer.section(level: segment.number(.level) ?? 0, title: segment.text(.title), like: example)
    case .pageHeading where !segment.has(.role):
      writer.heading(ofLevel: segment.number(.level) ?? 0, text: segment.text(.text), as: .text, like: example)
    case .pageHeading: SectionHeading(segment).write(to: &writer, like: example)
    case .attributesOfPreceding: AttributeList(segment).write(to: &writer, like: example)
    case .labelledParagraph: LabelledParagraph(segment).write(to: &writer, like: example)
    case _ where segment.kind.isListItem:
      writer.listItem(segment, like: example)
    default: MarkdownPageSyntax.write(segment, to: &writer, like: example)
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
    // To CommonMark a list is text, which a rule right below it would make a heading.
    if after == .attributesOfFollowing, before == .thematicBreak { return "\n\n" }
    if after.isInsideFrontMatter { return FrontMatterSyntax.canonicalTrivia(after: after, before: before) }
    if after == .attributesOfFollowing || before == .attributesOfPreceding { return "\n" }
    if before == .video || before == .pageHeading { return "\n\n---\n\n" }
    if before == .video.leading, after == .thematicBreak { return "\n\n---\n\n" }
    return MarkdownTrivia.canonical(after: after, before: before)
  }

  static func separations(after: SegmentKind, before: SegmentKind) -> SegmentKind.Separations {
    after == .labelledParagraph && before.isListItem
      ? .line : MarkdownTrivia.separations(after: after, before: before)
  }
}

extension VideoDigestSyntax {
  /// The kinds of segments that only video digests have.
  enum Sort: UInt8 {
    case video, videoSection, pageHeading, attributes, labelledParagraph
  }
}

extension SegmentKind {
  static var video: SegmentKind { SegmentKind(VideoDigestSyntax.Sort.video, from: .format) }
  static var videoSection: SegmentKind { SegmentKind(VideoDigestSyntax.Sort.videoSection, from: .format) }
  static var pageHeading: SegmentKind { SegmentKind(VideoDigestSyntax.Sort.pageHeading, from: .format) }
  static var attributesOfPreceding: SegmentKind { SegmentKind(VideoDigestSyntax.Sort.attributes, from: .format) }
  static var attributesOfFollowing: SegmentKind {
    SegmentKind(VideoDigestSyntax.Sort.attributes, from: .format).leading
  }
  static var labelledParagraph: SegmentKind { SegmentKind(VideoDigestSyntax.Sort.labelledParagraph, from: .format) }

  static func attributes(of target: AttributeList.Target) -> SegmentKind {
    switch target {
    case .preceding: .attributesOfPreceding
    case .following: .attributesOfFollowing
    }
  }
}

extension SegmentWriter {
  /// Writes the heading of a section, escaped if it would be parsed as another heading, or if the example is.
  fileprivate mutating func section(level: Int, title: String, like example: SegmentExample?) {
    let escape = example.flatMap { MarkdownEscape($0) }
    if let escape {
      escape.write(to: &self)
    } else if !VideoDigest.Section.plainLevels.contains(level),
      example == nil || !VideoDigest.Section.isNumbered(level: level, title: title)
    {
      syntax("\\")
    }
    heading(ofLevel: level, text: title, as: .title, like: escape?.example ?? example)
  }

  /// Writes an item, escaped if the example is.
  fileprivate mutating func listItem(_ segment: Segment, like example: SegmentExample?) {
    let item = ListItem(segment)
    guard let escape = example.flatMap({ MarkdownEscape($0) }), item.number == nil else {
      return MarkdownSyntax.write(segment, to: &self, like: example)
    }
    preceding = nil
    escape.write(to: &self)
    item.write(to: &self, depth: 0, column: 0, like: escape.example)
  }
}

extension VideoDigest.Section {
  /// The levels of headings that start a section without being escaped: those below a video's.
  static let plainLevels = VideoDigest.Video.headingLevel + 1...6

  /// Whether a heading above that level is a section's for its number: `1. …`.
  static func isNumbered(level: Int, title: String) -> Bool {
    title.withBytes { isNumbered(level: level, title: $0.indices, in: $0) }
  }

  static func isNumbered(level: Int, title: Range<Int>, in bytes: ByteView) -> Bool {
    guard level <= 2, case .listItem(let marker, let text) = MarkdownLine(title, in: bytes) else { return false }
    return marker.number != nil && !text.isEmpty
  }
}
