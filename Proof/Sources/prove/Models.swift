import ArgumentParser
import Checks

/// Generated models.
struct Models: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Checks that each generated model can be written and parsed back, or is refused with the property at fault."
  )

  @OptionGroup var options: RunOptions

  func run() async throws {
    let documents = options.documents()
    try await options.run("models") { ($0.models(documents), []) }
  }
}
