import ArgumentParser
import Checks
import Foundation
import Growth

/// Time and memory by size.
struct GrowthCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Measures how time and memory grow with the size of ordinary and hostile texts.",
    discussion: """
      Each text is parsed and written in its own process. The exponent is the slope of the line that fits the \
      logarithms of sizes and costs best: 1 is linear. Times above the limit are shown: whether the text or the machine made \
      them slow, `prove instructions` shows. Build with -c release.

      A run over parts of the formats or families at a time gives as many reports, which `prove table` takes together.
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
  var seconds = 0.05

  @Option(help: "How many processes to run at once. They get in each other's way where there are fewer cores.")
  var jobs = 1

  @Option(help: "The maximum exponent of memory, and the exponent of time above which it is shown.")
  var limit = 1.1

  @Option(help: "Write the report to this file.")
  var json: String?

  @Option(help: .hidden)
  var measure: Int?

  @Option(help: .hidden)
  var operation: [String] = []

  func run() async throws {
    if let measure { return try printSamples(of: measure) }
    let start = ContinuousClock.now
    var report = GrowthReport(sizes: sizes)
    try await withThrowingTaskGroup(of: Part.self) { group in
      var pairs = families.flatMap { family in formats.map { (family, $0) } }[...]
      for _ in 0..<max(jobs, 1) { addPart(of: &pairs, to: &group) }
      while let part = try await group.next() {
        addPart(of: &pairs, to: &group)
        part.measurements.filter(isAboveLimit).forEach(show)
        part.failures.forEach { Console.tell("growth \($0): no answer") }
        report.measurements += part.measurements
        report.failures += part.failures
        report.seconds = start.duration(to: .now) / .seconds(1)
        // A run takes long: what it has so far is there when it is ended.
        try write(report)
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

  private var formats: [Format] { format.isEmpty ? Format.allCases : format }

  private func isAboveLimit(_ measurement: GrowthMeasurement) -> Bool {
    (measurement.timeExponent ?? 0) > limit || (measurement.memoryExponent ?? 0) > limit
  }

  private func printSamples(of size: Int) throws {
    guard let family = GrowthFamily.all.first(where: { [$0.name] == family }), let format = format.first else {
      throw ValidationError("A process measures one family as one format.")
    }
    let samples = GrowthSample.samples(
      of: family, as: format, operation.compactMap(GrowthOperation.init), size: size, seconds: seconds)
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
    exponent.map { String(format: "%.2f", $0) } ?? "too little to measure"
  }

  private func tell(_ report: GrowthReport) throws {
    let above = report.measurements.filter(isAboveLimit)
    Console.tell("growth: \(report.measurements.count) exponents, \(above.count) above \(limit)")
    try write(report)
    let isMemoryAbove = above.contains { $0.memoryExponent ?? 0 > limit }
    if isMemoryAbove || !report.failures.isEmpty { throw ExitCode.failure }
  }

  private func write(_ report: GrowthReport) throws {
    guard let json else { return }
    try report.write(to: URL(filePath: json))
  }
}

// MARK: - One family as one format

extension GrowthCommand {
  /// What was measured of a family as a format.
  private struct Part {
    var measurements: [GrowthMeasurement] = []
    var failures: [String] = []
  }

  private func addPart(
    of pairs: inout ArraySlice<(GrowthFamily, Format)>, to group: inout ThrowingTaskGroup<Part, any Error>
  ) {
    guard let (family, format) = pairs.popFirst() else { return }
    Console.showProgress("growth \(format.rawValue): \(family.name)")
    group.addTask { try await part(of: family, as: format) }
  }

  @concurrent
  private func part(of family: GrowthFamily, as format: Format) async throws -> Part {
    var part = Part()
    var samples: [GrowthSample] = []
    for size in sizes {
      let process = SampleProcess(
        family: family, format: format, operations: GrowthOperation.allCases, size: size, seconds: seconds)
      guard let measured = try process.samples() else {
        part.failures.append("\(format.rawValue): \(family.name): \(size) bytes")
        break
      }
      samples += measured
    }
    part.measurements = GrowthOperation.allCases.map { operation in
      GrowthMeasurement(
        format: format, family: family.name, operation: operation,
        samples: samples.filter { $0.operation == operation })
    }
    return part
  }
}

/// A process of its own for one text, so that no other one's memory counts.
private struct SampleProcess {
  let family: GrowthFamily
  let format: Format
  let operations: [GrowthOperation]
  let size: Int
  let seconds: Double

  /// What it measured; `nil` where it did not end well.
  func samples() throws -> [GrowthSample]? {
    let process = Process()
    let output = Pipe()
    process.executableURL = Bundle.main.executableURL
    process.arguments =
      [
        "growth", "--measure", String(size), "--format", format.rawValue, "--family", family.name, "--seconds",
        String(seconds),
      ] + operations.flatMap { ["--operation", $0.rawValue] }
    // glibc is to keep the memory that was freed: getting it from the system again would be much of what large texts
    // take. Arenas of other threads keep nothing large.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["MALLOC_ARENA_MAX": "1", "MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": String(1 << 40)]) { $1 }
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else { return nil }
    return try JSONDecoder().decode([GrowthSample].self, from: data)
  }
}
