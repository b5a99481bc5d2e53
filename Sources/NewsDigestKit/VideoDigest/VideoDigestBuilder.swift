/// Makes a video digest of its segments.
struct VideoDigestBuilder: ContentBuilder {
  private var frontMatter = FrontMatterBuilder()
  private var introduction: [VideoDigest.Block] = []
  private var videos: [VideoDigest.Video] = []
  private var blocks = MarkdownBlockBuilder<VideoDigest.Block>()
  /// Whether the blocks are below a heading that ended a video, and close the page unless another video follows.
  private var isClosing = false

  mutating func receive(_ segment: borrowing Segment) {
    switch segment.sort {
    case .video:
      finishPart()
      isClosing = false
      videos.append(VideoDigest.Video(segment))
    case .videoSection:
      finishPart()
      let section = VideoDigest.Section(title: segment.text(.title), level: segment.number(.level) ?? 0)
      videos[videos.count - 1].sections.append(section)
    case .pageHeading:
      finishPart()
      isClosing = true
      if segment.has(.role) {
        blocks.append(.part(SectionHeading(segment)))
      } else {
        blocks.append(.heading(level: segment.number(.level) ?? 0, text: segment.text(.text)))
      }
    case .sectionHeading: blocks.append(.part(SectionHeading(segment)))
    case .attributesOfPreceding:
      let target: AttributeList.Target = segment.kind == .attributesOfFollowing ? .following : .preceding
      blocks.append(.attributes(AttributeList(segment), of: target))
    case .labelledParagraph: blocks.append(.labelled(LabelledParagraph(segment)))
    default: if !frontMatter.receive(segment) { blocks.receive(segment) }
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

  mutating func finish() -> VideoDigest {
    let closing = isClosing ? blocks.takeBlocks() : []
    finishPart()
    return VideoDigest(
      frontMatter: frontMatter.frontMatter, introduction: introduction, videos: videos, closing: closing)
  }
}
