import NewsDigestKit

extension DailyDigest: Presentable {
  var extent: String { entries.count.counting("entry", "entries") }

  /// Adds the title and the entries, the most important ones first, each with its number in the digest.
  func present(on page: inout Page) {
    page.add(StyledText(title ?? "(no title)", .bold))
    if let date { page.add(StyledText(date.description, .faint)) }
    for importance in importances {
      let group = zip(1..., entries).filter { $0.1.importance == importance }
      guard let first = group.first else { continue }
      page.addBlankLine()
      // The word as the digest has it, in its language.
      let word = first.1.importance?.rawValue ?? "(no importance)".localized
      page.add(StyledText("\(word) (\(group.count))", .accent))
      for (number, entry) in group { entry.present(on: &page, number: number) }
    }
  }

  private var title: String? {
    for case .markdown(.heading(1, let text)) in introduction { return text }
    return nil
  }

  /// The known importances, then any others that the entries have, then no importance.
  private var importances: [Importance?] {
    var importances = Importance.known
    for case let importance? in entries.map(\.importance) where !importances.contains(importance) {
      importances.append(importance)
    }
    return importances + [nil]
  }
}

extension DailyDigest.Entry {
  fileprivate func present(on page: inout Page, number: Int) {
    let marker = "\(number). "
    page.addBlankLine()
    page.add(StyledText(title, .bold), marker: StyledText(marker, .bold))
    let facts = [date?.description, organization?.rawValue, source].compactMap { $0 } + tags.map { "#\($0)" }
    if !facts.isEmpty { page.add(StyledText(facts.joined(separator: " · "), .faint), indent: marker.count) }
    for block in blocks { block.present(on: &page, indent: marker.count) }
  }
}

extension DailyDigest.Block {
  /// Adds the block to a page, unless the line of facts says it already.
  fileprivate func present(on page: inout Page, indent: Int) {
    switch self {
    case .metadata, .tags: break
    case .summary(let text):
      page.addBlankLine()
      page.add(StyledText(markdown: text), indent: indent)
    case .keyPoints(let points):
      page.addBlankLine()
      for point in points { page.add(StyledText(markdown: point), indent: indent, marker: StyledText("• ", .faint)) }
    case .details(let details):
      let length = details.text.count.counting("character")
      page.addBlankLine()
      page.add(
        StyledText("original article, {length} (collapsed)".localized(["length": length]), .faint), indent: indent)
    case .link(let link): page.add(StyledText(link.url, .faint), indent: indent, marker: StyledText("↗ ", .accent))
    case .markdown(let block): block.present(on: &page, indent: indent)
    }
  }
}
