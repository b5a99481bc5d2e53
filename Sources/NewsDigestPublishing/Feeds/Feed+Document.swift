public import NewsDigestKit

extension Feed {
  /// A document whose entries a feed has, and where its file is.
  public struct Document: Sendable {
    /// The document.
    public var document: DigestDocument<Digest>
    /// The path of its file in the site's folder, as `_posts/2025-12-03-a.md`; `nil` for one without a page.
    public var path: String?
    /// The site's time zone at the time of the document, in seconds east of UTC; that of the site where there is none.
    public var siteOffset: Int?

    /// Takes a document.
    public init(_ document: DigestDocument<Digest>, path: String? = nil, siteOffset: Int? = nil) {
      (self.document, self.path, self.siteOffset) = (document, path, siteOffset)
    }
  }

  /// Makes a feed of documents: with an entry for each story, entry or video, and for each episode or post as a whole.
  /// The index of a month has none: those are in the digests that it lists.
  ///
  /// The newest entries are first; those of one time are in the order of the paths of their documents, and in a
  /// document in its own order. The order of `documents` does not count.
  ///
  /// An entry's id is a `tag:` URI (RFC 4151) of the site's host, the document's day and path, and the first link of
  /// the entry that does not expire, or else its number: it stays when a headline is edited.
  ///
  /// - Parameters:
  ///   - documents: The documents.
  ///   - site: Where they are published.
  ///   - limit: How many entries the feed has at most.
  /// - Complexity: O(*n* log *n*) in the size of the documents.
  public static func collected(
    from documents: some Sequence<Document>, on site: Site, limit: Int? = nil
  ) -> Reported<Feed> {
    var entries: [FeedEntry] = []
    var remarks: [FeedRemark] = []
    for document in documents {
      var page = FeedPage(document, site)
      page.collect()
      entries += page.entries
      remarks += page.remarks
    }
    entries.sort()
    Self.makeIDsUnique(of: &entries)
    let kept = entries.prefix(max(limit ?? entries.count, 0))
    let feed = Feed(
      title: site.title ?? site.hostName, homePageURL: site.url, feedURL: site.feedURL, language: site.language,
      author: site.author, items: kept.map(\.item))
    remarks.sort { $0.subject.utf8.lexicographicallyPrecedes($1.subject.utf8) }
    return Reported(feed, remarks: remarks + kept.flatMap(\.remarks))
  }

  /// Numbers the entries of documents without a path that have the same id, the oldest first.
  private static func makeIDsUnique(of entries: inout [FeedEntry]) {
    var counts: [Bytes: Int] = [:]
    for index in entries.indices.reversed() {
      let id = entries[index].id
      let count = counts[id.bytes, default: 0] + 1
      counts[id.bytes] = count
      if count > 1 { entries[index].id = "\(id)-\(count)" }
    }
  }
}

/// An entry, and what the order of the feed depends on.
struct FeedEntry: Comparable {
  private(set) var item: Feed.Item
  let path: String
  /// The place in the document.
  let position: Int
  private(set) var remarks: [FeedRemark]

  var id: String {
    get { item.id }
    set {
      item.id = newValue
      for index in remarks.indices { remarks[index].subject = newValue }
    }
  }

  init(item: Feed.Item, path: String, position: Int, remarks: [FeedRemark]) {
    (self.item, self.path, self.position, self.remarks) = (item, path, position, remarks)
  }

  private var instant: Int { item.publishedOn?.instant ?? .min }

  static func < (first: Self, second: Self) -> Bool {
    if first.instant != second.instant { return first.instant > second.instant }
    if !first.path.hasSameBytes(as: second.path) {
      return first.path.utf8.lexicographicallyPrecedes(second.path.utf8)
    }
    return first.position < second.position
  }

  static func == (first: Self, second: Self) -> Bool { !(first < second) && !(second < first) }
}
