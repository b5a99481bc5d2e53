import NewsDigestKit
import NewsDigestPublishing

/// What `NewsDigestPublishing` offers, and what it needed of the library.
enum Publishing {
  private static let attachment = Feed.Attachment(
    url: "a", mimeType: "audio/mpeg", byteCount: 1, duration: .seconds(1))
  private static let item = Feed.Item(
    id: "a", url: "b", externalURL: "c", title: "d", html: "e", summary: "f", publishedOn: Values.time,
    updatedOn: Values.time, tags: ["g"], attachments: [attachment], chapters: [Values.chapter], chaptersURL: "h")
  private static let feed = Feed(
    title: "a", homePageURL: "b", feedURL: "c", summary: "d", language: "e", author: "f", items: [item])
  private static let site = Site(
    url: "https://example.com", title: "a", author: "b", feedURL: "c", language: "d", host: .jekyll, siteOffset: 0,
    permalink: .date, hasChapterFiles: true)
  private static let remark = FeedRemark(.notHeld, about: "a", value: "b", written: "c")

  static func calls() throws {
    _ = (Feed(title: "a"), Feed.Item(id: "a"), Feed.Attachment(url: "a", mimeType: "b"), Site(url: "a"))
    _ = (FeedRemark(.unpublished, about: "a"), Reported(1), Reported(1, remarks: [remark]))
    let digest = DigestDocument(Digest(Values.newsPost))
    let documents = [Feed.Document(digest), Feed.Document(digest, path: "a", siteOffset: 0)]
    _ = (Feed.collected(from: documents, on: site), Feed.collected(from: documents, on: site, limit: 1))
    _ = try Feed(jsonFeed: feed.exported(to: .json).value)
    _ = (site.pageURL(of: "a", nil), site.pageURL(of: "a", Values.frontMatter, siteOffset: 0))
    _ = FeedFormat(rawValue: "rss") as FeedFormat?
    _ = FeedRemark.Kind(rawValue: "unpublished") as FeedRemark.Kind?
    _ = (Values.story.excerpt(limit: 1), "a".excerpt(limit: 1), Values.story.html(), Values.story.html(onPage: "a"))
    _ = Values.story.html(onPage: "a", unknownMarkdown: { $0 })
    _ = (ListItem(markdown: "- a"), PageHeading.all(in: Values.source, for: .jekyll))
    let heading = PageHeading.all(in: Values.source, for: .gitHub)[0]
    try same(heading, by: ==)
    try same(PageLink.all(in: SourceText("[a](b)"), for: .gitHub)[0], by: ==)
    _ = (
      Values.source.differences(to: Values.source),
      Values.source.differences(to: Values.source, granularity: .characters)
    )
    try same(feed, by: ==)
    try same(item, by: ==)
    try same(attachment, by: ==)
    try same(remark, by: ==)
    try recoded(remark, by: FeedRemark.init(from:))
    _ = Note().excerptedBlocks
    blocks()
    try conversions(of: digest)
  }

  private static func conversions(of document: DigestDocument<Digest>) throws {
    let loss = ConversionLoss(.noPlace, property: "a", value: "a")
    _ = (loss, ConversionLoss(.notHeld, property: "a", value: "a", written: "b", target: "b", range: 0..<1))
    _ = ConversionLoss.ID(rawValue: "no-place") as ConversionLoss.ID?
    _ = (loss.message(in: .korean), remark.message(in: .korean), ConversionError.dateMissing.message(in: .korean))
    _ = (MergeOrder(rawValue: "day") as MergeOrder?, MergeOrder.day, MergeOrder.topic)
    try same(loss, by: ==)
    try recoded(loss, by: ConversionLoss.init(from:))
    _ = (try document.converted(to: DailyDigest.self), try document.converted(to: .dailyDigest, in: .english))
    _ = (try document.converted(to: .dailyDigest), try document.converted(to: DailyDigest.self, in: .english))
    _ = (Converted(document), Converted(document, losses: [loss]), Merged(document, losses: [[loss]]))
    let week = [document]
    let _: Merged<NewsPost> = try Digest.merged(week)
    _ = try Digest.merged(week, to: NewsPost.self, by: .day, title: "a", date: Values.day, in: .english)
  }

  private struct Note: PublishedContent {
    var publishedBlocks: [PublishedBlock] { [.markdown(.thematicBreak), .details(summary: "a", blocks: [])] }
  }

  private static func blocks(of content: any PublishedContent) {
    _ = (content.publishedBlocks, content.excerptedBlocks)
  }

  private static func blocks() {
    _ = [Values.newsPost.publishedBlocks, Values.story.publishedBlocks, Values.story.excerptedBlocks]
    _ = [NewsPost.Block.thematicBreak.publishedBlocks, Values.citation.publishedBlocks, Values.image.publishedBlocks]
    _ = [SectionHeading(.summaryHeading, level: 3).publishedBlocks, MarkdownBlock.thematicBreak.publishedBlocks]
    _ = [Values.item.publishedBlocks, Values.paragraph.publishedBlocks, Values.labelled.publishedBlocks]
    _ = [PublishedBlock.markdown(.thematicBreak).publishedBlocks, Values.link.publishedBlocks]
    _ = [Values.dailyDigest.publishedBlocks, Values.digestEntry.publishedBlocks, Values.digestEntry.excerptedBlocks]
    _ = [DailyDigest.Block.thematicBreak.publishedBlocks, Values.metadata.publishedBlocks]
    _ = [Values.details.publishedBlocks, Values.videoDigest.publishedBlocks, Values.video.publishedBlocks]
    _ = [Values.video.excerptedBlocks, Values.section.publishedBlocks]
    _ = [VideoDigest.Block.thematicBreak.publishedBlocks, Values.episode.publishedBlocks]
    _ = [Values.episode.excerptedBlocks, Values.chapterList.publishedBlocks, Values.chapterList.excerptedBlocks]
    _ = [Values.chapter.publishedBlocks, MarkdownDigest().publishedBlocks]
    let section = MarkdownDigest.Section(level: 1, heading: "a")
    _ = [section.publishedBlocks, section.excerptedBlocks, Values.post.publishedBlocks, Values.post.excerptedBlocks]
    _ = [Values.monthlyIndex.publishedBlocks, Values.indexDay.publishedBlocks, Values.indexDay.excerptedBlocks]
    _ = [Values.entry.publishedBlocks, Values.entry.excerptedBlocks, Digest(Values.post).publishedBlocks]
    blocks(of: Values.story)
  }

  static func cases() {
    _ = [FeedFormat.json, .rss, .atom]
    _ = [
      FeedRemark.Kind.timeMissing, .timeTaken, .dateMissing, .unpublished, .noEntries, .pageUnknown, .linkTemporary,
      .linkUnsafe, .forbiddenCharacters, .dateUnknown, .notHeld,
    ]
  }

  static func conversionCases(_ error: ConversionError) {
    _ = [
      ConversionLoss.ID.noPlace, .notHeld, .rewritten, .nesting, .derived, .noLink, .duplicate,
    ]
    switch error {
    case .unsupported(let kind): _ = kind
    case .startMissing(let property): _ = property
    case .dateMissing: break
    case .notWritable(let error): _ = error
    }
    _ = [
      ConversionError.unsupported(target: .unknown), .startMissing(property: "a"), .dateMissing,
      .notWritable(WritingError(property: "a", written: "b", parsedBack: nil)),
    ]
  }

  static func conversionProperties() {
    settable(\ConversionLoss.property, String.self)
    settable(\ConversionLoss.range, Range<Int>?.self)
    settable(\ConversionLoss.target, String?.self)
    readable(\ConversionLoss.description, String.self)
    settable(\ConversionLoss.id, ConversionLoss.ID.self)
    settable(\ConversionLoss.value, String.self)
    settable(\ConversionLoss.written, String?.self)
    readable(\ConversionError.localizedMessage, LocalizedMessage.self)
    settable(\Converted<Digest>.document, DigestDocument<Digest>.self)
    settable(\Converted<Digest>.losses, [ConversionLoss].self)
    readable(\Converted<Digest>.value, Digest.self)
    settable(\Merged<Digest>.document, DigestDocument<Digest>.self)
    settable(\Merged<Digest>.losses, [[ConversionLoss]].self)
    readable(\Merged<Digest>.value, Digest.self)
  }

  static func properties() {
    readable(\String.plainText, String.self)
    readable(\String.escapedForMarkdown, String.self)
    readable(\NewsPost.Story.plainText, String.self)
    readable(\NewsPost.Story.html, String.self)
    readable(\Link.isTemporary, Bool.self)
    readable(\PageHeading.anchor, String.self)
    readable(\PageHeading.level, Int.self)
    readable(\PageHeading.range, Range<Int>.self)
    readable(\PageHeading.text, String.self)
    readable(\PageHeading.title, String.self)
    readable(\PageHeading.titleRange, Range<Int>.self)
    readable(\PageLink.destination, String.self)
    readable(\PageLink.destinationRange, Range<Int>.self)
    readable(\PageLink.range, Range<Int>.self)
    readable(\PageLink.textRange, Range<Int>.self)
    readable(\FeedFormat.mimeType, String.self)
    settable(\Feed.author, String?.self)
    settable(\Feed.feedURL, String?.self)
    settable(\Feed.homePageURL, String?.self)
    settable(\Feed.items, [Feed.Item].self)
    settable(\Feed.language, String?.self)
    settable(\Feed.summary, String?.self)
    settable(\Feed.title, String.self)
    readable(\Feed.updatedOn, DateTime?.self)
    settable(\Feed.Attachment.byteCount, Int?.self)
    settable(\Feed.Attachment.duration, Duration?.self)
    settable(\Feed.Attachment.mimeType, String.self)
    settable(\Feed.Attachment.url, String.self)
    settable(\Feed.Document.document, DigestDocument<Digest>.self)
    settable(\Feed.Document.path, String?.self)
    settable(\Feed.Document.siteOffset, Int?.self)
    settable(\FeedRemark.kind, FeedRemark.Kind.self)
    settable(\FeedRemark.subject, String.self)
    settable(\FeedRemark.value, String.self)
    settable(\FeedRemark.written, String?.self)
    readable(\FeedRemark.description, String.self)
    settable(\Reported<Int>.value, Int.self)
    settable(\Reported<Int>.remarks, [FeedRemark].self)
  }

  static func itemProperties() {
    settable(\Feed.Item.attachments, [Feed.Attachment].self)
    settable(\Feed.Item.chapters, [Chapter].self)
    settable(\Feed.Item.chaptersURL, String?.self)
    settable(\Feed.Item.externalURL, String?.self)
    settable(\Feed.Item.html, String.self)
    settable(\Feed.Item.id, String.self)
    settable(\Feed.Item.publishedOn, DateTime?.self)
    settable(\Feed.Item.summary, String?.self)
    settable(\Feed.Item.tags, [String].self)
    settable(\Feed.Item.title, String?.self)
    settable(\Feed.Item.updatedOn, DateTime?.self)
    settable(\Feed.Item.url, String?.self)
    settable(\Site.author, String?.self)
    settable(\Site.feedURL, String?.self)
    settable(\Site.hasChapterFiles, Bool.self)
    settable(\Site.host, PublishingHost.self)
    settable(\Site.language, String?.self)
    settable(\Site.permalink, JekyllPermalink.self)
    settable(\Site.siteOffset, Int.self)
    settable(\Site.title, String?.self)
    settable(\Site.url, String.self)
  }
}
