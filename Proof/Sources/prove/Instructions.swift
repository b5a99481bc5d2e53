import ArgumentParser
import Checks
import Foundation
import Growth

/// What a processor does, where its time grows too fast.
struct Instructions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instructions",
    abstract: "Counts the instructions of what grew too fast, for a report of `growth`.",
    discussion: """
      Caches and page faults make large texts slow, and so does what else the machine does. How many instructions an operation takes \
      depends on the text alone. They are counted by Valgrind (`apt-get install valgrind`) at the three largest sizes up to 4 MiB, and added to \
      the report.
      """)

  @Argument(help: "The report, which is written anew.")
  var report: String

  @Option(
    help: "The exponent of time above which instructions are counted, and that of instructions that none may be above.")
  var limit = 1.1

  @Option(help: "The largest size in KiB.")
  var largest = 4 * 1024

  func run() throws {
    let url = URL(filePath: report)
    var report = try JSONDecoder().decode(GrowthReport.self, from: Data(contentsOf: url))
    let above = report.measurements.indices.filter { report.measurements[$0].timeExponent ?? 0 > limit }
    var isAboveLimit = false
    for (number, index) in above.enumerated() {
      try count(&report.measurements[index])
      let measurement = report.measurements[index]
      isAboveLimit = isAboveLimit || measurement.instructionExponent ?? .infinity > limit
      Console.tell(
        "\(number + 1) of \(above.count): \(measurement.format.rawValue): \(measurement.operation.rawValue): "
          + "\(measurement.family): time \(text(measurement.timeExponent)), "
          + "instructions \(text(measurement.instructionExponent))")
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      try encoder.encode(report).write(to: url, options: .atomic)
    }
    if isAboveLimit { throw ExitCode.failure }
  }

  private func text(_ exponent: Double?) -> String { exponent.map { String(format: "%.2f", $0) } ?? "not counted" }

  /// Counts what the operation adds to making the text, and a document of it.
  private func count(_ measurement: inout GrowthMeasurement) throws {
    // The sizes are about those asked for, and in order.
    let indices = measurement.samples.indices.filter { measurement.samples[$0].byteCount < largest * 2048 }.suffix(3)
    for index in indices where measurement.samples[index].instructions == nil {
      let work = CountedWork.Arguments(of: measurement, measurement.samples[index])
      guard let all = try work.instructions(), let other = try work.withoutOperation.instructions() else { return }
      measurement.samples[index].instructions = all - other
    }
  }
}

/// Makes a text and a document, and does an operation once, to be counted by another program.
struct CountedWork: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "counted-work", shouldDisplay: false)

  @Option var size: Int
  @Option(transform: RunOptions.format) var format: Format
  @Option var family: String
  @Option(transform: { GrowthOperation(rawValue: $0) }) var operation: GrowthOperation?
  @Flag var without = false

  func run() throws {
    guard let family = GrowthFamily.all.first(where: { $0.name == family }), let operation else {
      throw ValidationError("There is no such family or operation.")
    }
    GrowthSample.perform(operation, of: family, as: format, size: size, isLeftOut: without)
    // What the end of the process would give back one by one is none of the operation.
    Foundation.exit(0)
  }

  /// The arguments of a process.
  struct Arguments {
    private var arguments: [String]

    init(of measurement: GrowthMeasurement, _ sample: GrowthSample) {
      arguments = [
        "counted-work", "--size", String(sample.byteCount), "--format", measurement.format.rawValue, "--family",
        measurement.family, "--operation", measurement.operation.rawValue,
      ]
    }

    /// The same without the operation.
    var withoutOperation: Arguments {
      var other = self
      other.arguments.append("--without")
      return other
    }

    /// How many instructions the process takes; `nil` where they cannot be counted.
    func instructions() throws -> Int? {
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments =
        [
          "valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
          Bundle.main.executablePath ?? "",
        ]
        + arguments
      process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_DETERMINISTIC_HASHING": "1"]) { $1 }
      process.standardError = output
      try process.run()
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first { $0.contains("refs:") }
      return line.flatMap { Int($0.split(separator: " ").last?.replacing(",", with: "") ?? "") }
    }
  }
}
