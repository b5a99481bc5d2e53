import Foundation
import NewsDigestKit

/// A value of each type, by every initialiser, with all arguments and with as few as the type allows.
enum Values {
  static let day = unwrapped(CalendarDate(year: 2025, month: 12, day: 3))
  static let time = unwrapped(DateTime(day, hour: 9, minute: 30, second: 1, nanosecond: 5, offset: 32_400))
  static let source = unwrapped(try? SourceText("## A\n"))

  static let attributes = AttributeList(name: "note", [.id("a"), .className("b"), .reference("c")])
  static let chapter = Chapter(start: .seconds(0), end: .seconds(1), title: "a", url: "b", notes: ["c"])
  static let chapterList = ChapterList(
    introduction: ["a"], label: "Timestamps:", chapters: [chapter],
    sections: [ChapterList.Section(title: "b", chapters: [chapter])], closing: ["c"])
  static let citation = Citation(
    name: "a", title: "b", url: "c", publishedOn: day, note: "d", footnotes: [1])
  static let item = ListItem(
    number: 1, label: "a", isLabelFollowedByColon: false, text: "b", footnotes: [1], children: [ListItem(text: "c")])
  static let image = PostImage(alternativeText: "a", url: "b", footnotes: [1])
  static let link = Link(text: "a", url: "b")
  static let labelled = LabelledParagraph(label: "a", text: "b")
  static let paragraph = Paragraph(link.text)
  static let quotation = Quotation(text: "a", remark: "b")
  static let entry = DigestEntry(
    title: "a", links: [link], dates: [day], tags: ["b"], summary: "c", start: .seconds(1))

  static let field = FrontMatter.Field(key: "a", value: 1, leadingComment: "b", trailingComment: "c")
  static let frontMatter = FrontMatter(fields: [field], closingComment: "d", notation: .yaml)
  static let post = JekyllPost(frontMatter: frontMatter, body: "a")
  static let fileName = PostFileName(date: day, slug: "a", fileExtension: "md")

  static let story = NewsPost.Story(
    headline: "a", images: [image], citations: [citation], summary: [item], insights: [item])
  static let newsPost = NewsPost(title: "a", date: time, categories: ["b"], stories: [story])

  static let metadata = DailyDigest.Metadata(date: day, importance: .major, organization: .other, source: "a")
  static let details = DailyDigest.Details(label: "a", text: "b", isClosed: true)
  static let digestEntry = DailyDigest.Entry(
    title: "a", date: day, importance: .major, organization: .openAI, source: "b", tags: [.agent], summary: "c",
    keyPoints: ["d"], original: "e", url: "f")
  static let dailyDigest = DailyDigest(date: day, entries: [digestEntry])
  static let indexDay = MonthlyIndex.Day(date: day, titles: ["a"])
  static let monthlyIndex = unwrapped(MonthlyIndex(of: [dailyDigest]))

  static let episode = PodcastEpisode(
    recordedOn: day, introduction: ["a"], label: "Timestamps:", chapters: [chapter], sections: [], closing: [])

  static let section = VideoDigest.Section(title: "a", level: 3, blocks: [.thematicBreak])
  static let video = VideoDigest.Video(
    title: "a", channel: "b", link: link, duration: .seconds(1), note: "c", blocks: [], sections: [section])
  static let theme = VideoDigest.Theme(title: "a", text: "b")
  static let videoDigest = VideoDigest(
    date: day, topic: "a", parent: "b", headline: "c", themes: [theme], videos: [video])

  static let context = PublishingContext(
    host: .jekyll, now: time, siteOffset: 0, permalink: .date, chapterHosts: [.youTube])
  static let location = SourceLocation(offset: 0, line: 1, column: 1)
  static let edit = SourceEdit(range: 0..<0, replacement: "a")
  static let note = Diagnostic.Note(id: "a", arguments: ["b": .number(1)], range: 0..<1, location: location)
  static let fixIt = Diagnostic.FixIt(id: "a", arguments: ["b": .list(["c"])], edits: [edit])
  static let diagnostic = Diagnostic(
    id: .noStories, severity: .warning, range: 0..<1, location: location, arguments: ["a": .text("b")], notes: [note],
    fixIts: [fixIt])
  static let message = LocalizedMessage("a", reason: "b", arguments: ["c": .text("d")])
  static let tableEntry = TableOfContents.Entry(title: "a", anchor: "b", depth: 1)
  static let problem = TableOfContents.Problem(kind: .broken, range: 0..<1, title: "a", anchor: "b")
  static let writingError = WritingError(property: "a", written: "b", parsedBack: nil)

  static let conflict = RebaseError.Conflict(properties: ["a"], range: 0..<1, newRange: 0..<1)
  static let contradiction = ContradictionError(view: "a", origin: "b")

  /// The initialisers that remain, and those above with as few arguments as they allow.
  static func others() throws {
    _ = (ListItem.Layout(), ListItem.Layout(separation: .blankLine, indentation: 2, footnotes: .beforeStop))
    _ = (Citation.Layout(), Citation.Layout(separation: .line, separator: " | ", footnotes: .name, note: .plain))
    _ = Citation.Layout(isNamePlain: true)
    _ = (Chapter(start: .zero, title: "a"), ChapterList(), Citation(name: "a"), ListItem(text: "a"))
    _ = (PostImage(alternativeText: "a", url: nil), Quotation(text: "a"), DigestEntry(title: "a"))
    _ = (FrontMatter(), FrontMatter(fields: []), FrontMatter.Field(key: "a", value: nil))
    _ = (FrontMatter(dictionaryLiteral: ("a", 1)), ["a": 1] as FrontMatter)
    _ = (PostFileName(date: day, slug: "a"), PostFileName(path: "2025-12-03-a.md") as PostFileName?)
    _ = (NewsPost(frontMatter: nil), NewsPost(frontMatter: nil, introduction: [], stories: []))
    _ = (NewsPost(title: "a", date: time, stories: []), NewsPost.Story(headline: "a", blocks: []))
    _ = NewsPost.Story(headline: "a")
    _ = (DailyDigest.Metadata(), DailyDigest.Details(text: "a"), DailyDigest.Entry(title: "a"))
    _ = (DailyDigest.Entry(title: "a", blocks: []), DailyDigest(introduction: []))
    _ = DailyDigest(introduction: [], entries: [])
    _ = (MonthlyIndex(introduction: []), MonthlyIndex(introduction: [], days: [], closing: nil))
    _ = MonthlyIndex.Day(heading: "a", blocks: [])
    _ = (PodcastEpisode(), PodcastEpisode(chapters: []), PodcastEpisode(chapterList))
    _ = (VideoDigest(frontMatter: nil), VideoDigest(date: day, topic: "a", videos: []))
    _ = VideoDigest(frontMatter: nil, introduction: [], videos: [], closing: [])
    _ = (VideoDigest.Section(title: "a"), VideoDigest.Video(title: "a", link: nil))
    _ = VideoDigest.Video(title: "a", channel: "b", url: "c", duration: .seconds(1), sections: [])
    _ = (AttributeList([]), AttributeList("{:.a}") as AttributeList?, TableOfContents.Entry(title: "a", anchor: "b"))
    _ = Diagnostic(id: .noStories, severity: .error, range: 0..<1, location: location)
    _ = (Diagnostic.Note(id: "a", range: 0..<1, location: location), Diagnostic.FixIt(id: "a", edits: []))
    _ = (LocalizedMessage("a"), LocalizedMessage("a", reason: "b"), LocalizedMessage("a", arguments: [:]))
    _ = Language(localeIn: ["LANG": "ko_KR.UTF-8"]) as Language?
    _ = WritingError(property: "a", written: "b", parsedBack: nil, reason: .lost)
    _ = CalendarDate(2025, 12, 3) as CalendarDate
    _ = try? (CalendarDate(parsing: "2025-12-03"), DateTime(parsing: "2025-12-03T00:00:00Z"))
    do { _ = try CalendarDate(parsing: "a") } catch { _ = (error as DateParsingError, error.text, error.kind) }
    _ = [DateParsingError.Kind.date, .dateTime]
    _ = (time < time, time.secondsSince1970(), time.secondsSince1970(defaultOffset: 60))
    _ = (Date(time), Date(time, defaultOffset: 60))
    _ = (DateTime(startOf: day), DateTime(day) as DateTime?, Quotation(item) as Quotation?)
    _ = (ChapterHost(name: "a"), ChapterHost(name: "a", minimumCount: 1, minimumLength: .seconds(1), titleLimit: 1))
    _ = ("a" as Paragraph, Paragraph(stringLiteral: "a"), ByteDifference("a", "b") as ByteDifference?)
    _ = YAMLValue.Entry(key: "a", value: nil)
    _ = (YAMLValue(nilLiteral: ()), YAMLValue(booleanLiteral: true), YAMLValue(integerLiteral: 1))
    _ = (YAMLValue(floatLiteral: 1), YAMLValue(stringLiteral: "a"), YAMLValue(arrayLiteral: 1, 2))
    _ = (YAMLValue(dictionaryLiteral: ("a", 1)), [nil, true, 1, 1.5, "a", [1], ["a": 1]] as YAMLValue)
  }

  /// The initialisers of types with raw values.
  static func rawValues() {
    _ = AttributeList.Target(rawValue: "preceding") as AttributeList.Target?
    _ = Diagnostic.Severity(rawValue: "error") as Diagnostic.Severity?
    _ = DiagnosticID(rawValue: "no-stories") as DiagnosticID?
    _ = DigestKind(rawValue: "news-post") as DigestKind?
    _ = PublishingHost(rawValue: "jekyll") as PublishingHost?
    _ = HeadingSlug(rawValue: "gitHub") as HeadingSlug?
    _ = ParsingError.UTF8Reason(rawValue: "truncated") as ParsingError.UTF8Reason?
    _ = SourceEdit.Granularity(rawValue: "lines") as SourceEdit.Granularity?
    _ = RoundTrip.Law(rawValue: "identity") as RoundTrip.Law?
    _ = TableOfContents.Problem.Kind(rawValue: "broken") as TableOfContents.Problem.Kind?
    _ = DailyDigest.Importance(rawValue: "a") as DailyDigest.Importance
    _ = DailyDigest.Organization(rawValue: "a") as DailyDigest.Organization
    _ = DailyDigest.Tag(rawValue: "a") as DailyDigest.Tag
    openSet(DailyDigest.Tag.self)
  }

  private static func openSet<Member: OpenSetMember>(_ type: Member.Type) {
    _ = (Member(rawValue: "a"), Member(stringLiteral: "a"), Member.known)
  }

  private static func unwrapped<Value>(_ value: Value?) -> Value {
    guard let value else { fatalError("an initialiser gives nil that gave a value") }
    return value
  }
}
