import NewsDigestKit

/// A version of a document, and all that an answer about it is made of.
struct DocumentSnapshot: Sendable {
  let uri: String
  let version: Int
  let text: DocumentText
  let analysis: Analysis
  let client: ClientFeatures
  let configuration: ServerConfiguration
  let words: ArchiveWords

  init(
    _ document: OpenDocument, _ analysis: Analysis, _ client: ClientFeatures, _ configuration: ServerConfiguration,
    _ words: ArchiveWords
  ) {
    (uri, version, text, self.analysis) = (document.uri, document.version, document.text, analysis)
    (self.client, self.configuration, self.words) = (client, configuration, words)
  }

  var source: SourceText { text.source }
  var kind: DigestKind { analysis.document.content.kind }

  /// The edit of the workspace that makes some edits of the document.
  func workspaceEdit(_ edits: [SourceEdit]) -> LSP.WorkspaceEdit {
    let edits = text.textEdits(edits)
    guard client.hasDocumentChanges else { return LSP.WorkspaceEdit(changes: [uri: edits]) }
    let document = LSP.VersionedTextDocumentIdentifier(uri: uri, version: version)
    return LSP.WorkspaceEdit(documentChanges: [.init(textDocument: document, edits: edits)])
  }
}
