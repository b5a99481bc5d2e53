import Foundation

/// A request about an open document.
struct DocumentRequest: Sendable {
  /// The document.
  let uri: String
  /// Works out the response, with its header.
  let response: @Sendable (RequestID, DocumentSnapshot) throws -> Data
}
