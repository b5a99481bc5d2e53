import ArgumentParser
import NewsDigestKit

/// What the commands that edit documents have in common: the files, and whether they are written.
struct EditOptions: ParsableArguments {
  @OptionGroup var paths: PathOptions

  @Flag(help: .localized("Only show what would change."))
  var dryRun = false

  /// Edits each document, and shows what changes as a diff.
  ///
  /// - Parameter edited: The new text of a document. What it throws is a failure of the file.
  func edit(_ edited: @escaping @Sendable (InputDocument) throws -> SourceText) async throws {
    let console = Console()
    var changedCount = 0
    let tally = try await paths.forEachDocument(on: console) { document in
      (document, try edited(document))
    } _: { document, text in
      guard text != document.source, try dryRun || paths.rewriteFile(at: document.path, edited) else { return true }
      changedCount += 1
      console.show(UnifiedDiff(from: document.source, to: text).text(path: document.path))
      return true
    }
    let changes = (dryRun ? "{count} to be changed" : "{count} changed").localized(["count": "\(changedCount)"])
    console.report("\(tally.total.counting("file")), \(changes)")
    try tally.throwOnFailure()
  }
}

/// Why a document is not edited.
enum EditFailure: Error, CustomStringConvertible {
  case noFrontMatter

  var description: String {
    switch self {
    case .noFrontMatter: "It has no front matter."
    }
  }
}
