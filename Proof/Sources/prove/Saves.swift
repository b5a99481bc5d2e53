import ArgumentParser
import Foundation
import NewsDigestKit

/// Saves by several processes at once, and by processes that are killed.
struct Saves: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Saves files in several processes at once, and in processes that are killed.",
    discussion: """
      Three trials, in a temporary folder. Processes that each read a number, add one and save it must lose no update. A \
      process that saves a file in a loop and is killed must leave the old text or the new one, and the next save nothing \
      but the file. A process that saves many documents together and is killed must leave all old texts or all new ones \
      once its save was finished or undone.
      """)

  @Option(help: "How many processes count.")
  var savers = 2

  @Option(help: "How often each of them saves.")
  var rounds = 2_000

  @Option(help: "How many processes are killed in each trial.")
  var kills = 500

  @Option(help: "The size of the file that is saved by a process that is killed, in KiB.")
  var size = 2_048

  @Option(help: "How many documents are saved together.")
  var documents = 20

  func validate() throws {
    guard savers > 0, rounds > 0, kills > 0, size > 0, documents > 0 else {
      throw ValidationError("All numbers must be positive.")
    }
  }

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "saves-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var faults: [String] = []
    for (name, trial) in [("count", count), ("file", killFile), ("documents", killDocuments)] {
      let place = folder.appending(path: name)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      let start = ContinuousClock.now
      let outcome = try trial(place)
      let seconds = start.duration(to: .now) / .seconds(1)
      Console.tell("saves: \(outcome.summary), in \(String(format: "%.1f", seconds)) s")
      faults += outcome.faults
    }
    for fault in faults { print("saves: \(fault)") }
    if !faults.isEmpty { throw ExitCode.failure }
  }
}

/// What a trial came to.
private struct Outcome {
  var summary: String
  var faults: [String]
}

// MARK: - Several savers

extension Saves {
  /// Lets processes count in one file.
  private func count(in folder: URL) throws -> Outcome {
    let file = folder.appending(path: "count.md")
    try Data("0".utf8).write(to: file)
    let processes = try (0..<savers).map { _ in
      try StartedProcess(["--count", file.path, "--rounds", String(rounds)])
    }
    let answers = processes.map { $0.end() }
    let total = try SourceText(contentsOf: file).text
    var faults = answers.compactMap { $0.isSuccess ? nil : "a saver failed: \($0.text)" }
    if total != String(savers * rounds) { faults.append("\(savers) savers counted to \(total)") }
    faults += try leftovers(in: folder, beside: 1)
    let refused = answers.compactMap { Int($0.text) }.reduce(0, +)
    return Outcome(
      summary: "\(savers) savers × \(rounds) rounds counted to \(total), \(refused) saves refused and repeated",
      faults: faults)
  }
}

// MARK: - Killed savers

extension Saves {
  /// Kills a process that saves a file in a loop, again and again.
  private func killFile(in folder: URL) throws -> Outcome {
    let file = folder.appending(path: "file.md")
    try Data(SavingProcess.text(of: 0, size: size << 10).utf8).write(to: file)
    var (faults, last, temporaries): ([String], Int, Int) = ([], 0, 0)
    for number in 1...kills {
      Console.showProgress("saves: \(number) of \(kills) killed")
      try kill(["--file", file.path, "--size", String(size << 10)])
      temporaries += try leftovers(in: folder, beside: 1).count
      let source = try SourceText(contentsOf: file)
      let found = SavingProcess.number(of: source.text, size: size << 10)
      if found.map({ $0 < last }) ?? true { faults.append("kill \(number): neither an old text nor a new one") }
      last = found ?? last
      try source.save(to: file, replacing: source)
      faults += try leftovers(in: folder, beside: 1).map { "kill \(number): \($0)" }
    }
    let summary =
      "\(kills) kills in \(last) saves of \(size) KiB, \(temporaries) of which left a temporary file to the next save"
    return Outcome(summary: summary, faults: faults)
  }

  /// Kills a process that saves documents together in a loop, and finishes or undoes the save in turn.
  private func killDocuments(in folder: URL) throws -> Outcome {
    for number in 0..<documents {
      // In two folders, each of which has its lock.
      let file = folder.appending(path: "\(number % 2)/\(number).md")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(SavingProcess.text(of: 0, size: 1_000).utf8).write(to: file)
    }
    var (faults, last, counts): ([String], Int, [FileRecovery: Int]) = ([], 0, [:])
    for number in 1...kills {
      Console.showProgress("saves: \(number) of \(kills) killed")
      try kill(["--documents", folder.path])
      let isInterrupted = try isInterrupted(folder)
      let recovery: FileRecovery = number % 2 == 0 ? .finish : .undo
      if isInterrupted { counts[recovery, default: 0] += 1 }
      faults += try DigestArchive.recover(recovery, in: folder).map { "kill \(number): \($0)" }
      let found = try numbers(in: folder)
      if found.count != 1 || found.contains(where: { $0 ?? -1 < last }) {
        faults.append("kill \(number), \(recovery): texts of \(found)")
      }
      last = found.compactMap(\.self).max() ?? last
      for place in ["0", "1"] { try saveOne(in: folder.appending(path: place)) }
      faults += try leftovers(in: folder, beside: documents).map { "kill \(number), \(recovery): \($0)" }
    }
    let (finished, undone) = (counts[.finish] ?? 0, counts[.undo] ?? 0)
    let summary =
      "\(kills) kills in \(last) saves of \(documents) documents, \(finished) of which were finished and \(undone) undone"
    return Outcome(summary: summary, faults: faults)
  }

  /// Starts a process, and kills it somewhere in its third save, which takes about as long as the second.
  private func kill(_ arguments: [String]) throws {
    let process = try StartedProcess(arguments)
    process.waitForOutput()
    let start = ContinuousClock.now
    process.waitForOutput()
    let microseconds = (ContinuousClock.now - start) / .microseconds(1)
    usleep(.random(in: 0...UInt32(microseconds)))
    process.kill()
  }

  /// Whether a save of many documents waits to be finished or undone: then no other one starts.
  private func isInterrupted(_ folder: URL) throws -> Bool {
    var documents: [URL: DigestDocument<JekyllPost>] = [:]
    do throws(FileError) {
      _ = try DigestArchive.save(&documents, in: folder)
      return false
    } catch .interrupted {
      return true
    }
  }

  /// The numbers that the documents have; `nil` for a text that is not whole.
  private func numbers(in folder: URL) throws -> Set<Int?> {
    Set(
      try DigestArchive(folder: folder).urls.map { file in
        SavingProcess.number(of: try SourceText(contentsOf: file).text, size: 1_000)
      })
  }

  /// Saves a file of a folder as it is.
  private func saveOne(in folder: URL) throws {
    guard let file = try DigestArchive(folder: folder).urls.first else { return }
    let source = try SourceText(contentsOf: file)
    try source.save(to: file, replacing: source)
  }

  /// What is in a folder besides so many documents.
  private func leftovers(in folder: URL, beside count: Int) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let files = names.filter { $0.hasSuffix(".md") }
    let others = names.filter { !$0.hasSuffix(".md") && !["0", "1"].contains($0) }
    return others.map { "\($0) is left" } + (files.count == count ? [] : ["there are \(files.count) files"])
  }
}
