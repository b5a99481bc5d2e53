import Foundation
import NewsDigestKit

/// Every function and type property.
enum Functions {
  static func formats() throws {
    for text in ["", "a"] {
      try format(NewsPost.self, text)
      try format(DailyDigest.self, text)
      try format(MonthlyIndex.self, text)
      try format(PodcastEpisode.self, text)
      try format(ChapterList.self, text)
      try format(VideoDigest.self, text)
      try format(JekyllPost.self, text)
    }
    _ = (NewsPost.grammar, DailyDigest.grammar, MonthlyIndex.grammar, PodcastEpisode.grammar, ChapterList.grammar)
    _ = (VideoDigest.grammar, JekyllPost.grammar)
  }

  private static func format<Content: DigestFormat>(_ type: Content.Type, _ text: String) throws {
    let source = try SourceText(text)
    _ = (try Content(parsing: text), try Content(parsing: text, byteLimit: 9))
    _ = (try Content(parsing: Array(text.utf8)), try Content(parsing: Array(text.utf8), byteLimit: 9))
    _ = (Content(parsing: source), try Content(parsing: source).formatted(), Content.grammar, Content.kind)
    _ = RoundTrip.violations(of: Content.self, in: source)
  }

  static func documents(in folder: URL) throws {
    let file = folder.appending(path: "post.md")
    var document = try DigestDocument<NewsPost>(parsing: "## A\n")
    document.content.stories[0].headline = "B"
    _ = (try document.edits(), try document.text(), document.diagnostics(for: Values.context))
    _ = (try document.edits(granularity: .characters), document.isEdited)
    try document.commit()
    try document.save(to: file)
    try document.save(to: file, overwriting: true)
    let options = SavingOptions(
      durability: .none, hardLinks: .refused, replacesReadOnlyFiles: false, waitingTime: .seconds(1))
    try document.save(to: file, overwriting: true, options: options)
    try document.rebase(onto: Values.source)
    try document.update(fromJSON: Data(#"{"stories":[]}"#.utf8))
    try document.update(fromJSON: Data(#"{"content":{"stories":[]}}"#.utf8), at: "content")
    _ = (DigestDocument(Values.newsPost), DigestDocument(Values.newsPost, in: .english, vocabulary: .builtIn))
    _ = (try DigestDocument<NewsPost>(contentsOf: file), try DigestDocument<NewsPost>(contentsOf: file, byteLimit: 9))
    _ = (try NewsPost(contentsOf: file), try NewsPost(contentsOf: file, byteLimit: 9))
    let bytes = Array("## A\n".utf8)
    _ = (try DigestDocument<NewsPost>(parsing: bytes), try DigestDocument<NewsPost>(parsing: bytes, byteLimit: 9))
    _ = (try DigestDocument<NewsPost>(parsing: "", byteLimit: 9), DigestDocument<NewsPost>(parsing: Values.source))
  }

  static func outlines() throws {
    let outline = try DigestOutline<NewsPost>(parsing: "## A\n")
    _ = (DigestOutline<NewsPost>(parsing: Values.source), try DigestOutline<NewsPost>(parsing: "", byteLimit: 9))
    _ = (outline.source, outline.startIndex, outline.endIndex, outline[0], outline.range(of: "stories[0]"))
    let segment = outline[0]
    _ = (segment.kind, segment.range, segment.text, segment.values, segment["headline"])
    if let value = segment.values.first { _ = (value.name, value.range) }
    if let part = outline.parts.first { _ = (part.property, part.range, part.values, part.parts) }
    _ = try DigestDocument<NewsPost>(parsing: "## A\n").outline
  }

  static func sources(in folder: URL) throws {
    let file = folder.appending(path: "text.md")
    let source = try SourceText("a\nb", byteLimit: 9)
    try source.save(to: file, replacing: source)
    try source.save(to: file, replacing: source, options: SavingOptions())
    _ = (try SourceText(contentsOf: file), try SourceText(contentsOf: file, byteLimit: 9))
    _ = (try SourceText(bytes: [0x61]), try SourceText(bytes: [0x61], byteLimit: 9), SourceText.defaultByteLimit)
    _ = (try source.applying([Values.edit]), try source.inverting([Values.edit]))
    let lines = LineTable(source)
    _ = (lines.location(at: 0), lines.range(ofLine: 1), lines.utf16Column(at: 0))
    _ = (lines.offset(line: 1, column: 1), lines.offset(line: 1, utf16Column: 1), lines.offset(atUTF16: 0))
    _ = (lines.utf16Offset(at: 0), lines.utf16Range(of: 0..<1), lines.range(ofUTF16: 0..<1))
    _ = Values.edit.utf16Range(in: source)
    let renderer = DiagnosticRenderer(source: source, path: "a.md")
    _ = DiagnosticRenderer(source: source, path: "a.md", language: .korean, hasColor: true)
    _ = (Values.diagnostic.message(in: .korean), Values.note.message(in: .korean), Values.fixIt.message(in: .korean))
    _ = (Values.message.text(in: .korean), Language.ofMessages, Language.preferred, CodingUserInfoKey.messageLanguage)
    _ = DigestRecognition(of: source).reasons.map { $0.message(in: .korean) }
    _ = (Values.writingError.message(in: .korean), Values.writingError.reason(in: .korean))
    var document = try DigestDocument<NewsPost>(parsing: "## A\n")
    _ = (try document.applyFixIts(), try document.applyFixIts(for: Values.context) { $0.severity == .error })
    _ = (renderer.render(Values.diagnostic), renderer.summary(of: Values.diagnostic))
    _ = (DiagnosticRenderer.visible("a"), DiagnosticRenderer.visible("a", keepsLines: true))
  }

  static func archives(in folder: URL) async throws {
    try Values.source.save(to: folder.appending(path: "a.md"), replacing: Values.source)
    let archive = try DigestArchive(folder: folder)
    _ = try DigestArchive(folder: folder, fileExtensions: DigestArchive.documentExtensions)
    _ = (DigestArchive(at: [folder]), DigestArchive(at: [folder], fileExtensions: ["md"]))
    _ = (archive.documents(of: NewsPost.self), archive.documents(of: NewsPost.self, byteLimit: 9))
    _ = (archive.digests(), archive.digests(byteLimit: 9))
    _ = (archive.documents(), archive.documents(vocabulary: .builtIn, byteLimit: 9))
    _ = (try DigestArchive(folder: folder, formats: .builtIn), DigestArchive(at: [folder], formats: .builtIn))
    var edited = [folder.appending(path: "a.md"): DigestDocument<NewsPost>(parsing: Values.source)]
    _ = (try DigestArchive.save(&edited, in: folder), try DigestArchive.recover(.finish, in: folder))
    _ = try DigestArchive.save(&edited, in: folder, skippingFailures: true, options: SavingOptions())
    _ = try DigestArchive.recover(.undo, in: folder, options: SavingOptions())
    let results: DigestArchive.Results<Int> = archive.results { source, _ in source.byteCount }
    for try await item in results { _ = try item.result.get() }
    var iterator = archive.results(byteLimit: 9) { _, url in url }.makeAsyncIterator()
    let next: () async throws(CancellationError) -> DigestArchive.Item<URL>? = { () async throws(CancellationError) in
      try await iterator.next(isolation: nil)
    }
    _ = try await next()
    var state = ArchiveState()
    let changes: ArchiveChanges = try await archive.changes()
    state = try await archive.changes(since: state).state
    state.forget(changes.added)
  }

  static func digests() throws {
    let bytes = Array("## A\n".utf8)
    _ = (try Digest(parsing: "a"), try Digest(parsing: "a", byteLimit: 9))
    _ = (try Digest(parsing: bytes), try Digest(parsing: bytes, byteLimit: 9))
    _ = (Digest(parsing: Values.source), Digest(parsing: Values.source, as: .newsPost))
    _ = (DigestRecognition(of: Values.source), DigestRecognition.reach)
    let formats = DigestFormats.builtIn.preferring(Notes.self)
    _ = (DigestFormats([NewsPost.self, Notes.self]), [Notes.self] as DigestFormats, formats[.newsPost])
    _ = (Digest(parsing: Values.source, formats: formats), DigestRecognition(of: Values.source, formats: formats))
    _ = Digest(parsing: Values.source, as: Notes.kind, formats: formats, vocabulary: .builtIn)
    var any = DigestDocument<Digest>(parsing: Values.source, formats: formats)
    any.content[as: NewsPost.self]?.stories = []
    any = DigestDocument<Digest>(parsing: Values.source, as: .newsPost, formats: formats, vocabulary: .builtIn)
    _ = (Digest(Values.newsPost), Digest(), Digest.grammar, Digest.kind, CodingUserInfoKey.digestFormats)
    _ = (DigestKind(rawValue: "a"), "a" as DigestKind, DigestKind.unknown.description)
    _ = (Notes().digestTitle, Notes().digestDate, Notes().digestEntries)
    _ = (NewsPost.kind, DailyDigest.kind, MonthlyIndex.kind, PodcastEpisode.kind, ChapterList.kind, VideoDigest.kind)
    _ = (JekyllPost.kind, MarkdownDigest.kind)
    var digest = Values.dailyDigest
    digest.rebuildTableOfContents()
    _ = Values.monthlyIndex.date(of: Values.indexDay)
    _ = Values.chapterList.violations(of: .youTube)
    _ = (ChapterHost.youTube, ChapterHost.spotify, ChapterHost.apple)
  }

  static func listedDigests() {
    let (news, daily, month, episode) = (Values.newsPost, Values.dailyDigest, Values.monthlyIndex, Values.episode)
    let (list, videos, post, page) = (Values.chapterList, Values.videoDigest, Values.post, MarkdownDigest())
    _ = (news.digestTitle, daily.digestTitle, month.digestTitle, episode.digestTitle)
    _ = (list.digestTitle, videos.digestTitle, post.digestTitle, page.digestTitle)
    _ = (news.digestDate, daily.digestDate, month.digestDate, episode.digestDate)
    _ = (list.digestDate, videos.digestDate, post.digestDate, page.digestDate)
    _ = (news.digestEntries, daily.digestEntries, month.digestEntries, episode.digestEntries)
    _ = (list.digestEntries, videos.digestEntries, post.digestEntries, page.digestEntries)
    for digest in [news, daily] as [any ListedDigest] {
      _ = (digest.digestTitle, digest.digestDate, digest.digestEntries)
    }
  }

  static func markdown() {
    _ = (Link.all(in: "[a](b)"), Values.attributes["a"], HeadingSlug.gitHub.slug(of: "a"))
    _ = HeadingSlug.inferred(from: [(heading: "a", anchor: "a")])
    var anchors = HeadingSlug.Anchors(.gitHub)
    _ = anchors.next(for: "a")
    let table = TableOfContents(in: Values.source)
    _ = (table?.edits(), TableOfContents.all(in: Values.source), TableOfContents.edits(in: Values.source))
    _ = TableOfContents.unmatchedMarks(in: Values.source)
    _ = DailyDigest.tableOfContentsEdits(in: Values.source, vocabulary: .builtIn)
  }

  static func blocks() {
    typealias News = NewsPost.Block
    _ = [News.heading(level: 3, text: "a"), .listItem(Values.item), .paragraph("a"), .verbatim("a"), .thematicBreak]
    typealias Daily = DailyDigest.Block
    _ = [Daily.heading(level: 4, text: "a"), .listItem(Values.item), .paragraph("a"), .verbatim("a"), .thematicBreak]
    typealias Video = VideoDigest.Block
    _ = [Video.heading(level: 4, text: "a"), .listItem(Values.item), .paragraph("a"), .verbatim("a"), .thematicBreak]
    _ = DailyDigest.Details.articleLabel
    anyBlock(News.self)
  }

  private static func anyBlock<Block: MarkdownBlockConvertible>(_ type: Block.Type) {
    _ = [Block.markdown(.thematicBreak), .heading(level: 4, text: "a")]
  }

  static func frontMatter() {
    var frontMatter = Values.frontMatter
    frontMatter["a"] = frontMatter["a"]
    _ = (frontMatter.index(of: "a"), FrontMatter.fieldRanges(in: Values.source), YAMLValue.mapping([])["a"])
    let mapping = YAMLMapping(frontMatter.mapping)
    _ = (mapping[0], mapping["a"], mapping.index(forKey: "a"))
    _ = JekyllPermalink.date.path(for: frontMatter, fileName: Values.fileName)
    _ = JekyllPermalink.date.path(for: frontMatter, fileName: Values.fileName, folders: ["a"], siteOffset: 0)
  }

  static func dates() {
    _ = (Values.day.adding(days: 1), Values.day.days(since: Values.day), Values.day < Values.day)
    _ = (Diagnostic.Severity.remark < .error, Values.location < Values.location)
  }

  static func openSets() {
    _ = [DailyDigest.Importance.major, .general, .reference] + DailyDigest.Importance.known
    _ =
      [DailyDigest.Organization.openAI, .google, .anthropic, .meta, .microsoft, .nvidia, .koreanResearch, .other]
      + DailyDigest.Organization.known
    _ =
      [
        DailyDigest.Tag.largeLanguageModel, .imageGeneration, .reasoning, .agent, .multimodal, .openSource,
        .reinforcementLearning, .robotics, .audio, .other,
      ] + DailyDigest.Tag.known
  }
}

/// A format of one's own, for lists of formats.
private struct Notes: DigestFormat, ListedDigest {
  var blocks: [MarkdownBlock] = []

  static let grammar = Grammar<Notes> { Blocks(\.blocks) }
}
