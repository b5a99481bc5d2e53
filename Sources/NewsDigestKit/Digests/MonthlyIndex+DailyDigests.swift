extension MonthlyIndex {
  /// Makes the index of some digests as the producer does: newest first, titles of at most 50 characters.
  ///
  /// - Parameter digests: The digests of one month, in any order. Those without a date are left out.
  /// - Returns: `nil` when none has a date.
  public init?(of digests: [DailyDigest]) {
    let dated = digests.compactMap { digest in digest.date.map { (date: $0, titles: digest.entries.map(\.title)) } }
      .sorted { $0.date > $1.date }
    guard let newest = dated.first?.date else { return nil }
    self.init(
      introduction: [
        .heading(level: 1, text: "🤖 AI 뉴스 아카이브 - \(KoreanMonth(year: newest.year, month: newest.month).text)"),
        .paragraph(Paragraph("> 총 **\(dated.reduce(0) { $0 + $1.titles.count })건**의 뉴스가 수집되었습니다.")),
        .heading(level: 2, text: "📑 목차"),
      ],
      days: dated.map { Day(date: $0.date, titles: $0.titles) },
      closing: [.paragraph("*이 파일은 자동으로 생성됩니다.*")])
  }
}
