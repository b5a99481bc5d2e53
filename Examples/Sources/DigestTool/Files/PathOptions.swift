import ArgumentParser
import Foundation
import NewsDigestKit

/// Which files a command is about.
struct PathOptions: ParsableArguments {
  @Argument(
    help: .localized(
      "Files and folders. A folder means the .md, .markdown and .txt files in it, at any depth, except hidden ones.",
      valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Flag(help: .localized("Also read paths from standard input, one a line."))
  var stdin = false

  @OptionGroup var words: VocabularyOptions

  func validate() throws {
    guard stdin || !paths.isEmpty else { throw ValidationError("Give the path of a file or folder, or --stdin.") }
    // As a URL, it would be the current folder.
    guard !paths.contains("") else { throw ValidationError("A path is empty: give that of a file or folder.") }
  }

  /// How much of standard input is taken at once: some thousand paths.
  private static let batchCost = 16 << 20

  /// The files to read, in order: those that were named, then those that standard input names, as they come.
  func archives() -> AnySequence<DigestArchive> {
    let named = paths.isEmpty ? [] : [Self.archive(of: paths)]
    guard stdin else { return AnySequence(named) }
    let read = sequence(state: LineReader(separator: LineReader.lineFeed)) { reader in
      reader.next(cost: Self.batchCost).map { lines in
        Self.archive(of: lines.map { String(decoding: $0.bytes, as: UTF8.self) }.filter { !$0.isEmpty })
      }
    }
    return AnySequence([AnySequence(named), AnySequence(read)].lazy.joined())
  }

  private static func archive(of paths: [String]) -> DigestArchive {
    DigestArchive(at: paths.map { URL(filePath: $0, directoryHint: .inferFromPath) })
  }
}
