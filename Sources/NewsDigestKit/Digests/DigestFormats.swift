/// Formats that a text may have, in the order of their precedence.
///
///     let formats = DigestFormats.builtIn.preferring(Newsletter.self)
///     let archive = try DigestArchive(folder: url, formats: formats)
///
/// A list of formats can be written out: `DigestFormats([NewsPost.self, Newsletter.self])`.
///
/// Of the formats of the library, a text has the surest one, and of those as sure as each other the first. A format of
/// your own is one of two words: its ``Grammar`` claims a text or not. Where it does, the order of the list decides
/// between it and the others.
public struct DigestFormats: Sendable {
  /// What is known of a format.
  struct Row: Sendable {
    let type: any DigestFormat.Type
    let kind: DigestKind
    /// The format, if it states what it is recognised by; `nil` if its grammar says that.
    let recognised: (any RecognisedFormat.Type)?

    init(_ type: any DigestFormat.Type) {
      (self.type, kind, recognised) = (type, type.kind, type as? any RecognisedFormat.Type)
    }
  }

  let rows: [Row]
  /// The signs of all formats.
  let signs: TextSigns.Table

  /// Makes a list of formats.
  ///
  /// - Parameter formats: The formats, those first that take precedence. Of several with the same
  ///   ``DigestFormat/kind``, the first one counts.
  public init(_ formats: [any DigestFormat.Type]) {
    var kinds: Set<DigestKind> = [Digest.kind, .unknown]
    rows = formats.map(Row.init).filter { kinds.insert($0.kind).inserted }
    signs = TextSigns.Table(rows.map { $0.recognised?.signs ?? [] })
  }

  /// The formats of the library.
  public static let builtIn = DigestFormats([
    NewsPost.self, DailyDigest.self, MonthlyIndex.self, PodcastEpisode.self, ChapterList.self, VideoDigest.self,
    JekyllPost.self, MarkdownDigest.self,
  ])

  /// These formats after others.
  ///
  /// - Parameter formats: The formats that take precedence.
  public func preferring(_ formats: any DigestFormat.Type...) -> DigestFormats {
    DigestFormats(formats + types)
  }

  /// The formats, in order.
  public var types: [any DigestFormat.Type] { rows.map(\.type) }

  /// What the formats are called, in order.
  public var kinds: [DigestKind] { rows.map(\.kind) }

  /// The format of a name; `nil` without one.
  ///
  /// A text of an unknown format is a ``JekyllPost`` without a front matter: its body.
  public subscript(kind: DigestKind) -> (any DigestFormat.Type)? {
    kind == .unknown ? JekyllPost.self : rows.first { $0.kind == kind }?.type
  }
}

extension DigestFormats: ExpressibleByArrayLiteral {
  /// Makes a list of formats.
  public init(arrayLiteral formats: any DigestFormat.Type...) { self.init(formats) }
}
