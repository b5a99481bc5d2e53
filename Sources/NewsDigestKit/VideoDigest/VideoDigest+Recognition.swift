extension DigestKind {
  /// A ``VideoDigest``.
  public static let videoDigest: DigestKind = "video-digest"
}

extension VideoDigest: RecognisedFormat {
  /// `video-digest`.
  public static let kind = DigestKind.videoDigest

  static let signs = [
    DigestSign("videos-heading", 0.6, isSufficient: true, in: .heading) {
      $0.isHeading(2, of: .videosHeading)
    },
    DigestSign("day-summary-heading", 0.3, in: .heading) { $0.isHeading(2, of: .daySummaryHeading) },
    DigestSign("video-link", 0.6, isSufficient: true, in: .heading) { $0.isVideoHeading },
  ]

  /// The title in the front matter, or else that of the page.
  public var digestTitle: String? { frontMatter?.title ?? pageTitle }
  /// The day in the title of the front matter.
  public var digestDate: CalendarDate? { date }
  /// The videos.
  public var digestEntries: [DigestEntry] {
    let date = date
    return videos.enumerated().map { DigestEntry($1, date: date, property: "videos[\($0)]") }
  }
}

extension DigestEntry {
  fileprivate init(_ video: VideoDigest.Video, date: CalendarDate?, property: String) {
    let blocks = video.blocks + video.sections.flatMap(\.blocks)
    let prose = blocks.lazy.compactMap { block -> String? in
      switch block {
      case .labelled(let paragraph) where !paragraph.text.isEmpty: paragraph.text
      case .markdown(.paragraph(let paragraph)): paragraph.text
      default: nil
      }
    }
    self.init(
      title: video.title, links: video.link.map { [$0] } ?? [], dates: date.map { [$0] } ?? [], summary: prose.first,
      property: property)
  }
}

extension SignLine {
  /// Whether the line is a heading of level 3 with a link whose text is the word for a video, and a video's address or
  /// length.
  fileprivate var isVideoHeading: Bool {
    guard let heading, heading.level == 3 else { return false }
    return InlineLink.all(in: heading.text, of: bytes).contains {
      words[.videoLinks].match(whole: $0.text, in: bytes) != nil
    } && VideoHeadingSyntax(heading.text, in: bytes, words: words).isCertain(in: bytes)
  }
}
