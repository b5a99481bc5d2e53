import Foundation
import Testing

@testable import NewsDigestKit

/// The real documents beside the repository.
///
/// Their text belongs to their authors, so the repository does not hold them, and tests
/// that need them are skipped where they are absent.
struct Corpus: Sendable {
  /// A file of the corpus.
  struct File: Sendable, CustomTestStringConvertible {
    /// The path below the corpus.
    let path: String
    let source: SourceText

    var testDescription: String { path }
  }

  static let root = packageRoot.deletingLastPathComponent().appending(path: "shared/corpus")

  /// Whether the documents are there and are asked for: to parse them all takes long.
  static let isPresent = TestSelection.isExhaustive && FileManager.default.fileExists(atPath: root.path)

  static let isAbsentComment: Comment =
    TestSelection.isExhaustive ? "the corpus of real documents is not beside the repository" : TestSelection.skipped

  /// The files of a set that are UTF-8, in the order of their paths.
  static func files(of set: String) throws -> [File] {
    let folder = root.appending(path: set)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return names.compactMap { name in
      let url = folder.appending(path: name)
      guard let data = try? Data(contentsOf: url), let source = try? SourceText(bytes: data) else { return nil }
      return File(path: "\(set)/\(name)", source: source)
    }
  }
}

/// The folder of the package that is tested.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
