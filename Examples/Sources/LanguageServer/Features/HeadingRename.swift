import NewsDigestKit

/// A heading that gets another title, and what has to follow: links to it, and its entries in tables of contents.
struct HeadingRename {
  private let snapshot: DocumentSnapshot
  private let index: Int
  private let title: String
  /// The headings before and after.
  private let old: [PageHeading]
  private let new: [PageHeading]

  /// - Throws: ``ResponseError``: with the title, the line would be another heading or none.
  init(of index: Int, in headings: [PageHeading], to title: String, in snapshot: DocumentSnapshot) throws {
    let title = title.trimmingPrefix { $0 == " " || $0 == "\t" }
    (self.snapshot, self.index, old) = (snapshot, index, headings)
    self.title = String(title.reversed().trimmingPrefix { $0 == " " || $0 == "\t" }.reversed())
    let edit = SourceEdit(range: headings[index].titleRange, replacement: self.title)
    let renamed = try snapshot.source.applying([edit])
    new = PageHeading.all(in: renamed, for: snapshot.analysis.host)
    guard !self.title.isEmpty, new.map(\.level) == old.map(\.level), new[index].title == self.title else {
      throw ResponseError(.requestFailed, "“\(self.title)” cannot be the title of this heading.")
    }
  }

  /// The text after it.
  func text() throws -> SourceText {
    let source = snapshot.source
    let edits = [SourceEdit(range: old[index].titleRange, replacement: title)] + linkEdits()
    let renamed = try source.applying(edits.sorted { $0.range.lowerBound < $1.range.lowerBound })
    if snapshot.tableEdits(of: source).isEmpty { return try renamed.applying(snapshot.tableEdits(of: renamed)) }
    return try renamed.applying(entryEdits(in: renamed))
  }

  // MARK: Links

  /// The edits of links to headings whose anchors change, and of entries that have the title.
  private func linkEdits() -> [SourceEdit] {
    let tables = snapshot.analysis.tables.map { (range: $0.range, anchors: anchors(by: $0.rule)) }
    let hosts = AnchorChanges(of: old, from: old.map(\.anchor), to: new.map(\.anchor))
    return snapshot.analysis.links.flatMap { link -> [SourceEdit] in
      guard link.destination.hasPrefix("#"), !link.range.overlaps(old[index].range) else { return [] }
      let table = tables.first { $0.range.overlaps(link.range) }
      let text = snapshot.text.string(link.textRange)
      guard let heading = (table?.anchors ?? hosts).heading(of: link.destination, titled: text) else {
        return []
      }
      var edits: [SourceEdit] = []
      if heading == index, table != nil, text == old[index].title {
        edits.append(SourceEdit(range: link.textRange, replacement: title))
      }
      if let anchor = (table?.anchors ?? hosts).change(of: heading, in: link.destination) {
        edits.append(SourceEdit(range: link.destinationRange, replacement: anchor))
      }
      return edits
    }
  }

  private func anchors(by rule: HeadingSlug) -> AnchorChanges {
    // The host knows ids that authors gave.
    if rule == snapshot.analysis.host.anchors {
      return AnchorChanges(of: old, from: old.map(\.anchor), to: new.map(\.anchor))
    }
    func anchors(of headings: [PageHeading]) -> [String] {
      var anchors = HeadingSlug.Anchors(rule)
      return headings.map { anchors.next(for: $0.text) }
    }
    return AnchorChanges(of: old, from: anchors(of: old), to: anchors(of: new))
  }

  // MARK: Entries

  /// The edits of entries of the heading whose titles were not that of the heading: shortened ones.
  private func entryEdits(in source: SourceText) -> [SourceEdit] {
    let links = PageLink.all(in: source, for: snapshot.analysis.host)
    return TableOfContents.all(in: source).compactMap { table in
      var anchors = HeadingSlug.Anchors(table.rule)
      let all = new.map { anchors.next(for: $0.text) }
      guard let problem = table.problems.first(where: { $0.kind == .renamed && $0.anchor == all[index] }),
        let link = links.first(where: { problem.range.overlaps($0.range) })
      else { return nil }
      return SourceEdit(range: link.textRange, replacement: problem.title)
    }
  }
}
