import NewsDigestKit

extension DocumentSnapshot {
  /// What can be done about the diagnostics in a range, and about all of the document.
  func codeActions(_ parameters: LSP.CodeActionParams) throws -> [LSP.CodeAction] {
    let only = parameters.context.only
    func isWanted(_ kind: LSP.CodeActionKind) -> Bool { only?.contains(where: kind.isIn) ?? true }
    var actions = isWanted(.quickFix) ? quickFixes(in: text.offsets(of: parameters.range)) : []
    for kind in [LSP.CodeActionKind.fixAll, .organizeTableOfContents] where isWanted(kind) {
      if let action = try sourceAction(kind) { actions.append(action) }
    }
    return actions
  }

  /// The action with its edit.
  func resolved(_ action: LSP.CodeActionToResolve) throws -> LSP.CodeAction {
    guard action.data.version == version else {
      throw ResponseError(.contentModified, "The document has another version.")
    }
    return LSP.CodeAction(
      title: action.title, kind: action.kind, edit: workspaceEdit(try edits(of: action.kind)), data: action.data)
  }

  private func quickFixes(in range: Range<Int>) -> [LSP.CodeAction] {
    analysis.diagnostics.filter { range.touches($0.range) }.flatMap { diagnostic in
      diagnostic.fixIts.map { fixIt in
        LSP.CodeAction(
          title: fixIt.message, kind: .quickFix, diagnostics: [published(diagnostic)],
          isPreferred: diagnostic.fixIts.count == 1, edit: workspaceEdit(fixIt.edits))
      }
    }
  }

  /// An action for all of the document, if there is something to do. A client that can ask for the edit later does.
  private func sourceAction(_ kind: LSP.CodeActionKind) throws -> LSP.CodeAction? {
    if kind == .fixAll, !analysis.diagnostics.contains(where: { $0.fixIts.count == 1 }) { return nil }
    if kind == .organizeTableOfContents, !analysis.tables.contains(where: { !$0.problems.isEmpty }) {
      return nil
    }
    var action = LSP.CodeAction(title: kind.title, kind: kind)
    if client.resolvesActions {
      action.data = LSP.CodeActionData(uri: uri, version: version)
    } else {
      let edits = try edits(of: kind)
      guard !edits.isEmpty else { return nil }
      action.edit = workspaceEdit(edits)
    }
    return action
  }

  private func edits(of kind: LSP.CodeActionKind) throws -> [SourceEdit] {
    switch kind {
    case .fixAll:
      var document = analysis.document
      try document.applyFixIts(for: analysis.context)
      return source.differences(to: document.source)
    case .organizeTableOfContents: return tableEdits(of: source)
    default: throw ResponseError(.invalidParams, "\(kind.rawValue) is not a kind of action that has no edit.")
    }
  }
}

extension LSP.CodeActionKind {
  fileprivate var title: String { self == .fixAll ? "Fix all that can be fixed" : "Rebuild the table of contents" }
}

extension Range<Int> {
  /// Whether two ranges have a place in common, if only where one ends and the other starts.
  fileprivate func touches(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}
