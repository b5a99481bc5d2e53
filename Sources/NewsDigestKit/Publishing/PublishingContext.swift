/// Where, when and how a document is published: what the text alone does not show, but decides what its readers see.
///
///     let now = try DateTime(parsing: "2025-12-03T09:00:00+09:00")
///     let context = PublishingContext(host: .jekyll, now: now, siteOffset: 9 * 3600)
///     document.diagnostics(for: context)
///
/// The library does not read the clock or the time zone of the machine: what is not given is not checked.
public struct PublishingContext: Hashable, Sendable {
  /// What makes the page.
  public var host: PublishingHost
  /// The time of publishing; `nil` if dates in the future do not matter. Without an offset it is in the site's time
  /// zone.
  public var now: DateTime?
  /// The site's time zone, in seconds east of UTC. A site that does not set `timezone` has that of the machine which
  /// builds it, which mostly is UTC.
  public var siteOffset: Int
  /// How the site makes addresses, where the front matter does not say it.
  public var permalink: JekyllPermalink
  /// Where the chapters of a description are to be shown.
  public var chapterHosts: [ChapterHost]

  /// Makes a context.
  public init(
    host: PublishingHost, now: DateTime? = nil, siteOffset: Int = 0, permalink: JekyllPermalink = .date,
    chapterHosts: [ChapterHost] = [.youTube, .spotify, .apple]
  ) {
    (self.host, self.now, self.siteOffset) = (host, now, siteOffset)
    (self.permalink, self.chapterHosts) = (permalink, chapterHosts)
  }
}
