public import NewsDigestKit

extension DigestDocument {
  /// Converts the document to another format.
  ///
  ///     let digest = try document.converted(to: DailyDigest.self)
  ///     for loss in digest.losses { print(loss) }
  ///     try digest.document.text()
  ///
  /// Nothing is made up: what the document does not say is `nil` in the new one. What the new format has no place for
  /// is a ``ConversionLoss``; all else comes back when the new document is converted back. The result can be written,
  /// and is parsed back as the same. A document that has the format already stays as it is, byte for byte.
  ///
  /// News posts, daily digests, Markdown digests and pages of Jekyll can be made of any document; a monthly index of
  /// one with a day. A list of chapters or an episode can be made of a document with starts, and of a page of videos,
  /// which then play one after the other. A document of another format is converted as a ``MarkdownDigest``.
  ///
  /// - Parameters:
  ///   - format: The format of the new document.
  ///   - language: The language of the words that the new format puts in; that of the document where none is given.
  /// - Throws: ``ConversionError``.
  /// - Complexity: O(*n*) in the size of the document; O(*n* log *n*) where parts cannot be held.
  public func converted<Target: DigestFormat>(
    to format: Target.Type, in language: Language? = nil
  ) throws(ConversionError) -> Converted<Target> {
    if let same = own as? Target, Target.self != Digest.self { return Converted(unchanged(same)) }
    guard let target = Target.self as? any ConversionTarget.Type else { throw .unsupported(target: Target.kind) }
    let source = ConvertedSource(self)
    var log = ConversionLog(language: language ?? source.language, vocabulary: vocabulary)
    let value = try target.taking(try source.digest(for: target), &log)
    guard let value = value as? Target else { throw .unsupported(target: Target.kind) }
    let document = DigestDocument<Target>(value, in: log.language, vocabulary: vocabulary)
    return Converted(document, losses: source.placed(log.losses))
  }

  /// The content in its own format.
  private var own: any DigestFormat { (content as? Digest)?.content ?? content }

  private func unchanged<Target: DigestFormat>(_ content: Target) -> DigestDocument<Target> {
    var document = DigestDocument<Target>(parsing: source, vocabulary: vocabulary)
    if document.content != content || source.byteCount == 0 { document.content = content }
    return document
  }
}

extension DigestDocument where Content == Digest {
  /// Converts the document to the format of a name, as the function of the same name does to a type.
  ///
  /// - Parameters:
  ///   - kind: What the format is called.
  ///   - language: The language of the words that the new format puts in; that of the document where none is given.
  /// - Throws: ``ConversionError``.
  public func converted(to kind: DigestKind, in language: Language? = nil) throws(ConversionError) -> Converted<Digest>
  {
    func converted<Target: DigestFormat>(to format: Target.Type) throws(ConversionError) -> Converted<Digest> {
      let result: Converted<Target> = try self.converted(to: format, in: language)
      if result.document.source.byteCount > 0 { return Converted(self) }
      let document = DigestDocument(Digest(result.value), in: language ?? self.spokenLanguage, vocabulary: vocabulary)
      return Converted(document, losses: result.losses)
    }
    guard kind != .unknown, let format = DigestFormats.builtIn[kind] else { throw .unsupported(target: kind) }
    return try converted(to: format)
  }
}

extension DigestDocument {
  /// The language of the labels, or else the one that the letters suggest.
  var spokenLanguage: Language? { language ?? Language(suggestedBy: source.text) }
}

/// A document that is converted: its parts, and the places of its properties.
struct ConvertedSource {
  let language: Language?
  let isVideos: Bool
  private let neutral: NeutralDigest
  private let ranges: () -> PropertyRanges

  init<Content: DigestFormat>(_ document: DigestDocument<Content>) {
    let content = (document.content as? Digest)?.content ?? document.content
    language = document.spokenLanguage
    isVideos = content is VideoDigest
    // Of a new document or an edited one, there is no text with the properties.
    let hasPlaces = document.source.byteCount > 0 && !document.isEdited
    if let source = content as? any ConversionSource {
      neutral = source.neutral
      ranges = { hasPlaces ? PropertyRanges(of: document.outline) : PropertyRanges() }
    } else {
      let text = (try? document.text()).flatMap { try? SourceText($0) } ?? document.source
      let page = DigestDocument<MarkdownDigest>(parsing: text, vocabulary: document.vocabulary)
      neutral = page.content.neutral
      ranges = { hasPlaces ? PropertyRanges(of: page.outline) : PropertyRanges() }
    }
  }

  /// The parts, as a format needs them.
  func digest(for target: any ConversionTarget.Type) throws(ConversionError) -> NeutralDigest {
    let needsStarts = target is ChapterList.Type || target is PodcastEpisode.Type
    return isVideos && needsStarts ? try neutral.playedInOrder() : neutral
  }

  /// The parts as they are.
  var digest: NeutralDigest { neutral }

  /// Losses with their places, in the order of the document.
  func placed(_ losses: [ConversionLoss]) -> [ConversionLoss] {
    guard !losses.isEmpty else { return [] }
    let ranges = ranges()
    let placed = losses.map { loss in
      var loss = loss
      loss.range = ranges[loss.property]
      return loss
    }
    return placed.enumerated().sorted { first, second in
      let starts = (first.element.range?.lowerBound ?? .max, second.element.range?.lowerBound ?? .max)
      return starts.0 == starts.1 ? first.offset < second.offset : starts.0 < starts.1
    }.map(\.element)
  }
}

/// Where the properties of a document are in its text.
struct PropertyRanges {
  private var ranges: [String: Range<Int>] = [:]

  init() {}

  init<Content: DigestFormat>(of outline: DigestOutline<Content>) {
    func add(_ part: OutlinePart) {
      ranges[part.property] = ranges[part.property] ?? part.range
      for value in part.values {
        let property = "\(part.property).\(value.name)"
        ranges[property] = ranges[property] ?? value.range
      }
      for part in part.parts { add(part) }
    }
    for part in outline.parts { add(part) }
  }

  /// The place of a property, or of the smallest one with a place that it is in.
  subscript(property: String) -> Range<Int>? {
    var path = property.utf8[...]
    while !path.isEmpty {
      if let range = ranges[String(Substring(path))] { return range }
      let end = path.dropLast().lastIndex { $0 == .ascii(".") || $0 == .ascii("[") } ?? path.startIndex
      path = path[..<end]
    }
    return nil
  }
}

extension Language {
  /// The language that most letters of a text suggest; `nil` without letters.
  init?(suggestedBy text: String) {
    var (hangul, kana, han, latin) = (0, 0, 0, 0)
    for scalar in text.unicodeScalars.prefix(20_000) {
      switch scalar.value {
      case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: hangul += 1
      case 0x3040...0x30FF: kana += 1
      case 0x4E00...0x9FFF: han += 1
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      default: break
      }
    }
    // Words and names in Latin letters are in texts of all languages.
    if hangul > 0, hangul * 4 >= latin { self = .korean; return }
    if kana > 0, (kana + han) * 4 >= latin { self = .japanese; return }
    if han > 0, han * 4 >= latin { self = .simplifiedChinese; return }
    guard latin > 0 else { return nil }
    self = .english
  }
}
