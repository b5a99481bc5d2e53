public import NewsDigestKit

/// A feed: what readers subscribe to.
///
/// It is the same in each ``FeedFormat``; ``collected(from:on:limit:)`` makes one of documents.
public struct Feed: Sendable {
  /// What it is called.
  public var title: String
  /// The page that it belongs to.
  public var homePageURL: String?
  /// Where the feed itself is.
  public var feedURL: String?
  /// What it is about.
  public var summary: String?
  /// Its language, as `ko`.
  public var language: String?
  /// Who publishes it.
  public var author: String?
  /// The entries, the newest first.
  public var items: [Item]

  /// Makes a feed.
  public init(
    title: String, homePageURL: String? = nil, feedURL: String? = nil, summary: String? = nil, language: String? = nil,
    author: String? = nil, items: [Item] = []
  ) {
    (self.title, self.homePageURL, self.feedURL) = (title, homePageURL, feedURL)
    (self.summary, self.language, self.author, self.items) = (summary, language, author, items)
  }

  /// An entry of a feed.
  public struct Item: Identifiable, Sendable {
    /// What readers know the entry by. It must not change, nor be that of another entry.
    public var id: String
    /// The page or the part of a page where the entry is.
    public var url: String?
    /// The page that the entry is about.
    public var externalURL: String?
    /// The title, without markup.
    public var title: String?
    /// The content as HTML.
    public var html: String
    /// What it says in short, without markup.
    public var summary: String?
    /// When it was published.
    public var publishedOn: DateTime?
    /// When it was changed last, if that is known.
    public var updatedOn: DateTime?
    /// What it is filed under.
    public var tags: [String]
    /// The files that belong to it, such as a recording.
    public var attachments: [Attachment]
    /// The chapters of its recording.
    public var chapters: [Chapter]
    /// Where a file of JSON with the chapters is.
    public var chaptersURL: String?

    /// Makes an entry.
    public init(
      id: String, url: String? = nil, externalURL: String? = nil, title: String? = nil, html: String = "",
      summary: String? = nil, publishedOn: DateTime? = nil, updatedOn: DateTime? = nil, tags: [String] = [],
      attachments: [Attachment] = [], chapters: [Chapter] = [], chaptersURL: String? = nil
    ) {
      (self.id, self.url, self.externalURL, self.title) = (id, url, externalURL, title)
      (self.html, self.summary, self.publishedOn, self.updatedOn) = (html, summary, publishedOn, updatedOn)
      (self.tags, self.attachments) = (tags, attachments)
      (self.chapters, self.chaptersURL) = (chapters, chaptersURL)
    }
  }

  /// A file that belongs to an entry.
  public struct Attachment: Sendable {
    /// Where it is.
    public var url: String
    /// What it is, as `audio/mpeg`.
    public var mimeType: String
    /// How large it is.
    public var byteCount: Int?
    /// How long it takes, in whole seconds.
    public var duration: Duration?

    /// Makes an attachment.
    public init(url: String, mimeType: String, byteCount: Int? = nil, duration: Duration? = nil) {
      (self.url, self.mimeType, self.byteCount, self.duration) = (url, mimeType, byteCount, duration)
    }
  }
}

extension Feed: Equatable {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.title.hasSameBytes(as: second.title) && first.homePageURL.hasSameBytes(as: second.homePageURL)
      && first.feedURL.hasSameBytes(as: second.feedURL) && first.summary.hasSameBytes(as: second.summary)
      && first.language.hasSameBytes(as: second.language) && first.author.hasSameBytes(as: second.author)
      && first.items == second.items
  }
}

extension Feed.Item: Equatable {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    zip(first.texts, second.texts).allSatisfy { $0.hasSameBytes(as: $1) }
      && first.publishedOn == second.publishedOn && first.updatedOn == second.updatedOn
      && first.tags.elementsEqual(second.tags) { $0.hasSameBytes(as: $1) }
      && first.attachments == second.attachments && first.chapters == second.chapters
  }

  private var texts: [String?] { [id, url, externalURL, title, html, summary, chaptersURL] }
}

extension Feed.Attachment: Equatable {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.url.hasSameBytes(as: second.url) && first.mimeType.hasSameBytes(as: second.mimeType)
      && first.byteCount == second.byteCount && first.duration == second.duration
  }
}

extension Feed {
  /// The newest time of the entries; `nil` if none has one. It never is the time of the day.
  public var updatedOn: DateTime? {
    items.compactMap { $0.updatedOn ?? $0.publishedOn }.max { $0.instant < $1.instant }
  }
}
