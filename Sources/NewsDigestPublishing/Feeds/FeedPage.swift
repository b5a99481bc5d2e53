import NewsDigestKit

/// Makes entries of a document.
struct FeedPage {
  private let document: Feed.Document
  private let site: Site
  private let digest: Digest
  private let frontMatter: FrontMatter?
  private let url: String?
  private(set) var entries: [FeedEntry] = []
  private(set) var remarks: [FeedRemark] = []
  /// How often each key of an id was given.
  private var keys: [Bytes: Int] = [:]

  /// What summaries have at most.
  private static let summaryLimit = 280

  init(_ document: Feed.Document, _ site: Site) {
    (self.document, self.site) = (document, site)
    let digest = document.document.content
    (self.digest, frontMatter) = (digest, digest.frontMatter)
    url = document.path.flatMap { site.pageURL(of: $0, digest.frontMatter, siteOffset: document.siteOffset) }
  }

  private var path: String { document.path ?? "" }
  private var offset: Int { document.siteOffset ?? site.siteOffset }

  mutating func collect() {
    guard frontMatter?.isPublished ?? true else { return report(.unpublished) }
    let parts = FeedPart.parts(of: document.document, on: site)
    guard !parts.isEmpty else { return report(.noEntries) }
    if url == nil { report(.pageUnknown) }
    let time = self.time
    if let time, !time.isExact { report(.timeMissing, "\(time.value.date)", written: time.value.internetText) }
    for (position, part) in parts.enumerated() { append(part, at: position, time?.value) }
  }

  private mutating func report(_ kind: FeedRemark.Kind, _ value: String = "", written: String? = nil) {
    remarks.append(FeedRemark(kind, about: path, value: value, written: written))
  }

  // MARK: Times

  /// When the document was published, and whether it says the time of the day.
  private var time: (value: DateTime, isExact: Bool)? {
    if let date = frontMatter?.date {
      let value = frontMatter?["date"]
      let isDay = if case .date? = value { true } else { value?.string.map { !$0.utf8.contains(.ascii(":")) } ?? false }
      // YAML treats a time without an offset as UTC; Jekyll parses a text in the site's time zone.
      let isYAMLTime = if case .dateTime? = value { true } else { false }
      let offset = date.offset ?? (isYAMLTime ? 0 : self.offset)
      return date.at(offset: offset).map { ($0, !isDay) }
    }
    let day = digest.date ?? PostFileName(path: path)?.date
    return day.flatMap { DateTime(startOf: $0).at(offset: offset) }.map { ($0, false) }
  }

  /// The newest of an entry's days, at the time of the document.
  private func time(of entry: DigestEntry, _ time: DateTime?) -> (day: CalendarDate, value: DateTime)? {
    guard let day = entry.dates.max(), let own = (time ?? DateTime(startOf: day)).on(day) else { return nil }
    return own.at(offset: own.offset ?? offset).map { (day, $0) }
  }

  // MARK: Entries

  private mutating func append(_ part: FeedPart, at position: Int, _ time: DateTime?) {
    var remarks: [FeedRemark] = []
    let own = self.time(of: part.entry, time)
    guard let published = time ?? own?.value else { return report(.dateMissing, part.entry.title) }
    let link = self.link(of: part, &remarks)
    let id = self.id(of: part, link: link, at: position, published.date)
    var updated = published
    if let own, time == nil || own.value.instant > published.instant {
      updated = own.value
      remarks.append(FeedRemark(.timeTaken, about: "", value: "\(own.day)", written: own.value.internetText))
    }
    for index in remarks.indices { remarks[index].subject = id }
    let pageURL = url.map { part.anchor.isEmpty ? $0 : "\($0)#\(WebAddress.encodedComponent(part.anchor.bytes).text)" }
    let summary = Excerpt.text(of: PlainTextWriter.text(of: part.excerpt), limit: Self.summaryLimit)
    let item = Feed.Item(
      id: id, url: pageURL, externalURL: link, title: part.title.isEmpty ? nil : part.title,
      html: HTMLWriter.html(
        of: part.blocks, page: url?.bytes, emphasis: site.host == .jekyll ? .besideCJK : .commonMark),
      summary: summary.isEmpty ? nil : summary, publishedOn: published, updatedOn: updated, tags: part.entry.tags,
      chapters: part.chapters,
      chaptersURL: site.hasChapterFiles && !part.chapters.isEmpty && document.path != nil
        ? site.address(of: "/" + Site.stem(of: path) + ".chapters.json") : nil)
    entries.append(FeedEntry(item: item, path: path, position: position, remarks: remarks))
  }

  /// The first link that is that of a page, and does not expire.
  private func link(of part: FeedPart, _ remarks: inout [FeedRemark]) -> String? {
    var refused: FeedRemark?
    for link in part.entry.links {
      let written = CharacterReferences.decoded(link.url.bytes.indices, of: link.url.bytes)
      let address = WebAddress.resolved(WebAddress.cleaned(written), against: url?.bytes)
      let isPage = WebAddress.isPage(address)
      if isPage, !Link(text: "", url: address.text).isTemporary { return WebAddress.encoded(address).text }
      refused = refused ?? FeedRemark(isPage ? .linkTemporary : .linkUnsafe, about: "", value: link.url)
    }
    if let refused { remarks.append(refused) }
    return nil
  }

  /// A `tag:` URI.
  private mutating func id(of part: FeedPart, link: String?, at position: Int, _ day: CalendarDate) -> String {
    var specific = WebAddress.encodedComponent(Site.stem(of: pathInSite).bytes, keeping: "/!$&'()*+,;=@")
    if !part.isWhole {
      let key = link.map { "l" + Self.digest(of: $0.bytes) } ?? "n\(position + 1)"
      let count = keys[key.bytes, default: 0] + 1
      keys[key.bytes] = count
      specific.append(":" + key + (count > 1 ? "-\(count)" : ""))
    }
    let date = PostFileName(path: path)?.date ?? digest.date ?? day
    return "tag:\(site.hostName),\(date):\(specific.text)"
  }

  /// The path without the folder of posts.
  private var pathInSite: String {
    path.split(separator: "/").filter { !String($0).hasSameBytes(as: "_posts") }.joined(separator: "/")
  }

  /// A short name for a text: the 64 bits of FNV-1a.
  private static func digest(of text: Bytes) -> String {
    let hash = text.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension DateTime {
  /// The same time of the day in an offset from UTC.
  fileprivate func at(offset: Int) -> DateTime? {
    DateTime(date, hour: hour, minute: minute, second: second, nanosecond: nanosecond, offset: offset)
  }

  /// The same time of another day.
  fileprivate func on(_ day: CalendarDate) -> DateTime? {
    DateTime(day, hour: hour, minute: minute, second: second, nanosecond: nanosecond, offset: offset)
  }
}

extension Digest {
  /// The front matter of a format that has one.
  var frontMatter: FrontMatter? {
    switch content {
    case let post as NewsPost: post.frontMatter
    case let post as JekyllPost: post.frontMatter
    case let digest as VideoDigest: digest.frontMatter
    case let digest as MarkdownDigest: digest.frontMatter
    default: nil
    }
  }
}
