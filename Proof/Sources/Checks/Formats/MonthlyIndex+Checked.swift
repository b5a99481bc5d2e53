public import Generation
public import NewsDigestKit

extension MonthlyIndex: CheckedFormat {
  /// What the paths of its documents hold.
  public static var pathMarks: [String] {
    ["README.md", "/monthly-index", "__index"]
  }

  /// Draws monthly indexes, and edits them.
  public static var generator: Generator<MonthlyIndex> { .monthlyIndex }

  /// Removes the day in the middle, or adds a paragraph.
  public mutating func makeEdit() {
    if days.isEmpty { return introduction.append(.paragraph(Paragraph("새 글"))) }
    days.remove(at: days.count / 2)
  }

  /// The views of each day and of the document.
  public func derivedProperties(in source: SourceText) -> [Any?] {
    var properties: [Any?] = [year, month, total, days.first.map(date)]
    for day in days {
      properties += [day.month, day.day, day.count, day.link, day.titles]
      for case .markdown(let block) in day.blocks { properties += block.derivedProperties }
    }
    for block in introduction { properties += block.derivedProperties }
    return properties + derived(Digest(self), in: source)
  }
}
