import Foundation
import NewsDigestKit

/// Every property, with its type, and whether it can be set.
enum Properties {
  static func attributeList() {
    readable(\AttributeList.classes, [String].self)
    readable(\AttributeList.description, String.self)
    readable(\AttributeList.id, String?.self)
    settable(\AttributeList.items, [AttributeList.Item].self)
    settable(\AttributeList.name, String?.self)
    readable(\AttributeList.references, [String].self)
  }

  static func byteDifference() {
    readable(\ByteDifference.description, String.self)
    readable(\ByteDifference.line, Int.self)
    readable(\ByteDifference.offset, Int.self)
  }

  static func calendarDate() {
    readable(\CalendarDate.day, Int.self)
    readable(\CalendarDate.dayOfYear, Int.self)
    readable(\CalendarDate.description, String.self)
    readable(\CalendarDate.month, Int.self)
    readable(\CalendarDate.week, (year: Int, number: Int).self)
    readable(\CalendarDate.weekday, Int.self)
    readable(\CalendarDate.year, Int.self)
  }

  static func chapter() {
    settable(\Chapter.end, Duration?.self)
    settable(\Chapter.notes, [String].self)
    settable(\Chapter.start, Duration.self)
    settable(\Chapter.title, String.self)
    settable(\Chapter.url, String?.self)
  }

  static func chapterHost() {
    settable(\ChapterHost.minimumCount, Int.self)
    settable(\ChapterHost.minimumLength, Duration?.self)
    settable(\ChapterHost.name, String.self)
    settable(\ChapterHost.titleLimit, Int?.self)
  }

  static func chapterList() {
    readable(\ChapterList.allChapters, [Chapter].self)
    settable(\ChapterList.chapters, [Chapter].self)
    settable(\ChapterList.closing, [String].self)
    settable(\ChapterList.introduction, [String].self)
    settable(\ChapterList.label, String?.self)
    settable(\ChapterList.sections, [ChapterList.Section].self)
  }

  static func chapterListSection() {
    settable(\ChapterList.Section.chapters, [Chapter].self)
    settable(\ChapterList.Section.title, String.self)
  }

  static func citation() {
    settable(\Citation.footnotes, [Int].self)
    settable(\Citation.name, String.self)
    settable(\Citation.note, String?.self)
    settable(\Citation.publishedOn, CalendarDate?.self)
    settable(\Citation.title, String?.self)
    settable(\Citation.url, String?.self)
    settable(\Citation.layout, Citation.Layout.self)
    settable(\Citation.Layout.separation, BlockSeparation?.self)
    settable(\Citation.Layout.separator, String?.self)
    settable(\Citation.Layout.footnotes, Citation.FootnotePlacement?.self)
    settable(\Citation.Layout.note, Citation.NoteNotation?.self)
    settable(\Citation.Layout.isNamePlain, Bool.self)
  }

  static func dailyDigest() {
    settable(\DailyDigest.date, CalendarDate?.self)
    settable(\DailyDigest.entries, [DailyDigest.Entry].self)
    settable(\DailyDigest.introduction, [DailyDigest.Block].self)
    settable(\DailyDigest.tableOfContents, [TableOfContents.Entry].self)
  }

  static func dailyDigestDetails() {
    settable(\DailyDigest.Details.isClosed, Bool.self)
    settable(\DailyDigest.Details.label, String?.self)
    settable(\DailyDigest.Details.text, String.self)
  }

  static func dailyDigestEntry() {
    settable(\DailyDigest.Entry.blocks, [DailyDigest.Block].self)
    settable(\DailyDigest.Entry.date, CalendarDate?.self)
    settable(\DailyDigest.Entry.importance, DailyDigest.Importance?.self)
    settable(\DailyDigest.Entry.keyPoints, [String].self)
    settable(\DailyDigest.Entry.organization, DailyDigest.Organization?.self)
    settable(\DailyDigest.Entry.original, String?.self)
    settable(\DailyDigest.Entry.source, String?.self)
    settable(\DailyDigest.Entry.summary, String?.self)
    settable(\DailyDigest.Entry.tags, [DailyDigest.Tag].self)
    settable(\DailyDigest.Entry.title, String.self)
    settable(\DailyDigest.Entry.url, String?.self)
  }

  static func dailyDigestImportance() {
    settable(\DailyDigest.Importance.rawValue, String.self)
  }

  static func dailyDigestMetadata() {
    settable(\DailyDigest.Metadata.date, CalendarDate?.self)
    settable(\DailyDigest.Metadata.importance, DailyDigest.Importance?.self)
    settable(\DailyDigest.Metadata.organization, DailyDigest.Organization?.self)
    settable(\DailyDigest.Metadata.source, String?.self)
  }

  static func dailyDigestOrganization() {
    settable(\DailyDigest.Organization.rawValue, String.self)
  }

  static func dailyDigestTag() {
    settable(\DailyDigest.Tag.rawValue, String.self)
  }

  static func dateTime() {
    readable(\DateTime.date, CalendarDate.self)
    readable(\DateTime.description, String.self)
    readable(\DateTime.hour, Int.self)
    readable(\DateTime.minute, Int.self)
    readable(\DateTime.nanosecond, Int.self)
    readable(\DateTime.offset, Int?.self)
    readable(\DateTime.second, Int.self)
  }

  static func diagnostic() {
    settable(\Diagnostic.fixIts, [Diagnostic.FixIt].self)
    settable(\Diagnostic.id, DiagnosticID.self)
    settable(\Diagnostic.location, SourceLocation.self)
    readable(\Diagnostic.message, String.self)
    settable(\Diagnostic.arguments, [String: LocalizedMessage.Argument].self)
    settable(\Diagnostic.notes, [Diagnostic.Note].self)
    settable(\Diagnostic.range, Range<Int>.self)
    settable(\Diagnostic.severity, Diagnostic.Severity.self)
  }

  static func diagnosticFixIt() {
    settable(\Diagnostic.FixIt.edits, [SourceEdit].self)
    readable(\Diagnostic.FixIt.message, String.self)
    settable(\Diagnostic.FixIt.arguments, [String: LocalizedMessage.Argument].self)
    settable(\Diagnostic.FixIt.id, String.self)
  }

  static func diagnosticNote() {
    settable(\Diagnostic.Note.location, SourceLocation.self)
    readable(\Diagnostic.Note.message, String.self)
    settable(\Diagnostic.Note.arguments, [String: LocalizedMessage.Argument].self)
    settable(\Diagnostic.Note.id, String.self)
    settable(\Diagnostic.Note.range, Range<Int>.self)
  }

  static func messages() {
    settable(\LocalizedMessage.id, String.self)
    settable(\LocalizedMessage.arguments, [String: LocalizedMessage.Argument].self)
    readable(\FileError.localizedMessage, LocalizedMessage.self)
    readable(\FileError.errorDescription, String?.self)
    readable(\FileError.failureReason, String?.self)
    readable(\FileError.recoverySuggestion, String?.self)
    readable(\FileError.helpAnchor, String?.self)
    readable(\SavingError.localizedMessage, LocalizedMessage.self)
    readable(\ParsingError.localizedMessage, LocalizedMessage.self)
    readable(\SourceEditError.localizedMessage, LocalizedMessage.self)
    readable(\DateParsingError.localizedMessage, LocalizedMessage.self)
    readable(\SourceEditError.description, String.self)
    readable(\RebaseError.localizedMessage, LocalizedMessage.self)
    readable(\ContradictionError.localizedMessage, LocalizedMessage.self)
    readable(\WritingError.localizedMessage, LocalizedMessage.self)
    readable(\GrammarError.localizedMessage, LocalizedMessage.self)
    readable(\VocabularyError.localizedMessage, LocalizedMessage.self)
    readable(\ChapterImportError.localizedMessage, LocalizedMessage.self)
    readable(\RoundTrip.Violation.localizedMessage, LocalizedMessage.self)
    readable(\(any DigestError).localizedMessage, LocalizedMessage.self)
  }

  static func digest() {
    settable(\Digest.content, (any DigestFormat).self)
    readable(\Digest.date, CalendarDate?.self)
    readable(\Digest.entries, [DigestEntry].self)
    readable(\Digest.kind, DigestKind.self)
    readable(\Digest.title, String?.self)
  }

  static func digestArchive() {
    readable(\DigestArchive.count, Int.self)
    readable(\DigestArchive.formats, DigestFormats.self)
    readable(\DigestArchive.urls, [URL].self)
  }

  static func archiveChanges() {
    readable(\ArchiveChanges.added, [URL].self)
    readable(\ArchiveChanges.changed, [URL].self)
    readable(\ArchiveChanges.removed, [URL].self)
    readable(\ArchiveChanges.state, ArchiveState.self)
    readable(\ArchiveChanges.isEmpty, Bool.self)
    readable(\ArchiveState.count, Int.self)
  }

  static func digestArchiveItem() {
    readable(\DigestArchive.Item<Int>.count, Int.self)
    readable(\DigestArchive.Item<Int>.position, Int.self)
    readable(\DigestArchive.Item<Int>.result, Result<Int, FileError>.self)
    readable(\DigestArchive.Item<Int>.url, URL.self)
  }

  static func digestDocument() {
    settable(\DigestDocument<NewsPost>.content, NewsPost.self)
    readable(\DigestDocument<NewsPost>.diagnostics, [Diagnostic].self)
    readable(\DigestDocument<NewsPost>.source, SourceText.self)
  }

  static func digestEntry() {
    settable(\DigestEntry.dates, [CalendarDate].self)
    settable(\DigestEntry.property, String?.self)
    settable(\DigestEntry.links, [Link].self)
    settable(\DigestEntry.start, Duration?.self)
    settable(\DigestEntry.summary, String?.self)
    settable(\DigestEntry.tags, [String].self)
    settable(\DigestEntry.title, String.self)
  }

  static func digestKind() {
    readable(\DigestKind.description, String.self)
    readable(\DigestKind.rawValue, String.self)
    readable(\DigestFormats.kinds, [DigestKind].self)
    readable(\DigestFormats.types, [any DigestFormat.Type].self)
  }

  static func digestRecognition() {
    readable(\DigestRecognition.confidence, Double.self)
    readable(\DigestRecognition.kind, DigestKind.self)
    readable(\DigestRecognition.reasons, [DigestRecognition.Reason].self)
  }

  static func digestRecognitionReason() {
    readable(\DigestRecognition.Reason.message, String.self)
    readable(\DigestRecognition.Reason.id, String.self)
    readable(\DigestRecognition.Reason.arguments, [String: LocalizedMessage.Argument].self)
    readable(\DigestRecognition.Reason.range, Range<Int>.self)
  }

  static func savingOptions() {
    settable(\SavingOptions.durability, SavingOptions.Durability.self)
    settable(\SavingOptions.hardLinks, SavingOptions.HardLinks.self)
    settable(\SavingOptions.replacesReadOnlyFiles, Bool.self)
    settable(\SavingOptions.waitingTime, Duration.self)
  }

  static func fileError() {
    readable(\FileError.description, String.self)
    readable(\FileError.reason, String.self)
    readable(\SavingError.description, String.self)
    readable(\SavingError.reason, String.self)
  }

  static func rebaseError() {
    readable(\RebaseError.description, String.self)
    settable(\RebaseError.Conflict.newRange, Range<Int>.self)
    settable(\RebaseError.Conflict.properties, [String].self)
    settable(\RebaseError.Conflict.range, Range<Int>.self)
  }

  static func contradictionError() {
    readable(\ContradictionError.description, String.self)
    settable(\ContradictionError.origin, String.self)
    settable(\ContradictionError.view, String.self)
  }

  static func frontMatter() {
    settable(\FrontMatter.chapters, [Chapter].self)
    settable(\FrontMatter.categories, [String].self)
    settable(\FrontMatter.closingComment, String?.self)
    settable(\FrontMatter.date, DateTime?.self)
    settable(\FrontMatter.fields, [FrontMatter.Field].self)
    settable(\FrontMatter.isPublished, Bool.self)
    settable(\FrontMatter.layout, String?.self)
    readable(\FrontMatter.mapping, YAMLMapping.self)
    settable(\FrontMatter.notation, FrontMatter.Notation.self)
    settable(\FrontMatter.permalink, String?.self)
    settable(\FrontMatter.tags, [String].self)
    settable(\FrontMatter.title, String?.self)
    settable(\FrontMatter.verbatimText, String?.self)
  }

  static func frontMatterField() {
    settable(\FrontMatter.Field.key, String.self)
    settable(\FrontMatter.Field.leadingComment, String?.self)
    settable(\FrontMatter.Field.trailingComment, String?.self)
    settable(\FrontMatter.Field.value, YAMLValue.self)
  }

  static func frontMatterFieldRange() {
    readable(\FrontMatter.FieldRange.field, Range<Int>.self)
    readable(\FrontMatter.FieldRange.key, String.self)
    readable(\FrontMatter.FieldRange.keyText, Range<Int>.self)
    readable(\FrontMatter.FieldRange.value, Range<Int>.self)
  }

  static func headingSlugAnchors() {
    readable(\HeadingSlug.Anchors.rule, HeadingSlug.self)
  }

  static func jekyllPermalink() {
    readable(\JekyllPermalink.template, String.self)
  }

  static func jekyllPost() {
    settable(\JekyllPost.body, String.self)
    readable(\JekyllPost.content, Substring.self)
    settable(\JekyllPost.frontMatter, FrontMatter?.self)
  }

  static func labelledParagraph() {
    settable(\LabelledParagraph.label, String.self)
    settable(\LabelledParagraph.text, String.self)
  }

  static func lineTable() {
    readable(\LineTable.count, Int.self)
  }

  static func link() {
    settable(\Link.text, String.self)
    settable(\Link.url, String.self)
  }

  static func listItem() {
    settable(\ListItem.children, [ListItem].self)
    settable(\ListItem.footnotes, [Int].self)
    settable(\ListItem.isLabelFollowedByColon, Bool.self)
    settable(\ListItem.label, String?.self)
    settable(\ListItem.number, Int?.self)
    settable(\ListItem.text, String.self)
    settable(\ListItem.layout, ListItem.Layout.self)
    settable(\ListItem.Layout.separation, BlockSeparation?.self)
    settable(\ListItem.Layout.indentation, Int?.self)
    settable(\ListItem.Layout.footnotes, ListItem.FootnotePlacement?.self)
  }

  static func monthlyIndex() {
    settable(\MonthlyIndex.closing, ([MarkdownBlock]?).self)
    settable(\MonthlyIndex.days, [MonthlyIndex.Day].self)
    settable(\MonthlyIndex.introduction, [MarkdownBlock].self)
    readable(\MonthlyIndex.month, Int?.self)
    settable(\MonthlyIndex.total, Int?.self)
    readable(\MonthlyIndex.year, Int?.self)
  }

  static func monthlyIndexDay() {
    settable(\MonthlyIndex.Day.blocks, [MonthlyIndex.Block].self)
    settable(\MonthlyIndex.Day.count, Int?.self)
    readable(\MonthlyIndex.Day.day, Int?.self)
    settable(\MonthlyIndex.Day.heading, String.self)
    readable(\MonthlyIndex.Day.link, Link?.self)
    readable(\MonthlyIndex.Day.month, Int?.self)
    settable(\MonthlyIndex.Day.titles, [String].self)
  }

  static func newsPost() {
    settable(\NewsPost.frontMatter, FrontMatter?.self)
    settable(\NewsPost.introduction, [NewsPost.Block].self)
    settable(\NewsPost.stories, [NewsPost.Story].self)
  }

  static func newsPostStory() {
    settable(\NewsPost.Story.blocks, [NewsPost.Block].self)
    settable(\NewsPost.Story.citations, [Citation].self)
    settable(\NewsPost.Story.headline, String.self)
    settable(\NewsPost.Story.images, [PostImage].self)
    settable(\NewsPost.Story.insights, [ListItem].self)
    settable(\NewsPost.Story.summary, [ListItem].self)
    settable(\NewsPost.Story.title, String.self)
  }

  static func openSetMember() {
    readable(\DailyDigest.Tag.description, String.self)
    readable(\DailyDigest.Tag.isKnown, Bool.self)
  }

  static func paragraph() {
    readable(\Paragraph.links, [Link].self)
    settable(\Paragraph.text, String.self)
    settable(\Paragraph.separation, BlockSeparation?.self)
  }

  static func parsingError() {
    readable(\ParsingError.description, String.self)
  }

  static func podcastEpisode() {
    readable(\PodcastEpisode.allChapters, [Chapter].self)
    settable(\PodcastEpisode.chapterList, ChapterList.self)
    settable(\PodcastEpisode.chapters, [Chapter].self)
    settable(\PodcastEpisode.closing, [String].self)
    settable(\PodcastEpisode.introduction, [String].self)
    settable(\PodcastEpisode.label, String?.self)
    settable(\PodcastEpisode.recordedOn, CalendarDate?.self)
    settable(\PodcastEpisode.sections, [ChapterList.Section].self)
  }

  static func postFileName() {
    readable(\PostFileName.date, CalendarDate.self)
    readable(\PostFileName.fileExtension, String.self)
    readable(\PostFileName.fileName, String.self)
    readable(\PostFileName.slug, String.self)
    readable(\PostFileName.titleFromSlug, String.self)
  }

  static func postImage() {
    settable(\PostImage.alternativeText, String.self)
    settable(\PostImage.footnotes, [Int].self)
    settable(\PostImage.url, String?.self)
    settable(\PostImage.separation, BlockSeparation?.self)
  }

  static func publishingContext() {
    settable(\PublishingContext.chapterHosts, [ChapterHost].self)
    settable(\PublishingContext.host, PublishingHost.self)
    settable(\PublishingContext.now, DateTime?.self)
    settable(\PublishingContext.permalink, JekyllPermalink.self)
    settable(\PublishingContext.siteOffset, Int.self)
  }

  static func publishingHost() {
    readable(\PublishingHost.anchors, HeadingSlug.self)
  }

  static func quotation() {
    settable(\Quotation.remark, String?.self)
    settable(\Quotation.text, String.self)
  }

  static func roundTripViolation() {
    readable(\RoundTrip.Violation.description, String.self)
    readable(\RoundTrip.Violation.law, RoundTrip.Law.self)
  }

  static func sourceEdit() {
    settable(\SourceEdit.range, Range<Int>.self)
    settable(\SourceEdit.replacement, String.self)
  }

  static func sourceLocation() {
    settable(\SourceLocation.column, Int.self)
    settable(\SourceLocation.line, Int.self)
    settable(\SourceLocation.offset, Int.self)
  }

  static func sourceText() {
    readable(\SourceText.byteCount, Int.self)
    readable(\SourceText.text, String.self)
  }

  static func tableOfContents() {
    readable(\TableOfContents.entries, [TableOfContents.Entry].self)
    readable(\TableOfContents.problems, [TableOfContents.Problem].self)
    readable(\TableOfContents.range, Range<Int>.self)
    readable(\TableOfContents.rule, HeadingSlug.self)
    readable(\TableOfContents.source, SourceText.self)
  }

  static func tableOfContentsEntry() {
    settable(\TableOfContents.Entry.anchor, String.self)
    settable(\TableOfContents.Entry.depth, Int.self)
    settable(\TableOfContents.Entry.title, String.self)
  }

  static func tableOfContentsProblem() {
    settable(\TableOfContents.Problem.anchor, String.self)
    settable(\TableOfContents.Problem.kind, TableOfContents.Problem.Kind.self)
    settable(\TableOfContents.Problem.range, Range<Int>.self)
    settable(\TableOfContents.Problem.title, String.self)
  }

  static func videoDigest() {
    settable(\VideoDigest.closing, [VideoDigest.Block].self)
    settable(\VideoDigest.date, CalendarDate?.self)
    settable(\VideoDigest.frontMatter, FrontMatter?.self)
    settable(\VideoDigest.headline, String?.self)
    settable(\VideoDigest.introduction, [VideoDigest.Block].self)
    settable(\VideoDigest.pageTitle, String?.self)
    settable(\VideoDigest.themes, [VideoDigest.Theme].self)
    settable(\VideoDigest.topic, String?.self)
    settable(\VideoDigest.videos, [VideoDigest.Video].self)
  }

  static func videoDigestSection() {
    settable(\VideoDigest.Section.blocks, [VideoDigest.Block].self)
    settable(\VideoDigest.Section.level, Int.self)
    settable(\VideoDigest.Section.title, String.self)
  }

  static func videoDigestTheme() {
    settable(\VideoDigest.Theme.text, String.self)
    settable(\VideoDigest.Theme.title, String.self)
  }

  static func videoDigestVideo() {
    settable(\VideoDigest.Video.blocks, [VideoDigest.Block].self)
    settable(\VideoDigest.Video.channel, String?.self)
    settable(\VideoDigest.Video.duration, Duration?.self)
    settable(\VideoDigest.Video.link, Link?.self)
    settable(\VideoDigest.Video.note, String?.self)
    readable(\VideoDigest.Video.quotations, [Quotation].self)
    settable(\VideoDigest.Video.sections, [VideoDigest.Section].self)
    settable(\VideoDigest.Video.title, String.self)
    settable(\VideoDigest.Video.url, String?.self)
    readable(\VideoDigest.Video.videoID, String?.self)
  }

  static func writingError() {
    readable(\WritingError.description, String.self)
    readable(\WritingError.reason, WritingError.Reason.self)
    settable(\WritingError.property, String.self)
    settable(\WritingError.parsedBack, String?.self)
    settable(\WritingError.reason, WritingError.Reason.self)
    settable(\WritingError.written, String.self)
  }

  static func yAMLMapping() {
    readable(\YAMLMapping.endIndex, Int.self)
    readable(\YAMLMapping.startIndex, Int.self)
  }

  static func yAMLValue() {
    readable(\YAMLValue.string, String?.self)
  }

  static func yAMLValueEntry() {
    settable(\YAMLValue.Entry.key, String.self)
    settable(\YAMLValue.Entry.value, YAMLValue.self)
  }

}
