/// A format that feeds are published in.
public enum FeedFormat: String, CaseIterable, Codable, Sendable {
  /// JSON Feed 1.1, `application/feed+json`.
  case json
  /// RSS 2.0, `application/rss+xml`.
  case rss
  /// Atom (RFC 4287), `application/atom+xml`.
  case atom
}

extension FeedFormat {
  /// The type of a file in the format.
  public var mimeType: String {
    switch self {
    case .json: "application/feed+json"
    case .rss: "application/rss+xml"
    case .atom: "application/atom+xml"
    }
  }
}

extension Feed {
  /// Writes the feed in a format.
  ///
  /// The text depends on the feed alone: writing it again gives the same bytes.
  ///
  /// - Complexity: O(*n*) in the size of the feed.
  public func exported(to format: FeedFormat) -> Reported<String> {
    switch format {
    case .json: JSONFeedWriter.text(of: self)
    case .rss: RSSWriter.text(of: self)
    case .atom: AtomWriter.text(of: self)
    }
  }
}
