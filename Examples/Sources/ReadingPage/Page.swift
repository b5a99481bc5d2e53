import Foundation
import NewsDigestKit
import NewsDigestPublishing

/// What the templates show of a digest. Mustache escapes all but the bodies of stories, which are safe HTML.
struct Page {
  let (name, address, home, title, day): (String, String, String, String, String)
  let (language, stories, first): (Language?, [Story], String?)
  let (hasContents, isLong): (Bool, Bool)

  init(_ document: DigestDocument<Digest>, path: ArraySlice<String>) {
    let digest = document.content
    name = path.joined(separator: "/") + ".html"
    home = String(repeating: "../", count: path.count - 1) + "index.html"
    address = name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? name
    let title = digest.title ?? path.last ?? ""
    (self.title, day, language) = (title, digest.date?.description ?? "", document.language)
    var anchors = HeadingSlug.Anchors(.gitHub)
    stories = zip(digest.entries, digest.bodies).map {
      Story($0, $1, anchor: "news-\(anchors.next(for: $0.title))", on: title)
    }
    first = stories.first { $0.isNamed }?.headline
    (hasContents, isLong) = (stories.count > 1, stories.count > 20)
  }
}

/// What the templates show of an entry.
struct Story {
  let (anchor, headline, body): (String, String, String)
  let (facts, links, isNamed): ([String], [Link], Bool)

  init(_ entry: DigestEntry, _ blocks: [PublishedBlock], anchor: String, on title: String) {
    // Of a title that is nothing but tags, they are shown. A page of one entry has its title.
    headline = entry.title.plainText.isEmpty ? entry.title : entry.title.plainText
    (self.anchor, isNamed) = (anchor, headline != title)
    let start = entry.start?.formatted(.time(pattern: .hourMinuteSecond))
    facts = [start].compactMap(\.self) + entry.dates.map(\.description) + entry.tags
    body = Body(publishedBlocks: blocks.flatMap(\.withoutPictures)).html
    // An address may be a command, as `javascript:…`; one that is percent-encoded is safe in an attribute.
    links = entry.links.compactMap { link in
      guard let url = URL(string: link.url), ["http", "https"].contains(url.scheme?.lowercased()) else { return nil }
      let isTitle = link.text.isEmpty || entry.title.contains(link.text)
      return Link(text: isTitle ? url.host() ?? link.url : link.text, url: url.absoluteString)
    }
  }
}

extension Digest {
  /// What each entry says, without what pages show in their own way: its title, days, tags and links.
  fileprivate var bodies: [[PublishedBlock]] {
    switch content {
    case let post as NewsPost: post.stories.map { $0.blocks.flatMap(\.body) }
    case let page as DailyDigest: page.entries.map { $0.blocks.flatMap(\.body) }
    case let page as VideoDigest: page.videos.map { Array($0.publishedBlocks.dropFirst()) }
    default: entries.map { $0.summary?.lines ?? [] }
    }
  }
}

extension NewsPost.Block {
  fileprivate var body: [PublishedBlock] { if case .citation = self { [] } else { publishedBlocks } }
}

extension DailyDigest.Block {
  fileprivate var body: [PublishedBlock] {
    switch self {
    case .metadata, .tags, .link: []
    case .summary(let text): text.lines
    default: publishedBlocks
    }
  }
}

extension String {
  /// A paragraph for each line.
  fileprivate var lines: [PublishedBlock] {
    split(whereSeparator: \.isNewline).flatMap { Paragraph(String($0)).publishedBlocks }
  }
}
