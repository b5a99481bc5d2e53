import CommandTesting
import Foundation
import Testing

/// A sample of the repository.
struct Sample: CustomTestStringConvertible {
  let name: String

  static let newsPost = Sample(name: "news-post.md")
  static let variants = Sample(name: "news-post-variants.md")
  static let jekyllPost = Sample(name: "jekyll-post.md")
  static let dailyDigest = Sample(name: "daily-digest.md")
  static let monthlyIndex = Sample(name: "monthly-index.md")
  static let podcastEpisode = Sample(name: "podcast-episode.txt")
  static let englishEpisode = Sample(name: "podcast-episode-en.txt")
  static let videoDigest = Sample(name: "video-digest.md")
  static let outdatedTable = Sample(name: "bad/stale-table-of-contents.md")
  static let disorderedTimes = Sample(name: "bad/timestamps-out-of-order.txt")
  static let bad =
    [
      "dead-table-entry.md", "duplicate-key.md", "escaped-bullet.md", "full-width-time.txt", "incomplete-metadata.md",
      "invalid-date.md", "late-start.txt", "missing-link.md", "missing-video-link.md", "no-stories.md",
      "retyped-value.md",
      "rule-under-text.md", "tab-in-front-matter.md", "unclosed-details.md", "unclosed-front-matter.md",
      "wrapped-in-fence.md", "wrong-count.md", "wrong-day-link.md",
    ].map { Sample(name: "bad/\($0)") } + [outdatedTable, disorderedTimes]
  static let good =
    [
      newsPost, variants, jekyllPost, dailyDigest, monthlyIndex, podcastEpisode, englishEpisode, videoDigest,
    ] + ["chapters.txt", "video-digest-plain.md"].map(Sample.init)
  /// The folders of the samples in other languages, and the names of those that each has.
  static let folders = ["english", "japanese", "chinese", "chinese-traditional", "german"]
  static let inOtherLanguages =
    ["english", "japanese", "chinese"].flatMap { folder in
      [
        "2025-12-03-073000-ai-news.md", "2025-12-10-191500-ai-news-variants.md", "daily-digest-quiet.md",
        "daily-digest.md", "monthly-index.md", "podcast-episode-chapters.txt", "podcast-episode.txt", "video-digest.md",
      ].map { Sample(name: "\(folder)/\($0)") }
    }
    + ["2025-12-03-073000-ai-news.md", "daily-digest.md"].map { Sample(name: "chinese-traditional/\($0)") }
    + [Sample(name: "german/2025-12-03-073000-ki-nachrichten.md")]
  static let all = good + inOtherLanguages + bad

  static let folder = Samples.path

  var path: String { Samples.path(of: name) }

  var testDescription: String { name }

  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

  func text() throws -> String { String(decoding: try bytes(), as: UTF8.self) }
}

extension [UInt8] {
  /// The bytes with CRLF for each LF.
  var withCarriageReturns: [UInt8] { flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }

  /// The bytes with a byte-order mark.
  var withByteOrderMark: [UInt8] { [0xEF, 0xBB, 0xBF] + self }
}
