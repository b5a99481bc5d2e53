import Foundation
import Testing

/// A program that answers the same questions.
struct Program {
  let path: String

  private static let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")

  /// The program with a name; `nil` where it is not installed.
  init?(_ name: String) {
    let paths = Self.folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else { return nil }
    self.path = path
  }

  static func isInstalled(_ name: String) -> Bool { Program(name) != nil }

  static func absence(of name: String) -> Comment { "\(name) is not installed" }

  /// What it writes for an input. It must exit with 0.
  func output(_ arguments: [String] = [], input: String = "") throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}

/// The folder of the package.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
