import Foundation

/// The built `digest`, run as a user runs it.
enum Tool {
  /// What a run left behind.
  struct Result {
    let output: [UInt8]
    let errors: String
    let exitCode: Int32

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// The lines of standard output.
    var lines: [String] { text.split(separator: "\n").map(String.init) }
  }

  /// Runs `digest` with some arguments, and with some bytes on standard input.
  static func run(_ arguments: String..., input: some Sequence<UInt8> = []) throws -> Result {
    try run(url, arguments, input: Data(input))
  }

  /// Runs a line of shell in which `digest` is the tool.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Result {
    let script = "digest() { '\(url.path)' \"$@\"; }; cd '\(folder.path)'; \(line)"
    return try run(URL(filePath: "/bin/sh"), ["-c", script], input: Data())
  }

  private static func run(_ executable: URL, _ arguments: [String], input: Data) throws -> Result {
    // Files, as no amount of output can fill them and make both sides wait.
    let folder = try TemporaryFolder()
    let (output, errors) = (try folder.newFile("output"), try folder.newFile("errors"))
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: folder.add(input, as: "input")))
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try folder.bytes(of: "output"), errors: String(decoding: try folder.bytes(of: "errors"), as: UTF8.self),
      exitCode: process.terminationStatus)
  }

  /// The executable, which stands beside the tests.
  private static let url: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appending(path: "digest")
  }()
}
