/// Brings a table up to date, and parses the result: a rewritten table may change what the lines around it mean.
enum TableUpdate {
  /// How often a table is rewritten. Its style is inferred from the entries, and removing some of them may change it.
  private static let roundLimit = 4

  /// The change of the document; `nil` where the table is up to date, or no form of it would be.
  static func edit(of table: TableOfContents) -> SourceEdit? {
    let outline = TableOutline(of: table)
    for form in TableWriter.Form.allCases {
      guard let edit = TableWriter(outline, as: form).edit else { return nil }
      guard let updated = updated(table, by: edit) else { continue }
      return updated.rounds == 1 ? edit : difference(of: table, and: updated.table)
    }
    return nil
  }

  /// The table with a change, and with those that it needs because of that; `nil` where there is no end to them.
  private static func updated(_ table: TableOfContents, by edit: SourceEdit) -> (table: TableOfContents, rounds: Int)? {
    var (table, edit) = (table, edit)
    for round in 1...roundLimit {
      guard let source = try? table.source.applying([edit]), let changed = Self.table(between: table, in: source) else {
        return nil
      }
      let outline = TableOutline(of: changed)
      guard let next = TableWriter(outline, as: .authors).edit else {
        return outline.problems.isEmpty ? (changed, round) : nil
      }
      (table, edit) = (changed, next)
    }
    return nil
  }

  /// The table of a changed document between the markers of a table.
  private static func table(between marks: TableOfContents, in source: SourceText) -> TableOfContents? {
    let growth = source.byteCount - marks.source.byteCount
    guard let table = TableOfContents(in: source, at: marks.range.lowerBound),
      table.range.upperBound == marks.range.upperBound + growth
    else { return nil }
    return table
  }

  private static func difference(of table: TableOfContents, and updated: TableOfContents) -> SourceEdit? {
    table.source.withBytes { old in
      updated.source.withBytes { new in
        SourceEdit(replacing: table.range, of: old, with: updated.range, of: new)
      }
    }
  }
}
