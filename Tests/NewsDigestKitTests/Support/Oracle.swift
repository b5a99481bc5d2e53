import Foundation
import Testing

/// Another program that answers the same questions, as a script of `Tests/Oracles` run once.
enum Oracle {
  static let folder = packageRoot.appending(path: "Tests/Oracles")

  /// Whether a program can be run, and is asked for.
  static func isInstalled(_ program: String) -> Bool {
    guard TestSelection.isExhaustive else { return false }
    return (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
  }

  /// Why a test that needs a program is skipped.
  static func absence(of program: String) -> Comment { TestSelection.reason("\(program) is not installed") }

  /// What a script prints.
  ///
  /// - Parameters:
  ///   - program: What runs it: `ruby`, `python3`.
  ///   - script: Its name in `Tests/Oracles`.
  ///   - arguments: Its arguments.
  ///   - input: What it gets on standard input.
  static func answer(of program: String, _ script: String, _ arguments: [String] = [], input: Data = Data()) throws
    -> Data
  {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program, folder.appending(path: script).path] + arguments
    let questions = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).txt")
    try input.write(to: questions)
    defer { try? FileManager.default.removeItem(at: questions) }
    process.standardInput = try FileHandle(forReadingFrom: questions)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw OracleError(script: script, status: process.terminationStatus) }
    return answer
  }

  struct OracleError: Error {
    let script: String
    let status: Int32
  }
}
