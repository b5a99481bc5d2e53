import CommandTesting

/// The built `digest`, run as a user runs it.
enum Tool {
  private static let command = Command("digest")

  /// Runs `digest` with some arguments, and with some bytes on standard input.
  static func run(_ arguments: String..., input: some Sequence<UInt8> = []) throws -> Command.Result {
    try command.run(arguments, input: input)
  }

  /// Runs `digest` with some arguments, and with some bytes on standard input.
  static func run(_ arguments: [String], input: some Sequence<UInt8>) throws -> Command.Result {
    try command.run(arguments, input: input)
  }

  /// Runs a line of shell in which `digest` is the tool.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Command.Result {
    try command.shell(line, calling: "digest", in: folder)
  }
}
