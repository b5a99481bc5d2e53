import Foundation
import NewsDigestKit
import Testing

@testable import Grammars

/// The files of real publishers beside the repository; tests that need them are skipped where they are absent.
enum Foreign {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../../shared/corpus/foreign"
  ).standardizedFileURL

  static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  /// The digests of a publisher, without its pages of another kind.
  static func sources(of publisher: String, named mark: String = "") throws -> [SourceText] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasPrefix(publisher) && (mark.isEmpty || $0.contains(mark)) && !$0.contains("README")
    }
    return try names.sorted().map {
      try SourceText(contentsOf: folder.appending(path: $0))
    }
  }
}

@Suite("Proofs of the grammars")
struct GrammarProofTests {
  @Test("The laws hold for generated documents and edits of each")
  func laws() {
    #expect(RoundTrip.prove(MorningNews.self, documents: 200).isEmpty)
    #expect(RoundTrip.prove(BriefingSummary.self, documents: 200).isEmpty)
    #expect(RoundTrip.prove(WeeklyLinks.self, documents: 200).isEmpty)
    #expect(RoundTrip.prove(StoriesInFrontMatter.self, documents: 200).isEmpty)
  }
}

@Suite("Grammars of real digests", .enabled(if: Foreign.isPresent, "the real documents are not beside the repository"))
struct GrammarCorpusTests {
  /// Compares the entries that a grammar finds with a count of lines.
  private func expect<Content: DigestFormat>(
    _ format: Content.Type, of publisher: String, named mark: String = "", entries: (Content) -> Int,
    lines: (Substring) -> Bool
  ) throws {
    var (found, counted) = (0, 0)
    for source in try Foreign.sources(of: publisher, named: mark) {
      #expect(RoundTrip.violations(of: format, in: source).isEmpty)
      found += entries(Content(parsing: source))
      let shown = source.text.replacing(/(?s)<!--.*?-->/, with: "")
      counted += shown.split(whereSeparator: \.isNewline).count(where: lines)
    }
    #expect(counted > 0)
    #expect(abs(found - counted) * 100 <= counted, "\(publisher): \(found) of \(counted)")
  }

  @Test("The stories of a morning paper")
  func morningNews() throws {
    try expect(MorningNews.self, of: "imjuya", entries: \.stories.count) { $0.hasPrefix("## ") && $0 != "## 概览" }
  }

  @Test("Every item of the summaries")
  func briefingSummary() throws {
    try expect(BriefingSummary.self, of: "alex-hoyeol-choi", named: "_summary") { summary in
      summary.sections.map { $0.highlights.count + $0.entries.count }.reduce(0, +)
    } lines: {
      $0.hasPrefix("*   ") || $0.hasPrefix("**[")
    }
  }

  @Test("The links of the weekly")
  func weeklyLinks() throws {
    try expect(WeeklyLinks.self, of: "rust-lang") { weekly in
      weekly.sections.flatMap(\.links).map { ($0.url == nil ? 0 : 1) + $0.meetings.count }.reduce(0, +)
    } lines: {
      $0.contains(/^ *[*-] +(\[[^\]]*\] )?\[.*\]\(/)
    }
  }

  @Test("The stories of a front matter")
  func storiesInFrontMatter() throws {
    try expect(StoriesInFrontMatter.self, of: "Gio99c", entries: \.stories.count) { $0.hasPrefix("- ") }
  }

  @Test("Each publisher's digests are recognised, and no other page is recognised as one")
  func recognition() async throws {
    let publishers: [(String, DigestKind)] = [
      ("imjuya", MorningNews.kind), ("alex-hoyeol-choi", BriefingSummary.kind), ("rust-lang", WeeklyLinks.kind),
    ]
    let formats = DigestFormats.builtIn.preferring(
      MorningNews.self, BriefingSummary.self, WeeklyLinks.self, StoriesInFrontMatter.self)
    let archive = try DigestArchive(folder: Foreign.folder.appending(path: ".."), formats: formats)
    var found: [DigestKind: Int] = [:]
    for try await item in archive.documents() {
      guard let document = try? item.result.get() else { continue }
      let name = item.url.lastPathComponent
      let kind = document.content.kind
      found[kind, default: 0] += 1
      if let (_, own) = publishers.first(where: { name.hasPrefix($0.0) && !name.contains("README") }) {
        #expect(kind == own, "\(name): \(kind)")
      } else {
        #expect(document.content == Digest(parsing: document.source), "\(name): \(kind)")
      }
    }
    #expect(publishers.allSatisfy { found[$0.1, default: 0] >= 13 })
  }
}
