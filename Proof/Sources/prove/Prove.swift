import ArgumentParser

/// Checks the laws of NewsDigestKit on values and edits that nobody wrote by hand.
@main
struct Prove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Checks the laws of NewsDigestKit on generated models, edits and texts.",
    subcommands: [Models.self, Edits.self, Mutations.self, GrowthCommand.self, TableCommand.self]
  )
}
