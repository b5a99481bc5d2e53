extension VideoDigest.Video {
  static let headingLevel = 3

  /// Writes the heading of the video.
  func writeHeading(to writer: inout SegmentWriter, like example: SegmentExample?) {
    let isTitleLinked = canLinkTitle(words: writer.words)
    let style = Style(of: example, isTitleLinked: isTitleLinked, words: writer.words)
    let isName = link == nil && duration == nil && note == nil
    writer.heading(
      level: Self.headingLevel, endingWith: isName ? channel ?? title : note ?? "",
      isEmpty: isName && channel == nil && title.isEmpty, like: example
    ) { writer in
      if isTitleLinked {
        writeLinkedTitle(to: &writer, like: style)
      } else {
        writeName(to: &writer, like: style)
        writeLink(to: &writer, like: style)
      }
      writeDuration(to: &writer, like: style)
      writeNote(to: &writer)
    }
  }

  /// Whether the title is written as the link: the link has no text of its own. A note by itself would be parsed as the
  /// channel then.
  private func canLinkTitle(words: Vocabulary) -> Bool {
    guard let link, link.text.isEmpty, !title.isEmpty, channel != nil || duration != nil || note == nil else {
      return false
    }
    return title.withBytes { words[.videoLinks].match(whole: $0.indices, in: $0) } == nil
  }

  private func writeLinkedTitle(to writer: inout SegmentWriter, like style: Style) {
    writer.syntax("[")
    writer.content(title, as: .title)
    writer.syntax("](")
    writer.record("", as: .linkText)
    writer.destination(link?.url ?? "", as: .url)
    writer.syntax(")")
    guard let channel else { return }
    style.copy(style.beforeChannel, to: &writer, or: ", ")
    writer.content(channel, as: .channel)
  }

  private func writeName(to writer: inout SegmentWriter, like style: Style) {
    writer.content(title, as: .title)
    if let channel {
      style.copy(style.beforeChannel, to: &writer, or: ", ")
      writer.content(channel, as: .channel)
    } else if title.utf8.contains(.ascii(",")) {
      // Without a comma after it, its last words would be parsed as the channel.
      writer.syntax(",")
    }
  }

  private func writeLink(to writer: inout SegmentWriter, like style: Style) {
    guard let link else { return }
    if !title.isEmpty || channel != nil {
      style.copy(style.beforeLink, to: &writer, or: " ")
    } else if !link.text.isEmpty,
      link.text.withBytes({ writer.words[.videoLinks].match(whole: $0.indices, in: $0) }) == nil
    {
      // Without a comma before it, its text would be parsed as the title.
      writer.syntax(", ")
    }
    writer.syntax("[")
    writer.content(link.text, asWordOf: .videoLinks, as: .linkText)
    writer.syntax("](")
    writer.destination(link.url, as: .url)
    writer.syntax(")")
  }

  private func writeDuration(to writer: inout SegmentWriter, like style: Style) {
    guard let duration else { return }
    style.copy(style.beforeDuration, to: &writer, or: ", ")
    var text: [UInt8] = []
    let spelling = style.syntax?.duration?.spelling ?? DurationSpelling(language: writer.language)
    spelling.append(duration, words: writer.words, to: &text)
    writer.content(String(decoding: text, as: UTF8.self), as: .duration)
    if style.isDurationEnclosed { writer.syntax(")") }
  }

  private func writeNote(to writer: inout SegmentWriter) {
    guard let note else { return }
    // The units of a duration are separated by spaces too.
    writer.syntax(duration != nil && note.utf8.first == .ascii("(") ? " " : ", ")
    writer.content(note, as: .note)
  }

  /// How a heading is spelt.
  private struct Style {
    private(set) var syntax: VideoHeadingSyntax?
    private var example: SegmentExample?
    var beforeChannel: Range<Int>?
    var beforeLink: Range<Int>?
    var beforeDuration: Range<Int>?
    /// Whether a parenthesis closes the duration.
    private(set) var isDurationEnclosed = false

    init(of example: SegmentExample?, isTitleLinked: Bool, words: Vocabulary) {
      guard let example, case .heading(_, let text) = MarkdownLine(example.range, in: example.bytes) else { return }
      let syntax = VideoHeadingSyntax(text, in: example.bytes, words: words)
      (self.example, self.syntax) = (example, syntax)
      // What separates the parts is another thing where the title is the link.
      guard syntax.isTitleLinked == isTitleLinked else { return }
      let link = syntax.link?.range
      if isTitleLinked, let link {
        beforeChannel = syntax.channel.map { link.upperBound..<$0.lowerBound }
        let nameEnd = syntax.channel?.upperBound ?? link.upperBound
        beforeDuration = syntax.duration.map { _ in nameEnd..<syntax.durationStart }
      } else {
        beforeChannel = syntax.channel.map { syntax.title.upperBound..<$0.lowerBound }
        guard let link else { return }
        beforeLink = syntax.channel.map { $0.upperBound..<link.lowerBound }
        beforeDuration = syntax.duration.map { _ in link.upperBound..<syntax.durationStart }
      }
      if let part = beforeDuration, StyleLimit.allows(part) { isDurationEnclosed = syntax.isDurationEnclosed }
    }

    /// Repeats a part of the example, where it has it.
    func copy(_ part: Range<Int>?, to writer: inout SegmentWriter, or canonical: StaticString) {
      if let example, let part, StyleLimit.allows(part) {
        writer.syntax(example.bytes, part)
      } else {
        writer.syntax(canonical)
      }
    }
  }
}
