import NewsDigestKit

extension DocumentSnapshot {
  /// The diagnostics of the document, as a client shows them.
  func publishedDiagnostics() -> LSP.PublishDiagnosticsParams {
    LSP.PublishDiagnosticsParams(uri: uri, version: version, diagnostics: analysis.diagnostics.map(published))
  }

  /// A diagnostic as a client shows it.
  func published(_ diagnostic: Diagnostic) -> LSP.Diagnostic {
    let page = client.hasCodeDescriptions ? configuration.pageURL(diagnostic.id) : nil
    let notes = client.hasRelatedInformation ? diagnostic.notes : []
    return LSP.Diagnostic(
      range: text.range(of: diagnostic.range), severity: .init(diagnostic.severity), code: diagnostic.id.rawValue,
      codeDescription: page.map(LSP.Diagnostic.CodeDescription.init), message: diagnostic.message,
      relatedInformation: notes.isEmpty ? nil : notes.map(relatedInformation))
  }

  private func relatedInformation(_ note: Diagnostic.Note) -> LSP.Diagnostic.RelatedInformation {
    .init(location: LSP.Location(uri: uri, range: text.range(of: note.range)), message: note.message)
  }
}

extension LSP.Diagnostic.Severity {
  init(_ severity: Diagnostic.Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .remark: .information
      }
  }
}
