/// Makes a news post of its segments.
struct NewsPostBuilder: ContentBuilder {
  private var frontMatter = FrontMatterBuilder()
  private var introduction: [NewsPost.Block] = []
  private var stories: [NewsPost.Story] = []
  private var headline: String?
  private var blocks = MarkdownBlockBuilder<NewsPost.Block>()

  @inline(__always)
  mutating func receive(_ segment: borrowing Segment) {
    switch segment.sort {
    case .headline:
      finishStory()
      headline = segment.text(.headline)
    case .citation, .undatedCitation: blocks.append(.citation(Citation(segment)))
    case .image: blocks.append(.image(PostImage(segment)))
    case .sectionHeading: blocks.append(.section(SectionHeading(segment)))
    default: if !frontMatter.receive(segment) { blocks.receive(segment) }
    }
  }

  private mutating func finishStory() {
    if let headline {
      stories.append(NewsPost.Story(headline: headline, blocks: blocks.takeBlocks()))
    } else {
      introduction = blocks.takeBlocks()
    }
  }

  mutating func finish() -> NewsPost {
    finishStory()
    return NewsPost(frontMatter: frontMatter.frontMatter, introduction: introduction, stories: stories)
  }
}
