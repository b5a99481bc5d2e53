import NewsDigestKit

/// Writes Atom (RFC 4287).
enum AtomWriter {
  static func text(of feed: Feed) -> Reported<String> {
    var file = XMLFile()
    file.subject = feed.title
    var attributes: [(StaticString, String)] = [
      ("xmlns", "http://www.w3.org/2005/Atom"), ("xmlns:podcast", "https://podcastindex.org/namespace/1.0"),
    ]
    if let language = feed.language { attributes.append(("xml:lang", language)) }
    file.open("feed", attributes)
    file.element("title", feed.title)
    file.element("id", feed.homePageURL ?? feed.feedURL ?? feed.items.first?.id ?? "urn:feed")
    file.element("updated", date(feed.updatedOn, &file))
    file.element("subtitle", feed.summary)
    file.open("author")
    file.element("name", feed.author ?? feed.title)
    file.close("author")
    if let url = feed.homePageURL { file.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", url)]) }
    if let url = feed.feedURL {
      file.empty("link", [("rel", "self"), ("type", FeedFormat.atom.mimeType), ("href", url)])
    }
    file.finishSubject()
    for item in feed.items { write(item, of: feed, to: &file) }
    file.close("feed")
    return file.result
  }

  private static func write(_ item: Feed.Item, of feed: Feed, to file: inout XMLFile) {
    file.subject = item.id
    file.open("entry")
    file.element("title", item.title ?? "")
    file.element("id", item.id)
    file.element("updated", date(item.updatedOn ?? item.publishedOn, &file))
    file.element("published", item.publishedOn?.internetText)
    if let url = item.url ?? item.externalURL {
      file.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", url)])
    }
    if item.url != nil, let url = item.externalURL { file.empty("link", [("rel", "related"), ("href", url)]) }
    for attachment in item.attachments { write(attachment, to: &file) }
    for tag in item.tags { file.empty("category", [("term", tag)]) }
    file.element("summary", item.summary)
    file.element("content", item.html, [("type", "html")])
    file.chapters(of: item)
    file.finishSubject()
    file.close("entry")
  }

  private static func write(_ attachment: Feed.Attachment, to file: inout XMLFile) {
    var attributes: [(StaticString, String)] = [
      ("rel", "enclosure"), ("type", attachment.mimeType), ("href", attachment.url),
    ]
    if let count = attachment.byteCount { attributes.append(("length", "\(count)")) }
    file.empty("link", attributes)
  }

  /// A date that Atom demands. Where there is none, it is the same each time the feed is written.
  private static func date(_ date: DateTime?, _ file: inout XMLFile) -> String {
    if let date { return date.internetText }
    file.report(.dateUnknown, "", written: epoch)
    return epoch
  }

  private static let epoch = "1970-01-01T00:00:00Z"
}
