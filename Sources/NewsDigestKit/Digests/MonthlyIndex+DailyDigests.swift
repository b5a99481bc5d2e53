extension MonthlyIndex {
  /// Makes the index of some digests like the generated ones: newest first, titles of at most 50 characters.
  ///
  /// - Parameters:
  ///   - digests: The digests of one month, in any order. Those without a date are left out.
  ///   - language: The language of the index; that of the digests where none is given.
  /// - Returns: `nil` when none has a date.
  public init?(of digests: [DailyDigest], in language: Language? = nil) {
    let dated = digests.compactMap { digest in digest.date.map { (date: $0, titles: digest.entries.map(\.title)) } }
      .sorted { $0.date > $1.date }
    guard let newest = dated.first?.date else { return nil }
    let language = language ?? digests.first?.language ?? .korean
    let words = Vocabulary.builtIn
    let month = DateFormat.text(.monthDate, year: newest.year, month: newest.month, in: language)
    let total = CountPhrase.text(dated.reduce(0) { $0 + $1.titles.count }, of: .totalCount, in: language)
    self.init(
      introduction: [
        .heading(level: 1, text: "\(words.word(for: .archiveTitle, in: language)) - \(month)"),
        .paragraph(Paragraph("> \(total)")),
        .heading(level: 2, text: words.word(for: .contentsHeading, in: language)),
      ],
      days: dated.map { Day(date: $0.date, titles: $0.titles, in: language) },
      closing: [.paragraph(Paragraph("*\(words.word(for: .generatedNote, in: language))*"))])
  }
}
