import Foundation
import Testing

/// The real kramdown, where Ruby and it are installed.
enum Kramdown {
  static let isPresent: Bool = (try? anchors(of: [])) != nil

  static let isAbsentComment: Comment = "Ruby with kramdown and kramdown-parser-gfm is not installed"

  private static let script = packageRoot.appending(path: "Tests/NewsDigestKitTests/Support/kramdown-ids.rb")

  private struct Failure: Error {}

  /// The anchors that Jekyll gives the headings of some documents.
  static func anchors(of documents: [[String]]) throws -> [[String]] {
    let input = FileManager.default.temporaryDirectory.appending(path: "headings-\(UUID().uuidString).json")
    try JSONEncoder().encode(documents).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["ruby", "-E", "UTF-8:UTF-8", script.path]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
    return try JSONDecoder().decode([[String]].self, from: data)
  }
}
