import ArgumentParser
import Dispatch

/// Checks the laws of NewsDigestKit on values and edits that nobody wrote by hand.
@main
struct Prove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Checks the laws of NewsDigestKit on generated models, edits and texts.",
    subcommands: [
      Models.self, Edits.self, Mutations.self, Conversions.self, Forms.self, GrowthCommand.self, Instructions.self,
      CountedWork.self,
      TableCommand.self, Saves.self, SavingProcess.self,
    ]
  )

  /// Starts a thread only if needed: Valgrind does not follow an asynchronous `main`.
  static func main() {
    do {
      var command = try parseAsRoot()
      if let command = command as? any AsyncParsableCommand { wait(for: command) }
      try command.run()
      exit()
    } catch {
      exit(withError: error)
    }
  }

  private static func wait(for command: some AsyncParsableCommand) -> Never {
    nonisolated(unsafe) var command = command
    Task {
      do { try await command.run() } catch { exit(withError: error) }
      exit()
    }
    dispatchMain()
  }
}
