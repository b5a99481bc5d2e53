/// Makes a news post of its segments.
struct NewsPostBuilder: ContentBuilder {
  private var frontMatter = FrontMatterBuilder()
  private var introduction: [NewsPost.Block] = []
  private var stories: [NewsPost.Story] = []
  private var headline: String?
  private var blocks = MarkdownBlockBuilder<NewsPost.Block>()

  @inline(__always)
  mutating func receive(_ meaning: consuming NewsPostMeaning, in range: Range<Int>) {
    switch consume meaning {
    case .frontMatter(let meaning): frontMatter.receive(meaning)
    case .headline(let text, _):
      finishStory()
      headline = text
    case .citation(let citation): blocks.append(.citation(citation))
    case .image(let image): blocks.append(.image(image))
    case .section(let heading): blocks.append(.section(heading))
    case .markdown(let meaning): blocks.receive(meaning)
    }
  }

  private mutating func finishStory() {
    if let headline {
      stories.append(NewsPost.Story(headline: headline, blocks: blocks.takeBlocks()))
    } else {
      introduction = blocks.takeBlocks()
    }
  }

  consuming func finish() -> NewsPost {
    finishStory()
    return NewsPost(frontMatter: frontMatter.frontMatter, introduction: introduction, stories: stories)
  }
}
