import ArgumentParser

/// Which files a command is about.
struct PathOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders. A folder stands for the .md, .markdown and .txt files in it, at any depth, hidden ones aside.",
      valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Flag(help: "Also read paths from standard input, one a line.")
  var stdin = false

  func validate() throws {
    guard stdin || !paths.isEmpty else { throw ValidationError("Give the path of a file or folder, or --stdin.") }
  }

  /// The files to read, in order.
  func files() -> [FileFinder.File] {
    FileFinder.files(at: paths + (stdin ? Self.pathsFromStandardInput() : []))
  }

  private static func pathsFromStandardInput() -> [String] {
    var paths: [String] = []
    while let line = readLine() {
      if !line.isEmpty { paths.append(line) }
    }
    return paths
  }
}
