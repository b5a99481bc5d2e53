import Foundation
import NewsDigestKit

/// Makes the output lines of input lines.
struct Worker: Sendable {
  let format: DigestKind?
  let vocabulary: Vocabulary
  let byteLimit: Int
  let columns: WorkerColumns?
  let selection: RecordSelection?

  /// What some lines gave.
  struct Output: Sendable {
    var bytes: [UInt8] = []
    var summary = WorkerSummary()
  }

  func output(of lines: [LineReader.Line]) -> Output {
    var output = Output()
    for line in lines { add(WorkerRequest(line), to: &output) }
    return output
  }

  private func add(_ request: WorkerRequest, to output: inout Output) {
    let start = output.bytes.count
    do throws(WorkerFailure) {
      let document = try request.document(as: format, vocabulary: vocabulary, byteLimit: byteLimit)
      output.summary.countDocument(rows: try append(document.parsed, of: request, to: &output.bytes))
    } catch {
      output.bytes.removeLast(output.bytes.count - start)
      output.summary.countFailure()
      // A record of texts and numbers can always be encoded.
      try? JSONLine.append(WorkerFailureRecord(error, of: request), nil, to: &output.bytes)
    }
  }

  /// - Returns: How many rows were appended.
  private func append(
    _ document: DigestDocument<Digest>, of request: WorkerRequest, to bytes: inout [UInt8]
  ) throws(WorkerFailure) -> Int {
    do {
      guard let columns else {
        let record = DocumentRecord(
          schema: workerSchemaVersion, id: request.id, path: request.path, digest: document.content,
          diagnostics: document.diagnostics)
        try JSONLine.append(record, selection, to: &bytes)
        return 1
      }
      let rows = columns.rows(of: document.content)
      for (place, row) in rows.enumerated() {
        try JSONLine.append(
          WorkerRow(id: request.id, path: request.path, kind: document.content.kind, row: place, columns, row),
          selection,
          to: &bytes)
      }
      return rows.count
    } catch {
      throw WorkerFailure(code: .unreadable, message: "\(error)")
    }
  }
}
