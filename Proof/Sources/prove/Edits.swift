import ArgumentParser
import Checks

/// Random edits of documents.
struct Edits: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks that random edits of documents change the lines that they are about, and no others.")

  @OptionGroup var options: RunOptions

  @Option(help: "How many bytes a document may have.")
  var size = 20_000

  func run() async throws {
    let documents = options.documents()
    try await options.run("edits") { ($0.edits(documents, upTo: size), []) }
  }
}
