import ArgumentParser
import Foundation

/// Measures the library beside other parsers, in one process and one run.
@main
struct BenchmarkTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks",
    abstract: "Measures the library beside libcmark, libmd4c, Yams and plain Swift.",
    discussion: """
      All subjects of a set of documents take turns; a figure is the median of the turns, and a ratio the median of the ratios of \
      a turn. Processor time is measured where one thread works, so that other programs disturb little.
      """)

  @Option(help: "A folder of real documents. Without it, documents of the same shape are made of Examples/Samples.")
  var corpus = repository.appending(path: "../shared/corpus").path

  @Option(help: "How many turns each subject has.")
  var turns = 15

  @Option(help: "Only suites with this in their names.")
  var only: String?

  @Option(help: "Only subjects with this in their names, as for a profiler.")
  var subject: String?

  @Flag(help: "Prints the figures as JSON.")
  var json = false

  @Flag(help: "Runs everything once, on small documents, to see that it works.")
  var smoke = false

  func run() throws {
    let folder = URL(filePath: corpus)
    let library = DocumentLibrary(corpus: smoke ? nil : folder, byteCount: smoke ? 4_096 : 2 << 20)
    let settings = Settings(turns: smoke ? 1 : turns, largest: smoke ? 1 << 14 : 1 << 24, only: only, subject: subject)
    var report = Report()
    for suite in try Suites.all(library) where suite.isWanted(settings) {
      if !json { FileHandle.standardError.write(Data("\(suite.name) …\n".utf8)) }
      report.add(suite.measure(settings))
    }
    print(json ? try report.json() : report.table())
  }
}

/// How much is measured.
struct Settings {
  var turns: Int
  /// The largest document that growth is measured with, in bytes.
  var largest: Int
  var only: String?
  var subject: String?
}

/// The folder of the repository.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
