import ArgumentParser
import Checks

/// Conversions of documents and generated models.
struct Conversions: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks that what a conversion does not name as lost is there again after converting it back.",
    discussion: """
      First of the documents, then of models. Formats that can only be converted to others are compared by the words of what they became.
      """)

  @OptionGroup var options: RunOptions

  func run() async throws {
    var options = options
    if options.format.isEmpty { options.format = Format.convertible }
    let documents = options.documents()
    try await options.run("conversions") { $0.conversions(documents) }
  }
}
