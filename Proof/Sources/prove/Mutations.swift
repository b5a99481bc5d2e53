import ArgumentParser
import Checks

/// Corrupted documents.
struct Mutations: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks all laws on documents that were cut, spliced, or had lines and bytes lost, doubled or changed.",
    discussion: "The smallest documents are cut at every byte first.")

  @OptionGroup var options: RunOptions

  @Option(help: "How many bytes a document may have.")
  var size = 20_000

  func run() async throws {
    let documents = options.documents()
    try await options.run("mutations") { format in
      let (check, cuts) = format.mutations(documents, upTo: size)
      return (check, cuts)
    }
  }
}
