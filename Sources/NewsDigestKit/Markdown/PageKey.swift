/// Keys that front matters have for what a page is about.
enum PageKey {
  /// Those of Pelican and MultiMarkdown, which open header lines.
  static let ofHeaders: [StaticString] = [
    "title", "date", "modified", "category", "tags", "slug", "author", "authors", "summary", "status", "lang",
    "translation", "save_as", "url", "keywords", "description", "subtitle",
  ]

  private static let others: [StaticString] = [
    "layout", "categories", "permalink", "draft", "published", "parent", "nav_order", "image", "aliases", "weight",
    "pubdate", "pubdatetime", "lastmod", "updated", "excerpt", "taxonomies",
  ]

  /// Whether a front matter has this key for its page; in whatever case.
  static func isKnown(_ key: Range<Int>, in bytes: ByteView) -> Bool {
    (ofHeaders + others).contains { bytes.equals(ignoringCase: $0, in: key) }
  }
}
