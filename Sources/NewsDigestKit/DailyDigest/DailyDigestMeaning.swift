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
    case .markdown(.verbatim(let text)) where CanonicalTableMark(text) != nil: .tableMarker
    case .markdown(let meaning): meaning.kind
    }
  }

  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch self {
    case .title(let text): writer.heading(level: 3, text: text, as: "title", like: example)
    case .metadata(let metadata): metadata.write(to: &writer, like: example)
    case .tags(let tags): TagsSyntax.write(tags, to: &writer, like: example)
    case .summary(let text): SummarySyntax.write(text, to: &writer, like: example)
    case .keyPointsLabel: writer.entryLabel(.keyPointsLabel, like: example)
    case .keyPoint(let text): BulletSyntax.write(text, as: "keyPoints", to: &writer, like: example)
    case .details(let details): details.write(to: &writer, like: example)
    case .link(let link):
      writer.syntax("🔗 [")
      writer.content(link.text, asWordOf: .originalLink, as: "text")
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
      if case .details(let other) = other { return details.hasSameBytes(as: other) }
    case .link(let link):
      if case .link(let other) = other { return link == other }
    case .markdown(let meaning):
      if case .markdown(let other) = other { return meaning.hasSameValues(as: other) }
    case .metadata(let metadata):
      if case .metadata(let other) = other { return metadata.hasSameBytes(as: other) }
    case .tags(let tags):
      if case .tags(let other) = other {
        return tags.elementsEqual(other) { $0.rawValue.hasSameBytes(as: $1.rawValue) }
      }
    case .keyPointsLabel:
      if case .keyPointsLabel = other { return true }
    }
    return false
  }

  func hasSameValuesInAnyLanguage(as other: DailyDigestMeaning, words: Vocabulary) -> Bool {
    if hasSameValues(as: other) { return true }
    return switch (self, other) {
    case (.details(let one), .details(let other)): one.isSame(as: other, words: words)
    case (.link(let one), .link(let other)): DailyDigest.Block.isSame(one, other, words: words)
    case (.metadata(let one), .metadata(let other)): one.isSame(as: other, words: words)
    case (.tags(let one), .tags(let other)):
      one.elementsEqual(other) { $0.isSameWord(as: $1, words: words) }
    default: false
    }
  }
}

extension DailyDigestMeaning {
  /// The kinds of segments that only daily digests have.
  enum Sort: UInt8 {
    case entryTitle, metadata, tags, summary, keyPointsLabel, keyPoint, details, entryLink, tableMarker
  }
}

extension SegmentKind {
  static let entryTitle = SegmentKind(DailyDigestMeaning.Sort.entryTitle, from: .format)
  static let metadata = SegmentKind(DailyDigestMeaning.Sort.metadata, from: .format)
  static let tags = SegmentKind(DailyDigestMeaning.Sort.tags, from: .format)
  static let summary = SegmentKind(DailyDigestMeaning.Sort.summary, from: .format)
  static let keyPointsLabel = SegmentKind(DailyDigestMeaning.Sort.keyPointsLabel, from: .format)
  static let keyPoint = SegmentKind(DailyDigestMeaning.Sort.keyPoint, from: .format)
  static let details = SegmentKind(DailyDigestMeaning.Sort.details, from: .format)
  static let entryLink = SegmentKind(DailyDigestMeaning.Sort.entryLink, from: .format)
  static let tableMarker = SegmentKind(DailyDigestMeaning.Sort.tableMarker, from: .format)
}
