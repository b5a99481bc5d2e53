import NewsDigestKit

/// Chapters in the formats of other programs.
enum Interchange {
  private static let loss = ChapterLoss(.link, chapter: 0, value: "a", written: "b")
  private static let error = ChapterImportError(.syntax, at: 0..<1)
  private static let export = ChapterExport(text: "a", losses: [loss])

  static func calls() throws {
    let list = Values.chapterList
    _ = (list.shifted(by: .seconds(1)), list.scaled(by: 2), list.merged(with: list), list.formatted(for: .youTube))
    _ = (list.inserted(Values.chapter), list.inserted(Values.chapter, at: 0), list.normalised(for: .apple))
    _ = ChapterNormalisation(list: list, changes: [], violations: [])
    _ = (list.exported(to: .podlove), list.exported(to: .podlove, duration: .seconds(9)))
    let file = try ChapterImport(parsing: #"{"chapters": []}"#, as: .podcastingJSON)
    _ = (file.exported(to: .cue), file.exported(to: .cue, duration: .seconds(9)))
    _ = (ChapterFormat(named: "vtt") as ChapterFormat?, ChapterLoss(.notes, value: "a"))
    _ = ChapterFormat(rawValue: "psc") as ChapterFormat?
    _ = ChapterLoss.ID(rawValue: "notes") as ChapterLoss.ID?
    _ = ChapterImportError.ID(rawValue: "time") as ChapterImportError.ID?
    try same(loss, by: ==)
    try same(export, by: ==)
    try recoded(loss, by: ChapterLoss.init(from:))
    try recoded(error, by: ChapterImportError.init(from:))
  }

  static func cases() {
    _ = [ChapterFormat.podcastingJSON, .podlove, .webVTT, .ffmetadata, .matroska, .flatMatroska, .ogm, .mp4, .audacity]
    _ = [ChapterFormat.cue, .youTube, .spotify, .apple]
    _ = [
      ChapterLoss.ID.surroundingText, .section, .notes, .link, .end, .endBeforeStart, .endUnknown, .startRounded,
      .endRounded, .timeOutOfRange, .hoursOverNinetyNine, .order, .chapterCount, .titleControlCharacters,
      .titleQuotationMarks, .titleSpaces, .titleLength, .titleEmpty, .titleNotation, .unrecognised, .hostCount,
      .hostLateStart, .hostShortChapter, .hostRepeatedStart, .hostTitleLength, .field, .nesting,
    ]
    _ = [ChapterImportError.ID.otherFormat, .syntax, .unclosed, .line, .time, .timeMissing, .value]
    _ = [ChapterNormalisation.Change.startRounded(index: 0, from: .zero), .sorted(index: 0)]
    _ = [ChapterNormalisation.Change.movedToStart(index: 0, from: .zero), .merged(index: 0)]
  }

  static func properties() {
    readable(\ChapterFormat.fileExtensions, [String].self)
    settable(\ChapterExport.losses, [ChapterLoss].self)
    settable(\ChapterExport.text, String.self)
    readable(\ChapterImport.format, ChapterFormat.self)
    settable(\ChapterImport.list, ChapterList.self)
    readable(\ChapterImport.losses, [ChapterLoss].self)
    _ = ChapterLoss(.end, value: "a").message(in: .korean)
    readable(\ChapterImportError.description, String.self)
    settable(\ChapterImportError.id, ChapterImportError.ID.self)
    settable(\ChapterImportError.range, Range<Int>.self)
    settable(\ChapterLoss.chapter, Int?.self)
    readable(\ChapterLoss.description, String.self)
    settable(\ChapterLoss.id, ChapterLoss.ID.self)
    settable(\ChapterLoss.value, String.self)
    settable(\ChapterLoss.written, String?.self)
    settable(\ChapterNormalisation.changes, [ChapterNormalisation.Change].self)
    settable(\ChapterNormalisation.list, ChapterList.self)
    settable(\ChapterNormalisation.violations, [ChapterHost.Violation].self)
  }
}
