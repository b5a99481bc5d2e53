import ArgumentParser
import Foundation
import NewsDigestKit

/// How the documents are published, for the checks that depend on it.
struct PublishingOptions: ParsableArguments {
  @Flag(help: .localized("Also say what will break when the documents are published."))
  var publishing = false

  @Option(
    help: .localized(
      """
      With --publishing: what makes the pages, jekyll, github or gitlab. Without it, Jekyll is assumed for files with a front \
      matter, and GitHub for all others.
      """))
  var host: PublishingHost?

  @Option(
    help: .localized("With --publishing: the time of publishing, as 2025-12-03T09:00:00+09:00. The default is now."),
    transform: DateTime.init(parsing:))
  var now: DateTime?

  @Option(help: .localized("With --publishing: the site's time zone, as Asia/Seoul. The default is UTC."))
  var timeZone: SiteTimeZone = .utc

  @Option(
    help: .localized(
      "With --publishing: how the site makes addresses, a named style of Jekyll's or a permalink template."))
  var permalink: JekyllPermalink = .date

  func validate() throws {
    guard publishing || host == nil && now == nil else {
      throw ValidationError("--host and --now say how documents are published: give --publishing too.")
    }
  }

  /// What makes the page of a document.
  func host(of source: SourceText) -> PublishingHost { host(of: JekyllPost(parsing: source).frontMatter) }

  private func host(of frontMatter: FrontMatter?) -> PublishingHost {
    host ?? (frontMatter?.notation == .yaml ? .jekyll : .gitHub)
  }

  /// The context of a document; `nil` when publishing is not asked about.
  func context(of source: SourceText) -> PublishingContext? {
    guard publishing else { return nil }
    let frontMatter = JekyllPost(parsing: source).frontMatter
    return PublishingContext(
      host: host(of: frontMatter),
      now: now ?? (try? DateTime(parsing: Date().formatted(.iso8601))),
      siteOffset: timeZone.offset(at: frontMatter?.date),
      permalink: permalink)
  }
}

/// A time zone by its name.
struct SiteTimeZone: ExpressibleByArgument {
  let zone: TimeZone

  static let utc = SiteTimeZone(zone: .gmt)

  init?(argument: String) {
    guard let zone = TimeZone(identifier: argument) else { return nil }
    self.zone = zone
  }

  private init(zone: TimeZone) {
    self.zone = zone
  }

  /// The seconds east of UTC then, daylight saving time counted; those of today where there is no time.
  func offset(at time: DateTime?) -> Int {
    let date = time.flatMap { try? Date($0.description, strategy: .iso8601) }
    return zone.secondsFromGMT(for: date ?? Date())
  }

  var defaultValueDescription: String { "UTC" }
}
