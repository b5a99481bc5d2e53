import Foundation
import FuzzChecks
import Testing

@Suite("Inputs of the fuzzers hold without them")
struct ReplayTests {
  /// An input in a file.
  struct Input: Sendable, CustomTestStringConvertible {
    let target: FuzzTarget
    let file: URL

    var testDescription: String { "\(target.name): \(file.lastPathComponent)" }
  }

  private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func inputs(in folder: String) -> [Input] {
    FuzzTarget.all.flatMap { target in
      files(in: package.appending(path: folder).appending(path: target.name)).map { Input(target: target, file: $0) }
    }
  }

  private static func files(in folder: URL) -> [URL] {
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).sorted { $0.path < $1.path }
  }

  @Test("What a fuzzer found once", arguments: inputs(in: "Findings"))
  func finding(input: Input) throws {
    let violations = input.target.violations(of: Array(try Data(contentsOf: input.file)))
    #expect(violations.isEmpty)
  }

  @Test("What the fuzzers start from", arguments: inputs(in: "Seeds"))
  func seed(input: Input) throws {
    let violations = input.target.violations(of: Array(try Data(contentsOf: input.file)))
    #expect(violations.isEmpty)
  }

  @Test("The samples", arguments: FuzzTarget.all.map(\.name))
  func samples(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let folder = Self.package.deletingLastPathComponent().appending(path: "Examples/Samples")
    let files = Self.files(in: folder).filter { ["md", "txt"].contains($0.pathExtension) }
    #expect(files.count >= 8)
    for file in files {
      let violations = target.violations(of: Array(try Data(contentsOf: file)))
      #expect(violations.isEmpty, "\(file.lastPathComponent)")
    }
  }

  @Test("Each finding is of a target")
  func folders() {
    let names = Set(FuzzTarget.all.map(\.name))
    for folder in ["Findings", "Seeds"] {
      let folders = Self.files(in: Self.package.appending(path: folder)).filter { $0.hasDirectoryPath }
      #expect(Set(folders.map(\.lastPathComponent)).isSubset(of: names))
    }
  }
}
