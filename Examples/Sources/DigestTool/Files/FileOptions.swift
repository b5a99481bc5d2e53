import ArgumentParser
import NewsDigestKit

/// Which files a command is about, and what to parse them as.
struct FileOptions: ParsableArguments {
  @OptionGroup var paths: PathOptions

  @Option(help: .localized("Take every file for a document of this format."))
  var format: DigestKind?

  /// Reads the files: see ``PathOptions``.
  func forEachDocument<Output: Sendable>(
    on console: Console,
    in language: Language = .preferred,
    work: @escaping @Sendable (InputDocument) throws -> Output,
    onFailure: (InputFailure) -> Void = { _ in },
    _ body: (Output) throws -> Bool
  ) async throws -> Tally {
    try await paths.forEachDocument(as: format, on: console, in: language, work: work, onFailure: onFailure, body)
  }
}
