import NewsDigestKit

extension MonthlyIndex: Presentable {
  var extent: String {
    let titles = days.reduce(0) { $0 + $1.titles.count }
    return "\(days.count.counting("day")), \(titles.counting("entry", "entries"))"
  }

  /// Adds the title and a line a day: when, how many entries, and where they are.
  func present(on page: inout Page) {
    page.add(StyledText(title ?? "(no title)", .bold))
    if let total {
      page.add(
        StyledText(
          "{entries} (as stated in the file)".localized(["entries": total.counting("entry", "entries")]), .faint))
    }
    page.addBlankLine()
    let counts = days.map { String($0.titles.count) }
    let width = counts.map(\.count).max() ?? 0
    for (day, count) in zip(days, counts) {
      let gap = String(repeating: " ", count: width - count.count + 2)
      var line = StyledText(day.link?.url ?? "(no link)", .faint)
      if let said = day.count, said != day.titles.count {
        line += StyledText(" · " + "its heading says {count}".localized(["count": "\(said)"]), .accent)
      }
      let marker = StyledText(date(of: day)?.description ?? day.heading, .bold) + StyledText("\(gap)\(count)  ")
      page.add(line, marker: marker)
    }
  }

  private var title: String? {
    for case .heading(1, let text) in introduction { return text }
    return nil
  }
}
