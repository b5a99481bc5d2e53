extension DigestDocument {
  /// ``diagnostics``, and what will break when the source is published as the context says, in the order of its lines.
  ///
  /// At most 1,000 are given.
  ///
  /// - Complexity: O(*n*) in the bytes of the source, at each call.
  public func diagnostics(for context: PublishingContext) -> [Diagnostic] {
    let grammar = grammar
    return grammar.diagnostics(source, vocabulary) { report in
      grammar.medium.inspect(source, for: context, report: report)
    }
  }
}

extension PublishedMedium {
  /// Reports what breaks when a text is published.
  fileprivate func inspect(_ source: SourceText, for context: PublishingContext, report: (PendingDiagnostic) -> Void) {
    switch self {
    case .markdownPage: PublishedPage.inspect(source, for: context, report: report)
    case .showNotes: ChapterHostCheck.inspect(source, for: context, report: report)
    }
  }
}
