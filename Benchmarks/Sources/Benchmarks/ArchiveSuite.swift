import Dispatch
import NewsDigestKit

/// Reading many documents on one core and on all of them.
struct ParallelSuite: Suite {
  let name = "Whole corpus on all cores"
  let documents: [String]

  func measure(_ settings: Settings) -> SuiteResult {
    let byteCount = documents.reduce(0) { $0 + $1.utf8.count }
    let cores = min(2, settings.turns)
    let subjects = [
      Subject(name: "one core", byteCount: byteCount) { read(0, of: 1) },
      Subject(name: "two cores", byteCount: byteCount) {
        DispatchQueue.concurrentPerform(iterations: cores) { read($0, of: cores) }
      },
    ]
    let timings = Timings(subjects, turns: settings.turns, clock: .wall)
    return SuiteResult(
      name: name,
      rows: subjects.indices.map {
        .init(subject: subjects[$0].name, value: Double(byteCount) / timings.median($0) / 1e6, unit: "MB/s")
      },
      targets: [.init("speed of two cores over one", value: timings.ratio(of: 0, to: [1]), .atLeast(1.8))])
  }

  /// Reads each `count`th document from `first` on.
  private func read(_ first: Int, of count: Int) {
    for index in stride(from: first, to: documents.count, by: count) { use(try? Digest(parsing: documents[index])) }
  }
}
