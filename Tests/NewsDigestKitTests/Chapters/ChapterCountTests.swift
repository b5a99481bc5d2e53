import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

/// How many chapters an independent parser finds in each file of the corpus, and how many ours finds.
@Suite("How many chapters there are", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
struct ChapterCountTests {
  /// Why yt-dlp's rules, as `Tests/Oracles/ytdlp_chapters.py` restates them, find another number.
  enum Reason: String {
    case same
    /// They accept lines that begin or end with a bare time; not brackets, bullets, links, fractions or titles on the
    /// next line.
    case notation
    /// They take a field of data, such as `date:` or `time:`, for a title.
    case field
    /// The list is in a code block, which is opaque.
    case code
    /// They take lines of a folded field of the front matter for chapters.
    case frontMatter
    /// They take schedules and times of day for chapters.
    case timeOfDay
    /// They take the sentences of a transcript for chapters.
    case transcript
  }

  struct Row {
    let path: String
    let theirs: Int
    let ours: Int
    let reason: Reason
  }

  /// The rows of `ChapterCounts.tsv`: the files in which either finds any.
  private static func rows() throws -> [Row] {
    let file = Oracle.folder.appending(path: "ChapterCounts.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let parts = line.split(separator: "\t").map(String.init)
      return Row(
        path: parts[0], theirs: try #require(Int(parts[1])), ours: try #require(Int(parts[2])),
        reason: try #require(Reason(rawValue: parts[3])))
    }
  }

  @Test("Each difference has its reason")
  func reasons() throws {
    for row in try Self.rows() {
      switch row.reason {
      case .same: #expect(row.ours == row.theirs, "\(row.path)")
      case .notation: #expect(row.ours > row.theirs, "\(row.path)")
      case .field, .code, .frontMatter, .timeOfDay, .transcript: #expect(row.ours == 0, "\(row.path)")
      }
    }
  }

  @Test(
    "The files have as many as the table says",
    arguments: [
      "chapter-lists", "not-chapter-lists", "seeds", "news-posts", "daily-digests", "just-the-docs", "jekyll-posts",
      "toc-documents",
    ])
  func counts(set: String) throws {
    let expected = Dictionary(uniqueKeysWithValues: try Self.rows().map { ($0.path, $0.ours) })
    for file in try Corpus.files(of: set) {
      let count = ChapterList(parsing: file.source).allChapters.count
      #expect(count == expected[file.path] ?? 0, "\(file.path)")
    }
  }

  @Test(
    "yt-dlp's rules find as many as the table says",
    .enabled(if: Oracle.isInstalled("python3"), Oracle.absence(of: "Python")))
  func theirs() throws {
    let expected = Dictionary(uniqueKeysWithValues: try Self.rows().map { ($0.path, $0.theirs) })
    let folders = ["chapter-lists", "not-chapter-lists", "seeds"].map { Corpus.root.appending(path: $0).path }
    let answer = try Oracle.answer(of: "python3", "ytdlp_chapters.py", folders)
    let counts = String(decoding: answer, as: UTF8.self).split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(counts.count > 180)
    for count in counts { #expect(Int(count[0]) == expected[String(count[1])] ?? 0, "\(count[1])") }
  }

  @Test("Seed 003 has 27 chapters in five sections, 25 of them with a note")
  func seed() throws {
    let file = try #require(try Corpus.files(of: "seeds").first { $0.path.hasPrefix("seeds/003") })
    let episode = PodcastEpisode(parsing: file.source)
    expectNoDifference(episode.recordedOn, CalendarDate(year: 2025, month: 8, day: 8))
    expectNoDifference(episode.introduction.count, 3)
    expectNoDifference(episode.label?.hasSuffix(":"), true)
    expectNoDifference(episode.chapters.map(\.start), [.seconds(10), .seconds(134)])
    expectNoDifference(episode.sections.map(\.chapters.count), [4, 5, 4, 4, 8])
    expectNoDifference(
      episode.sections.compactMap { $0.title.split(separator: "(").last },
      [
        "Tools & Apps)", "Applications & Business)", "Projects & Open Source)", "Research & Advancements)",
        "Policy & Safety)",
      ])
    expectNoDifference(episode.allChapters.count, 27)
    expectNoDifference(episode.allChapters.map(\.notes.count), [0, 0] + Array(repeating: 1, count: 25))
    expectNoDifference(episode.allChapters.last?.start, .seconds(6155))
    expectNoDifference(episode.closing, [])
  }

  @Test("The same show in English has its headings without marks")
  func english() throws {
    // Counted by hand.
    let counts = ["230": [1, 5, 2, 6, 5], "235": [5, 6, 8, 4], "237": [5, 1, 5, 7, 7]]
    for file in try Corpus.files(of: "chapter-lists") where file.path.contains("lwiai-podcast") {
      let episode = PodcastEpisode(parsing: file.source)
      #expect(episode.recordedOn?.year == 2026, "\(file.path)")
      #expect(episode.label == "Timestamps:" && episode.chapters.count == 2, "\(file.path)")
      #expect(episode.sections.map(\.title).contains("Policy & Safety"), "\(file.path)")
      let number = try #require(counts.keys.first { file.path.contains("podcast-\($0)") })
      expectNoDifference(episode.sections.map(\.chapters.count), counts[number])
    }
  }
}
