import NewsDigestKit

extension DocumentSnapshot {
  /// The edits of a text that bring its tables of contents up to date: those of a daily digest as its generator writes
  /// them, and any others in their author's style.
  func tableEdits(of source: SourceText) -> [SourceEdit] {
    if kind == .dailyDigest, TableOfContents(in: source)?.problems.isEmpty == false {
      return DailyDigest.tableOfContentsEdits(in: source, vocabulary: configuration.vocabulary)
    }
    return TableOfContents.edits(in: source)
  }
}
