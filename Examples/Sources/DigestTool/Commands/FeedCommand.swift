import ArgumentParser
import Foundation
import NewsDigestKit
import NewsDigestPublishing

/// The subcommand `digest feed`.
struct FeedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed",
    abstract: "Write a feed with an entry for each story, entry, video or episode.".localized,
    discussion: """
      Example:  digest feed _posts --site https://example.com --time-zone Asia/Seoul --format atom > feed.xml

      The newest entries are first. What the feed does not have as the documents have it, such as a time of the day that \
      no document says, is reported on standard error, a line for each, and is no failure.
      """.localized)

  @OptionGroup var paths: PathOptions

  @Option(help: .localized("The address of the site, as https://example.com/blog."))
  var site: String

  @Option(help: .localized("The format: json (JSON Feed 1.1), rss (RSS 2.0) or atom."))
  var format: FeedFormat

  @Option(help: .localized("How many entries the feed has at most."))
  var limit: Int?

  @Option(help: .localized("What the feed is called. The default is the name of the site's host."))
  var title: String?

  @Option(help: .localized("Who publishes the feed."))
  var author: String?

  @Option(help: .localized("Where the feed will be."))
  var feedURL: String?

  @Option(help: .localized("The language of the feed and of messages, as ko."))
  var language: String?

  @Option(help: .localized("What makes the pages: jekyll, github or gitlab."))
  var host: PublishingHost = .jekyll

  @Option(help: .localized("The site's time zone, as Asia/Seoul. The default is UTC."))
  var timeZone: SiteTimeZone = .utc

  @Option(help: .localized("How the site makes addresses, a named style of Jekyll's or a permalink template."))
  var permalink: JekyllPermalink = .date

  @Option(
    help: .localized(
      """
      The site's folder, from which the paths of pages are. The default is the folder above _posts, or else each folder \
      that is given.
      """),
    completion: .directory)
  var root: String?

  func validate() throws {
    guard site.hasPrefix("https://") || site.hasPrefix("http://") else {
      throw ValidationError("--site must be an address that starts with https:// or http://.")
    }
    guard limit ?? 0 >= 0 else { throw ValidationError("--limit must not be negative.") }
  }

  func run() async throws {
    let console = Console()
    let (timeZone, root) = (timeZone, SiteRoot(paths: paths.paths, root: root))
    var documents: [Feed.Document] = []
    let tally = try await paths.forEachDocument(on: console) { document in
      let parsed = DigestDocument<Digest>(parsing: document.source, vocabulary: document.vocabulary)
      let date =
        JekyllPost(parsing: document.source).frontMatter?.date ?? parsed.content.date.map(DateTime.init(startOf:))
      return Feed.Document(
        parsed, path: root.path(of: document.path), siteOffset: timeZone.offset(at: date))
    } _: { document in
      documents.append(document)
      return true
    }
    let messages = language.map(Language.init) ?? .preferred
    let feed = Feed.collected(from: documents, on: publishedSite, limit: limit)
    let text = feed.value.exported(to: format)
    for remark in feed.remarks + text.remarks {
      console.report("\(remark.message(in: messages)) [\(remark.kind.rawValue)]")
    }
    console.write(text.value)
    try tally.throwOnFailure()
  }

  private var publishedSite: Site {
    Site(
      url: site, title: title, author: author, feedURL: feedURL, language: language, host: host, permalink: permalink)
  }
}

/// Where the paths of a site's files start.
private struct SiteRoot: Sendable {
  private let folders: [String]
  private let isGiven: Bool

  init(paths: [String], root: String?) {
    isGiven = root != nil
    let folders = root.map { [$0] } ?? paths
    self.folders = folders.map { URL(filePath: $0).standardizedFileURL.path }
  }

  /// The path of a file in the site.
  func path(of file: String) -> String {
    let parts = URL(filePath: file).standardizedFileURL.path.split(separator: "/")
    if !isGiven, let posts = parts.lastIndex(of: "_posts") {
      // Folders above it are categories, if the site is what was given.
      let start = longestFolder(of: parts).map { min($0, posts) } ?? posts
      return parts[start...].joined(separator: "/")
    }
    let start = longestFolder(of: parts) ?? parts.count - 1
    return parts[min(start, parts.count - 1)...].joined(separator: "/")
  }

  /// How many components a given folder has that the file is in.
  private func longestFolder(of parts: [Substring]) -> Int? {
    folders.map { $0.split(separator: "/") }.filter { $0.count < parts.count && parts.starts(with: $0) }.map(\.count)
      .max()
  }
}
