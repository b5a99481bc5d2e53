import NewsDigestKit

/// Writes RSS 2.0.
enum RSSWriter {
  static func text(of feed: Feed) -> Reported<String> {
    var file = XMLFile()
    file.subject = feed.title
    file.open(
      "rss",
      [
        ("version", "2.0"), ("xmlns:atom", "http://www.w3.org/2005/Atom"),
        ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"), ("xmlns:podcast", "https://podcastindex.org/namespace/1.0"),
      ])
    file.open("channel")
    file.element("title", feed.title)
    // Both are required.
    file.element("link", feed.homePageURL ?? feed.feedURL ?? "")
    file.element("description", feed.summary ?? feed.title)
    file.element("language", feed.language)
    file.element("dc:creator", feed.author)
    file.element("lastBuildDate", feed.updatedOn?.mailText)
    if let url = feed.feedURL {
      file.empty("atom:link", [("href", url), ("rel", "self"), ("type", FeedFormat.rss.mimeType)])
    }
    file.finishSubject()
    for item in feed.items { write(item, to: &file) }
    file.close("channel")
    file.close("rss")
    return file.result
  }

  private static func write(_ item: Feed.Item, to file: inout XMLFile) {
    file.subject = item.id
    file.open("item")
    file.element("title", item.title)
    file.element("link", item.url ?? item.externalURL)
    file.element("guid", item.id, [("isPermaLink", "false")])
    file.element("pubDate", (item.publishedOn ?? item.updatedOn)?.mailText)
    if let updated = item.updatedOn, updated != item.publishedOn { file.element("atom:updated", updated.internetText) }
    for tag in item.tags { file.element("category", tag) }
    // One of the title and the description is required.
    file.element("description", item.summary ?? (item.title == nil ? "" : nil))
    if !item.html.isEmpty { file.section("content:encoded", item.html) }
    // An item has one file.
    if let attachment = item.attachments.first {
      file.empty(
        "enclosure",
        [("url", attachment.url), ("length", "\(attachment.byteCount ?? 0)"), ("type", attachment.mimeType)])
    }
    for attachment in item.attachments.dropFirst() { file.report(.notHeld, attachment.url) }
    file.chapters(of: item)
    file.finishSubject()
    file.close("item")
  }
}
