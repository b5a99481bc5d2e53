import Dispatch
import Foundation
import NewsDigestKit

/// Reading a folder of documents on one core and on all of them.
struct ArchiveSuite: Suite {
  let name = "Whole archive on all cores"
  let documents: [[UInt8]]

  func measure(_ settings: Settings) -> SuiteResult {
    guard let folder = try? folder() else { return SuiteResult(name: name, rows: []) }
    defer { try? FileManager.default.removeItem(at: folder) }
    let byteCount = documents.reduce(0) { $0 + $1.count }
    let subjects = [
      Subject(name: "one core", byteCount: byteCount) { readOneByOne(folder) },
      Subject(name: "all cores", byteCount: byteCount) { wait { await read(folder) } },
      Subject(name: "all cores, a number of each", byteCount: byteCount) { wait { await readNumbers(folder) } },
      Subject(name: "floor: a thread for each core", byteCount: byteCount) { readInThreads(folder) },
      Subject(name: "listing alone", byteCount: byteCount) { use(try? DigestArchive(folder: folder)) },
    ]
    let cores = Double(ProcessInfo.processInfo.activeProcessorCount)
    let target = Target(
      name: "speed of all \(Int(cores)) cores over one", subject: "all cores", references: ["one core"],
      bound: .atLeast(1.8))
    var result = TimingSuite(name: name, subjects: subjects, targets: [target], clock: .wall).measure(settings)
    guard settings.subject == nil else { return result }
    let work = Timings(subjects, turns: settings.turns, clock: .processors)
    // Reading starts when the list of files is made.
    let (whole, serial) = (work.ratio(of: 1, to: [0]), work.ratio(of: 4, to: [0]))
    result.rows += [
      .init(subject: "processor time of all cores", value: whole, unit: "times one core's"),
      .init(subject: "processor time of the listing", value: serial, unit: "times one core's"),
      .init(
        subject: "the most by Amdahl's law", value: 1 / (serial + (whole - serial) / cores), unit: "times one core"),
    ]
    return result
  }

  /// A new folder with a file for each document.
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (number, bytes) in documents.enumerated() { try Data(bytes).write(to: folder.appending(path: "\(number).md")) }
    return folder
  }

  private func readOneByOne(_ folder: URL) {
    for number in documents.indices { read(number, in: folder) }
  }

  /// What is left of a core's speed when the others work too: nothing is shared, ordered or handed over.
  private func readInThreads(_ folder: URL) {
    let count = ProcessInfo.processInfo.activeProcessorCount
    DispatchQueue.concurrentPerform(iterations: count) { thread in
      for number in stride(from: thread, to: documents.count, by: count) { read(number, in: folder) }
    }
  }

  private func read(_ number: Int, in folder: URL) {
    use((try? SourceText(contentsOf: folder.appending(path: "\(number).md"))).map { Digest(parsing: $0) })
  }

  private func read(_ folder: URL) async {
    do {
      for try await item in try DigestArchive(folder: folder).digests() { use(item) }
    } catch {
      fatalError("\(error)")
    }
  }

  /// What is made of each file is freed on the core that made it.
  private func readNumbers(_ folder: URL) async {
    do {
      let numbers = try DigestArchive(folder: folder).results { source, _ in Digest(parsing: source).entries.count }
      for try await item in numbers { use(item) }
    } catch {
      fatalError("\(error)")
    }
  }

  /// Does work that waits, and waits for it.
  private func wait(for work: @escaping @Sendable () async -> Void) {
    let end = DispatchSemaphore(value: 0)
    Task {
      await work()
      end.signal()
    }
    end.wait()
  }
}
