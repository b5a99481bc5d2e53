/// Makes a video digest of its segments.
struct VideoDigestBuilder: ContentBuilder {
  private var frontMatter = FrontMatterBuilder()
  private var introduction: [VideoDigest.Block] = []
  private var videos: [VideoDigest.Video] = []
  private var blocks = MarkdownBlockBuilder<VideoDigest.Block>()
  /// Whether the blocks are below a heading that ended a video, and close the page unless another video follows.
  private var isClosing = false

  mutating func receive(_ meaning: consuming VideoDigestMeaning, in range: Range<Int>) {
    switch consume meaning {
    case .frontMatter(let meaning): frontMatter.receive(meaning)
    case .video(let video, _):
      finishPart()
      isClosing = false
      videos.append(video)
    case .section(let level, let title):
      finishPart()
      videos[videos.count - 1].sections.append(VideoDigest.Section(title: title, level: level))
    case .pageHeading(let level, let text):
      finishPart()
      isClosing = true
      blocks.append(.heading(level: level, text: text))
    case .part(let heading, let endsVideo):
      if endsVideo {
        finishPart()
        isClosing = true
      }
      blocks.append(.part(heading))
    case .attributes(let list, let target): blocks.append(.attributes(list, of: target))
    case .labelled(let paragraph): blocks.append(.labelled(paragraph))
    case .markdown(let meaning): blocks.receive(meaning)
    }
  }

  /// Puts the blocks collected so far where they belong: to the last section, video or the introduction.
  private mutating func finishPart() {
    let blocks = blocks.takeBlocks()
    guard let video = videos.indices.last else { return introduction += blocks }
    if let section = videos[video].sections.indices.last {
      videos[video].sections[section].blocks += blocks
    } else {
      videos[video].blocks += blocks
    }
  }

  consuming func finish() -> VideoDigest {
    let closing = isClosing ? blocks.takeBlocks() : []
    finishPart()
    return VideoDigest(
      frontMatter: frontMatter.frontMatter, introduction: introduction, videos: videos, closing: closing)
  }
}
