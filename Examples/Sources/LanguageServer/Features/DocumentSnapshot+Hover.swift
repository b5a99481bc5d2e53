import NewsDigestKit

extension DocumentSnapshot {
  /// What the diagnostics at a place mean; `nil` without any that is explained.
  func hover(at position: LSP.Position) -> LSP.Hover? {
    let offset = text.offset(of: position)
    let diagnostics = analysis.diagnostics.filter { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
    var ids: [DiagnosticID] = []
    for diagnostic in diagnostics where !ids.contains(diagnostic.id) { ids.append(diagnostic.id) }
    let pages = ids.compactMap(configuration.page)
    guard let first = diagnostics.first, !pages.isEmpty else { return nil }
    return LSP.Hover(
      contents: .init(value: pages.joined(separator: "\n\n---\n\n")), range: text.range(of: first.range))
  }
}
