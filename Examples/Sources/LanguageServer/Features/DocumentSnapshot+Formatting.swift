import NewsDigestKit

extension DocumentSnapshot {
  /// The edits that bring the document into canonical form. Lines that have it stay.
  func formattingEdits() throws -> [LSP.TextEdit] {
    let canonical = try SourceText(analysis.document.formatted())
    return text.textEdits(source.differences(to: canonical))
  }
}
