import ArgumentParser
import Checks
import Foundation
import Growth

/// What a processor does, where its time grows too fast.
struct Instructions: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instructions",
    abstract: "Counts the instructions of what grew too fast, for a report of `growth`.",
    discussion: """
      Caches make large texts slow, and so does what else the machine does. How many instructions an operation takes \
      depends on the text alone. Valgrind counts them (`apt-get install valgrind binutils`) at the three largest sizes \
      up to a limit, and they are added to the report.
      """)

  @Argument(help: "The report, which is written anew.")
  var report: String

  @Option(
    help: "The exponent of time above which instructions are counted, and the maximum exponent of instructions.")
  var limit = 1.1

  @Flag(help: "Count the instructions of everything in the report.")
  var all = false

  @Option(help: "The largest size in KiB.")
  var largest = 1024

  @Option(help: "How many processes to run at once.")
  var jobs = 1

  func run() async throws {
    let url = URL(filePath: report)
    var report = try JSONDecoder().decode(GrowthReport.self, from: Data(contentsOf: url))
    let program = try CountedProgram()
    let counted = report.measurements.indices.filter { all || report.measurements[$0].timeExponent ?? 0 > limit }
    var finished = 0
    var isAboveLimit = false
    try await withThrowingTaskGroup(of: (index: Int, measurement: GrowthMeasurement).self) { group in
      var waiting = counted[...]
      func start() {
        guard let index = waiting.popFirst() else { return }
        group.addTask { [measurement = report.measurements[index]] in
          (index, try await counting(measurement, by: program))
        }
      }
      for _ in 0..<max(jobs, 1) { start() }
      while let (index, measurement) = try await group.next() {
        report.measurements[index] = measurement
        start()
        isAboveLimit = isAboveLimit || measurement.instructionExponent ?? .infinity > limit
        finished += 1
        tell(measurement, finished, of: counted.count)
        // A count takes long: what there is so far is there when it is ended.
        try report.write(to: url)
      }
    }
    if isAboveLimit { throw ExitCode.failure }
  }

  private func tell(_ measurement: GrowthMeasurement, _ number: Int, of count: Int) {
    Console.tell(
      "\(number) of \(count): \(measurement.format.rawValue): \(measurement.operation.rawValue): "
        + "\(measurement.family): time \(text(measurement.timeExponent)), "
        + "instructions \(text(measurement.instructionExponent))")
  }

  private func text(_ exponent: Double?) -> String { exponent.map { String(format: "%.2f", $0) } ?? "not counted" }

  /// Counts what the operation adds to making the text, and a document of it.
  @concurrent
  private func counting(
    _ measurement: GrowthMeasurement, by program: CountedProgram
  ) async throws -> GrowthMeasurement {
    var measurement = measurement
    // The sizes are about those asked for, and in order.
    let indices = measurement.samples.indices.filter { measurement.samples[$0].byteCount < largest * 2048 }.suffix(3)
    for index in indices where measurement.samples[index].instructions == nil {
      let arguments = CountedWork.arguments(for: measurement, measurement.samples[index])
      guard let all = try program.instructions(arguments),
        let others = try program.instructions(arguments + ["--without"])
      else { return measurement }
      measurement.samples[index].instructions = all - others
    }
    return measurement
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
    // What the end of the process would free one by one is not part of the operation.
    Foundation.exit(0)
  }

  /// The arguments for what was measured.
  static func arguments(for measurement: GrowthMeasurement, _ sample: GrowthSample) -> [String] {
    [
      "counted-work", "--size", String(sample.byteCount), "--format", measurement.format.rawValue, "--family",
      measurement.family, "--operation", measurement.operation.rawValue,
    ]
  }
}

/// This program, as Valgrind can run it.
private final class CountedProgram: Sendable {
  private let copy = FileManager.default.temporaryDirectory.appending(path: "prove-\(UUID().uuidString)")

  /// Copies this program without what is for debuggers, of which Valgrind does not understand all that Swift writes.
  init() throws {
    _ = try output(of: ["strip", "-g", "-o", copy.path, Bundle.main.executablePath ?? ""])
  }

  deinit { try? FileManager.default.removeItem(at: copy) }

  /// How many instructions a run takes; `nil` where they cannot be counted.
  func instructions(_ arguments: [String]) throws -> Int? {
    let counter = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", copy.path]
    let line = try output(of: counter + arguments).split(separator: "\n").first { $0.contains("refs:") }
    return line.flatMap { Int($0.split(separator: " ").last?.replacing(",", with: "") ?? "") }
  }

  /// What a command says on standard error.
  private func output(of command: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_DETERMINISTIC_HASHING": "1"]) { $1 }
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
