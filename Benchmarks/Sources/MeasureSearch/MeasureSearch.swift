import ArgumentParser
import Foundation
import NewsDigestKit
import NewsDigestSearch

/// Measures `NewsDigestSearch` on a folder of documents.
@main
struct MeasureSearch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure-search", abstract: "Measure search and matches of stories on a folder of digests.",
    subcommands: [Queries.self, Stories.self])

  /// The documents of a folder, with their paths in it.
  static func documents(in folder: String) async throws -> [(path: String, document: DigestDocument<Digest>)] {
    let folder = URL(filePath: folder).standardizedFileURL
    var documents: [(String, DigestDocument<Digest>)] = []
    for try await item in try DigestArchive(folder: folder).documents() {
      guard let document = try? item.result.get() else { continue }
      documents.append((String(item.url.path.dropFirst(folder.path.count + 1)), document))
    }
    return documents
  }
}

/// Writes what `search_recall.py` compares: a line of JSON for each story, and for each query.
struct Queries: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write stories, and what queries find, as JSON Lines.")

  @Option(help: "How often each document is indexed, under another id.")
  var copies = 1

  @Argument(help: "A folder of digests.", completion: .directory)
  var folder: String

  @Argument(help: "The queries.")
  var queries: [String]

  private struct Unit: Encodable {
    let id, text, tokens, initials: String
  }

  private struct Answer: Encodable {
    let query: String
    let expression: String?
    let hits: [String]
    let milliseconds: Double
  }

  private struct Summary: Encodable {
    let documents, bytes: Int
    let seconds: Double
    let residentBytes: Int?
  }

  func run() async throws {
    let documents = try await MeasureSearch.documents(in: folder).map { ($0.path, SearchDocument($0.document)) }
    for (path, document) in documents {
      for (number, part) in document.parts.enumerated() {
        let text = String(document.text(of: part))
        try write(
          Unit(
            id: "\(path)#\(number)", text: text, tokens: SearchTokens.tokenText(of: text),
            initials: SearchTokens.initialsText(of: text)))
      }
    }
    let before = residentBytes
    var index = SearchIndex<String>()
    let seconds = time {
      for copy in 0..<copies {
        for (path, document) in documents { index[copy == 0 ? path : "\(copy)/\(path)"] = document }
      }
    }
    for text in queries { try write(answer(to: SearchQuery(text), text, index)) }
    let bytes = documents.reduce(0) { $0 + $1.1.text.utf8.count }
    let growth = before.flatMap { before in residentBytes.map { $0 - before } }
    try write(Summary(documents: index.count, bytes: bytes * copies, seconds: seconds, residentBytes: growth))
  }

  private func answer(to query: SearchQuery, _ text: String, _ index: SearchIndex<String>) -> Answer {
    var hits: [SearchIndex<String>.Hit] = []
    let seconds = time { hits = index.hits(for: query) }
    return Answer(
      query: text, expression: query.fts5Expression(),
      hits: hits.compactMap { hit in hit.part.map { "\(hit.id)#\($0)" } }, milliseconds: seconds * 1000)
  }

  /// The seconds of the processor that some work takes.
  private func time(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  /// The memory of the process, where the system says it in a file.
  private var residentBytes: Int? {
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
    return pages.flatMap { $0.count > 1 ? Int($0[1]).map { $0 * 4096 } : nil }
  }

  private func write(_ value: some Encodable) throws {
    FileHandle.standardOutput.write(try JSONEncoder().encode(value) + Data("\n".utf8))
  }
}

/// Writes which stories may be the same, and why, without a word of them unless asked for.
struct Stories: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List stories that may be the same, as a table.")

  @Option(help: "The score that they have at least.")
  var minimumScore = 0.5

  @Flag(help: "Write the headlines too.")
  var headlines = false

  @Argument(help: "A folder of digests.", completion: .directory)
  var folder: String

  func run() async throws {
    var matcher = StoryMatcher<String>()
    var titles: [String: String] = [:]
    for (path, document) in try await MeasureSearch.documents(in: folder) {
      for (number, entry) in document.content.entries.enumerated() {
        let id = "\(path)#\(number)"
        titles[id] = entry.title
        matcher.insert(Story(entry, id: id, document: path, day: document.content.date))
      }
    }
    let matches = matcher.matches(minimumScore: minimumScore)
    for match in matches {
      let score = match.score.formatted(.number.precision(.fractionLength(2)))
      print("\(score)\t\(match.first)\t\(match.second)\t\(match.evidence.map(words).joined(separator: ", "))")
      if headlines { print("\t\(titles[match.first] ?? "")\n\t\(titles[match.second] ?? "")") }
    }
    FileHandle.standardError.write(Data("\(matcher.count) stories, \(matches.count) matches\n".utf8))
  }

  private func words(for evidence: StoryMatch<String>.Evidence) -> String {
    switch evidence {
    case .link: "link"
    case .video: "video"
    case .headline(let similarity, let words):
      "headline \(similarity.formatted(.number.precision(.fractionLength(2)))) of \(words.count)"
    case .numbers(let numbers): "numbers \(numbers.count)"
    }
  }
}
