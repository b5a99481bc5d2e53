import NewsDigestKit

/// The vocabulary.
enum Words {
  static func vocabulary() throws {
    var vocabulary = Vocabulary.builtIn
    try vocabulary.add("a", for: .publishedOn, in: Language(rawValue: "de"))
    _ = (vocabulary.languages, vocabulary.spellings(of: .publishedOn, in: .english), vocabulary == .builtIn)
    _ = (try Vocabulary(yaml: "de: {}"), Language.korean.rawValue, Language.korean.description)
    _ = [Language.korean, .english, .japanese, .simplifiedChinese, .traditionalChinese]
    _ = try NewsPost(parsing: "a", vocabulary: vocabulary)
    _ = NewsPost(parsing: Values.source, vocabulary: vocabulary)
    let document = DigestDocument<NewsPost>(parsing: Values.source, vocabulary: vocabulary)
    _ = (document.vocabulary, document.language, try document.formatted(), try document.formatted(in: .english))
    _ = try document.content.formatted(in: .english, vocabulary: vocabulary)
    _ = (document.content.violations(), document.content.violations(in: .english, vocabulary: vocabulary))
    _ = (
      Digest(parsing: Values.source, vocabulary: vocabulary),
      DigestRecognition(of: Values.source, vocabulary: vocabulary)
    )
    _ = RoundTrip.violations(of: NewsPost.self, in: Values.source, vocabulary: vocabulary)
  }

  static func headings() {
    let heading = SectionHeading(.summaryHeading, level: 3, text: "a", in: .english)
    _ = (heading.role, heading.level, heading.text, heading.title, heading == SectionHeading(.summaryHeading, level: 3))
    _ = (NewsPost.Block.section(heading), VideoDigest.Block.part(heading))
    _ = DailyDigest(date: Values.day, entries: [], in: .english)
    _ = MonthlyIndex.Day(date: Values.day, titles: [], in: .english)
    _ = MonthlyIndex(of: [Values.dailyDigest], in: .english)
    _ = VideoDigest(date: Values.day, topic: "a", videos: [], in: .english)
  }

  static func terms() {
    _ = [
      Term.publishedOn, .summaryHeading, .insightsHeading, .technicalSignificance, .industryImpact, .outlook, .source,
      .and, .newsTitle, .contentsHeading, .noEntries, .majorImportance, .generalImportance, .referenceImportance,
      .summaryLabel, .keyPointsLabel, .originalSummary, .originalLink, .koreanResearch, .otherOrganization,
      .imageGeneration, .reasoning, .agents, .multimodal, .openSource, .reinforcementLearning, .robotics, .audio,
      .otherTag,
    ]
    _ = [
      Term.archiveTitle, .totalCount, .dayCount, .generatedNote, .recordedOn, .recorded, .chaptersMarker,
      .transcriptHeading, .timeRangeStart, .timeRangeSeparator, .timeRangeEnd, .timeColumn, .titleColumn,
      .numberColumn, .daySummaryHeading, .videosHeading,
      .videoLink, .durationLabel, .year,
      .month, .day, .january, .february,
      .march, .april, .may, .june, .july, .august, .september, .october, .november, .december, .fullDate, .monthDate,
      .dayDate, .hours, .minutes, .seconds, .durationSeparator, .labelSeparator,
    ]
  }

  static func errors() {
    let place = VocabularyError.Place(term: .source, language: .english, line: 1)
    _ = (place.term, place.language, place.line, place.description)
    _ = [
      VocabularyError.conflict(spelling: "a", first: place, second: place), .invalidSpelling("a", place),
      .unknownTerm("a", nearest: .source, line: 1), .invalidFile(.empty, line: 1),
    ]
    _ = VocabularyError.unknownTerm("a", nearest: nil, line: 1).description
    _ = [VocabularyError.FileFault.empty, .notYAML, .languages, .terms, .word]
    _ = VocabularyError.FileFault(rawValue: "empty") as VocabularyError.FileFault?
  }

  static func equality() throws {
    var hasher = Hasher()
    Values.details.hash(into: &hasher)
    DailyDigest.Block.summary("a").hash(into: &hasher)
    SectionHeading(.summaryHeading, level: 3).hash(into: &hasher)
    Values.video.hash(into: &hasher)
    Vocabulary.builtIn.hash(into: &hasher)
    DailyDigest.Importance.major.hash(into: &hasher)
    DailyDigest.Organization.other.hash(into: &hasher)
    DailyDigest.Tag.agent.hash(into: &hasher)
    _ = (DailyDigest.Importance.major == .general, DailyDigest.Organization.other == .openAI)
    _ = (DailyDigest.Tag.agent == .audio, Term(rawValue: "source"))
  }

  static func decoding(from decoder: any Decoder) throws { _ = try SectionHeading(from: decoder) }

  static func encoding(to encoder: any Encoder) throws {
    try SectionHeading(.summaryHeading, level: 3).encode(to: encoder)
  }
}
