import Testing

@testable import NewsDigestKit

@Suite("Models that no text makes")
struct ConflictTests {
  private func property(atFaultIn content: some DigestFormat) -> String? {
    do throws(WritingError) {
      let text = try content.formatted()
      Issue.record("written as \(text.debugDescription)")
      return nil
    } catch let error {
      return error.property
    }
  }

  @Test("What closes a page follows a video")
  func closingWithoutVideos() {
    let page = VideoDigest(frontMatter: nil, closing: [.heading(level: 1, text: "끝")])
    #expect(property(atFaultIn: page) == "closing[0]")
  }

  @Test("What closes a page starts with a heading of its own")
  func closingWithoutHeading() {
    let video = VideoDigest.Video(title: "로봇", url: "https://www.youtube.com/watch?v=a1B2c3D4e5_")
    let page = VideoDigest(frontMatter: nil, videos: [video], closing: [.paragraph("끝")])
    #expect(property(atFaultIn: page) == "closing[0]")
  }

  @Test("A heading of the page's own in the last video closes the page")
  func pageHeadingInLastVideo() throws {
    var video = VideoDigest.Video(title: "로봇", url: "https://www.youtube.com/watch?v=a1B2c3D4e5_")
    let plain = video
    video.blocks = [.heading(level: 2, text: "다른 영상")]
    #expect(property(atFaultIn: VideoDigest(frontMatter: nil, videos: [video])) == "videos[0].blocks[0]")
    let held = VideoDigest(frontMatter: nil, videos: [video, plain])
    #expect(try VideoDigest(parsing: try held.formatted()) == held)
  }

  @Test("Whether a colon follows a label does not count without one")
  func colonWithoutLabel() throws {
    var item = ListItem(label: "뜻", isLabelFollowedByColon: false, text: "글")
    #expect(item != ListItem(label: "뜻", text: "글"))
    item.label = nil
    #expect(item == ListItem(text: "글"))
    #expect(item.hashValue == ListItem(text: "글").hashValue)
    let post = NewsPost(frontMatter: nil, introduction: [.listItem(item)])
    #expect(try NewsPost(parsing: try post.formatted()) == post)
  }

  @Test("Where no value alone is at fault, the error names the whole part")
  func wholePart() {
    let name = NewsPost(frontMatter: nil, introduction: [.citation(Citation(name: "예시일보", title: "소식"))])
    #expect(property(atFaultIn: name) == "introduction[0]")
    let day = MonthlyIndex(introduction: [], days: [.init(heading: "어느 날", blocks: [])])
    #expect(property(atFaultIn: day) == "days[0]")
    let section = ChapterList(chapters: [], sections: [.init(title: "하나", chapters: [])])
    #expect(property(atFaultIn: section) == "sections[0]")
  }

  @Test("A part that would be parsed as belonging to the part above it is at fault")
  func swallowed() {
    let list = VideoDigest(
      frontMatter: nil, introduction: [.paragraph("글"), .attributes(AttributeList([]), of: .preceding)])
    #expect(property(atFaultIn: list) == "introduction[1]")
  }

  @Test("A part that would take the part below it for its own is at fault")
  func swallowing() {
    let fence = NewsPost(frontMatter: nil, introduction: [.verbatim("```\n글"), .paragraph("글")])
    #expect(property(atFaultIn: fence) == "introduction[0]")
  }
}
