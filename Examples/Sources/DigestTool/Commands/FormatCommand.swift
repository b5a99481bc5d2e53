import ArgumentParser
import Foundation
import NewsDigestKit

/// The subcommand `digest format`.
struct FormatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Rewrite documents in canonical form.".localized,
    discussion: """
      Example:  digest format --check _posts

      Without a flag, writes the canonical form of one file to standard output. The canonical form says the same in the \
      same order; spacing, dashes, quoting and line endings are the standard ones.
      """.localized)

  /// What to do with the canonical form.
  enum Action: String, EnumerableFlag {
    case inPlace, check

    static func help(for action: Action) -> ArgumentHelp? {
      switch action {
      case .inPlace: .localized("Write it to the file, as a whole or not at all, and name each file that changed.")
      case .check: .localized("Name each file that is not in canonical form, and exit with 1 if there is one.")
      }
    }
  }

  @OptionGroup var files: FileOptions

  @Flag var action: Action?

  @Option(
    help: .localized("Write known labels and headings in this language, as en, ja or zh-Hans; by default they stay."),
    transform: Language.init)
  var language: Language?

  func validate() throws {
    guard action != nil || isOneFile else {
      throw ValidationError("Give one file to write its canonical form, or several and --in-place or --check.")
    }
  }

  /// Whether one file is named: several in a row would be read as one document.
  private var isOneFile: Bool {
    var isFolder = false as ObjCBool
    let paths = files.paths.paths
    guard paths.count == 1, !files.paths.stdin else { return false }
    return !FileManager.default.fileExists(atPath: paths[0], isDirectory: &isFolder) || !isFolder.boolValue
  }

  func run() async throws {
    let console = Console()
    let tally = try await files.forEachDocument(on: console, work: canonicalForm) { canonical in
      switch action {
      case nil: console.write(canonical.text)
      case .check where !canonical.isInFile:
        console.show("\(canonical.path): \("not in canonical form".localized)\n")
        return false
      case .inPlace where !canonical.isInFile:
        let isChanged = try files.paths.rewriteFile(at: canonical.path, as: files.format) { document in
          try SourceText(canonicalForm(of: document).text)
        }
        if isChanged { console.show("\(canonical.path)\n") }
      case .check, .inPlace: break
      }
      return true
    }
    try tally.throwOnFailure()
  }

  /// The canonical form of a file.
  private struct CanonicalForm {
    let path: String
    let text: String
    /// Whether the file holds it already.
    let isInFile: Bool
  }

  @Sendable private func canonicalForm(of document: InputDocument) throws -> CanonicalForm {
    let text = try document.parsed.formatted(in: language)
    return CanonicalForm(
      path: document.path, text: text, isInFile: text.utf8.elementsEqual(document.source.text.utf8))
  }
}
