public import Generation
public import NewsDigestKit

extension VideoDigest: CheckedFormat {
  /// What the paths of its documents hold.
  public static var pathMarks: [String] {
    ["/just-the-docs/", "/video-digest", "seeds/004"]
  }

  /// Draws pages of videos, and edits them.
  public static var generator: Generator<VideoDigest> { .videoDigest }

  /// Sets the title of the video in the middle, or adds a closing paragraph.
  public mutating func makeEdit() {
    if videos.isEmpty { return closing.append(.paragraph(Paragraph("새 글"))) }
    videos[videos.count / 2].title = "새 영상"
  }

  /// The views of each video, of the front matter and of the document.
  public func derivedProperties(in source: SourceText) -> [Any?] {
    var properties: [Any?] = [date, topic, pageTitle, headline, themes]
    for block in introduction { properties += block.derivedProperties }
    for video in videos {
      properties += [video.url, video.videoID, video.quotations]
      for block in video.blocks { properties += block.derivedProperties }
      for section in video.sections { for block in section.blocks { properties += block.derivedProperties } }
    }
    return properties + derived(frontMatter, in: source) + derived(Digest(self), in: source)
  }
}

extension VideoDigest.Block {
  fileprivate var derivedProperties: [Any?] {
    switch self {
    case .markdown(let block): block.derivedProperties
    case .attributes(let list, of: _):
      [list.id, list.classes, list.references, list["no such key"], AttributeList(list.description)]
    case .labelled, .part: []
    }
  }
}
