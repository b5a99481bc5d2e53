import NewsDigestKit

extension DocumentSnapshot {
  /// The title of the heading at a place; `nil` without one.
  func renamedPart(at position: LSP.Position) -> LSP.PrepareRenameResult? {
    let headings = analysis.headings
    guard let heading = heading(at: position, of: headings).map({ headings[$0] }) else { return nil }
    return LSP.PrepareRenameResult(range: text.range(of: heading.titleRange), placeholder: heading.title)
  }

  /// The edit that renames a heading, with all links to it and its entries in tables of contents.
  func rename(_ parameters: LSP.RenameParams) throws -> LSP.WorkspaceEdit {
    let headings = analysis.headings
    guard let index = heading(at: parameters.position, of: headings) else {
      throw ResponseError(.requestFailed, "There is no heading here.")
    }
    let rename = try HeadingRename(of: index, in: headings, to: parameters.newName, in: self)
    return workspaceEdit(source.differences(to: try rename.text(), granularity: .characters))
  }

  private func heading(at position: LSP.Position, of headings: [PageHeading]) -> Int? {
    let offset = text.offset(of: position)
    return headings.firstIndex { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
  }
}
