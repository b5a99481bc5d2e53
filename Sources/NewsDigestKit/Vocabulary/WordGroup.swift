/// The terms that may occur in one place of a format. No two of them share a spelling.
enum WordGroup: Int, CaseIterable {
  case publishedOn
  case storySections
  case insightLabels
  case sources
  case conjunctions
  case newsTitles
  case contents
  case noEntries
  case importances
  case organizations
  case tags
  case entryLabels
  case originalText
  case originalLink
  case archiveTitles
  case generatedNotes
  case recordedOn
  case recorded
  case chapterLabels
  case transcripts
  case pageSections
  case videoLinks
  case years
  case months
  case days
  case monthNames
  case durationUnits

  /// The terms, each in one group.
  var terms: [Term] {
    switch self {
    case .publishedOn: [.publishedOn]
    case .storySections: [.summaryHeading, .insightsHeading]
    case .insightLabels: [.technicalSignificance, .industryImpact, .outlook]
    case .sources: [.source]
    case .conjunctions: [.and]
    case .newsTitles: [.newsTitle]
    case .contents: [.contentsHeading]
    case .noEntries: [.noEntries]
    case .importances: [.majorImportance, .generalImportance, .referenceImportance]
    case .organizations: [.koreanResearch, .otherOrganization]
    case .tags:
      [
        .imageGeneration, .reasoning, .agents, .multimodal, .openSource, .reinforcementLearning, .robotics, .audio,
        .otherTag,
      ]
    case .entryLabels: [.summaryLabel, .keyPointsLabel]
    case .originalText: [.originalSummary]
    case .originalLink: [.originalLink]
    case .archiveTitles: [.archiveTitle]
    case .generatedNotes: [.generatedNote]
    case .recordedOn: [.recordedOn]
    case .recorded: [.recorded]
    case .chapterLabels: [.chaptersMarker]
    case .transcripts: [.transcriptHeading]
    case .pageSections: [.daySummaryHeading, .videosHeading]
    case .videoLinks: [.videoLink]
    case .years: [.year]
    case .months: [.month]
    case .days: [.day]
    case .monthNames: Term.monthNames
    case .durationUnits: [.hours, .minutes, .seconds]
    }
  }

  /// The group that a term is in; `nil` for what only separates words.
  static func containing(_ term: Term) -> WordGroup? { groups[term] }

  private static let groups: [Term: WordGroup] = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { group in group.terms.map { ($0, group) } })
}
