import ArgumentParser
import Checks
import Foundation
import Growth

/// The tables of the page.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Writes the tables of Proof/Results.md from the reports of other runs.",
    discussion: "A table is replaced when the reports have something for it, and stays as it is otherwise.")

  @Argument(help: "What `models`, `edits`, `mutations`, `growth` and `run-fuzzers` wrote with --json.")
  var reports: [String]

  @Option(help: "The page.")
  var page = RunOptions.repository.appending(path: "Proof/Results.md").path

  func run() throws {
    var page = try MarkedPage(contentsOf: URL(filePath: page))
    let files = try reports.map { try ReportFile(contentsOf: URL(filePath: $0)) }
    let runs = files.compactMap { if case .run(let report) = $0 { report } else { nil } }
    let growths = files.compactMap { if case .growth(let report) = $0 { report } else { nil } }
    let fuzzers = files.compactMap { if case .fuzzers(let report) = $0 { report } else { nil } }
    if !runs.isEmpty {
      page["inputs"] = ReportTables.inputs(runs)
      page["laws"] = ReportTables.laws(runs)
    }
    if !growths.isEmpty {
      page["growth-formats"] = ReportTables.formats(growths.flatMap(\.measurements))
      page["growth-families"] = ReportTables.families(growths.flatMap(\.measurements))
    }
    if !fuzzers.isEmpty { page["fuzzers"] = ReportTables.fuzzers(fuzzers) }
    page["machine"] = try Machine.description()
    try page.write()
  }
}

/// A report of any kind.
private enum ReportFile {
  case run(Report)
  case growth(GrowthReport)
  case fuzzers(FuzzerReport)

  private struct Name: Decodable { var name: String }

  init(contentsOf url: URL) throws {
    let data = try Data(contentsOf: url)
    let decoder = JSONDecoder()
    switch try decoder.decode(Name.self, from: data).name {
    case "growth": self = .growth(try decoder.decode(GrowthReport.self, from: data))
    case "fuzzers": self = .fuzzers(try decoder.decode(FuzzerReport.self, from: data))
    default: self = .run(try decoder.decode(Report.self, from: data))
    }
  }
}

/// What `run-fuzzers` did.
struct FuzzerReport: Decodable {
  var sanitizers: String
  var targets: [Target]

  struct Target: Decodable {
    var target: String
    var seconds: Int
    var executions: Int
    var coverage: Int
    var edges: Int
    var features: Int
    var corpus: Int
    var findings: Int
  }
}

/// A page with parts between `<!-- name -->` and `<!-- /name -->` that are replaced.
private struct MarkedPage {
  private let url: URL
  private var lines: [String]

  init(contentsOf url: URL) throws {
    self.url = url
    lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
  }

  subscript(name: String) -> [String] {
    get { marks(of: name).map { Array(lines[$0 + 1..<$1]) } ?? [] }
    set {
      guard let (start, end) = marks(of: name) else { return Console.tell("the page has no marks for \(name)") }
      lines.replaceSubrange(start + 1..<end, with: [""] + newValue + [""])
    }
  }

  private func marks(of name: String) -> (Int, Int)? {
    guard let start = lines.firstIndex(of: "<!-- \(name) -->"), let end = lines.firstIndex(of: "<!-- /\(name) -->"),
      start < end
    else { return nil }
    return (start, end)
  }

  func write() throws {
    try lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
  }
}

/// What kind of machine this is.
private enum Machine {
  static func description() throws -> [String] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swift", "--version"]
    process.standardOutput = output
    process.standardError = Pipe()
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let words = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let version = words.firstIndex(of: "version").map { words[$0 + 1] } ?? "of an unknown version"
    #if os(Linux)
      let system = "Linux"
    #else
      let system = "macOS"
    #endif
    return ["\(system), \(ProcessInfo.processInfo.activeProcessorCount) cores, Swift \(version), release builds."]
  }
}
