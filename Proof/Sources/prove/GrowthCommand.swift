import ArgumentParser
import Checks
import Foundation
import Growth

/// Time and memory by size.
struct GrowthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Measures how time and memory grow with the size of ordinary and hostile texts.",
    discussion: """
      Each text is read and written in a process of its own. The exponent is the slope of the line that fits the \
      logarithms of sizes and costs best: 1 is linear. Those above the limit are measured twice more, and the best \
      counts. Build with -c release.
      """)

  @Option(help: "The format to measure; all of them when it is not given.", transform: RunOptions.format)
  var format: [Format] = []

  @Option(help: "A part of the names of the families to measure; all of them when it is not given.")
  var family: [String] = []

  @Option(help: "The smallest size in KiB; each next one is four times as large.")
  var smallest = 64

  @Option(help: "The largest size in KiB.")
  var largest = 16 * 1024

  @Option(help: "For how many seconds to repeat each operation.")
  var seconds = 0.2

  @Option(help: "The exponent that none may be above.")
  var limit = 1.1

  @Option(help: "Write the report to this file.")
  var json: String?

  @Option(help: .hidden)
  var measure: Int?

  func run() throws {
    if let measure { return try printSamples(of: measure) }
    let start = ContinuousClock.now
    var report = GrowthReport(sizes: sizes)
    for family in families {
      for format in format.isEmpty ? Format.allCases : format {
        Console.showProgress("growth \(format.rawValue): \(family.name)")
        var measurements = try measured(family, format, &report)
        for _ in 0..<2 where measurements.contains(where: isAboveLimit) {
          for again in try measured(family, format, &report) {
            for index in measurements.indices where measurements[index].operation == again.operation {
              measurements[index].merge(again)
            }
          }
        }
        measurements.filter(isAboveLimit).forEach(show)
        report.measurements += measurements
      }
    }
    report.seconds = start.duration(to: .now) / .seconds(1)
    try tell(report)
  }

  private var sizes: [Int] {
    Array(sequence(first: smallest * 1024) { $0 * 4 }.prefix { $0 <= largest * 1024 })
  }

  private var families: [GrowthFamily] {
    GrowthFamily.all.filter { one in family.isEmpty || family.contains { one.name.contains($0) } }
  }

  private func isAboveLimit(_ measurement: GrowthMeasurement) -> Bool {
    (measurement.timeExponent ?? 0) > limit || (measurement.memoryExponent ?? 0) > limit
  }

  private func measured(
    _ family: GrowthFamily, _ format: Format, _ report: inout GrowthReport
  ) throws -> [GrowthMeasurement] {
    var samples: [GrowthSample] = []
    for size in sizes {
      guard let part = try SampleProcess(family: family, format: format, size: size, seconds: seconds).samples() else {
        report.failures.append("\(format.rawValue): \(family.name): \(size) bytes")
        Console.tell("growth \(format.rawValue): \(family.name): no answer for \(size) bytes")
        break
      }
      samples += part
    }
    return GrowthOperation.allCases.map { operation in
      GrowthMeasurement(
        format: format, family: family.name, operation: operation,
        samples: samples.filter { $0.operation == operation })
    }
  }

  private func printSamples(of size: Int) throws {
    guard let family = GrowthFamily.all.first(where: { [$0.name] == family }), let format = format.first else {
      throw ValidationError("A process measures one family as one format.")
    }
    let samples = GrowthSample.samples(of: family, as: format, size: size, seconds: seconds)
    print(String(decoding: try JSONEncoder().encode(samples), as: UTF8.self))
  }

  private func show(_ measurement: GrowthMeasurement) {
    let points = measurement.samples.map { sample in
      "\(sample.byteCount) bytes: \(Int(sample.seconds * 1e6)) µs, \((sample.memory ?? 0) >> 10) KiB"
    }
    print("\(measurement.format.rawValue): \(measurement.operation.rawValue): \(measurement.family)")
    print("  time \(text(measurement.timeExponent)), memory \(text(measurement.memoryExponent))")
    for point in points { print("  \(point)") }
  }

  private func text(_ exponent: Double?) -> String {
    exponent.map { String(format: "%.2f", $0) } ?? "too little to tell"
  }

  private func tell(_ report: GrowthReport) throws {
    let above = report.measurements.filter(isAboveLimit)
    Console.tell("growth: \(report.measurements.count) exponents, \(above.count) above \(limit)")
    if let json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      try encoder.encode(report).write(to: URL(filePath: json))
    }
    if !above.isEmpty || !report.failures.isEmpty { throw ExitCode.failure }
  }
}

/// A process of its own for one text, so that no other one's memory counts.
private struct SampleProcess {
  let family: GrowthFamily
  let format: Format
  let size: Int
  let seconds: Double

  /// What it measured; `nil` where it did not end well.
  func samples() throws -> [GrowthSample]? {
    let process = Process()
    let output = Pipe()
    process.executableURL = Bundle.main.executableURL
    process.arguments = [
      "growth", "--measure", String(size), "--format", format.rawValue, "--family", family.name, "--seconds",
      String(seconds),
    ]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else { return nil }
    return try JSONDecoder().decode([GrowthSample].self, from: data)
  }
}
