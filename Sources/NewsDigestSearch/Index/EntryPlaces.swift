import NewsDigestKit

/// Where the entries of a document are in its source.
enum EntryPlaces {
  static func parts(of document: DigestDocument<Digest>) -> [SearchDocument.Part] {
    // The entries of an edited document are not those of its source.
    let digest = document.isEdited ? reparsed(document) : document.content
    let ranges = ranges(of: digest, document)
    var (parts, end): ([SearchDocument.Part], Int) = ([], 0)
    for (entry, range) in zip(digest.entries, ranges) {
      guard let range, range.lowerBound >= end else { continue }
      parts.append(SearchDocument.Part(entry, range: range))
      end = range.upperBound
    }
    return parts
  }

  private static func reparsed(_ document: DigestDocument<Digest>) -> Digest {
    DigestDocument<Digest>(parsing: document.source, as: document.content.kind, vocabulary: document.vocabulary).content
  }

  /// A range for each entry.
  private static func ranges(of digest: Digest, _ document: DigestDocument<Digest>) -> [Range<Int>?] {
    switch digest.content {
    case let post as NewsPost: ranges(of: post.stories.indices.map { "stories[\($0)]" }, NewsPost.self, document)
    case let day as DailyDigest: ranges(of: day.entries.indices.map { "entries[\($0)]" }, DailyDigest.self, document)
    case let day as VideoDigest: ranges(of: day.videos.indices.map { "videos[\($0)]" }, VideoDigest.self, document)
    case let episode as PodcastEpisode: ranges(of: paths(of: episode.chapterList), PodcastEpisode.self, document)
    case let list as ChapterList: ranges(of: paths(of: list), ChapterList.self, document)
    case let digest as MarkdownDigest: ranges(of: digest.entries.map(\.property), MarkdownDigest.self, document)
    case is MonthlyIndex: titles(of: document)
    default: items(of: digest, document)
    }
  }

  private static func paths(of list: ChapterList) -> [String] {
    list.chapters.indices.map { "chapters[\($0)]" }
      + list.sections.enumerated().flatMap { index, section in
        section.chapters.indices.map { "sections[\(index)].chapters[\($0)]" }
      }
  }

  private static func ranges<Format: DigestFormat>(
    of paths: [String], _ format: Format.Type, _ document: DigestDocument<Digest>
  ) -> [Range<Int>?] {
    var ranges: [String: Range<Int>] = [:]
    func add(_ part: OutlinePart) {
      ranges[part.property] = part.range
      for nested in part.parts { add(nested) }
    }
    for part in DigestOutline<Format>(parsing: document.source, vocabulary: document.vocabulary).parts { add(part) }
    return paths.map { ranges[$0] }
  }

  /// The titles that an index of a month lists.
  private static func titles(of document: DigestDocument<Digest>) -> [Range<Int>?] {
    DigestOutline<MonthlyIndex>(parsing: document.source, vocabulary: document.vocabulary)
      .filter { $0["titles"] != nil }.map(\.range)
  }

  /// The items of a page whose entries are those of any digest in Markdown; else the page is one.
  private static func items(of digest: Digest, _ document: DigestDocument<Digest>) -> [Range<Int>?] {
    let entries = digest.entries
    let items = MarkdownDigest(parsing: document.source, vocabulary: document.vocabulary).entries
    if items.count == entries.count, zip(items, entries).allSatisfy({ $0.title.utf8.elementsEqual($1.title.utf8) }) {
      return ranges(of: items.map(\.property), MarkdownDigest.self, document)
    }
    return entries.count == 1 ? [0..<document.source.byteCount] : entries.map { _ in nil }
  }
}
