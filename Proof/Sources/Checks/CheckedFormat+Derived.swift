public import NewsDigestKit

extension NewsPost {
  /// The views of each story, of the front matter and of the document.
  public func derivedProperties(in source: SourceText) -> [Any?] {
    var properties: [Any?] = []
    for story in stories {
      properties += [story.citations, story.images, story.summary, story.insights]
      for case .markdown(let block) in story.blocks { properties += block.derivedProperties }
    }
    return properties + derived(frontMatter, in: source) + derived(.newsPost(self), in: source)
  }
}

extension DailyDigest {
  /// The views of each entry and of the document.
  public func derivedProperties(in source: SourceText) -> [Any?] {
    var rebuilt = self
    rebuilt.rebuildTableOfContents()
    var properties: [Any?] = [date, tableOfContents, rebuilt]
    for entry in entries {
      properties += [entry.date, entry.importance, entry.organization, entry.source, entry.tags.map(\.isKnown)]
      properties += [entry.summary, entry.keyPoints, entry.original, entry.url]
      for case .markdown(let block) in entry.blocks { properties += block.derivedProperties }
    }
    return properties + derived(.dailyDigest(self), in: source)
  }
}

extension MonthlyIndex {
  /// The views of each day and of the document.
  public func derivedProperties(in source: SourceText) -> [Any?] {
    var properties: [Any?] = [year, month, total]
    for day in days {
      properties += [day.month, day.day, day.count, day.link, day.titles]
      for case .markdown(let block) in day.blocks { properties += block.derivedProperties }
    }
    for block in introduction { properties += block.derivedProperties }
    return properties + derived(.monthlyIndex(self), in: source)
  }
}

extension ChapterList {
  /// The chapters as hosts see them, and the views of an episode.
  public func derivedProperties(in source: SourceText) -> [Any?] {
    let properties: [Any?] = [violations(of: .youTube), violations(of: .spotify)]
    return properties + PodcastEpisode(self).derivedProperties(in: source)
  }
}

extension PodcastEpisode {
  /// The views of the document.
  public func derivedProperties(in source: SourceText) -> [Any?] {
    let properties: [Any?] = [allChapters, recordedOn]
    return properties + derived(.podcastEpisode(self), in: source)
  }
}

extension VideoDigest {
  /// The views of each video, of the front matter and of the document.
  public func derivedProperties(in source: SourceText) -> [Any?] {
    var properties: [Any?] = [date, topic, pageTitle, headline, themes]
    for block in introduction { properties += block.derivedProperties }
    for video in videos {
      properties += [video.url, video.videoID, video.quotations]
      for block in video.blocks { properties += block.derivedProperties }
      for section in video.sections { for block in section.blocks { properties += block.derivedProperties } }
    }
    return properties + derived(frontMatter, in: source) + derived(.videoDigest(self), in: source)
  }
}

extension MarkdownDigest {
  /// The entries, the title, the date and the views of the document.
  public func derivedProperties(in source: SourceText) -> [Any?] {
    let properties: [Any?] = [entries, title, date]
    return properties + derived(frontMatter, in: source) + derived(.markdownDigest(self), in: source)
  }
}

extension JekyllPost {
  /// The views of the front matter and of the document.
  public func derivedProperties(in source: SourceText) -> [Any?] {
    let properties: [Any?] = [content, Link.all(in: body)]
    return properties + derived(frontMatter, in: source) + derived(.jekyllPost(self), in: source)
  }
}

/// What Jekyll makes of a front matter.
private func derived(_ frontMatter: FrontMatter?, in source: SourceText) -> [Any?] {
  guard let frontMatter, let fileName = PostFileName(path: "2025-12-03-a.md") else { return [] }
  let permalink = JekyllPermalink.template("/:categories/:slugified_categories/:title")
  var properties: [Any?] = [
    frontMatter.title, frontMatter.layout, frontMatter.permalink, frontMatter.date, frontMatter.isPublished,
    frontMatter.categories, frontMatter.tags, permalink.path(for: frontMatter, fileName: fileName),
    FrontMatter.fieldRanges(in: source),
  ]
  let mapping = frontMatter.mapping
  for entry in mapping { properties.append(mapping[entry.key]) }
  return properties
}

/// What all documents have: pieces of news, and tables of contents, of which only the first is asked for more, because
/// each reads all of the text.
private func derived(_ digest: Digest, in source: SourceText) -> [Any?] {
  let table = TableOfContents.all(in: source).first
  return [
    digest.entries, digest.title, digest.date, DigestRecognition(of: source), table?.rule, table?.problems,
    table?.edits(),
  ]
}

extension VideoDigest.Block {
  fileprivate var derivedProperties: [Any?] {
    switch self {
    case .markdown(let block): block.derivedProperties
    case .attributes(let list, of: _): [list.id, list.classes, list.references, list.description]
    case .labelled, .part: []
    }
  }
}

extension MarkdownBlock {
  fileprivate var derivedProperties: [Any?] {
    if case .paragraph(let paragraph) = self { [paragraph.links] } else { [] }
  }
}
