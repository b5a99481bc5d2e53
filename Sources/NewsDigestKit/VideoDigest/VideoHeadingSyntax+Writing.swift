extension VideoDigest.Video {
  static let headingLevel = 3

  /// Writes the heading of the video.
  func writeHeading(to writer: inout SegmentWriter, like example: SegmentExample?) {
    let style = Style(of: example, canLinkTitle: canLinkTitle(words: writer.words), words: writer.words)
    let isName = link == nil && duration == nil && note == nil
    writer.heading(
      level: Self.headingLevel, endingWith: isName ? channel ?? title : note ?? "",
      isEmpty: isName && channel == nil && title.isEmpty, like: example
    ) { writer in
      if style.isTitleLinked {
        writeLinkedTitle(to: &writer, like: style)
      } else {
        writeName(to: &writer, like: style)
        writeLink(to: &writer, like: style)
      }
      writeDuration(to: &writer, like: style)
      writeNote(to: &writer)
      style.copy(style.atEnd, to: &writer, or: "")
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
    if style.isAddress {
      style.copy(style.beforeLink, to: &writer, or: " <")
      writer.record("", as: .linkText)
      writer.content(link.url, as: .url)
      return style.copy(style.afterLink, to: &writer, or: ">")
    }
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
    style.copy(style.afterLink, to: &writer, or: "")
  }

  private func writeDuration(to writer: inout SegmentWriter, like style: Style) {
    guard let duration else { return }
    style.copy(style.beforeDuration, to: &writer, or: ", ")
    var text: [UInt8] = []
    let spelling = style.syntax?.duration?.spelling ?? DurationSpelling(language: writer.language)
    spelling.append(duration, words: writer.words, to: &text)
    writer.content(String(decoding: text, as: UTF8.self), as: .duration)
    style.copy(style.afterDuration, to: &writer, or: "")
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
    /// Whether the title is written as the link.
    let isTitleLinked: Bool
    /// Whether the link is written as an address by itself.
    private(set) var isAddress = false
    private(set) var beforeChannel: Range<Int>?
    private(set) var beforeLink: Range<Int>?
    private(set) var afterLink: Range<Int>?
    private(set) var beforeDuration: Range<Int>?
    private(set) var afterDuration: Range<Int>?
    /// What closes the link and all that follows it.
    private(set) var atEnd: Range<Int>?

    init(of example: SegmentExample?, canLinkTitle: Bool, words: Vocabulary) {
      guard let example, case .heading(_, let text) = MarkdownLine(example.range, in: example.bytes) else {
        isTitleLinked = canLinkTitle
        return
      }
      let syntax = VideoHeadingSyntax(text, in: example.bytes, words: words)
      isAddress = canLinkTitle && syntax.link.map { $0.text == nil } ?? false
      isTitleLinked = canLinkTitle && !isAddress
      (self.example, self.syntax) = (example, syntax)
      // What separates the parts is another thing where the title is the link.
      guard syntax.isTitleLinked == isTitleLinked else { return }
      if isTitleLinked, let link = syntax.link {
        beforeChannel = syntax.channel.map { link.end..<$0.lowerBound }
        let nameEnd = syntax.channel?.upperBound ?? link.end
        beforeDuration = syntax.duration.map { _ in nameEnd..<syntax.durationStart }
      } else {
        beforeChannel = syntax.channel.map { syntax.title.upperBound..<$0.lowerBound }
        guard let link = syntax.link else { return }
        noteLink(link, syntax)
      }
      let enclosed = syntax.duration.map { $0.end..<syntax.durationEnd }
      if let part = beforeDuration, StyleLimit.allows(part) { afterDuration = enclosed }
    }

    /// Notes what is around a link that is not the title.
    private mutating func noteLink(_ link: VideoLink, _ syntax: VideoHeadingSyntax) {
      let part = isAddress ? link.destination : link.range
      beforeLink = syntax.channel.map { $0.upperBound..<part.lowerBound }
      afterLink = part.upperBound..<link.end
      beforeDuration = syntax.duration.map { _ in link.end..<syntax.durationStart }
      if !link.isClosedAtOnce { atEnd = link.closing }
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
