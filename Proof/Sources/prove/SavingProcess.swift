import ArgumentParser
import Foundation
import NewsDigestKit

/// A process that saves, for `prove saves`.
struct SavingProcess: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "saving-process", shouldDisplay: false)

  @Option(help: "Read the number in this file, add one and save it.") var count: String?
  @Option(help: "How often.") var rounds = 1
  @Option(help: "Save this file for ever.") var file: String?
  @Option(help: "The size of the file.") var size = 0
  @Option(help: "Save the documents of this folder together for ever.") var documents: String?

  func run() throws {
    if let count { print(try Self.count(in: URL(filePath: count), rounds), terminator: "") }
    if let file { try Self.save(URL(filePath: file), size) }
    if let documents { try Self.saveAll(in: URL(filePath: documents)) }
  }

  /// A text that says a number on each line.
  static func text(of number: Int, size: Int) -> String {
    let line = "\(number)\n"
    let count = size / line.utf8.count
    return String(repeating: line, count: count) + String(repeating: ".", count: size - count * line.utf8.count)
  }

  /// The number that a text says on each line; `nil` if the text is not whole.
  static func number(of text: String, size: Int) -> Int? {
    guard let number = Int(text.prefix { $0 != "\n" }) else { return nil }
    return Data(text.utf8) == Data(self.text(of: number, size: size).utf8) ? number : nil
  }

  /// Adds one to the number in a file so many times; how often others were faster.
  private static func count(in file: URL, _ rounds: Int) throws -> Int {
    var refused = 0
    for _ in 0..<rounds {
      while try !addOne(to: file) { refused += 1 }
    }
    return refused
  }

  private static func addOne(to file: URL) throws -> Bool {
    let read = try SourceText(contentsOf: file)
    guard let number = Int(read.text) else { throw ValidationError("\(file.path) is not a number.") }
    let next = try SourceText(String(number + 1))
    do throws(FileError) {
      try next.save(to: file, replacing: read, options: SavingOptions(waitingTime: .seconds(60)))
      return true
    } catch .changedOnDisk {
      return false
    }
  }

  private static func save(_ file: URL, _ size: Int) throws {
    var source = try SourceText(contentsOf: file)
    var number = number(of: source.text, size: size) ?? 0
    while true {
      number += 1
      let next = try SourceText(text(of: number, size: size))
      try next.save(to: file, replacing: source)
      source = next
      announce()
    }
  }

  private static func saveAll(in folder: URL) throws {
    var documents: [URL: DigestDocument<JekyllPost>] = [:]
    for file in try DigestArchive(folder: folder).urls { documents[file] = try DigestDocument(contentsOf: file) }
    var number = documents.values.compactMap { Self.number(of: $0.source.text, size: 1_000) }.max() ?? 0
    while true {
      number += 1
      for file in documents.keys { documents[file]?.content.body = text(of: number, size: 1_000) }
      // Waiting for the disk, the process would be killed there and seldom while files change.
      let failures = try DigestArchive.save(&documents, in: folder, options: SavingOptions(durability: .none))
      if let failure = failures.first { throw failure }
      announce()
    }
  }

  /// Says that something is saved. What waits for it reads no more than this, and the pipe takes as much as there is.
  private static func announce() {
    try? FileHandle.standardOutput.write(contentsOf: Data([0x2E]))
  }
}

/// A process that was started.
struct StartedProcess {
  /// What a process wrote, and how it ended.
  struct Answer {
    let text: String
    let isSuccess: Bool
  }

  private let process = Process()
  private let output = Pipe()

  init(_ arguments: [String]) throws {
    process.executableURL = Bundle.main.executableURL
    process.arguments = ["saving-process"] + arguments
    process.standardOutput = output
    try process.run()
  }

  /// Waits until the process writes something, or ends.
  func waitForOutput() { _ = output.fileHandleForReading.availableData }

  /// Ends the process at once.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Waits for the end.
  func end() -> Answer {
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Answer(text: String(decoding: data, as: UTF8.self), isSuccess: process.terminationStatus == 0)
  }
}
