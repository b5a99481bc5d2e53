/// What a segment of a video digest means.
enum VideoDigestMeaning {
  case frontMatter(FrontMatterMeaning)
  /// The heading of a video, without the blocks below it.
  case video(VideoDigest.Video, isFirst: Bool)
  case section(level: Int, title: String)
  /// A heading of the page's own that ends a video.
  case pageHeading(level: Int, text: String)
  /// The heading of a part of the page that its words name.
  case part(SectionHeading, endsVideo: Bool)
  case attributes(AttributeList, AttributeList.Target)
  case labelled(LabelledParagraph)
  case markdown(MarkdownMeaning)
}

extension VideoDigestMeaning: MarkdownMeaningConvertible {
  @inline(__always)
  func isMarkdown(where condition: (MarkdownMeaning) -> Bool) -> Bool {
    if case .markdown(let meaning) = self { condition(meaning) } else { false }
  }
}

extension VideoDigest.Video {
  /// The video without the blocks below its heading.
  var heading: Self {
    var heading = self
    (heading.blocks, heading.sections) = ([], [])
    return heading
  }
}

extension VideoDigestMeaning: SegmentMeaning {
  var kind: SegmentKind {
    switch self {
    case .frontMatter(let meaning): meaning.kind
    case .video(_, let isFirst): isFirst ? .video.leading : .video
    case .section: .videoSection
    case .pageHeading: .pageHeading
    case .part(_, let endsVideo): endsVideo ? .pageHeading : .sectionHeading
    case .attributes(_, .preceding): .attributesOfPreceding
    case .attributes(_, .following): .attributesOfFollowing
    case .labelled: .labelledParagraph
    case .markdown(let meaning): meaning.kind
    }
  }

  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch self {
    case .frontMatter(let meaning): meaning.write(to: &writer, like: example)
    case .video(let video, _): video.writeHeading(to: &writer, like: example)
    case .section(let level, let title): writer.section(level: level, title: title, like: example)
    case .pageHeading(let level, let text): writer.heading(ofLevel: level, text: text, as: "text", like: example)
    case .part(let heading, _): heading.write(to: &writer, like: example)
    case .attributes(let list, let target):
      writer.distinguish(by: target.rawValue, "target")
      list.write(to: &writer, like: example)
    case .labelled(let paragraph): paragraph.write(to: &writer, like: example)
    case .markdown(.listItem(let item, let depth)): writer.listItem(item, depth: depth, like: example)
    case .markdown(let meaning): meaning.write(to: &writer, like: example)
    }
  }

  func hasSameValues(as other: VideoDigestMeaning) -> Bool {
    switch self {
    case .frontMatter(let meaning):
      if case .frontMatter(let other) = other { return meaning.hasSameValues(as: other) }
    case .video(let video, _):
      if case .video(let other, _) = other { return video.hasSameHeading(as: other) }
    case .section(let level, let title):
      if case .section(level, let other) = other { return title.hasSameBytes(as: other) }
    case .pageHeading(let level, let text):
      if case .pageHeading(level, let other) = other { return text.hasSameBytes(as: other) }
    case .part(let heading, _):
      if case .part(let other, _) = other { return heading.hasSameBytes(as: other) }
    case .attributes(let list, let target):
      if case .attributes(let other, target) = other { return list == other }
    case .labelled(let paragraph):
      if case .labelled(let other) = other { return paragraph == other }
    case .markdown(let meaning):
      if case .markdown(let other) = other { return meaning.hasSameValues(as: other) }
    }
    return false
  }

  func hasSameValuesInAnyLanguage(as other: VideoDigestMeaning, words: Vocabulary) -> Bool {
    if hasSameValues(as: other) { return true }
    return switch (self, other) {
    case (.video(let one, _), .video(let other, _)): one.isSame(as: other, words: words)
    case (.part(let one, _), .part(let other, _)): one.isSame(as: other, words: words)
    default: false
    }
  }
}

extension VideoDigestMeaning {
  /// The kinds of segments that only video digests have.
  enum Sort: UInt8 {
    case video, videoSection, pageHeading, attributes, labelledParagraph
  }
}

extension SegmentKind {
  static let video = SegmentKind(VideoDigestMeaning.Sort.video, from: .format)
  static let videoSection = SegmentKind(VideoDigestMeaning.Sort.videoSection, from: .format)
  static let pageHeading = SegmentKind(VideoDigestMeaning.Sort.pageHeading, from: .format)
  static let attributesOfPreceding = SegmentKind(VideoDigestMeaning.Sort.attributes, from: .format)
  static let attributesOfFollowing = SegmentKind(VideoDigestMeaning.Sort.attributes, from: .format).leading
  static let labelledParagraph = SegmentKind(VideoDigestMeaning.Sort.labelledParagraph, from: .format)
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
    heading(ofLevel: level, text: title, as: "title", like: escape?.example ?? example)
  }

  /// Writes an item, escaped if the example is.
  fileprivate mutating func listItem(_ item: ListItem, depth: Int, like example: SegmentExample?) {
    guard let escape = example.flatMap({ MarkdownEscape($0) }), item.number == nil else {
      return item.write(to: &self, depth: depth, like: example)
    }
    escape.write(to: &self)
    item.write(to: &self, depth: 0, like: escape.example)
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
