/// What the client knows.
struct ClientFeatures: Sendable {
  let encoding: PositionEncoding
  let hasDocumentChanges: Bool
  let hasRelatedInformation: Bool
  let hasCodeDescriptions: Bool
  let resolvesActions: Bool
  /// How many ranges may be folded.
  let foldingLimit: Int

  init(_ capabilities: LSP.ClientCapabilities) {
    let document = capabilities.textDocument
    encoding = PositionEncoding(offered: capabilities.general?.positionEncodings)
    hasDocumentChanges = capabilities.workspace?.workspaceEdit?.documentChanges ?? false
    hasRelatedInformation = document?.publishDiagnostics?.relatedInformation ?? false
    hasCodeDescriptions = document?.publishDiagnostics?.codeDescriptionSupport ?? false
    resolvesActions =
      document?.codeAction?.dataSupport == true
      && document?.codeAction?.resolveSupport?.properties.contains("edit") == true
    foldingLimit = document?.foldingRange?.rangeLimit ?? .max
  }
}
