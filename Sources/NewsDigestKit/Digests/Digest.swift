/// A document of any format.
///
///     switch try Digest(parsing: text).content {
///     case let post as NewsPost: …
///     case let digest as DailyDigest: …
///     default: …
///     }
///
/// What all formats share is in ``title``, ``date`` and ``entries``. It is a format itself, so that one type of
/// document serves a folder of many formats: `DigestDocument<Digest>`.
public struct Digest: Sendable {
  /// The document in its own format.
  ///
  /// Of an ``DigestKind/unknown`` one it is a ``JekyllPost`` without a front matter, whose body is the text.
  public var content: any DigestFormat {
    get { model }
    set { self = Digest(newValue) }
  }

  private var model: any DigestFormat
  private let isUnknown: Bool

  /// Takes a document of a format.
  public init(_ content: some DigestFormat) {
    self = content as? Digest ?? Digest(content, isUnknown: false)
  }

  init(_ content: some DigestFormat, isUnknown: Bool) {
    (model, self.isUnknown) = (content, isUnknown)
  }

  /// What the format is called.
  public var kind: DigestKind { isUnknown ? .unknown : type(of: model).kind }

  /// The document as one of a format; `nil` if it has another one.
  ///
  ///     document.content[as: NewsPost.self]?.stories[0].headline = "…"
  ///
  /// Setting `nil` changes nothing.
  public subscript<Format: DigestFormat>(as format: Format.Type) -> Format? {
    get { model as? Format }
    set { if let newValue { self = Digest(newValue, isUnknown: isUnknown && newValue is JekyllPost) } }
  }
}

extension Digest: DigestFormat {
  /// Makes an empty document of an unknown format.
  public init() { self.init(JekyllPost(), isUnknown: true) }

  /// The grammars of the formats of the library. A text is parsed with the one that is recognised in it.
  public static let grammar = Grammar<Digest>(of: .builtIn)

  /// `digest`, which no document has: see the other ``kind-swift.property``.
  public static let kind: DigestKind = "digest"
}

extension Digest {
  /// Recognises the format of a source and parses it.
  ///
  /// A text of no known format is a ``MarkdownDigest`` if it has a heading, a list or a link, so that it can be shown
  /// and searched, although ``DigestRecognition`` has no reason to call it a digest.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - formats: The formats that it may have.
  ///   - vocabulary: The words of labels and headings.
  /// - Complexity: O(*n*) in the bytes of the source.
  public init(parsing source: SourceText, formats: DigestFormats, vocabulary: Vocabulary = .builtIn) {
    let kind = DigestRecognition(of: source, formats: formats, vocabulary: vocabulary).kind
    if kind == .unknown, let digest = formats.lastResort(source, vocabulary) {
      self.init(digest)
    } else {
      self.init(parsing: source, as: kind, formats: formats, vocabulary: vocabulary)
    }
  }

  /// Parses a source as a format, whatever it looks like.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - kind: The name of the format. Without a format of that name, the document is of an unknown one.
  ///   - formats: The formats that have names.
  ///   - vocabulary: The words of labels and headings.
  public init(
    parsing source: SourceText, as kind: DigestKind, formats: DigestFormats = .builtIn,
    vocabulary: Vocabulary = .builtIn
  ) {
    func parsed(_ format: (some DigestFormat).Type) -> Digest {
      Digest(format.init(parsing: source, vocabulary: vocabulary), isUnknown: kind == .unknown)
    }
    if let format = formats[kind] { self = parsed(format) } else { self.init(parsing: source, as: .unknown) }
  }
}

extension DigestFormats {
  /// The document of a text that nothing speaks for; `nil` if no format takes it.
  fileprivate func lastResort(_ source: SourceText, _ words: Vocabulary) -> (any DigestFormat)? {
    rows.lazy.compactMap { $0.recognised?.lastResort(source, words) }.first
  }
}

// MARK: - What all formats share

extension Digest {
  /// The title of the document: that in its front matter, or the heading of a day or a month; `nil` without one, as for
  /// show notes.
  public var title: String? { listed?.digestTitle }

  /// The day that the document is about, or on which it was published or recorded; `nil` if it has none, and for a
  /// month.
  public var date: CalendarDate? { listed?.digestDate }

  /// The pieces of news in the document, in order: stories, entries, titles, chapters, videos, or what
  /// ``MarkdownDigest/entries`` finds on any other page. A post without such parts is one entry.
  ///
  /// - Complexity: O(*n*) in the size of the document, at each call.
  public var entries: [DigestEntry] { listed?.digestEntries ?? [] }

  private var listed: (any ListedDigest)? {
    isUnknown ? nil : model as? any ListedDigest ?? model.page
  }
}

extension DigestFormat {
  /// The document as any page of Markdown.
  fileprivate var page: MarkdownDigest? {
    (try? formatted()).map { MarkdownDigest(parsing: SourceText(trusted: $0)) }
  }
}

extension ListedDigest {
  /// That which ``MarkdownDigest/title`` finds in the document's text.
  public var digestTitle: String? { page?.title }
  /// That which ``MarkdownDigest/date`` finds in the document's text.
  public var digestDate: CalendarDate? { page?.date }
  /// Those which ``MarkdownDigest/entries`` finds in the document's text.
  public var digestEntries: [DigestEntry] { page?.digestEntries ?? [] }
}

// MARK: - Equality and JSON

extension Digest: Hashable {
  /// Whether both have the same format and content.
  public static func == (first: Digest, second: Digest) -> Bool {
    func isEqual<Format: DigestFormat>(_ content: Format) -> Bool { second.model as? Format == content }
    return first.isUnknown == second.isUnknown && isEqual(first.model)
  }

  /// Hashes the content.
  public func hash(into hasher: inout Hasher) { model.hash(into: &hasher) }
}

extension Digest: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case format, content
  }

  /// Decodes a document: `{"format": "news-post", "content": {…}}`.
  ///
  /// Formats of your own need a decoder that knows them: `decoder.userInfo[.digestFormats] = formats`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let kind = try values.decode(DigestKind.self, forKey: .format)
    let formats = decoder.userInfo[.digestFormats] as? DigestFormats ?? .builtIn
    guard let format = formats[kind] else {
      throw DecodingError.dataCorruptedError(
        forKey: .format, in: values, debugDescription: "There is no format `\(kind)`.")
    }
    func decoded(_ format: (some DigestFormat).Type) throws -> Digest {
      Digest(try values.decode(format, forKey: .content), isUnknown: kind == .unknown)
    }
    self = try decoded(format)
  }

  /// Writes an object of the format's name and the content.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encode(kind, forKey: CodingKeys.format)
    try values.encodeAny(model, forKey: CodingKeys.content)
  }
}

extension CodingUserInfoKey {
  /// The ``DigestFormats`` by which a decoder knows the formats of a ``Digest``; without it, those of the library.
  public static let digestFormats = named("NewsDigestKit.digestFormats")
}
