extension Digest {
  /// The pieces of news in the document, in order: stories, entries, titles, chapters, videos, or what
  /// ``MarkdownDigest/entries`` finds on any other page. A post without such parts is one entry.
  ///
  /// - Complexity: O(*n*) in the size of the document, at each call.
  public var entries: [DigestEntry] {
    switch self {
    case .newsPost(let post): post.digestEntries
    case .dailyDigest(let digest): digest.entries.map(DigestEntry.init)
    case .monthlyIndex(let index): index.digestEntries
    case .podcastEpisode(let episode):
      episode.allChapters.map { DigestEntry($0, dates: episode.recordedOn.map { [$0] } ?? []) }
    case .chapterList(let list): list.allChapters.map { DigestEntry($0, dates: []) }
    case .videoDigest(let digest): digest.videos.map { DigestEntry($0, date: digest.date) }
    case .jekyllPost(let post): post.digestEntries
    case .markdownDigest(let digest): digest.entries.map(DigestEntry.init)
    case .unknown: []
    }
  }
}

extension DigestEntry {
  /// Several lines as one text; `nil` without lines.
  fileprivate static func summary(of lines: [String]) -> String? {
    lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}

// MARK: News posts

extension NewsPost {
  fileprivate var digestEntries: [DigestEntry] {
    let tags = frontMatter?.tags ?? []
    return stories.map { DigestEntry($0, tags: tags) }
  }
}

extension DigestEntry {
  fileprivate init(_ story: NewsPost.Story, tags: [String]) {
    let citations = story.citations
    let prose = story.prose
    let points = story.summary.map {
      [$0.label, $0.text].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")
    }
    self.init(
      title: story.title,
      links: citations.compactMap { citation in
        citation.url.map { Link(text: citation.title ?? citation.name, url: $0) }
      } + prose.flatMap(\.links),
      dates: citations.compactMap(\.publishedOn), tags: tags,
      summary: Self.summary(of: points) ?? prose.first?.text)
  }
}

// MARK: Daily digests

extension DigestEntry {
  fileprivate init(_ entry: DailyDigest.Entry) {
    self.init(
      title: entry.title, links: entry.url.map { [Link(text: entry.source ?? entry.title, url: $0)] } ?? [],
      dates: entry.date.map { [$0] } ?? [], tags: entry.tags.map(\.rawValue), summary: entry.summary)
  }
}

extension MonthlyIndex {
  fileprivate var digestEntries: [DigestEntry] {
    zip(days, dates).flatMap { day, date in
      let links = day.link.map { [$0] } ?? []
      let dates = date.map { [$0] } ?? []
      return day.titles.map { DigestEntry(title: $0, links: links, dates: dates) }
    }
  }
}

// MARK: Recordings

extension DigestEntry {
  fileprivate init(_ chapter: Chapter, dates: [CalendarDate]) {
    self.init(
      title: chapter.title, links: chapter.url.map { [Link(text: chapter.title, url: $0)] } ?? [], dates: dates,
      summary: Self.summary(of: chapter.notes), start: chapter.start)
  }

  fileprivate init(_ video: VideoDigest.Video, date: CalendarDate?) {
    let blocks = video.blocks + video.sections.flatMap(\.blocks)
    let prose = blocks.lazy.compactMap { block -> String? in
      switch block {
      case .labelled(let paragraph) where !paragraph.text.isEmpty: paragraph.text
      case .markdown(.paragraph(let paragraph)): paragraph.text
      default: nil
      }
    }
    self.init(
      title: video.title, links: video.link.map { [$0] } ?? [], dates: date.map { [$0] } ?? [], summary: prose.first)
  }
}

// MARK: Pages

extension JekyllPost {
  /// The items of the body, or else the post as a whole.
  fileprivate var digestEntries: [DigestEntry] {
    var digest = MarkdownDigest(parsing: SourceText(trusted: String(content)))
    digest.frontMatter = frontMatter
    let entries = digest.entries
    return entries.isEmpty ? [DigestEntry(self)] : entries.map(DigestEntry.init)
  }
}

extension DigestEntry {
  fileprivate init(_ entry: MarkdownDigest.Entry) {
    self.init(
      title: entry.title, links: entry.links, dates: entry.date.map { [$0] } ?? [], tags: entry.tags,
      summary: entry.summary)
  }

  fileprivate init(_ post: JekyllPost) {
    let frontMatter = post.frontMatter ?? FrontMatter()
    self.init(
      title: frontMatter.title ?? "", links: Link.all(in: post.body), dates: frontMatter.date.map { [$0.date] } ?? [],
      tags: frontMatter.tags, summary: frontMatter["description"]?.string ?? frontMatter["excerpt"]?.string)
  }
}
