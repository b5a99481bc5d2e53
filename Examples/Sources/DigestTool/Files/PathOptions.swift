import ArgumentParser
import Foundation
import NewsDigestKit

/// Which files a command is about.
struct PathOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders. A folder means the .md, .markdown and .txt files in it, at any depth, except hidden ones.",
      valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Flag(help: "Also read paths from standard input, one a line.")
  var stdin = false

  @OptionGroup var words: VocabularyOptions

  func validate() throws {
    guard stdin || !paths.isEmpty else { throw ValidationError("Give the path of a file or folder, or --stdin.") }
    // As a URL, it would be the current folder.
    guard !paths.contains("") else { throw ValidationError("A path is empty: give that of a file or folder.") }
  }

  /// The files to read, in order.
  func archive() -> DigestArchive {
    let all = paths + (stdin ? Self.pathsFromStandardInput() : [])
    return DigestArchive(at: all.map { URL(filePath: $0, directoryHint: .inferFromPath) })
  }

  private static func pathsFromStandardInput() -> [String] {
    var paths: [String] = []
    while let line = readLine() {
      if !line.isEmpty { paths.append(line) }
    }
    return paths
  }
}
