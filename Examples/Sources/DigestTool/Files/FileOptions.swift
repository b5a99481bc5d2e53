import ArgumentParser

/// Which files a command is about, and what to take them for.
struct FileOptions: ParsableArguments {
  @OptionGroup var paths: PathOptions

  @Option(help: "Take every file for a document of this format.")
  var format: DocumentFormat?

  /// Reads each file in turn: see ``PathOptions``.
  func forEachDocument(
    on console: Console,
    onFailure: (InputFailure) -> Void = { _ in },
    _ body: (InputDocument) throws -> Bool
  ) -> Tally {
    paths.forEachDocument(as: format, on: console, onFailure: onFailure, body)
  }
}
