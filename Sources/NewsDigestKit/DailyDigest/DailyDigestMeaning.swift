/// What a segment of a daily digest means.
enum DailyDigestMeaning {
  case title(String)
  case metadata(DailyDigest.Metadata)
  case tags([DailyDigest.Tag])
  case summary(String)
  case keyPointsLabel
  case keyPoint(String)
  case details(DailyDigest.Details)
  case link(Link)
  case markdown(MarkdownMeaning)
}

extension DailyDigestMeaning: MarkdownMeaningConvertible {
  @inline(__always)
  func isMarkdown(where condition: (MarkdownMeaning) -> Bool) -> Bool {
    if case .markdown(let meaning) = self { condition(meaning) } else { false }
  }
}

extension DailyDigestMeaning: SegmentMeaning {
  var kind: SegmentKind {
    switch self {
    case .title: .entryTitle
    case .metadata: .metadata
    case .tags: .tags
    case .summary: .summary
    case .keyPointsLabel: .keyPointsLabel
    case .keyPoint: .keyPoint
    case .details: .details
    case .link: .entryLink
    case .markdown(.verbatim(let text)) where TableMarker(text) != nil: .tableMarker
    case .markdown(let meaning): meaning.kind
    }
  }

  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch self {
    case .title(let text): writer.heading(level: 3, text: text, as: "title", like: example)
    case .metadata(let metadata): metadata.write(to: &writer, like: example)
    case .tags(let tags): TagsSyntax.write(tags, to: &writer, like: example)
    case .summary(let text): SummarySyntax.write(text, to: &writer, like: example)
    case .keyPointsLabel: writer.syntax(KoreanWord.keyPointsLabel.composed)
    case .keyPoint(let text): BulletSyntax.write(text, as: "keyPoints", to: &writer, like: example)
    case .details(let details): details.write(to: &writer, like: example)
    case .link(let link):
      writer.syntax("🔗 [")
      writer.content(link.text, as: "text")
      writer.syntax("](")
      writer.destination(link.url, as: "url")
      writer.syntax(")")
    case .markdown(let meaning): meaning.write(to: &writer, like: example)
    }
  }

  func hasSameValues(as other: DailyDigestMeaning) -> Bool {
    switch self {
    case .title(let text):
      if case .title(let other) = other { return text.hasSameBytes(as: other) }
    case .summary(let text):
      if case .summary(let other) = other { return text.hasSameBytes(as: other) }
    case .keyPoint(let text):
      if case .keyPoint(let other) = other { return text.hasSameBytes(as: other) }
    case .details(let details):
      if case .details(let other) = other { return details == other }
    case .link(let link):
      if case .link(let other) = other { return link == other }
    case .markdown(let meaning):
      if case .markdown(let other) = other { return meaning.hasSameValues(as: other) }
    case .metadata(let metadata):
      if case .metadata(let other) = other { return metadata == other }
    case .tags(let tags):
      if case .tags(let other) = other { return tags == other }
    case .keyPointsLabel:
      if case .keyPointsLabel = other { return true }
    }
    return false
  }
}

extension SegmentKind {
  static let entryTitle = SegmentKind(rawValue: 16)
  static let metadata = SegmentKind(rawValue: 17)
  static let tags = SegmentKind(rawValue: 18)
  static let summary = SegmentKind(rawValue: 19)
  static let keyPointsLabel = SegmentKind(rawValue: 20)
  static let keyPoint = SegmentKind(rawValue: 21)
  static let details = SegmentKind(rawValue: 22)
  static let entryLink = SegmentKind(rawValue: 23)
  static let tableMarker = SegmentKind(rawValue: 24)
}

/// A comment that starts or ends the table of contents.
enum TableMarker: String {
  case start = "<!-- TOC_START -->"
  case end = "<!-- TOC_END -->"

  init?(_ text: String) {
    if text.hasSameBytes(as: Self.start.rawValue) {
      self = .start
    } else if text.hasSameBytes(as: Self.end.rawValue) {
      self = .end
    } else {
      return nil
    }
  }
}
