import NewsDigestKit

/// Every case of every enum.
enum Cases {
  static func withoutValues() {
    _ = [AttributeList.Target.preceding, .following]
    _ = [WritingError.Reason.lineBreak, .spaces, .lost, .changed, .misplaced, .fraction, .document]
    _ = DateParsingError.Kind(rawValue: "date") as DateParsingError.Kind?
    _ = WritingError.Reason(rawValue: "spaces") as WritingError.Reason?
    _ = [Diagnostic.Severity.remark, .warning, .error]
    _ = [
      DiagnosticID.boldLiteral, .chapterListTooFew, .chapterTitleTooLong, .chapterTooShort, .dateDayShifted,
      .dateInFuture, .detailsLeftRaw, .frontMatterValueRetyped, .indexCountWrong, .indexDayImpossible,
      .indexDayOutOfOrder, .indexDayWithoutLink, .indexLinkWrong, .indexTotalWrong, .labelUnknown, .linkAnchorDead,
      .liquidInText,
      .liquidUnclosed, .emphasisLiteral, .tableOfContentsWithoutList, .tableAccidental,
    ]
    _ = [BlockSeparation.line, .lineBreak, .blankLine]
    _ = BlockSeparation(rawValue: "line") as BlockSeparation?
    _ = ListItem.FootnotePlacement(rawValue: "afterSpace") as ListItem.FootnotePlacement?
    _ = Citation.FootnotePlacement(rawValue: "name") as Citation.FootnotePlacement?
    _ = Citation.NoteNotation(rawValue: "plain") as Citation.NoteNotation?
    _ = [ListItem.FootnotePlacement.afterSpace, .beforeStop, .beforeStopAfterSpace]
    _ = [Citation.FootnotePlacement.name, .date, .note]
    _ = [Citation.NoteNotation.plain, .separated, .labelled, .labelledInParentheses]
    _ = [
      DiagnosticID.dateAmbiguous, .frontMatterCommas, .frontMatterForeign, .frontMatterItemMapping,
      .frontMatterMisplaced, .frontMatterValueCut,
    ]
    _ = [SourceEdit.Granularity.lines, .characters]
    _ = [PublishingHost.jekyll, .gitHub, .gitLab]
    _ = [
      DiagnosticID.attributeListInvalid, .chapterEndBeforeStart, .chapterLinkDiffers, .chapterListIgnored,
      .chapterListLateStart,
      .chapterOutOfOrder,
      .chapterStartRepeated, .chapterTimeImplausible, .citationDateUnreadable, .citationWithoutLink, .codeFenceUnclosed,
      .commentUnclosed, .controlCharacter, .detailsNotOpened, .detailsUnclosed, .frontMatterDateUnreadable,
      .frontMatterDuplicateKey, .frontMatterInvalid, .frontMatterLayout, .frontMatterLimit, .frontMatterMissing,
      .frontMatterNotMapping, .frontMatterTitleWithoutDate, .frontMatterUnclosed, .listTooDeep, .markdownEscaped,
      .metadataIncomplete, .metadataUnreadable, .noStories, .noVideos, .ruleUnderText, .tableOfContentsEntryDead,
      .tableOfContentsEntryMissing, .tableOfContentsEntryOutOfOrder, .tableOfContentsEntryRetitled,
      .tableOfContentsEntryStale, .tableOfContentsMark, .tableOfContentsMissing, .timestampFullWidth,
      .timestampMalformed, .timestampNegative, .timestampOutOfRange, .videoWithSeveralLinks, .videoWithoutChannel,
      .videoWithoutDuration,
      .videoWithoutLink, .wrappedInCodeFence,
    ]
    _ = [
      DiagnosticID.bulletCharacter, .citationLinkTemporary, .citationUnreadable, .generatorMark, .storyWithoutSource,
    ]
    _ = [DigestKind.newsPost, .dailyDigest, .monthlyIndex, .podcastEpisode, .chapterList, .videoDigest, .jekyllPost]
    _ = DigestKind.unknown
    _ = FrontMatterNotation(rawValue: "toml") as FrontMatterNotation?
    _ = [FrontMatterNotation.yaml, .toml, .json, .fencedJSON, .bareJSON, .headerLines]
    _ = [HeadingSlug.gitHub, .kramdownGFM, .kramdown, .gitLab, .dailyDigest]
    _ = [ParsingError.UTF8Reason.invalidByte, .strayContinuation, .truncated, .overlong, .surrogate, .beyondUnicode]
    _ = [RoundTrip.Law.identity, .putGet, .completeness, .idempotence]
    _ = [TableOfContents.Problem.Kind.missing, .outdated, .renamed, .broken, .outOfOrder]
    _ = [JekyllPermalink.date, .pretty, .ordinal, .weekdate, .none, .template("/:title/")]
  }

  static func withValues() {
    _ = [AttributeList.Item.id("a"), .className("a"), .attribute(key: "a", value: "b"), .reference("a")]
    _ = [ChapterHost.Violation.tooFewChapters(count: 1), .lateStart(.seconds(1)), .notAscending(index: 1)]
    _ = [ChapterHost.Violation.tooShort(index: 1), .titleTooLong(index: 1)]
    _ = [NewsPost.Block.citation(Values.citation), .image(Values.image), .markdown(.thematicBreak)]
    _ = [
      DailyDigest.Block.metadata(Values.metadata), .tags([]), .summary("a"), .keyPoints([]), .details(Values.details),
    ]
    _ = [DailyDigest.Block.link(Values.link), .markdown(.thematicBreak)]
    _ = [MonthlyIndex.Block.digest(Values.link, titles: []), .markdown(.thematicBreak)]
    _ = [VideoDigest.Block.attributes(Values.attributes, of: .preceding), .labelled(Values.labelled)]
    _ = VideoDigest.Block.markdown(.thematicBreak)
    _ = [MarkdownBlock.heading(level: 1, text: "a"), .listItem(Values.item), .paragraph("a"), .thematicBreak]
    _ = MarkdownBlock.verbatim("a")
    _ = [YAMLValue.null, .bool(true), .integer(1), .float(1), .string("a"), .date(Values.day), .dateTime(Values.time)]
    _ = [YAMLValue.sequence([]), .mapping([])]
  }

  static func messages() {
    _ = [LocalizedMessage.Argument.text("a"), .number(1), .list(["a"])]
  }

  static func errors() {
    _ = [ParsingError.invalidUTF8(offset: 0, reason: .truncated), .tooLarge(byteCount: 2, limit: 1)]
    _ = [SourceEditError.outOfBounds(index: 0), .overlapping(index: 0), .splitScalar(index: 0)]
    let parsing = ParsingError.tooLarge(byteCount: 2, limit: 1)
    _ = [FileError.unreadable(path: "a", reason: parsing), .notText(path: "a", reason: parsing)]
    _ = [FileError.changedOnDisk(path: "a"), .alreadyExists(path: "a"), .unwritable(path: "a", reason: parsing)]
    _ = [FileError.busy(path: "a"), .readOnly(path: "a"), .hasOtherNames(path: "a"), .notAFile(path: "a")]
    _ = [FileError.outsideFolder(path: "a"), .interrupted(path: "a")]
    _ = [FileRecovery.finish, .undo, .discard]
    _ = (SavingOptions.Durability.full, SavingOptions.Durability.none)
    _ = (SavingOptions.HardLinks.refused, SavingOptions.HardLinks.writtenInPlace)
    let file = FileError.changedOnDisk(path: "a")
    _ = [SavingError.unwritableContent(path: "a", reason: Values.writingError), .file(file)]
    _ = [RebaseError.conflicts([Values.conflict]), .unwritableContent(Values.writingError)]
  }
}
