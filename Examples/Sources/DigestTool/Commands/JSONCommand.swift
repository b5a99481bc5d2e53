import ArgumentParser
import NewsDigestKit

/// The subcommand `digest json`.
struct JSONCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "json",
    abstract: "Write documents as JSON Lines, a record a file.",
    discussion: """
      Example:  digest json _posts | jq -r '.content.stories[]?.headline'

      A record is {"path", "format", "content", "diagnostics"}, or {"path", "error"} for a file that cannot be read. \
      `digest text` makes a document of a record again.
      """)

  @OptionGroup var files: FileOptions

  func run() throws {
    let console = Console()
    let tally = files.forEachDocument(on: console) { failure in
      let record = FailureRecord(path: failure.path, error: failure.reason)
      if let line = try? JSONLine.encode(record) { console.write(line) }
    } _: { document in
      console.write(try line(for: document, as: document.format.contentType))
      return true
    }
    try tally.throwOnFailure()
  }

  private func line<Content: DigestFormat>(for document: InputDocument, as type: Content.Type) throws -> String {
    let parsed = DigestDocument<Content>(parsing: document.source)
    return try JSONLine.encode(
      DocumentRecord(
        path: document.path, format: document.format, content: parsed.content, diagnostics: parsed.diagnostics))
  }
}
