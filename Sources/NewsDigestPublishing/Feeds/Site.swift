public import NewsDigestKit

/// Where documents are published: what turns the path of a file into the address of its page.
public struct Site: Hashable, Sendable {
  /// The address of the site, with the path that it is below: `https://example.com/blog`.
  public var url: String
  /// What the feed is called; the host's name where there is none.
  public var title: String?
  /// Who publishes the feed, where it is not the site as a whole.
  public var author: String?
  /// Where the feed is, once it is published.
  public var feedURL: String?
  /// The language of the feed, as `ko`.
  public var language: String?
  /// What makes the pages, and so their anchors.
  public var host: PublishingHost
  /// The site's time zone, in seconds east of UTC.
  public var siteOffset: Int
  /// How the site makes the addresses of posts, where the front matter does not say it.
  public var permalink: JekyllPermalink
  /// Whether the chapters of an episode are beside its page, in a file that ends with `.chapters.json`.
  public var hasChapterFiles: Bool

  /// Makes a site.
  public init(
    url: String, title: String? = nil, author: String? = nil, feedURL: String? = nil, language: String? = nil,
    host: PublishingHost = .jekyll, siteOffset: Int = 0, permalink: JekyllPermalink = .date,
    hasChapterFiles: Bool = false
  ) {
    (self.url, self.title, self.author, self.feedURL, self.language) = (url, title, author, feedURL, language)
    (self.host, self.siteOffset, self.permalink) = (host, siteOffset, permalink)
    self.hasChapterFiles = hasChapterFiles
  }
}

extension Site {
  /// The address of the page that a file becomes, percent-encoded; `nil` where the permalink or the date of a post
  /// cannot be parsed.
  ///
  /// A file with the name of a post is one, if Jekyll makes the pages. The folders above `_posts` are its categories.
  ///
  /// - Parameters:
  ///   - path: The path of the file in the site's folder, as `_posts/2025-12-03-a.md`.
  ///   - frontMatter: The front matter; `nil` without one.
  ///   - siteOffset: The site's time zone at the time of the post, where that is another one.
  public func pageURL(of path: String, _ frontMatter: FrontMatter?, siteOffset: Int? = nil) -> String? {
    page(of: path, frontMatter, siteOffset: siteOffset).map { address(of: $0) }
  }

  /// The address of a path of the site.
  func address(of path: String) -> String {
    (url.bytes.trimmingSlashes + WebAddress.encodedComponent(path.bytes, keeping: "/!$&'()*+,;=:@")).text
  }

  /// The path of the page.
  private func page(of path: String, _ frontMatter: FrontMatter?, siteOffset: Int?) -> String? {
    guard host == .jekyll else { return "/" + path }
    let parts = path.split(separator: "/").map(String.init)
    let posts = parts.lastIndex { $0.hasSameBytes(as: "_posts") }
    // An archive may have posts in any folder.
    if let name = PostFileName(path: path) {
      return permalink.path(
        for: frontMatter ?? FrontMatter(), fileName: name, folders: Array(parts[..<(posts ?? 0)]),
        siteOffset: siteOffset ?? self.siteOffset)
    }
    if let permalink = frontMatter?.permalink { return (permalink.utf8.first == .ascii("/") ? "" : "/") + permalink }
    // Jekyll copies what has no front matter as it is.
    guard frontMatter != nil else { return "/" + path }
    let page = "/" + Self.stem(of: path)
    return page.hasSuffix("/index") ? String(page.dropLast("index".count)) : page + ".html"
  }

  /// A path without the extension of the file.
  static func stem(of path: String) -> String {
    let name = path.utf8.lastIndex(of: .ascii("/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    guard let period = path.utf8[name...].lastIndex(of: .ascii(".")), period > name else { return path }
    return String(path[..<period])
  }

  /// The name of the site's host, without a user and a port.
  var hostName: String {
    let bytes = url.bytes
    let start = bytes.firstOffset(of: "://", from: 0).map { $0 + 3 } ?? 0
    let authority = bytes[start...].prefix { $0 != .ascii("/") && $0 != .ascii("?") && $0 != .ascii("#") }
    let host = authority.lastIndex(of: .ascii("@")).map { authority[($0 + 1)...] } ?? authority
    return Bytes(host.prefix { $0 != .ascii(":") }.map(\.lowercased)).text
  }
}

extension Bytes {
  /// An address without the slashes at its end.
  fileprivate var trimmingSlashes: Bytes { Bytes(prefix((lastIndex { $0 != .ascii("/") } ?? -1) + 1)) }
}
