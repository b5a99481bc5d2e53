import Foundation
import NewsDigestKit

/// The words of an archive that its documents share: keys and values of front matter, and the metadata of entries.
struct ArchiveWords: Sendable {
  /// How often each word is used.
  typealias Counts = [String: Int]

  /// The keys of front matter.
  private(set) var keys: Counts = [:]
  /// The words that each key has, alone or in a list.
  private(set) var values: [String: Counts] = [:]
  /// The tags of entries.
  private(set) var tags: Counts = [:]
  /// The importance marks of entries.
  private(set) var importances: Counts = [:]
  /// Whom entries are about.
  private(set) var organizations: Counts = [:]
  /// Where entries are from.
  private(set) var sources: Counts = [:]

  /// How long a word may be: what is longer is a text.
  private static let lengthLimit = 60
  /// Keys whose values are another text in each document.
  private static let ownKeys: Set<String> = ["title", "date", "permalink", "description", "excerpt", "slug"]

  /// Adds the words of a document.
  mutating func add(_ source: SourceText, vocabulary: Vocabulary) {
    if let frontMatter = JekyllPost(parsing: source, vocabulary: vocabulary).frontMatter { add(frontMatter) }
    guard let digest = Digest(parsing: source, formats: .builtIn, vocabulary: vocabulary)[as: DailyDigest.self] else {
      return
    }
    for entry in digest.entries {
      for tag in entry.tags { tags[tag.rawValue, default: 0] += 1 }
      if let importance = entry.importance { importances[importance.rawValue, default: 0] += 1 }
      if let organization = entry.organization { organizations[organization.rawValue, default: 0] += 1 }
      if let source = entry.source { sources[source, default: 0] += 1 }
    }
  }

  private mutating func add(_ frontMatter: FrontMatter) {
    for field in frontMatter.fields {
      keys[field.key, default: 0] += 1
      guard !Self.ownKeys.contains(field.key) else { continue }
      let words =
        switch field.key {
        case "tags": frontMatter.tags
        case "categories": frontMatter.categories
        default: field.value.words
        }
      for word in words where word.utf8.count <= Self.lengthLimit {
        values[field.key, default: [:]][word, default: 0] += 1
      }
    }
  }

  /// Adds the words of other documents.
  mutating func add(_ other: Self) {
    keys.merge(other.keys, uniquingKeysWith: +)
    values.merge(other.values) { $0.merging($1, uniquingKeysWith: +) }
    tags.merge(other.tags, uniquingKeysWith: +)
    importances.merge(other.importances, uniquingKeysWith: +)
    organizations.merge(other.organizations, uniquingKeysWith: +)
    sources.merge(other.sources, uniquingKeysWith: +)
  }
}

extension ArchiveWords {
  /// How many files of a workspace are read: somebody may have opened a folder that is no archive.
  private static let fileLimit = 50_000
  /// How many bytes such a file may have.
  private static let byteLimit = 4 * 1024 * 1024

  /// Reads the words of the documents in some folders. Files that cannot be read are left out.
  ///
  /// - Throws: `CancellationError`, and `FileError`: a folder cannot be listed.
  @concurrent static func words(in folders: [URL], vocabulary: Vocabulary) async throws -> ArchiveWords {
    var words = ArchiveWords()
    for folder in folders {
      let archive = DigestArchive(at: Array(try DigestArchive(folder: folder).urls.prefix(fileLimit)))
      let results = archive.results(byteLimit: byteLimit) { source, _ in
        var words = ArchiveWords()
        words.add(source, vocabulary: vocabulary)
        return words
      }
      for try await item in results {
        try Task.checkCancellation()
        if case .success(let found) = item.result { words.add(found) }
      }
    }
    return words
  }
}

extension YAMLValue {
  /// The texts that the value is, or that are in its list.
  fileprivate var words: [String] {
    switch self {
    case .string(let text): text.isEmpty || text.contains(where: \.isNewline) ? [] : [text]
    case .sequence(let values): values.flatMap { value -> [String] in value.string.map { [$0] } ?? [] }
    default: []
    }
  }
}
