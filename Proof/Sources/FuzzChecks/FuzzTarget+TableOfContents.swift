import Checks
import NewsDigestKit

extension FuzzTarget {
  /// Checks and rebuilds the tables of contents of a text, and makes anchors of its lines.
  public static let tableOfContents = FuzzTarget("TableOfContents") { input in
    let source = input.takeSource()
    let tables = TableOfContents.all(in: source)
    return tables.flatMap { violations(of: $0, in: source) } + anchorViolations(in: source)
  }

  private static func violations(of table: TableOfContents, in source: SourceText) -> [Violation] {
    let places = [table.range] + table.problems.map(\.range)
    let edits = table.edits()
    return places.filter { !source.holds($0) }.map { Violation("ranges", "a table or problem at \($0)") }
      + DocumentLaws.codableViolations(of: table.entries) + DocumentLaws.codableViolations(of: table.problems)
      + EditLaws.violations(of: edits, of: source) + rebuildingViolations(of: table, edits, in: source)
  }

  /// A table that was brought up to date is up to date, and in its old place: nothing around it changes.
  private static func rebuildingViolations(
    of table: TableOfContents, _ edits: [SourceEdit], in source: SourceText
  ) -> [Violation] {
    guard !edits.isEmpty, let fixed = try? source.applying(edits) else { return [] }
    guard let again = TableOfContents.all(in: fixed).first(where: { $0.range.lowerBound == table.range.lowerBound })
    else { return [Violation("rebuilding", "the table is gone")] }
    guard again.range.upperBound - table.range.upperBound == fixed.byteCount - source.byteCount,
      edits.allSatisfy({
        table.range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= table.range.upperBound
      })
    else { return [Violation("rebuilding", "the table had \(table.range) and has \(again.range)")] }
    return again.edits().isEmpty && again.problems.isEmpty
      ? [] : [Violation("rebuilding", "rebuilt, it still has \(again.problems) and \(again.edits())")]
  }

  /// A rule gives the same anchors each time, and anchors are one line.
  private static func anchorViolations(in source: SourceText) -> [Violation] {
    let lines = source.text.split(separator: "\n").prefix(100).map(String.init)
    return HeadingSlug.allCases.flatMap { rule -> [Violation] in
      var (first, second) = (HeadingSlug.Anchors(rule), HeadingSlug.Anchors(rule))
      let anchors = lines.map { first.next(for: $0) }
      let again = lines.map { second.next(for: $0) }
      guard anchors == again else { return [Violation("anchors", "\(rule) gives others the second time")] }
      return anchors.filter { $0.utf8.contains(0x0A) }.map {
        Violation("anchors", "\(rule) gives \($0.debugDescription)")
      }
    }
  }
}
