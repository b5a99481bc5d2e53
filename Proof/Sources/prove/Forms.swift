import ArgumentParser
import Checks
import Foundation
import NewsDigestKit

/// Documents in other forms.
struct Forms: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Checks that documents with CRLF, with a byte-order mark, without a final newline, or decomposed say the same.",
    discussion: "Compares the kind, each field and each diagnostic, as the format that a document is recognised as.")

  @Argument(help: "Files and folders; by default the samples, and the real documents where there are any.")
  var paths: [String] = []

  @Option(help: "How many differences to show.")
  var limit = 50

  func run() async throws {
    let corpus = RunOptions.repository.appending(path: "../shared/corpus").standardizedFileURL.path
    let samples = RunOptions.repository.appending(path: "Examples/Samples").path
    let files = (paths.isEmpty ? [samples, corpus] : paths).flatMap(Self.files)
    let start = ContinuousClock.now
    let total = await withTaskGroup(of: FormComparison.self) { group in
      for file in files {
        group.addTask { @concurrent in
          // What is not UTF-8 is not a document.
          guard let data = try? Data(contentsOf: file), let source = try? SourceText(bytes: data) else {
            return .init()
          }
          return FormComparison(of: source, at: file.path)
        }
      }
      return await group.reduce(into: FormComparison()) { $0.add($1) }
    }
    for difference in total.differences.sorted(by: { $0.path < $1.path }).prefix(limit) {
      print("\(difference.path): \(difference.description)")
    }
    print(
      "\(total.documents) documents, \(total.fields) fields compared, \(total.differences.count) copies differ, "
        + "\(total.skipped) not compared, \(start.duration(to: .now) / .seconds(1)) s")
    if !total.differences.isEmpty { throw ExitCode.failure }
  }

  private static func files(at path: String) -> [URL] {
    let url = URL(filePath: path).resolvingSymlinksInPath()
    guard let files = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil) else { return [url] }
    let urls = files.compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath }
    return (urls.isEmpty && !url.hasDirectoryPath ? [url] : urls).sorted { $0.path < $1.path }
  }
}
