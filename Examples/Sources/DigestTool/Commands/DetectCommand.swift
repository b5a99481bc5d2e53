import ArgumentParser

/// The subcommand `digest detect`.
struct DetectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detect",
    abstract: "Tell the format of documents.",
    discussion: """
      Example:  digest detect _posts | grep -v news-post

      Writes `path: format` for each file, the format being \
      \(DocumentFormat.detectable.map(\.rawValue).joined(separator: ", ")).
      """)

  @OptionGroup var files: FileOptions

  func run() throws {
    let console = Console()
    let tally = files.forEachDocument(on: console) { document in
      console.write("\(document.path): \(document.format.rawValue)\n")
      return true
    }
    try tally.throwOnFailure()
  }
}
