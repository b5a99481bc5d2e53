public import NewsDigestKit
import NewsDigestPublishing

/// A format whose texts are compared with those of what it is converted to.
public protocol ConvertedTexts: DigestFormat {
  /// All that the document says, with the properties that say it. They are stated here once more, so that what a
  /// conversion forgets is found.
  var texts: [ConvertedText] { get }
  /// Whether other formats are converted to it.
  static var isConvertedBack: Bool { get }
}

extension ConvertedTexts {
  /// They are.
  public static var isConvertedBack: Bool { true }
}

/// A text of a document.
public struct ConvertedText: Sendable {
  /// The property that it is.
  public let property: String
  /// The text, as Markdown.
  public let text: String

  init(_ property: String, _ text: String) { (self.property, self.text) = (property, text) }

  /// Its words as a reader sees them, and those of its links. Conversions may put a text on fewer lines, or on more,
  /// and between other marks.
  var words: [String] { Self.words(of: ([text.plainText] + Link.all(in: text).map(\.url)).joined(separator: " ")) }

  static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension FrontMatter {
  fileprivate func texts(of keys: [String]) -> [ConvertedText] {
    fields.enumerated().compactMap { index, field in
      guard case .string(let text) = field.value, keys.contains(field.key), self.index(of: field.key) == index else {
        return nil
      }
      return ConvertedText("frontMatter.fields[\(index)]", text.escapedForMarkdown)
    }
  }
}

extension MarkdownBlock {
  fileprivate func texts(at path: String) -> [ConvertedText] {
    switch self {
    case .heading(_, let text): [ConvertedText("\(path).text", text)]
    case .listItem(let item): item.texts(at: path)
    case .paragraph(let paragraph): [ConvertedText("\(path).text", paragraph.text)]
    case .verbatim(let text): [ConvertedText("\(path).text", text)]
    case .thematicBreak: []
    }
  }
}

extension ListItem {
  fileprivate func texts(at path: String) -> [ConvertedText] {
    [ConvertedText("\(path).label", label ?? ""), ConvertedText("\(path).text", text)]
      + children.enumerated().flatMap { $1.texts(at: "\(path).children[\($0)]") }
  }
}

// MARK: - News posts

extension NewsPost: ConvertedTexts {
  /// The title, the introduction, the headlines and what is below them.
  public var texts: [ConvertedText] {
    (frontMatter?.texts(of: ["title"]) ?? [])
      + introduction.enumerated().flatMap { $1.texts(at: "introduction[\($0)]") }
      + stories.enumerated().flatMap { index, story in
        [ConvertedText("stories[\(index)].headline", story.headline)]
          + story.blocks.enumerated().flatMap { $1.texts(at: "stories[\(index)].blocks[\($0)]") }
      }
  }
}

extension NewsPost.Block {
  fileprivate func texts(at path: String) -> [ConvertedText] {
    switch self {
    case .citation(let citation):
      [
        ConvertedText("\(path).name", citation.name), ConvertedText("\(path).title", citation.title ?? ""),
        ConvertedText("\(path).url", citation.url?.escapedForMarkdown ?? ""),
        ConvertedText("\(path).publishedOn", citation.publishedOn?.description ?? ""),
        ConvertedText("\(path).note", citation.note ?? ""),
        ConvertedText("\(path).layout", citation.layout.separator ?? ""),
      ]
    case .image(let image):
      [
        ConvertedText("\(path).alternativeText", image.alternativeText),
        ConvertedText("\(path).url", image.url?.escapedForMarkdown ?? ""),
      ]
    // The words of a section are those of the language.
    case .section: []
    case .markdown(let block): block.texts(at: path)
    }
  }
}

// MARK: - Daily digests

extension DailyDigest: ConvertedTexts {
  /// What is before the first entry, the entries and what is below their titles.
  public var texts: [ConvertedText] {
    introduction.enumerated().flatMap { index, block -> [ConvertedText] in
      // The table of contents is made of the entries, and its heading is a word.
      isContents(index) ? [] : block.texts(at: "introduction[\(index)]")
    }
      + entries.enumerated().flatMap { index, entry in
        [ConvertedText("entries[\(index)].title", entry.title)]
          + entry.blocks.enumerated().flatMap { $1.texts(at: "entries[\(index)].blocks[\($0)]") }
      }
  }

  /// Whether a block is the table of contents, a mark of it, or the heading right above it.
  private func isContents(_ index: Int) -> Bool {
    func isMark(_ index: Int, _ mark: String) -> Bool {
      guard introduction.indices.contains(index), case .markdown(.verbatim(let text)) = introduction[index] else {
        return false
      }
      return text.contains(mark)
    }
    if isMark(index, "TOC_") || isMark(index + 1, "TOC_START") { return true }
    guard let start = introduction.indices.first(where: { isMark($0, "TOC_START") }), index > start else {
      return false
    }
    let end = introduction.indices.first { $0 > start && isMark($0, "TOC_END") }
    switch introduction[index] {
    case .markdown(.listItem), .markdown(.paragraph): return end.map { index < $0 } ?? false
    default: return false
    }
  }
}

extension DailyDigest.Block {
  fileprivate func texts(at path: String) -> [ConvertedText] {
    switch self {
    case .metadata(let metadata):
      [
        ConvertedText("\(path).date", metadata.date?.description ?? ""),
        ConvertedText("\(path).importance", metadata.importance?.rawValue ?? ""),
        ConvertedText("\(path).organization", metadata.organization?.rawValue ?? ""),
        ConvertedText("\(path).source", metadata.source ?? ""),
      ]
    case .tags(let tags): tags.map { ConvertedText("\(path).tags", $0.rawValue) }
    case .summary(let text): [ConvertedText("\(path).text", text)]
    case .keyPoints(let points): points.map { ConvertedText("\(path).points", $0) }
    case .details(let details): [ConvertedText("\(path).text", details.text)]
    // Its text mostly is the word of the language.
    case .link(let link): [ConvertedText("\(path).url", link.url.escapedForMarkdown)]
    case .markdown(let block): block.texts(at: path)
    }
  }
}

// MARK: - Others, of which the words are compared

extension VideoDigest: ConvertedTexts {
  /// The titles of the videos, and what is below them.
  public var texts: [ConvertedText] {
    videos.enumerated().flatMap { index, video in
      [
        ConvertedText("videos[\(index)].title", video.title),
        ConvertedText("videos[\(index)].channel", video.channel ?? ""),
      ]
        + video.blocks.enumerated().flatMap { $1.texts(at: "videos[\(index)].blocks[\($0)]") }
        + video.sections.enumerated().flatMap { place, section in
          section.blocks.enumerated().flatMap { $1.texts(at: "videos[\(index)].sections[\(place)].blocks[\($0)]") }
        }
    }
  }

  /// Other formats do not say how long videos are.
  public static var isConvertedBack: Bool { false }
}

extension VideoDigest.Block {
  fileprivate func texts(at path: String) -> [ConvertedText] {
    switch self {
    case .attributes, .part: []
    case .labelled(let paragraph): [ConvertedText(path, paragraph.label), ConvertedText(path, paragraph.text)]
    case .markdown(let block): block.texts(at: path)
    }
  }
}

extension PodcastEpisode: ConvertedTexts {
  /// The paragraphs and the chapters.
  public var texts: [ConvertedText] {
    let list = chapterList
    let chapters = list.chapters.enumerated().map { ("chapters[\($0)]", $1) }
    let sectioned = list.sections.enumerated().flatMap { index, section in
      section.chapters.enumerated().map { ("sections[\(index)].chapters[\($0)]", $1) }
    }
    return list.introduction.enumerated().map { ConvertedText("introduction[\($0)]", $1.escapedForMarkdown) }
      + (chapters + sectioned).flatMap { path, chapter in
        [ConvertedText("\(path).title", chapter.title.escapedForMarkdown)]
          + chapter.notes.enumerated().map { ConvertedText("\(path).notes[\($0)]", $1.escapedForMarkdown) }
      }
      + list.closing.enumerated().map { ConvertedText("closing[\($0)]", $1.escapedForMarkdown) }
  }

  /// Other formats have no starts.
  public static var isConvertedBack: Bool { false }
}

extension MarkdownDigest: ConvertedTexts {
  /// The headings and blocks.
  public var texts: [ConvertedText] {
    introduction.enumerated().flatMap { $1.texts(at: "introduction[\($0)]") }
      + sections.enumerated().flatMap { $1.texts(at: "sections[\($0)]") }
  }

  /// A list becomes sections.
  public static var isConvertedBack: Bool { false }
}

extension MarkdownDigest.Section {
  fileprivate func texts(at path: String) -> [ConvertedText] {
    [ConvertedText("\(path).heading", heading)]
      + blocks.enumerated().flatMap { $1.texts(at: "\(path).blocks[\($0)]") }
      + sections.enumerated().flatMap { $1.texts(at: "\(path).sections[\($0)]") }
  }
}
