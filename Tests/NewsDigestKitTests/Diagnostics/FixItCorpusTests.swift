import CustomDump
import Testing

@testable import NewsDigestKit

/// The fix-its that real documents are offered: the first of each kind in a document alone, and all together.
@Suite("Fix-its of the corpus", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
struct FixItCorpusTests {
  /// The text alone, and each host.
  private static let contexts: [PublishingContext?] =
    [nil]
    + PublishingHost.allCases.map { PublishingContext(host: $0, now: try? DateTime(parsing: "2026-01-01T00:00:00Z")) }

  private func check<Content: DigestFormat>(_ set: String, as format: Content.Type) throws {
    for file in try Corpus.files(of: set) {
      // What a host adds is checked with it, and what the text alone shows without one.
      var known: Set<Diagnostic> = []
      for context in Self.contexts {
        let check = FixItCheck<Content>(file: file, context: context)
        let diagnostics = Set(check.before)
        guard !diagnostics.isSubset(of: known) else { continue }
        check.expectEachFixes(of: check.before.filter { !known.contains($0) })
        check.expectAllFix()
        known.formUnion(diagnostics)
      }
    }
  }

  @Test("News posts", arguments: ["news-posts", "seeds"])
  func newsPosts(set: String) throws { try check(set, as: NewsPost.self) }

  @Test("Daily digests and their indexes", arguments: ["daily-digests", "seeds"])
  func dailyDigests(set: String) throws {
    try check(set, as: DailyDigest.self)
    try check(set, as: MonthlyIndex.self)
  }

  @Test("Descriptions with chapters", arguments: ["chapter-lists", "not-chapter-lists", "seeds"])
  func chapters(set: String) throws {
    try check(set, as: ChapterList.self)
    try check(set, as: PodcastEpisode.self)
  }

  @Test("Pages of videos", arguments: ["just-the-docs", "seeds"])
  func videoDigests(set: String) throws { try check(set, as: VideoDigest.self) }

  @Test("Posts and pages of Jekyll sites", arguments: ["jekyll-posts", "just-the-docs", "toc-documents", "news-posts"])
  func jekyllPosts(set: String) throws { try check(set, as: JekyllPost.self) }
}

private struct FixItCheck<Content: DigestFormat> {
  private let file: Corpus.File
  private let context: PublishingContext?
  private(set) var before: [Diagnostic] = []

  init(file: Corpus.File, context: PublishingContext?) {
    (self.file, self.context) = (file, context)
    before = diagnostics(of: file.source)
  }

  /// Diagnostics that fixing a single fault may cause, and why.
  ///
  /// The entries of a table of contents follow one rule. While only some of them were changed to another one, these are
  /// reported. What is in a code block is reported once it is out of it.
  private static var consequences: [DiagnosticID: Set<DiagnosticID>] {
    [
      .linkAnchorDead: [.tableOfContentsEntryStale, .tableOfContentsEntryDead, .tableOfContentsEntryMissing],
      .wrappedInCodeFence: [.tableAccidental],
    ]
  }

  private func diagnostics(of source: SourceText) -> [Diagnostic] {
    let document = DigestDocument<Content>(parsing: source)
    return (context.map(document.diagnostics(for:)) ?? document.diagnostics)
  }

  private func counts(_ diagnostics: [Diagnostic]) -> [DiagnosticID: Int] {
    diagnostics.reduce(into: [:]) { $0[$1.id, default: 0] += 1 }
  }

  private func comment(_ text: String) -> Comment {
    "\(file.path), \(Content.self), \(context?.host.rawValue ?? "no host"): \(text)"
  }

  /// The text with edits made, which can be undone.
  private func fixed(by edits: [SourceEdit]) -> SourceText? {
    guard let fixed = try? file.source.applying(edits), let inverse = try? file.source.inverting(edits) else {
      Issue.record(comment("\(edits) cannot be applied"))
      return nil
    }
    let undone = try? fixed.applying(inverse)
    #expect(undone?.text.hasSameBytes(as: file.source.text) == true, comment("\(edits) cannot be undone"))
    return fixed
  }

  /// Each fix-it of the first diagnostic with an id makes these fewer, and no others more.
  func expectEachFixes(of diagnostics: [Diagnostic]) {
    // Beyond this number, not all are reported.
    guard before.count < 1_000 else { return }
    let counts = counts(before)
    var ids: Set<DiagnosticID> = []
    for diagnostic in diagnostics where !diagnostic.fixIts.isEmpty && ids.insert(diagnostic.id).inserted {
      for fixIt in diagnostic.fixIts {
        guard let fixed = fixed(by: fixIt.edits) else { continue }
        let rest = self.counts(self.diagnostics(of: fixed))
        let name = comment("\(diagnostic.id) in line \(diagnostic.location.line): \(fixIt.message)")
        #expect(rest[diagnostic.id, default: 0] < counts[diagnostic.id, default: 0], name)
        let consequences = Self.consequences[diagnostic.id] ?? []
        for (id, count) in rest where !consequences.contains(id) { #expect(count <= counts[id, default: 0], name) }
        expectNoDifference(RoundTrip.violations(of: Content.self, in: fixed).map(\.description), [], "\(name)")
      }
    }
  }

  /// The first fix-it of each diagnostic, where none before it changes the same place, all at once.
  func expectAllFix() {
    guard before.count < 1_000 else { return }
    var edits: [SourceEdit] = []
    var counts = counts(before)
    var consequences: Set<DiagnosticID> = []
    for diagnostic in before {
      guard let fixIt = diagnostic.fixIts.first, let start = fixIt.edits.first?.range.lowerBound,
        edits.last.map({ $0.range.upperBound < start || $0.range.upperBound == start && !$0.range.isEmpty }) ?? true
      else { continue }
      edits += fixIt.edits
      counts[diagnostic.id, default: 0] -= 1
      consequences.formUnion(Self.consequences[diagnostic.id] ?? [])
    }
    guard !edits.isEmpty, let fixed = fixed(by: edits) else { return }
    let rest = diagnostics(of: fixed)
    for (id, count) in self.counts(rest) where !consequences.contains(id) {
      #expect(count <= counts[id, default: 0], comment("\(id) after all fix-its"))
    }
    expectLaws(of: Content.self, in: fixed.text, file.path, copies: .oneInTurn)
  }
}
