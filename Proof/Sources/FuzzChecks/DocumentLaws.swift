import Checks
import Foundation
import NewsDigestKit

/// The laws of a parsed document.
enum DocumentLaws {
  /// What does not hold for a text, parsed as a format.
  static func violations<Content: DigestFormat>(of format: Content.Type, in source: SourceText) -> [Violation] {
    RoundTrip.violations(of: format, in: source).map { Violation($0.law.rawValue, $0.description) }
      + DiagnosticLaws(source, DigestDocument<Content>(parsing: source).diagnostics).violations
      + codableViolations(of: Content(parsing: source))
  }

  /// Whether a value is the same after encoding and decoding it as JSON.
  static func codableViolations<Value: Codable & Equatable>(of value: Value) -> [Violation] {
    do {
      let again = try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
      return again == value ? [] : [Violation("codable", "the JSON form is parsed back as something else")]
    } catch {
      return [Violation("codable", "\(error)")]
    }
  }
}

extension FuzzTarget {
  /// Parses texts as a format.
  private static func format<Content: DigestFormat>(_ name: String, _ format: Content.Type) -> FuzzTarget {
    FuzzTarget(name) { DocumentLaws.violations(of: format, in: $0.takeSource()) }
  }

  /// News posts.
  public static let newsPost = format("NewsPost", NewsPost.self)
  /// Daily digests.
  public static let dailyDigest = format("DailyDigest", DailyDigest.self)
  /// Monthly indexes.
  public static let monthlyIndex = format("MonthlyIndex", MonthlyIndex.self)
  /// Show notes.
  public static let podcastEpisode = format("PodcastEpisode", PodcastEpisode.self)
  /// Pages of videos.
  public static let videoDigest = format("VideoDigest", VideoDigest.self)
  /// Any file with a front matter.
  public static let jekyllPost = format("JekyllPost", JekyllPost.self)
  /// Any digest in Markdown.
  public static let markdownDigest = format("MarkdownDigest", MarkdownDigest.self)
  /// Lists of chapters.
  public static let chapterList = format("ChapterList", ChapterList.self)
}
