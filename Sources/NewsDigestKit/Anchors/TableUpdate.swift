/// Brings tables up to date, and parses the result: a rewritten table may change what the lines around it mean.
///
/// All tables of a document are rewritten together, so that it is parsed as often for many of them as for one.
enum TableUpdate {
  /// How often a table is rewritten. Its style is inferred from the entries, and removing some of them may change it.
  private static let roundLimit = 4

  /// The changes of the document; none of a table that is up to date, or that no form of it would be.
  ///
  /// - Parameter tables: Tables of one document, in order.
  static func edits(of tables: [TableOfContents]) -> [SourceEdit] {
    let outlines = tables.map(TableOutline.init)
    var forms = Array(repeating: TableWriter.Form.allCases[...], count: tables.count)
    // In each turn, a table that was not brought up to date loses a form.
    for _ in 0...TableWriter.Form.allCases.count {
      let edits = zip(outlines, forms).map { outline, forms in
        forms.first.flatMap { TableWriter(outline, as: $0).edit }
      }
      guard edits.contains(where: { $0 != nil }) else { return [] }
      let update = update(tables, by: edits)
      if update.failures.isEmpty {
        return update.rounds == 1
          ? edits.compactMap(\.self)
          : zip(tables, update.tables).compactMap { difference(of: $0, and: $1) }
      }
      for index in update.failures { forms[index] = forms[index].dropFirst() }
    }
    return []
  }

  /// The tables with some changes, and with those that they need because of that.
  ///
  /// - Returns: The tables; those of them that are not up to date then, or were not found again.
  private static func update(
    _ tables: [TableOfContents], by edits: [SourceEdit?]
  ) -> (tables: [TableOfContents], failures: [Int], rounds: Int) {
    var (tables, edits) = (tables, edits)
    let isLeftAlone = edits.map { $0 == nil }
    for round in 1...roundLimit {
      guard let source = tables.first?.source, let changed = try? source.applying(edits.compactMap(\.self)) else {
        break
      }
      let found = Self.tables(like: tables, after: edits, in: changed)
      let lost = found.indices.filter { found[$0] == nil }
      guard lost.isEmpty else {
        // What was not changed is not what made itself disappear.
        let guilty = lost.filter { edits[$0] != nil }
        return (tables, guilty.isEmpty ? edits.indices.filter { edits[$0] != nil } : guilty, round)
      }
      tables = found.compactMap(\.self)
      let outlines = zip(tables, isLeftAlone).map { table, isLeftAlone in isLeftAlone ? nil : TableOutline(of: table) }
      edits = outlines.map { outline in outline.flatMap { TableWriter($0, as: .authors).edit } }
      if edits.allSatisfy({ $0 == nil }) {
        return (tables, outlines.indices.filter { outlines[$0]?.problems.isEmpty == false }, round)
      }
    }
    return (tables, edits.indices.filter { edits[$0] != nil }, roundLimit)
  }

  /// The tables of a changed document in the places of those that were there before.
  private static func tables(
    like tables: [TableOfContents], after edits: [SourceEdit?], in source: SourceText
  ) -> [TableOfContents?] {
    let found = Dictionary(TableOfContents.all(in: source).map { ($0.range.lowerBound, $0) }) { first, _ in first }
    var growth = 0
    return zip(tables, edits).map { table, edit in
      let start = table.range.lowerBound + growth
      if let edit { growth += edit.replacement.utf8.count - edit.range.count }
      guard let match = found[start], match.range.upperBound == table.range.upperBound + growth else { return nil }
      return match
    }
  }

  private static func difference(of table: TableOfContents, and updated: TableOfContents) -> SourceEdit? {
    table.source.withBytes { old in
      updated.source.withBytes { new in
        SourceEdit(replacing: table.range, of: old, with: updated.range, of: new)
      }
    }
  }
}
