import ArgumentParser
import Checks
import Foundation
import Generation

/// What all subcommands that run cases take.
struct RunOptions: ParsableArguments {
  @Option(help: "The format to check; all of them when it is not given.", transform: Self.format)
  var format: [Format] = []

  @Option(help: "How many cases for each format.")
  var count = 10_000

  @Option(help: "What all cases follow from.")
  var seed: UInt64 = 1

  @Option(help: "How many seconds each format may take.")
  var seconds: Double?

  @Option(help: "Run one case of a format again: SEED:INDEX, or the choices that a finding shows.")
  var replay: String?

  @Option(help: "Write the report to this file.")
  var json: String?

  @Option(help: "The folder of real documents.")
  var corpus = Self.repository.appending(path: "../shared/corpus").standardizedFileURL.path

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func format(_ name: String) throws -> Format {
    guard let format = Format(rawValue: name) else {
      let names = Format.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no format '\(name)'. There are: \(names).")
    }
    return format
  }

  /// The documents to start from.
  func documents() -> Documents {
    let folder = URL(filePath: corpus)
    let isThere = FileManager.default.fileExists(atPath: folder.path)
    if !isThere { Console.tell("no real documents at \(corpus): the samples only") }
    return Documents(root: Self.repository, corpus: isThere ? folder : nil)
  }
}

extension RunOptions {
  /// Runs a check for each format, prints what was found and writes the report.
  ///
  /// - Parameters:
  ///   - name: The name of the report.
  ///   - check: The check of a format, and the choices of its first cases.
  /// - Throws: `ExitCode.failure` when there are diagnostics.
  func run(_ name: String, _ check: (Format) -> (check: Check, fixed: [Choices])) async throws {
    let formats = format.isEmpty ? Format.allCases : format
    let workers = ProcessInfo.processInfo.activeProcessorCount
    if let replay { return try self.replay(replay, formats, workers, check) }
    Console.tell("\(name): seed \(seed), \(workers) at once")
    let start = ContinuousClock.now
    var report = Report(name: name, seed: seed)
    for format in formats {
      let (check, fixed) = check(format)
      let runner = Runner(check, seed: seed, fixed: fixed, workers: workers)
      let limits = Runner.Limits(count: fixed.count + count, duration: seconds.map { .seconds($0) })
      let part = await runner.run(limits) { Console.showProgress("\(name) \(format.rawValue): \($0.summary)") }
      Console.tell("\(name) \(format.rawValue): \(part.summary)")
      for finding in part.findings { Console.show(finding, format: format.rawValue, seed: seed) }
      report.formats.append(part)
    }
    report.seconds = start.duration(to: .now) / .seconds(1)
    try write(report)
    if !report.formats.allSatisfy(\.findings.isEmpty) { throw ExitCode.failure }
  }

  private func replay(
    _ text: String, _ formats: [Format], _ workers: Int, _ check: (Format) -> (check: Check, fixed: [Choices])
  ) throws {
    guard formats.count == 1, let format = formats.first else {
      throw ValidationError("Say with --format which format's case it is.")
    }
    let (check, fixed) = check(format)
    var choices: Choices
    let parts = text.split(separator: ":")
    if parts.count == 2, let seed = UInt64(parts[0]), let index = Int(parts[1]) {
      choices = Runner(check, seed: seed, fixed: fixed, workers: workers).choices(of: index)
    } else if let values = Recording.values(of: text) {
      choices = Choices(replaying: values)
    } else {
      throw ValidationError("A case is SEED:INDEX or the choices that a finding shows.")
    }
    let trial = check.run(&choices)
    print("\(format.rawValue): \(trial.kinds.joined(separator: ", "))\n\(trial.input())")
    for violation in trial.violations { print("\(violation.law): \(violation.description)") }
    if !trial.violations.isEmpty { throw ExitCode.failure }
  }

  private func write(_ report: Report) throws {
    guard let json else { return }
    try report.write(to: URL(filePath: json))
  }
}
