import NewsDigestKit

/// A part of a document that is an entry of a feed.
struct FeedPart {
  let entry: DigestEntry
  let title: String
  /// The content, without the title.
  let blocks: [PublishedBlock]
  let excerpt: [PublishedBlock]
  /// The anchor of its heading; empty without one.
  var anchor = ""
  /// Whether it is the document as a whole.
  var isWhole = false
  var chapters: [Chapter] = []

  private init(
    _ entry: DigestEntry, title: String? = nil, _ blocks: [PublishedBlock], excerpt: [PublishedBlock]
  ) {
    (self.entry, self.blocks, self.excerpt) = (entry, blocks, excerpt)
    self.title = (title ?? entry.title).plainText
  }

  /// The parts of a document, in order.
  static func parts(of document: DigestDocument<Digest>, on site: Site) -> [FeedPart] {
    switch document.content.content {
    case let episode as PodcastEpisode: return [part(of: episode.chapterList, on: episode.recordedOn)]
    case let list as ChapterList: return [part(of: list, on: nil)]
    case let post as NewsPost: return stories(of: post, document, site)
    case let digest as DailyDigest:
      let parts = zip(document.content.entries, digest.entries).map { entry, item in
        FeedPart(entry, item.bodyBlocks, excerpt: item.excerptedBlocks)
      }
      return anchored(parts, named: "entries", document, site)
    case let digest as VideoDigest:
      let parts = zip(document.content.entries, digest.videos).map { entry, video in
        FeedPart(entry, video.feedBlocks, excerpt: video.excerptedBlocks)
      }
      return anchored(parts, named: "videos", document, site)
    // The entries of an index are those of the digests that it lists.
    case is MonthlyIndex: return []
    case let digest as MarkdownDigest: return MarkdownParts(digest, document, site).parts
    case let post as JekyllPost where document.content.kind != .unknown: return parts(of: post, document, site)
    default:
      return document.content.entries.map { FeedPart($0, $0.bodyBlocks, excerpt: $0.excerptedBlocks) }
    }
  }

  // MARK: Formats

  private static func stories(
    of post: NewsPost, _ document: DigestDocument<Digest>, _ site: Site
  ) -> [FeedPart] {
    guard !post.stories.isEmpty else {
      return post.introduction.isEmpty
        ? [] : [whole(post.frontMatter, NewsPost.Story.published(post.introduction), dates: [])]
    }
    let parts = zip(document.content.entries, post.stories).map { entry, story in
      FeedPart(entry, NewsPost.Story.published(story.blocks), excerpt: story.excerptedBlocks)
    }
    return anchored(parts, named: "stories", document, site)
  }

  private static func part(of list: ChapterList, on day: CalendarDate?) -> FeedPart {
    let title = list.introduction.first { !$0.isEmpty }.map { Excerpt.text(of: $0, limit: titleLimit) }
    let entry = DigestEntry(
      title: (title ?? list.allChapters.first?.title ?? "").escapedForMarkdown, dates: day.map { [$0] } ?? [])
    var part = FeedPart(entry, list.publishedBlocks, excerpt: list.excerptedBlocks)
    (part.isWhole, part.chapters) = (true, list.allChapters)
    return part
  }

  /// How long a line may be that is the title of show notes.
  private static let titleLimit = 80

  /// A page that Jekyll makes: its items, or else the page as a whole.
  private static func parts(
    of post: JekyllPost, _ document: DigestDocument<Digest>, _ site: Site
  ) -> [FeedPart] {
    let digest = MarkdownDigest(parsing: document.publishedSource)
    let parts = MarkdownParts(digest, document, site).parts
    guard parts.isEmpty else { return parts }
    return [whole(post.frontMatter, post.excerptedBlocks, dates: document.content.entries.first?.dates ?? [])]
  }

  static func whole(_ frontMatter: FrontMatter?, _ blocks: [PublishedBlock], dates: [CalendarDate]) -> FeedPart {
    let entry = DigestEntry(
      title: frontMatter?.title?.escapedForMarkdown ?? "", dates: dates, tags: frontMatter?.tags ?? [])
    var part = FeedPart(entry, blocks, excerpt: blocks.withoutHeadings)
    part.isWhole = true
    return part
  }

  // MARK: Anchors

  /// Parts with the anchors of the headings that they start with.
  private static func anchored(
    _ parts: [FeedPart], named property: String, _ document: DigestDocument<Digest>, _ site: Site
  ) -> [FeedPart] {
    let anchors = PartAnchors(of: document, site)
    var parts = parts
    for index in parts.indices { parts[index].anchor = anchors["\(property)[\(index)]"] }
    return parts
  }

  static func item(
    _ entry: DigestEntry, _ blocks: [PublishedBlock], excerpt: [PublishedBlock], anchor: String
  ) -> FeedPart {
    var part = FeedPart(entry, title: entry.title.escapedForMarkdown, blocks, excerpt: excerpt)
    part.anchor = anchor
    return part
  }
}

extension VideoDigest.Video {
  /// What the entry of a video has: its link, and what is written about it.
  fileprivate var feedBlocks: [PublishedBlock] {
    let names = channel.map { "\(title), \($0)" } ?? title
    return (link.map { Link(text: names, url: $0.url).publishedBlocks } ?? []) + bodyBlocks
  }
}

extension DigestDocument<Digest> {
  /// The text that is published: that of an edited document is written.
  var publishedSource: SourceText {
    guard isEdited || source.byteCount == 0, let text = try? text(), let source = try? SourceText(text) else {
      return source
    }
    return source
  }
}
