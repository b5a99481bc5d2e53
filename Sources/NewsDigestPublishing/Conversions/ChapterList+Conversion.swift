import NewsDigestKit

extension PodcastEpisode: ConversionSource {
  var neutral: NeutralDigest {
    var digest = chapterList.neutral
    digest.day = recordedOn
    return digest
  }
}

extension ChapterList: ConversionSource {
  var neutral: NeutralDigest {
    var digest = NeutralDigest()
    digest.introduction = introduction.enumerated().map { NeutralPart(.text($1), "introduction[\($0)]") }
    digest.items = chapters.enumerated().map { $1.neutral(at: "chapters[\($0)]") }
    for (index, section) in sections.enumerated() {
      let path = "sections[\(index)]"
      let title = section.title.escapedForMarkdown
      var items = section.chapters.enumerated().map { $1.neutral(at: "\(path).chapters[\($0)]") }
      for index in items.indices { items[index].group = title }
      if !items.isEmpty { items[0].leading = [NeutralPart(.group(title), "\(path).title")] }
      digest.items += items
    }
    digest.closing = closing.enumerated().map { NeutralPart(.text($1), "closing[\($0)]") }
    return digest
  }
}

extension Chapter {
  fileprivate func neutral(at path: String) -> NeutralItem {
    var item = NeutralItem(
      property: path, title: NeutralText(text: title.escapedForMarkdown, property: "\(path).title"),
      parts: [NeutralPart(.start(start), "\(path).start")])
    if let end { item.parts.append(NeutralPart(.end(end), "\(path).end")) }
    if let url { item.parts.append(NeutralPart(.source(NeutralSource(url: url)), "\(path).url")) }
    for (index, note) in notes.enumerated() where !note.isEmpty {
      item.parts.append(NeutralPart(.text(note), "\(path).notes[\(index)]"))
    }
    return item
  }
}

// MARK: - Taking

extension PodcastEpisode: ConversionTarget {
  static func taking(_ digest: NeutralDigest, _ log: inout ConversionLog) throws(ConversionError) -> PodcastEpisode {
    let list = try ChapterList.taking(digest, &log)
    let episode = PodcastEpisode(
      introduction: list.introduction, chapters: list.chapters, sections: list.sections, closing: list.closing)
    return log.isWritable(episode) ? episode : PodcastEpisode(list)
  }
}

extension ChapterList: ItemisedTarget {
  typealias Element = Chapter

  static func document(_ digest: NeutralDigest, _ items: [Chapter], _ log: inout ConversionLog) -> ChapterList {
    var list = ChapterList()
    if let title = digest.title { list.introduction.append(title.text.plainText) }
    list.introduction += paragraphs(of: digest.introduction, &log)
    list.closing = paragraphs(of: digest.closing, &log)
    let isDayKept = digest.day != nil && PodcastEpisode(list).recordedOn == digest.day
    log.lose(digest.frontMatter, except: isDayKept ? ["title", "date"] : ["title"])
    for (item, chapter) in zip(digest.items, items) {
      for part in item.leading {
        if case .group(let text) = part.value {
          list.sections.append(Section(title: text.plainText, chapters: []))
        } else {
          log.lose(part)
        }
      }
      if list.sections.isEmpty {
        list.chapters.append(chapter)
      } else {
        list.sections[list.sections.count - 1].chapters.append(chapter)
      }
    }
    list.sections.removeAll { $0.chapters.isEmpty }
    return list
  }

  private static func paragraphs(of parts: [NeutralPart], _ log: inout ConversionLog) -> [String] {
    parts.compactMap { part in
      switch part.value {
      case .text(let text): return text
      case .block(let block), .summary(let block), .point(let block):
        guard !block.isThematicBreak else { return nil }
        let text = block.plainText
        if text.isEmpty { log.lose(part) }
        return text.isEmpty ? nil : text
      case .source, .mention, .day, .importance, .organization, .tags, .image, .folded, .start, .end, .duration, .group,
        .attributes, .contents:
        log.lose(part)
        return nil
      }
    }
  }

  static func element(
    of item: NeutralItem, at index: Int, _ log: inout ConversionLog
  ) throws(ConversionError) -> Chapter {
    var start: Duration?
    var chapter = Chapter(start: .zero, title: item.title.text.plainText)
    for part in item.parts {
      switch part.value {
      case .start(let time): start = start ?? time
      case .end(let time): chapter.end = time
      case .source(let source), .mention(let source): take(source, part, at: index, into: &chapter, &log)
      case .text(let text): chapter.notes.append(text)
      case .point(.listItem(let item)), .summary(.listItem(let item)):
        chapter.notes += SummaryLine.lines(
          of: item, part.property, isNumbered: true, target: "chapters[\(index)].notes", &log
        ).map(\.plainText)
      case .summary(.paragraph(let paragraph)): chapter.notes += paragraph.text.plainText.lines
      case .day, .importance, .organization, .tags, .summary, .point, .image, .folded, .duration, .group, .block,
        .attributes, .contents:
        log.lose(part, target: "chapters[\(index)]")
      }
    }
    guard let start else { throw .startMissing(property: "\(item.property).start") }
    chapter.start = start
    return chapter
  }

  private static func take(
    _ source: NeutralSource, _ part: NeutralPart, at index: Int, into chapter: inout Chapter, _ log: inout ConversionLog
  ) {
    let target = "chapters[\(index)]"
    guard chapter.url == nil else { return log.lose(part, target: "\(target).url") }
    chapter.url = source.url
    if let name = source.knownName {
      log.lose(.noPlace, source.nameProperty ?? "\(part.property).name", value: name, target: target)
    }
    if let title = source.title { log.lose(.noPlace, part.property, value: title, target: target) }
    log.loseDay(of: source, part.property, target: target)
    if let note = source.note { log.lose(.noPlace, part.property, value: note, target: target) }
    let numbers = source.footnotes.map { "[\($0)]" }.joined()
    if !numbers.isEmpty { log.lose(.noPlace, "\(part.property).footnotes", value: numbers, target: target) }
  }
}

extension NeutralDigest {
  /// The videos of a page as played one after the other: each starts where the one before it ends.
  ///
  /// - Throws: ``ConversionError/startMissing(property:)``: a video before the last one does not say how long it is.
  func playedInOrder() throws(ConversionError) -> NeutralDigest {
    var digest = self
    var start = Duration.zero
    for index in items.indices {
      let place = items[index].parts.firstIndex { if case .duration = $0.value { true } else { false } }
      digest.items[index].parts.append(NeutralPart(.start(start), "\(items[index].property).duration"))
      guard index + 1 < items.count else { break }
      guard let place, case .duration(let duration) = items[index].parts[place].value, duration > .zero else {
        throw .startMissing(property: "\(items[index].property).duration")
      }
      digest.items[index].parts.remove(at: place)
      start += duration
    }
    return digest
  }
}

extension String {
  /// The lines that are not blank.
  fileprivate var lines: [String] { utf8.split(separator: .lineFeed).map { String(Substring($0)) } }
}
