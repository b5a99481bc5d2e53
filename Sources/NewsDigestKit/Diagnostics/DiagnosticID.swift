/// What a ``Diagnostic`` is about.
///
/// The raw values are stable: tools may store them. New ones may come with any release.
public enum DiagnosticID: String, Hashable, Codable, Sendable, CaseIterable {
  /// A line looks like a kramdown attribute list but cannot be parsed as one.
  case attributeListInvalid = "attribute-list-invalid"
  /// Asterisks stay on the page where bold text was meant. Reported only with a publishing context.
  case boldLiteral = "bold-literal"
  /// A line starts with a character that looks like a bullet but starts no item in Markdown.
  case bulletCharacter = "bullet-character"
  /// A chapter ends before it starts.
  case chapterEndBeforeStart = "chapter-end-before-start"
  /// The link of a chapter goes to another time than the one that it starts at.
  case chapterLinkDiffers = "chapter-link-differs"
  /// Lines that look like a list of chapters are treated as text.
  case chapterListIgnored = "chapter-list-ignored"
  /// The first chapter does not start at 0.
  case chapterListLateStart = "chapter-list-late-start"
  /// A list has fewer chapters than hosts demand. Reported only with a publishing context.
  case chapterListTooFew = "chapter-list-too-few"
  /// A chapter starts before the one above it.
  case chapterOutOfOrder = "chapter-out-of-order"
  /// A chapter starts when the one above it does.
  case chapterStartRepeated = "chapter-start-repeated"
  /// A chapter starts later than any recording lasts.
  case chapterTimeImplausible = "chapter-time-implausible"
  /// The title of a chapter is longer than what hosts show. Reported only with a publishing context.
  case chapterTitleTooLong = "chapter-title-too-long"
  /// A chapter is shorter than hosts demand. Reported only with a publishing context.
  case chapterTooShort = "chapter-too-short"
  /// The date of a citation does not exist, or cannot be parsed.
  case citationDateUnreadable = "citation-date-unreadable"
  /// A link stops working after a while. Reported only with a publishing context.
  case citationLinkTemporary = "citation-link-temporary"
  /// A line looks like a citation but cannot be parsed as one.
  case citationUnreadable = "citation-unreadable"
  /// A citation names a source and gives no link to it.
  case citationWithoutLink = "citation-without-link"
  /// A fenced code block is opened and never closed.
  case codeFenceUnclosed = "code-fence-unclosed"
  /// An HTML comment is opened and never closed.
  case commentUnclosed = "comment-unclosed"
  /// The text contains a control character.
  case controlCharacter = "control-character"
  /// Jekyll reads a date in another way than its author may have meant.
  case dateAmbiguous = "date-ambiguous"
  /// A post's date is on another day in the site's time zone. Reported only with a publishing context.
  case dateDayShifted = "date-day-shifted"
  /// A post's date is later than the time of publishing. Reported only with a publishing context.
  case dateInFuture = "date-in-future"
  /// The Markdown inside of details stays as it is written. Reported only with a publishing context.
  case detailsLeftRaw = "details-left-raw"
  /// Details (`<details>`) are closed that are not open.
  case detailsNotOpened = "details-not-opened"
  /// Details (`<details>`) are opened and never closed.
  case detailsUnclosed = "details-unclosed"
  /// Asterisks stay on the page where italic text was meant. Reported only with a publishing context.
  case emphasisLiteral = "emphasis-literal"
  /// A document lacks a line that its ``Grammar`` states.
  case expectedLine = "expected-line"
  /// Commas are in the words of a text that Jekyll separates at spaces.
  case frontMatterCommas = "front-matter-commas"
  /// A date in the front matter cannot be parsed.
  case frontMatterDateUnreadable = "front-matter-date-unreadable"
  /// The front matter defines a key more than once.
  case frontMatterDuplicateKey = "front-matter-duplicate-key"
  /// The file starts with a front matter in another notation than YAML.
  case frontMatterForeign = "front-matter-foreign"
  /// The front matter is not valid in its notation.
  case frontMatterInvalid = "front-matter-invalid"
  /// An item in a list of texts is a mapping because it contains a colon.
  case frontMatterItemMapping = "front-matter-item-mapping"
  /// The front matter is valid, but in a layout that cannot be edited field by field.
  case frontMatterLayout = "front-matter-layout"
  /// The front matter is nested too deeply, or its aliases expand too far, to be parsed.
  case frontMatterLimit = "front-matter-limit"
  /// A front matter is not at the start of the file, or is indented.
  case frontMatterMisplaced = "front-matter-misplaced"
  /// A post has no front matter.
  case frontMatterMissing = "front-matter-missing"
  /// The front matter is YAML but not a list of fields.
  case frontMatterNotMapping = "front-matter-not-mapping"
  /// The title in the front matter of a video digest starts with no date.
  case frontMatterTitleWithoutDate = "front-matter-title-without-date"
  /// The front matter is opened and never closed.
  case frontMatterUnclosed = "front-matter-unclosed"
  /// A value ends at a `#`, because YAML takes the rest for a comment.
  case frontMatterValueCut = "front-matter-value-cut"
  /// YAML takes a value for another type than the text that is written.
  case frontMatterValueRetyped = "front-matter-value-retyped"
  /// A language model left a mark or its reasoning in the text.
  case generatorMark = "generator-mark"
  /// A day of a monthly index lists more or fewer entries than its heading says.
  case indexCountWrong = "index-count-wrong"
  /// A day of a monthly index does not exist.
  case indexDayImpossible = "index-day-impossible"
  /// A day of a monthly index is out of order.
  case indexDayOutOfOrder = "index-day-out-of-order"
  /// A day of a monthly index has no link to its digest.
  case indexDayWithoutLink = "index-day-without-link"
  /// A day of a monthly index links to another file than its digest.
  case indexLinkWrong = "index-link-wrong"
  /// A monthly index has more or fewer entries than its introduction says.
  case indexTotalWrong = "index-total-wrong"
  /// A word is where a label or the heading of a section is expected, and is not a known one.
  case labelUnknown = "label-unknown"
  /// A link points to an anchor that the page does not have on its host. Reported only with a publishing context.
  case linkAnchorDead = "link-anchor-dead"
  /// Jekyll treats braces in the text as a Liquid value or tag. Reported only with a publishing context.
  case liquidInText = "liquid-in-text"
  /// Braces open a value or tag of Liquid that is never closed. Reported only with a publishing context.
  case liquidUnclosed = "liquid-unclosed"
  /// A list is nested deeper than the model holds.
  case listTooDeep = "list-too-deep"
  /// A backslash before a heading, a bullet, a number or bold text makes its marks visible.
  case markdownEscaped = "markdown-escaped"
  /// The metadata of an entry lacks a field.
  case metadataIncomplete = "metadata-incomplete"
  /// A line looks like the metadata of an entry but cannot be parsed as such.
  case metadataUnreadable = "metadata-unreadable"
  /// A post has no story.
  case noStories = "no-stories"
  /// A video digest has no video.
  case noVideos = "no-videos"
  /// A line of dashes directly follows text, which Markdown parses as a heading.
  case ruleUnderText = "rule-under-text"
  /// A story of a post names no source.
  case storyWithoutSource = "story-without-source"
  /// kramdown makes a table of text that has a `|`. Reported only with a publishing context.
  case tableAccidental = "table-accidental"
  /// An entry of a table of contents points to no heading.
  case tableOfContentsEntryDead = "table-of-contents-entry-dead"
  /// A heading has no entry in the table of contents.
  case tableOfContentsEntryMissing = "table-of-contents-entry-missing"
  /// An entry of a table of contents is not in the order of the headings.
  case tableOfContentsEntryOutOfOrder = "table-of-contents-entry-out-of-order"
  /// An entry of a table of contents has another title than its heading.
  case tableOfContentsEntryRetitled = "table-of-contents-entry-retitled"
  /// An entry of a table of contents has another anchor than its heading.
  case tableOfContentsEntryStale = "table-of-contents-entry-stale"
  /// A mark of a table of contents has no partner, or is one too many.
  case tableOfContentsMark = "table-of-contents-mark"
  /// A table of contents is missing from a document that should have one.
  case tableOfContentsMissing = "table-of-contents-missing"
  /// A mark for kramdown's table of contents is not right below a list. Reported only with a publishing context.
  case tableOfContentsWithoutList = "table-of-contents-without-list"
  /// A time has full-width digits or colons.
  case timestampFullWidth = "timestamp-full-width"
  /// A time among those of chapters is mistyped.
  case timestampMalformed = "timestamp-malformed"
  /// A time has a minus sign before it.
  case timestampNegative = "timestamp-negative"
  /// A time has more than 59 minutes or seconds.
  case timestampOutOfRange = "timestamp-out-of-range"
  /// The heading of a video has more than one link.
  case videoWithSeveralLinks = "video-with-several-links"
  /// The heading of a video names no channel.
  case videoWithoutChannel = "video-without-channel"
  /// The heading of a video has no duration, or one that cannot be parsed.
  case videoWithoutDuration = "video-without-duration"
  /// The heading of a video has no link to it.
  case videoWithoutLink = "video-without-link"
  /// The whole post is in a fenced code block.
  case wrappedInCodeFence = "wrapped-in-code-fence"
}
