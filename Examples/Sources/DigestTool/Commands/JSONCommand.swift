import ArgumentParser
import NewsDigestKit

/// The subcommand `digest json`.
struct JSONCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "json",
    abstract: "Write documents as JSON Lines, a record a file.",
    discussion: """
      Example:  digest json _posts | jq -r '.content.stories[]?.headline'

      A record is {"path", "format", "content", "diagnostics"}, or {"path", "error"} for a file that cannot be read. \
      `digest text` makes a document of a record again.
      """)

  @OptionGroup var files: FileOptions

  func run() async throws {
    let console = Console()
    let tally = try await files.forEachDocument(on: console) { document in
      let parsed = document.parsed
      return try JSONLine.encode(
        DocumentRecord(path: document.path, digest: parsed.content, diagnostics: parsed.diagnostics))
    } onFailure: { failure in
      let record = FailureRecord(path: failure.path, error: failure.reason)
      if let line = try? JSONLine.encode(record) { console.write(line) }
    } _: { line in
      console.write(line)
      return true
    }
    try tally.throwOnFailure()
  }
}
