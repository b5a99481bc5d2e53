import ArgumentParser
import Foundation
import NewsDigestKit

/// The subcommand `digest worker`.
struct WorkerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Write a record for each line of standard input, without end.".localized,
    discussion: """
      Example:  find . -name '*.md' | digest worker --summary

      A line is a path, or an object of JSON: {"id": …, "path": …}, {"id": …, "text": …} or {"id": …, "base64": …}, \
      with "format" where it is known. Each gives one line, in order: {"schema", "id", "path", "format", "content", \
      "diagnostics"}, or {"schema", "id", "path", "error": {"code", "message", "offset"}}. The id is any value, and \
      comes back as it was written.

      All cores work. Lines are written as soon as they are known, at the latest when the input pauses. The memory does \
      not grow with the number of lines. A document that fails is a record; the worker exits with 0, or with 70 when it \
      failed itself. The last line of --summary shows that it was not ended before its time.
      """.localized)

  @Flag(help: .localized("Write a last line with the numbers of lines, documents, failures and rows."))
  var summary = false

  @Flag(name: [.long, .customShort("0")], help: .localized("A NUL ends each line of the input, as with find -print0."))
  var null = false

  @Option(
    help: .localized(
      """
      Write flat rows instead of records: a line for each story, entry, chapter, citation or link of a document, each \
      with all columns.
      """))
  var columns: WorkerColumns?

  @OptionGroup var members: SelectionOptions

  @Option(help: .localized("Take every document for one of this format, unless its line says otherwise."))
  var format: DigestKind?

  @Option(help: .localized("How many bytes a document may have.", valueName: "bytes"))
  var limit = SourceText.defaultByteLimit

  @Option(help: .localized("Print the schema of the output, and exit."))
  var schema: WorkerSchema?

  @OptionGroup var words: VocabularyOptions

  private static let workerFailed: Int32 = 70

  func validate() throws {
    guard 1...(1 << 40) ~= limit else { throw ValidationError("The limit is a number of bytes.") }
  }

  func run() async throws {
    let console = Console()
    if let schema { return console.write(try schema.text(of: columns)) }
    let worker = Worker(
      format: format, vocabulary: words.vocabulary, byteLimit: limit, columns: columns, selection: members.select)
    var total = WorkerSummary()
    do {
      try await WorkerInput.forEachBatch(of: lines, work: worker.output) { output in
        total.add(output.summary)
        write(output.bytes, on: console)
      }
    } catch let failure as WorkerInput.Failure {
      fail("standard input cannot be read: \(failure.reason)", on: console)
    }
    guard summary else { return }
    var line: [UInt8] = []
    try JSONLine.append(WorkerSummaryRecord(summary: total), nil, to: &line)
    write(line, on: console)
  }

  private var lines: LineReader {
    // Every byte of a text may be an escape of six in JSON.
    LineReader(separator: null ? 0 : LineReader.lineFeed, lineLimit: 6 * limit + (1 << 20))
  }

  private func write(_ bytes: [UInt8], on console: Console) {
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      fail("standard output cannot be written: \(error.localizedDescription)", on: console)
    }
  }

  private func fail(_ reason: String, on console: Console) -> Never {
    console.report("digest: \(reason)")
    Foundation.exit(Self.workerFailed)
  }
}
