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
  case timeRanges
  case chapterColumns
  case pageSections
  case videoLinks
  case durationLabels
  case years
  case months
  case days
  case monthNames
  case durationUnits

  /// The terms of the group.
  var terms: [Term] { Term.allCases.filter { $0.group == self } }
}

extension Term {
  /// The group that the term is in; `nil` for what only separates words, and for phrases around a number.
  var group: WordGroup? {
    switch self {
    case .publishedOn: .publishedOn
    case .summaryHeading, .insightsHeading: .storySections
    case .technicalSignificance, .industryImpact, .outlook: .insightLabels
    case .source: .sources
    case .and: .conjunctions
    case .newsTitle: .newsTitles
    case .contentsHeading: .contents
    case .noEntries: .noEntries
    case .majorImportance, .generalImportance, .referenceImportance: .importances
    case .koreanResearch, .otherOrganization: .organizations
    case .imageGeneration, .reasoning, .agents, .multimodal, .openSource, .reinforcementLearning, .robotics, .audio,
      .otherTag:
      .tags
    case .summaryLabel, .keyPointsLabel: .entryLabels
    case .originalSummary: .originalText
    case .originalLink: .originalLink
    case .archiveTitle: .archiveTitles
    case .generatedNote: .generatedNotes
    case .recordedOn: .recordedOn
    case .recorded: .recorded
    case .chaptersMarker: .chapterLabels
    case .transcriptHeading: .transcripts
    case .timeRangeStart, .timeRangeSeparator, .timeRangeEnd: .timeRanges
    case .timeColumn, .titleColumn, .numberColumn: .chapterColumns
    case .daySummaryHeading, .videosHeading: .pageSections
    case .videoLink: .videoLinks
    case .durationLabel: .durationLabels
    case .year: .years
    case .month: .months
    case .day: .days
    case .january, .february, .march, .april, .may, .june, .july, .august, .september, .october, .november, .december:
      .monthNames
    case .hours, .minutes, .seconds: .durationUnits
    case .totalCount, .dayCount, .fullDate, .monthDate, .dayDate, .durationSeparator, .labelSeparator: nil
    }
  }
}
