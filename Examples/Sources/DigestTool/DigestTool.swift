import ArgumentParser
import Foundation

/// The `digest` command.
@main
struct DigestTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: "Shows, checks, converts and rewrites news digests without losing a byte.".localized,
    discussion: """
      Start with:  digest show Examples/Samples/news-post.md

      Each subcommand takes files and folders, goes on past a file that it cannot read, and exits with 0 when all is \
      well, 1 when a file failed and 2 when the call is wrong.
      """.localized,
    version: version,
    subcommands: [
      ShowCommand.self, JSONCommand.self, WorkerCommand.self, TextCommand.self, CheckCommand.self,
      RoundTripCommand.self,
      FormatCommand.self, TableOfContentsCommand.self, DetectCommand.self, ChaptersCommand.self,
      ExplainCommand.self, FeedCommand.self, ConvertCommand.self, SetCommand.self, SectionCommand.self,
      RenameTagCommand.self, LSPCommand.self,
    ])

  /// The version of the library and the tool.
  static let version = "0.1.0"

  private static let wrongCall: Int32 = 2

  /// Runs the command that the arguments name.
  static func main() async {
    // A reader such as `head` that has seen enough ends the tool without a word, whatever the parent process ignores.
    signal(SIGPIPE, SIG_DFL)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      let names = configuration.subcommands.compactMap { $0.configuration.commandName }
      let suggestion = CommandSuggestion(CommandLine.arguments, among: names)
      Console().report(suggestion?.text ?? fullMessage(for: error))
      Foundation.exit(wrongCall)
    }
  }
}
