import ArgumentParser
import Foundation
import LanguageServer
import NewsDigestKit

/// The subcommand `digest lsp`.
struct LSPCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Serve an editor: diagnostics, fixes, outlines, links, renaming and completion as you write.".localized,
    discussion: """
      Example:  digest lsp --publishing --time-zone Asia/Seoul

      Speaks the Language Server Protocol over standard input and standard output. Editors start it: the article \
      "Digests in your editor" of the documentation says how to set up VS Code, Neovim and Zed.
      """.localized)

  @OptionGroup(title: "Publishing") var publishing: PublishingOptions

  @OptionGroup var vocabulary: VocabularyOptions

  @Flag(help: .localized("Does nothing: editors say so that they speak over standard input and output."))
  var stdio = false

  func run() async throws {
    let configuration = ServerConfiguration(
      vocabulary: vocabulary.vocabulary, host: publishing.host, context: publishing.context,
      pageURL: { DiagnosticPage.url(of: $0).absoluteString }, page: { DiagnosticPage(of: $0)?.text })
    throw ExitCode(await LanguageServer.run(configuration))
  }
}
