/// What a word of a format means, whatever language it is in: a row of the ``Vocabulary``.
///
/// The raw values are stable: vocabulary files and JSON use them.
public enum Term: String, Hashable, Codable, JSONForm, Sendable, CaseIterable {
  // MARK: News posts

  /// The label of a citation's date: `Published: 2025-12-03`.
  case publishedOn
  /// The heading of a story's summary.
  case summaryHeading
  /// The heading of a story's insights.
  case insightsHeading
  /// The label of an insight: what it means for the technology.
  case technicalSignificance
  /// The label of an insight: what it means for the industry.
  case industryImpact
  /// The label of an insight: what may come next.
  case outlook
  /// The label before a source.
  case source
  /// A word between two citations on a line.
  case and

  // MARK: Daily digests

  /// What a daily digest and a news post are called in their titles.
  case newsTitle
  /// The heading of a table of contents.
  case contentsHeading
  /// What a table of contents without entries says.
  case noEntries
  /// The importance of the most important entries.
  case majorImportance
  /// The importance of most entries.
  case generalImportance
  /// The importance of entries for reference only.
  case referenceImportance
  /// The label of an entry's summary.
  case summaryLabel
  /// The label of an entry's key points.
  case keyPointsLabel
  /// What opens the original text of an entry.
  case originalSummary
  /// The text of the link to the original of an entry.
  case originalLink
  /// The organization of entries about research institutes in Korea.
  case koreanResearch
  /// The organization of entries about any other one.
  case otherOrganization
  /// The tag of entries about making images.
  case imageGeneration
  /// The tag of entries about reasoning models.
  case reasoning
  /// The tag of entries about agents.
  case agents
  /// The tag of entries about multimodal models.
  case multimodal
  /// The tag of entries about open source.
  case openSource
  /// The tag of entries about reinforcement learning.
  case reinforcementLearning
  /// The tag of entries about robotics.
  case robotics
  /// The tag of entries about speech and audio.
  case audio
  /// The tag of entries about anything else.
  case otherTag

  // MARK: Monthly indexes

  /// What a monthly index is called in its title.
  case archiveTitle
  /// How many entries a month has; `{}` represents the number.
  case totalCount
  /// How many entries a day has; `{}` represents the number.
  case dayCount
  /// The line at the end of a monthly index.
  case generatedNote

  // MARK: Recordings

  /// The words before the day of a recording: `Recorded on 2025-12-03`.
  case recordedOn
  /// The word after the day of a recording.
  case recorded
  /// The line that announces chapters.
  case chaptersMarker
  /// The heading of a transcript.
  case transcriptHeading
  /// A word before the start of a chapter that has an end: `from 0:00 to 2:15`.
  case timeRangeStart
  /// A word between the start and the end of a chapter: `0:00 to 2:15`.
  case timeRangeSeparator
  /// A word after the end of a chapter, as in Korean and Japanese.
  case timeRangeEnd
  /// The head of a column with the times of chapters.
  case timeColumn
  /// The head of a column with the titles of chapters.
  case titleColumn
  /// The head of a column with the numbers of chapters.
  case numberColumn

  // MARK: Video digests

  /// The heading of the day's summary.
  case daySummaryHeading
  /// The heading of the videos.
  case videosHeading
  /// The text of the link to a video.
  case videoLink
  /// The label before the duration of a video: `Duration: 12:03`.
  case durationLabel

  // MARK: Dates and durations

  /// The unit of a year in a date.
  case year
  /// The unit of a month in a date.
  case month
  /// The unit of a day in a date.
  case day
  /// The month's name.
  case january, february, march, april, may, june, july, august, september, october, november, december
  /// How a day is written, with `{yyyy}`, `{MMMM}`, `{MM}`, `{M}`, `{dd}` and `{d}` in the places of its parts.
  case fullDate
  /// How a month is written.
  case monthDate
  /// How a day of a month is written.
  case dayDate
  /// The unit of hours in a duration.
  case hours
  /// The unit of minutes in a duration.
  case minutes
  /// The unit of seconds in a duration.
  case seconds
  /// What separates the units of a duration.
  case durationSeparator
  /// What separates a label from what it is about.
  case labelSeparator
}

extension Term {
  /// The names of the months, in order.
  static let monthNames: [Term] = [
    .january, .february, .march, .april, .may, .june, .july, .august, .september, .october, .november, .december,
  ]
}
