import NewsDigestKit

/// The version of the schema of what a worker writes. It changes when a member changes its meaning or is gone.
let workerSchemaVersion = 1

/// What a worker says of a line without a document.
struct WorkerFailureRecord: Encodable {
  struct Reason: Encodable {
    let code: WorkerFailure.Code
    let message: String
    let offset: Int?
  }

  let schema = workerSchemaVersion
  let id: JSONText?
  let path: String?
  let error: Reason

  init(_ failure: WorkerFailure, of request: WorkerRequest) {
    (id, path) = (request.id, request.path)
    error = Reason(code: failure.code, message: failure.message, offset: failure.offset)
  }
}

/// How much a worker did: the last line, if it is asked for.
struct WorkerSummary: Encodable {
  /// The lines that were read.
  private(set) var lines = 0
  /// The lines that are documents.
  private(set) var documents = 0
  /// The lines that have an error.
  private(set) var failed = 0
  /// The rows that were written; of whole records as many as documents.
  private(set) var rows = 0

  mutating func countDocument(rows count: Int) {
    lines += 1
    documents += 1
    rows += count
  }

  mutating func countFailure() {
    lines += 1
    failed += 1
  }

  mutating func add(_ other: WorkerSummary) {
    lines += other.lines
    documents += other.documents
    failed += other.failed
    rows += other.rows
  }
}

/// The last line.
struct WorkerSummaryRecord: Encodable {
  let schema = workerSchemaVersion
  let summary: WorkerSummary
}
