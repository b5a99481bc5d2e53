import Foundation

/// A built command of the package, run as a user runs it.
package struct Command: Sendable {
  private let url: URL

  /// What a run left.
  package struct Result {
    package let output: [UInt8]
    package let errors: String
    package let exitCode: Int32

    /// Standard output as text.
    package var text: String { String(decoding: output, as: UTF8.self) }
    /// The lines of standard output.
    package var lines: [String] { text.split(separator: "\n").map(String.init) }
  }

  /// The command with a name. It is next to the tests.
  package init(_ name: String) {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    url = folder.appending(path: name)
  }

  /// Runs the command with some arguments, and with some bytes on standard input.
  package func run(_ arguments: [String], input: some Sequence<UInt8> = []) throws -> Result {
    try Self.run(url, arguments, input: Data(input))
  }

  /// Runs a line of shell in which `name` is the command.
  package func shell(_ line: String, calling name: String, in folder: TemporaryFolder) throws -> Result {
    // Not a function: `$!` is to be the command's process, and not that of a shell that waits for it.
    let commands = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(atPath: commands.path(of: name), withDestinationPath: url.path)
    let script = "PATH='\(commands.path)':$PATH; cd '\(folder.path)'; \(line)"
    defer { withExtendedLifetime(commands) {} }
    return try Self.run(URL(filePath: "/bin/sh"), ["-c", script], input: Data())
  }

  private static func run(_ executable: URL, _ arguments: [String], input: Data) throws -> Result {
    // Files, as no amount of output can fill them and make both sides wait.
    let folder = try TemporaryFolder()
    let (output, errors) = (try folder.newFile("output"), try folder.newFile("errors"))
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    // Messages are in the language of the environment, and tests expect English.
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: folder.add(input, as: "input")))
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try folder.bytes(of: "output"), errors: String(decoding: try folder.bytes(of: "errors"), as: UTF8.self),
      exitCode: process.terminationStatus)
  }
}
