import ArgumentParser
import NewsDigestKit

/// The subcommand `digest json`.
struct JSONCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "json",
    abstract: "Write documents as JSON Lines, a record a file.".localized,
    discussion: """
      Example:  digest json _posts | jq -r '.content.stories[]?.headline'

      A record is {"path", "format", "content", "diagnostics"}, or {"path", "error"} for a file that cannot be read. \
      `digest text` makes a document of a record again. For many documents, see `digest worker`.
      """.localized)

  @OptionGroup var files: FileOptions

  @OptionGroup var members: SelectionOptions

  @OptionGroup var messages: MessageOptions

  func run() async throws {
    let console = Console()
    let (selection, language) = (members.select, messages.language)
    let tally = try await files.forEachDocument(on: console, in: language) { document in
      let parsed = document.parsed
      let record = DocumentRecord(path: document.path, digest: parsed.content, diagnostics: parsed.diagnostics)
      var line: [UInt8] = []
      try JSONLine.append(record, selection, in: language, to: &line)
      return line
    } onFailure: { failure in
      var line: [UInt8] = []
      let record = FailureRecord(path: failure.path, error: failure.reason)
      if (try? JSONLine.append(record, selection, in: language, to: &line)) != nil { console.write(line) }
    } _: { line in
      console.write(line)
      return true
    }
    try tally.throwOnFailure()
  }
}
