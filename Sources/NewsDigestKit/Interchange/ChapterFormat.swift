/// A format that other programs have for the chapters of a recording.
public enum ChapterFormat: String, CaseIterable, Codable, Sendable {
  /// JSON chapters 1.2 of Podcasting 2.0, `application/json+chapters`.
  case podcastingJSON = "json-chapters"
  /// Podlove Simple Chapters, as an element of XML that a feed can have.
  case podlove = "psc"
  /// WebVTT with a cue for each chapter.
  case webVTT = "webvtt"
  /// The metadata file of FFmpeg.
  case ffmetadata
  /// The chapter file of Matroska's tools in XML, with sections as atoms that have others in them.
  case matroska
  /// The same without sections, for players that show only the outermost atoms.
  case flatMatroska = "matroska-flat"
  /// The simple chapter file of OGM, which Matroska's tools read too.
  case ogm
  /// The text file of mp4chaps, for chapters in MP4.
  case mp4
  /// The label track of Audacity.
  case audacity
  /// A cue sheet.
  case cue
  /// Lines for the description of a video on YouTube.
  case youTube = "youtube"
  /// Lines for the description of an episode on Spotify.
  case spotify
  /// Lines for the description of an episode on Apple Podcasts.
  case apple
}

extension ChapterFormat {
  /// The endings of file names that show the format, the usual one first and all without a period before them.
  ///
  /// `txt` alone shows none, as most of these formats are found in such files.
  public var fileExtensions: [String] {
    switch self {
    case .podcastingJSON: ["chapters.json", "json"]
    case .podlove: ["psc", "psc.xml"]
    case .webVTT: ["vtt", "webvtt"]
    case .ffmetadata: ["ffmeta", "ffmetadata", "ffmetadata.txt"]
    case .matroska: ["chapters.xml", "xml", "mkv.xml"]
    case .flatMatroska: ["matroska-flat.xml"]
    case .ogm: ["ogm.txt", "ogm"]
    case .mp4: ["chapters.txt", "mp4.txt"]
    case .audacity: ["labels.txt", "audacity.txt"]
    case .cue: ["cue"]
    case .youTube: ["youtube.txt"]
    case .spotify: ["spotify.txt"]
    case .apple: ["apple.txt"]
    }
  }

  /// The format with a name, as `ffmetadata`, or that the ending of a file's name shows, as `vtt` or `a/b.vtt`.
  ///
  /// - Returns: `nil` where there is no such format.
  public init?(named name: String) {
    if let format = ChapterFormat(rawValue: name) {
      self = format
      return
    }
    let endings = Self.allCases.flatMap { format in format.fileExtensions.map { (format, $0) } }
    let fitting = endings.filter { name.hasEnding($0.1) }
    guard let best = fitting.max(by: { $0.1.utf8.count < $1.1.utf8.count }) else { return nil }
    self = best.0
  }

  /// How the format is written and parsed.
  var notation: any ChapterNotation.Type {
    switch self {
    case .podcastingJSON: PodcastingJSON.self
    case .podlove: PodloveChapters.self
    case .webVTT: WebVTTChapters.self
    case .ffmetadata: FFMetadata.self
    case .matroska: MatroskaChapters.self
    case .flatMatroska: FlatMatroskaChapters.self
    case .ogm: OGMChapters.self
    case .mp4: MP4Chapters.self
    case .audacity: AudacityLabels.self
    case .cue: CueSheet.self
    case .youTube: YouTubeDescription.self
    case .spotify: SpotifyDescription.self
    case .apple: AppleDescription.self
    }
  }
}

extension String {
  /// Whether this is an ending of a file's name, or a name that has it after a period. ASCII's capital letters count as
  /// small ones.
  fileprivate func hasEnding(_ ending: String) -> Bool {
    withBytes { bytes in
      let start = bytes.count - ending.utf8.count
      guard start >= 0, start == 0 || bytes[start - 1] == .ascii(".") else { return false }
      return zip(start..<bytes.count, ending.utf8).allSatisfy { bytes[$0].asciiLowercased == $1 }
    }
  }
}
