import NewsDigestKit

/// The operators, the hashing and the JSON form of every type that has its own.
enum Conformances {
  static func equality() throws {
    try same(Values.attributes, by: ==)
    try same(AttributeList.Item.id("a"), by: ==)
    try same(Values.chapter, by: ==)
    try same(Values.chapterList, by: ==)
    try same(Values.chapterList.sections[0], by: ==)
    try same(Values.citation, by: ==)
    try same(DailyDigest.Block.summary("a"), by: ==)
    try same(Values.details, by: ==)
    try same(Values.time, by: ==)
    try same(Digest(Values.post), by: ==)
    try same(Values.digestEntry, by: ==)
    try same(Values.metadata, by: ==)
    try openSet(DailyDigest.Tag.agent)
    try same(Values.entry, by: ==)
    try same(Values.frontMatter, by: ==)
    try same(Values.field, by: ==)
    try same(Values.post, by: ==)
    try same(Values.labelled, by: ==)
    try same(Values.link, by: ==)
    try same(Values.item, by: ==)
    try same(MarkdownBlock.thematicBreak, by: ==)
    try same(MonthlyIndex.Block.digest(Values.link, titles: []), by: ==)
    try same(Values.indexDay, by: ==)
    try same(Values.story, by: ==)
    try same(Values.paragraph, by: ==)
    try same(Values.image, by: ==)
    try same(Values.quotation, by: ==)
    try same(Values.source, by: ==)
    try same(Values.tableEntry, by: ==)
    try same(Values.section, by: ==)
    try same(Values.theme, by: ==)
    try same(Values.video, by: ==)
    try same(YAMLValue.null, by: ==)
    try same(YAMLValue.Entry(key: "a", value: 1), by: ==)
  }

  private static func openSet<Member: OpenSetMember>(_ member: Member) throws {
    try same(member, by: ==)
  }

  static func hashing() {
    var hasher = Hasher()
    Values.frontMatter.hash(into: &hasher)
    Values.field.hash(into: &hasher)
    Values.item.hash(into: &hasher)
    Values.entry.hash(into: &hasher)
    Values.time.hash(into: &hasher)
    Values.paragraph.hash(into: &hasher)
    Values.citation.hash(into: &hasher)
    Values.image.hash(into: &hasher)
    Digest(Values.post).hash(into: &hasher)
    Values.source.hash(into: &hasher)
    YAMLValue.null.hash(into: &hasher)
    YAMLValue.Entry(key: "a", value: 1).hash(into: &hasher)
    DailyDigest.Tag.agent.hash(into: &hasher)
  }

  static func codableParts() throws {
    try recoded(ArchiveState(), by: ArchiveState.init(from:), ArchiveState.encode)
    try recoded(Values.attributes, by: AttributeList.init(from:), AttributeList.encode)
    try recoded(ListItem.Layout(separation: .line), by: ListItem.Layout.init(from:), ListItem.Layout.encode)
    try recoded(Citation.Layout(separation: .line), by: Citation.Layout.init(from:), Citation.Layout.encode)
    try recoded(MarkdownDigest(), by: MarkdownDigest.init(from:), MarkdownDigest.encode)
    try recoded(
      MarkdownDigest.Section(level: 2, heading: "a"), by: MarkdownDigest.Section.init(from:),
      MarkdownDigest.Section.encode)
    try recoded(Values.day, by: CalendarDate.init(from:), CalendarDate.encode)
    try recoded(Values.time, by: DateTime.init(from:), DateTime.encode)
    try recoded(Values.chapter, by: Chapter.init(from:), Chapter.encode)
    try recoded(Values.chapterList, by: ChapterList.init(from:), ChapterList.encode)
    try recoded(Values.chapterList.sections[0], by: ChapterList.Section.init(from:), ChapterList.Section.encode)
    try recoded(Values.citation, by: Citation.init(from:), Citation.encode)
    try recoded(Values.entry, by: DigestEntry.init(from:), DigestEntry.encode)
    try recoded(Values.frontMatter, by: FrontMatter.init(from:), FrontMatter.encode)
    try recoded(Values.field, by: FrontMatter.Field.init(from:), FrontMatter.Field.encode)
    try recoded(Values.labelled, by: LabelledParagraph.init(from:), LabelledParagraph.encode)
    try recoded(Values.link, by: Link.init(from:), Link.encode)
    try recoded(Values.item, by: ListItem.init(from:), ListItem.encode)
    try recoded(MarkdownBlock.thematicBreak, by: MarkdownBlock.init(from:), MarkdownBlock.encode)
    try recoded(Values.paragraph, by: Paragraph.init(from:), Paragraph.encode)
    try recoded(Values.fileName, by: PostFileName.init(from:))
    try recoded(Values.image, by: PostImage.init(from:), PostImage.encode)
    try recoded(Values.quotation, by: Quotation.init(from:))
    try recoded(Values.tableEntry, by: TableOfContents.Entry.init(from:), TableOfContents.Entry.encode)
    try recoded(Values.problem, by: TableOfContents.Problem.init(from:))
    try recoded(YAMLValue.integer(1), by: YAMLValue.init(from:), YAMLValue.encode)
    try recoded(YAMLValue.Entry(key: "a", value: 1), by: YAMLValue.Entry.init(from:), YAMLValue.Entry.encode)
  }

  static func codableDocuments() throws {
    try recoded(Values.newsPost, by: NewsPost.init(from:), NewsPost.encode)
    try recoded(Digest(Values.newsPost), by: Digest.init(from:), Digest.encode)
    try recoded(Values.story, by: NewsPost.Story.init(from:), NewsPost.Story.encode)
    try recoded(NewsPost.Block.citation(Values.citation), by: NewsPost.Block.init(from:), NewsPost.Block.encode)
    try recoded(Values.dailyDigest, by: DailyDigest.init(from:), DailyDigest.encode)
    try recoded(Values.digestEntry, by: DailyDigest.Entry.init(from:), DailyDigest.Entry.encode)
    try recoded(DailyDigest.Block.summary("a"), by: DailyDigest.Block.init(from:), DailyDigest.Block.encode)
    try recoded(Values.metadata, by: DailyDigest.Metadata.init(from:), DailyDigest.Metadata.encode)
    try recoded(Values.details, by: DailyDigest.Details.init(from:), DailyDigest.Details.encode)
    try recoded(Values.monthlyIndex, by: MonthlyIndex.init(from:), MonthlyIndex.encode)
    try recoded(Values.indexDay, by: MonthlyIndex.Day.init(from:), MonthlyIndex.Day.encode)
    try recoded(
      MonthlyIndex.Block.digest(Values.link, titles: []), by: MonthlyIndex.Block.init(from:), MonthlyIndex.Block.encode)
    try recoded(Values.episode, by: PodcastEpisode.init(from:), PodcastEpisode.encode)
    try recoded(Values.videoDigest, by: VideoDigest.init(from:), VideoDigest.encode)
    try recoded(Values.video, by: VideoDigest.Video.init(from:), VideoDigest.Video.encode)
    try recoded(
      VideoDigest.Block.labelled(Values.labelled), by: VideoDigest.Block.init(from:), VideoDigest.Block.encode)
    try recoded(Values.section, by: VideoDigest.Section.init(from:), VideoDigest.Section.encode)
    try recoded(Values.theme, by: VideoDigest.Theme.init(from:), VideoDigest.Theme.encode)
    try recoded(Values.post, by: JekyllPost.init(from:), JekyllPost.encode)
  }

  static func codableReports() throws {
    try recoded(Values.diagnostic, by: Diagnostic.init(from:), Diagnostic.encode)
    try recoded(Values.note, by: Diagnostic.Note.init(from:), Diagnostic.Note.encode)
    try recoded(Values.fixIt, by: Diagnostic.FixIt.init(from:), Diagnostic.FixIt.encode)
    try recoded(Values.message, by: LocalizedMessage.init(from:))
    try recoded(
      LocalizedMessage.Argument.number(1), by: LocalizedMessage.Argument.init(from:), LocalizedMessage.Argument.encode)
    try recoded(Values.edit, by: SourceEdit.init(from:))
    try recoded(Values.location, by: SourceLocation.init(from:))
    try recoded(Values.writingError, by: WritingError.init(from:))
    try recoded(Values.conflict, by: RebaseError.Conflict.init(from:))
    try recoded(Values.contradiction, by: ContradictionError.init(from:))
  }
}
