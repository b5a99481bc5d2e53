import ArgumentParser
import NewsDigestKit

/// The subcommand `digest format`.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Rewrite documents in the standard style.",
    discussion: """
      Example:  digest format --check _posts

      Without a flag, writes the standard form of one file to standard output. The standard form says the same in the \
      same order; spacing, dashes, quoting and line endings are the standard ones.
      """)

  /// What to do with the standard form.
  enum Action: String, EnumerableFlag {
    case inPlace, check

    static func help(for action: Action) -> ArgumentHelp? {
      switch action {
      case .inPlace: "Write it to the file, as a whole or not at all, and name each file that changed."
      case .check: "Name each file that is not in the standard form, and exit with 1 if there is one."
      }
    }
  }

  @OptionGroup var files: FileOptions

  @Flag var action: Action?

  func validate() throws {
    guard action != nil || files.paths.stdin || files.paths.paths.count == 1 else {
      throw ValidationError("Give one file to write its standard form, or several and --in-place or --check.")
    }
  }

  func run() throws {
    let console = Console()
    let tally = files.forEachDocument(on: console) { document in
      let standard = try standardForm(of: document, as: document.format.contentType)
      let isStandard = standard.utf8.elementsEqual(document.source.text.utf8)
      switch action {
      case nil: console.write(standard)
      case .check where !isStandard:
        console.write("\(document.path): not in the standard form\n")
        return false
      case .inPlace where !isStandard:
        try document.replaceFile(with: standard)
        console.write("\(document.path)\n")
      case .check, .inPlace: break
      }
      return true
    }
    try tally.throwOnFailure()
  }

  private func standardForm<Content: DigestFormat>(of document: InputDocument, as type: Content.Type) throws -> String {
    try Content(parsing: document.source).formatted()
  }
}
