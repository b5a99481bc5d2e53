import Foundation
import NewsDigestKit

/// A server of the Language Server Protocol 3.17 for digests.
///
/// Messages are handled in their order. What a request asks for is worked out beside that, of the version of the
/// document that was the last one when the request came.
package actor LanguageServer {
  let configuration: ServerConfiguration
  private let send: @Sendable (Data) -> Void

  private enum State {
    case started
    case running(ClientFeatures)
    case shutDown
  }

  private var state = State.started
  private var folders: [URL] = []
  private var documents: [String: OpenDocument] = [:]
  private var words = ArchiveWords()
  /// The reading of the archive.
  private var archive: Task<Void, Never>?
  private var requests: [RequestID: Task<Void, Never>] = [:]
  /// The work that no request waits for.
  private var work: [Int: Task<Void, Never>] = [:]
  private var workCount = 0

  /// The exit code of the process, once the client has said that it is to end.
  private(set) var exitCode: Int32?

  /// Makes a server.
  ///
  /// - Parameter send: Takes the server's messages, each with its header.
  init(_ configuration: ServerConfiguration, send: @escaping @Sendable (Data) -> Void) {
    (self.configuration, self.send) = (configuration, send)
  }

  // MARK: Messages

  /// Handles messages that came together: nothing is answered between them.
  func receive(_ messages: [Result<[UInt8], MessageDecodingError>]) {
    for message in messages {
      switch message {
      case .success(let body): receive(Data(body))
      case .failure(let error): fail(nil, ResponseError(.parseError, error.message))
      }
    }
  }

  private func receive(_ body: Data) {
    do throws(ResponseError) {
      let message = try IncomingMessage(body)
      guard let method = message.method else { return }
      if let id = message.id { try request(id, method, message) } else { notify(method, message) }
    } catch {
      fail(error.id, error)
    }
  }

  private func request(_ id: RequestID, _ method: String, _ message: IncomingMessage) throws(ResponseError) {
    do throws(ResponseError) {
      guard requests[id] == nil else { throw ResponseError(.invalidRequest, "The id is that of another request.") }
      switch (state, method) {
      case (.started, "initialize"): try initialize(id, message)
      case (.started, _): throw ResponseError(.serverNotInitialized, "The first request must be initialize.")
      case (.running, "shutdown"):
        endWork()
        state = .shutDown
        succeed(id, nil as Never?)
      case (.running(let client), _):
        guard let handler = RequestHandler.all[method] else {
          throw ResponseError(.methodNotFound, "\(method) is not known.")
        }
        try start(id, handler.request(message), for: client)
      case (.shutDown, _): throw ResponseError(.invalidRequest, "The server was shut down.")
      }
    } catch {
      throw ResponseError(error.code, error.message, id: id)
    }
  }

  /// Nothing is answered to a notification: one that is wrong, or not known, is left out.
  private func notify(_ method: String, _ message: IncomingMessage) {
    if method == "exit" {
      if case .shutDown = state { exitCode = 0 } else { exitCode = 1 }
      return endWork()
    }
    guard case .running(let client) = state else { return }
    do {
      switch method {
      case "initialized": readArchive()
      case "$/cancelRequest": cancel(try message.parameters(LSP.CancelParams.self).id)
      case "textDocument/didOpen": try open(message.parameters(LSP.DidOpenTextDocumentParams.self), for: client)
      case "textDocument/didChange": try change(message.parameters(LSP.DidChangeTextDocumentParams.self), for: client)
      case "textDocument/didClose": close(try message.parameters(LSP.TextDocumentParams.self))
      case "textDocument/didSave": noteWords(of: try message.parameters(LSP.TextDocumentParams.self))
      default: break
      }
    } catch {
      log("\(method): \((error as? ResponseError)?.message ?? error.localizedDescription)")
    }
  }

  // MARK: The start

  private func initialize(_ id: RequestID, _ message: IncomingMessage) throws(ResponseError) {
    let parameters = try message.parameters(LSP.InitializeParams.self)
    let client = ClientFeatures(parameters.capabilities)
    let uris = parameters.workspaceFolders?.map(\.uri) ?? [parameters.rootUri].compactMap(\.self)
    folders = uris.compactMap { URL(string: $0) }.filter(\.isFileURL)
    state = .running(client)
    succeed(
      id,
      LSP.InitializeResult(
        capabilities: LSP.ServerCapabilities(positionEncoding: client.encoding), serverInfo: .init(name: "digest")))
  }

  private func readArchive() {
    guard !folders.isEmpty else { return }
    archive = startWork { [folders, configuration, weak self] in
      do {
        let words = try await ArchiveWords.words(in: folders, vocabulary: configuration.vocabulary)
        await self?.add(words)
      } catch is CancellationError {
      } catch {
        await self?.log("The folder cannot be read: \(error.localizedDescription)")
      }
    }
  }

  private func add(_ found: ArchiveWords) { words.add(found) }

  // MARK: Documents

  private func open(_ parameters: LSP.DidOpenTextDocumentParams, for client: ClientFeatures) throws {
    let document = try OpenDocument(parameters.textDocument, in: client.encoding, by: configuration)
    documents[document.uri]?.analysis.cancel()
    documents[document.uri] = document
    publish(document, for: client)
  }

  private func change(_ parameters: LSP.DidChangeTextDocumentParams, for client: ClientFeatures) throws {
    guard var document = documents[parameters.textDocument.uri] else {
      throw ResponseError(.invalidParams, "The document is not open.")
    }
    try document.apply(parameters.contentChanges, version: parameters.textDocument.version)
    documents[document.uri] = document
    publish(document, for: client)
  }

  private func close(_ parameters: LSP.TextDocumentParams) {
    guard let document = documents.removeValue(forKey: parameters.textDocument.uri) else { return }
    document.analysis.cancel()
    notifyClient("textDocument/publishDiagnostics", LSP.PublishDiagnosticsParams(uri: document.uri, diagnostics: []))
  }

  private func noteWords(of parameters: LSP.TextDocumentParams) {
    guard let document = documents[parameters.textDocument.uri] else { return }
    words.add(document.text.source, vocabulary: configuration.vocabulary)
  }

  /// Publishes the diagnostics of a version, unless another one comes first.
  private func publish(_ document: OpenDocument, for client: ClientFeatures) {
    startWork { [configuration, words, weak self] in
      guard let analysis = try? await document.analysis.value else { return }
      let snapshot = DocumentSnapshot(document, analysis, client, configuration, words)
      let message = try? Self.notification("textDocument/publishDiagnostics", snapshot.publishedDiagnostics())
      guard let message else { return }
      await self?.publish(message, of: document)
    }
  }

  private func publish(_ message: Data, of document: OpenDocument) {
    guard let current = documents[document.uri], current.analysis == document.analysis else { return }
    send(message)
  }

  // MARK: Requests

  private func start(
    _ id: RequestID, _ request: DocumentRequest, for client: ClientFeatures
  ) throws(ResponseError) {
    guard let document = documents[request.uri] else {
      throw ResponseError(.invalidParams, "\(request.uri) is not open.")
    }
    requests[id] = Task.detached { [configuration, words, weak self] in
      let response: Data?
      do {
        let analysis = try await document.analysis.value
        let snapshot = DocumentSnapshot(document, analysis, client, configuration, words)
        response = try request.response(id, snapshot)
      } catch {
        response = Self.response(id, failing: error)
      }
      await self?.finish(id, response)
    }
  }

  private func finish(_ id: RequestID, _ response: Data?) {
    // Without its task, the request was answered when it was cancelled.
    guard requests.removeValue(forKey: id) != nil, let response else { return }
    send(response)
  }

  private func cancel(_ id: RequestID) {
    guard let request = requests.removeValue(forKey: id) else { return }
    request.cancel()
    fail(id, ResponseError(.requestCancelled, "The request was cancelled."))
  }

  private static func response(_ id: RequestID, failing error: any Error) -> Data? {
    let failure =
      switch error {
      case let error as ResponseError: error
      case is CancellationError: ResponseError(.contentModified, "The document has another version.")
      default: ResponseError(.requestFailed, error.localizedDescription)
      }
    return try? MessageEncoder.framed(MessageEncoder.body(OutgoingMessage.error(id, failure)))
  }

  // MARK: Work

  @discardableResult
  private func startWork(_ body: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
    workCount += 1
    let number = workCount
    let task = Task.detached { [weak self] in
      await body()
      await self?.endWork(number)
    }
    work[number] = task
    return task
  }

  private func endWork(_ number: Int) { work[number] = nil }

  private func endWork() {
    for (id, _) in requests { cancel(id) }
    for task in work.values { task.cancel() }
  }

  /// Waits until all that was asked for is answered; there will be no other questions.
  func finish() async {
    archive?.cancel()
    await finishWork()
  }

  /// Waits until all that was asked for is answered.
  func finishWork() async {
    while let task = requests.values.first ?? work.values.first { await task.value }
  }

  // MARK: Answers

  private func succeed(_ id: RequestID, _ result: some Encodable) {
    guard let body = try? MessageEncoder.body(OutgoingMessage.result(id, result)) else { return }
    send(MessageEncoder.framed(body))
  }

  private func fail(_ id: RequestID?, _ error: ResponseError) {
    guard let body = try? MessageEncoder.body(OutgoingMessage.error(id, error)) else { return }
    send(MessageEncoder.framed(body))
  }

  private func notifyClient(_ method: String, _ parameters: some Encodable) {
    guard let message = try? Self.notification(method, parameters) else { return }
    send(message)
  }

  private static func notification(_ method: String, _ parameters: some Encodable) throws -> Data {
    MessageEncoder.framed(try MessageEncoder.body(OutgoingMessage.notification(method, parameters)))
  }

  private func log(_ message: String) {
    notifyClient("window/logMessage", LSP.LogMessageParams(type: .warning, message: message))
  }
}
