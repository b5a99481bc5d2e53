import Foundation
import Testing

/// The Ruby of this machine, where it has kramdown: what Jekyll reads Markdown with.
enum Ruby {
  static let hasKramdown = (try? run(["-e", "require 'kramdown'; require 'kramdown-parser-gfm'"], input: "")) != nil

  static let isAbsentComment: Comment = "ruby with kramdown and kramdown-parser-gfm is not installed"

  /// What a script of this folder prints for `input`.
  static func run(script: String, input: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return try run([folder.appending(path: script).path], input: input)
  }

  private struct Failure: Error {}

  private static func run(_ arguments: [String], input: String) throws -> String {
    let process = Process()
    let (standardInput, standardOutput) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["ruby"] + arguments
    (process.standardInput, process.standardOutput) = (standardInput, standardOutput)
    process.standardError = FileHandle.nullDevice
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let output = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
    return String(decoding: output, as: UTF8.self)
  }
}
