import NewsDigestKit

/// A text that is changed step by step.
///
/// Editors send the changes of many carets together, the last one in the text first. Such changes are made at once.
struct ChangedText {
  private var base: DocumentText
  /// Changes of the base that are not made yet, the last one in the text first.
  private var edits: [SourceEdit] = []

  init(_ text: DocumentText) {
    base = text
  }

  /// Adds a change of the text that the ones before it made.
  mutating func apply(_ change: LSP.DidChangeTextDocumentParams.Change) throws {
    guard let range = change.range else {
      (base, edits) = (DocumentText(try SourceText(change.text), in: base.encoding), [])
      return
    }
    // What comes before all other changes is at the same place with and without them.
    if let next = edits.last, base.offsets(of: range).upperBound >= next.range.lowerBound { base = try text() }
    edits.append(SourceEdit(range: base.offsets(of: range), replacement: change.text))
  }

  /// The text with all changes.
  mutating func text() throws -> DocumentText {
    guard !edits.isEmpty else { return base }
    base = DocumentText(try SourceText(base.source.applying(edits.reversed()).text), in: base.encoding)
    edits = []
    return base
  }
}
