import Foundation

/// How the requests of a method are answered.
struct RequestHandler: Sendable {
  private let decode: @Sendable (IncomingMessage) throws(ResponseError) -> DocumentRequest

  /// The request that a message is.
  func request(_ message: IncomingMessage) throws(ResponseError) -> DocumentRequest { try decode(message) }

  /// - Parameters:
  ///   - uri: The document that the parameters name.
  ///   - answer: Works out the result.
  private init<Parameters: Decodable & Sendable, Answer: Encodable & SendableMetatype>(
    _ type: Parameters.Type, uri: @escaping @Sendable (Parameters) -> String,
    answer: @escaping @Sendable (DocumentSnapshot, Parameters) throws -> Answer
  ) {
    decode = { message throws(ResponseError) in
      let parameters = try message.parameters(Parameters.self)
      return DocumentRequest(uri: uri(parameters)) { id, snapshot in
        let answer = try answer(snapshot, parameters)
        return MessageEncoder.framed(try MessageEncoder.body(OutgoingMessage.result(id, answer)))
      }
    }
  }

  private init<Parameters: LSP.DocumentParams, Answer: Encodable & SendableMetatype>(
    _ answer: @escaping @Sendable (DocumentSnapshot, Parameters) throws -> Answer
  ) {
    self.init(Parameters.self, uri: { $0.textDocument.uri }, answer: answer)
  }

  /// The handlers of the methods that the server knows.
  static let all: [String: RequestHandler] = [
    "textDocument/codeAction": RequestHandler { snapshot, parameters in try snapshot.codeActions(parameters) },
    "codeAction/resolve": RequestHandler(LSP.CodeActionToResolve.self, uri: { $0.data.uri }) { snapshot, action in
      try snapshot.resolved(action)
    },
    "textDocument/completion": RequestHandler { snapshot, parameters in
      snapshot.completions(at: (parameters as LSP.TextDocumentPositionParams).position)
    },
    "textDocument/definition": RequestHandler { snapshot, parameters in
      snapshot.definition(at: (parameters as LSP.TextDocumentPositionParams).position)
    },
    "textDocument/documentLink": RequestHandler { (snapshot, _: LSP.TextDocumentParams) in snapshot.documentLinks() },
    "textDocument/documentSymbol": RequestHandler { (snapshot, _: LSP.TextDocumentParams) in snapshot.symbols() },
    "textDocument/foldingRange": RequestHandler { (snapshot, _: LSP.TextDocumentParams) in snapshot.foldingRanges() },
    "textDocument/formatting": RequestHandler { (snapshot, _: LSP.TextDocumentParams) in
      try snapshot.formattingEdits()
    },
    "textDocument/hover": RequestHandler { snapshot, parameters in
      snapshot.hover(at: (parameters as LSP.TextDocumentPositionParams).position)
    },
    "textDocument/prepareRename": RequestHandler { snapshot, parameters in
      snapshot.renamedPart(at: (parameters as LSP.TextDocumentPositionParams).position)
    },
    "textDocument/rename": RequestHandler { snapshot, parameters in try snapshot.rename(parameters) },
  ]
}
