import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite(
  "Nothing that can be recognised is left raw in the real posts",
  .enabled(if: Corpus.isPresent, Corpus.isAbsentComment),
  .enabled(if: IndependentCount.isAvailable, "python3 is not installed"))
struct NewsPostCountTests {
  private let counts: [String: IndependentCount]
  private let posts: [String: NewsPost]

  init() throws {
    let prefix = "news-posts/"
    counts = try IndependentCount.all(in: Corpus.root.appending(path: prefix))
    posts = Dictionary(
      uniqueKeysWithValues: try Corpus.files(of: "news-posts").map {
        (String($0.path.dropFirst(prefix.count)), NewsPost(parsing: $0.source))
      })
  }

  /// Expects the same number from both in each post, and gives the sum.
  private func expectSameNumbers(
    _ independent: KeyPath<IndependentCount, Int>, _ library: (NewsPost) -> Int
  ) -> Int {
    expectNoDifference(posts.mapValues(library), counts.mapValues { $0[keyPath: independent] })
    return counts.values.reduce(0) { $0 + $1[keyPath: independent] }
  }

  @Test func headlines() {
    let sum = expectSameNumbers(\.headlines) { $0.stories.count }
    #expect(sum == 1606)
  }

  @Test func bullets() {
    let sum = expectSameNumbers(\.bullets) { $0.sectionItems.count }
    #expect(sum == 8564)
  }

  @Test func labels() {
    let sum = expectSameNumbers(\.labels) { $0.sectionItems.count { $0.label != nil } }
    #expect(sum == 4364)
  }

  /// Lines that the script treats as citations or cannot decide, and why they are not, or are different ones.
  private static let exceptions: [String: String] = [
    "openai/2025-12-15-003407-ai-news.md:59": "the date is the word 오늘, which the citation keeps as its note",
    "openai/2025-12-15-003407-ai-news.md:75": "the date is the word 오늘, which the citation keeps as its note",
    "openai/2026-01-04-003651-ai-news.md:45": "a sentence about dates of publication",
    "openai/2026-01-22-003451-ai-news.md:40": "a sentence with two links in it",
    "perplexity/2025-12-05-080259-ai-news.md:10": "a sentence about dates of publication",
    "perplexity/2026-03-18-081052-ai-news.md:28": "a remark in italics that names a date",
  ]

  @Test("Citations have the name, the URL, the date, the note and the footnote references of the line")
  func citations() throws {
    var candidateCount = 0
    var agreeing = 0
    for (path, count) in counts.sorted(by: { $0.key < $1.key }) {
      var citations = try #require(posts[path]).allCitations.map(IndependentCount.Citation.init)[...]
      for candidate in count.candidates {
        candidateCount += 1
        if Self.exceptions["\(path):\(candidate.line)"] != nil {
          // The lines with a word for a date are citations all the same.
          if candidate.text.hasSuffix("오늘") { citations = citations.dropFirst() }
          continue
        }
        guard let expected = candidate.citations else {
          Issue.record("\(path):\(candidate.line): \(candidate.text)")
          continue
        }
        expectNoDifference(Array(citations.prefix(expected.count)), expected, "\(path):\(candidate.line)")
        citations = citations.dropFirst(expected.count)
        agreeing += 1
      }
      expectNoDifference(Array(citations), [], "more citations than lines in \(path)")
    }
    #expect(candidateCount == 1616)
    #expect(agreeing == candidateCount - Self.exceptions.count)
    #expect(Double(agreeing) / Double(candidateCount) >= 0.995)
  }
}

extension NewsPost {
  /// The items of the two sections of all stories, nested ones included.
  fileprivate var sectionItems: [ListItem] {
    stories.flatMap { $0.summary + $0.insights }.flatMap(\.withDescendants)
  }

  fileprivate var allCitations: [Citation] {
    introduction.compactMap { if case .citation(let citation) = $0 { citation } else { nil } }
      + stories.flatMap(\.citations)
  }
}

extension ListItem {
  fileprivate var withDescendants: [ListItem] { [self] + children.flatMap(\.withDescendants) }
}

/// What the script beside the tests counts in a post.
private struct IndependentCount: Decodable {
  struct Citation: Decodable, Equatable {
    let name: String
    let title: String?
    let url: String?
    let publishedOn: String?
    let note: String?
    let footnotes: [Int]
  }

  struct Candidate: Decodable {
    let line: Int
    let text: String
    /// What the line should be; `nil` if the script cannot decide.
    let citations: [Citation]?
  }

  let headlines: Int
  let bullets: Int
  let labels: Int
  let candidates: [Candidate]

  static var isAvailable: Bool { Oracle.isInstalled("python3") }

  /// The counts of all posts below a folder, by their paths.
  static func all(in folder: URL) throws -> [String: IndependentCount] {
    let answer = try Oracle.answer(of: "python3", "count_news_posts.py", [folder.path])
    return try JSONDecoder().decode([String: IndependentCount].self, from: answer)
  }
}

extension IndependentCount.Citation {
  init(_ citation: Citation) {
    self.init(
      name: citation.name, title: citation.title, url: citation.url, publishedOn: citation.publishedOn?.description,
      note: citation.note, footnotes: citation.footnotes)
  }
}
