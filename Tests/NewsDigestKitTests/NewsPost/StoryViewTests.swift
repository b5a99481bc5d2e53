import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Views of a story")
struct StoryViewTests {
  private let first = Citation(name: "한빛일보", url: "https://hanbit.example/a")
  private let second = Citation(name: "Mirae Post", url: "https://mirae.example/b")
  private let third = Citation(name: "로봇뉴스", url: "https://robot.example/c")
  private let picture = PostImage(alternativeText: "로봇", url: "https://img.example/1.png")

  @Test("Setting citations keeps their places; further ones follow the last")
  func citations() {
    var story = NewsPost.Story(
      headline: "가", blocks: [.citation(first), .paragraph("글"), .citation(second), .paragraph("끝")])
    story.citations = [third, first, second]
    expectNoDifference(
      story.blocks,
      [.citation(third), .paragraph("글"), .citation(first), .citation(second), .paragraph("끝")])
    story.citations = [second]
    expectNoDifference(story.blocks, [.citation(second), .paragraph("글"), .paragraph("끝")])
    story.citations = []
    expectNoDifference(story.blocks, [.paragraph("글"), .paragraph("끝")])
  }

  @Test("The first citations are after the pictures")
  func firstCitations() {
    var story = NewsPost.Story(headline: "가", blocks: [.image(picture), .heading(level: 3, text: "요약")])
    story.citations = [first]
    expectNoDifference(story.blocks, [.image(picture), .citation(first), .heading(level: 3, text: "요약")])
  }

  @Test("The first pictures are below the headline")
  func firstImages() {
    var story = NewsPost.Story(headline: "가", citations: [first])
    story.images = [picture]
    expectNoDifference(story.blocks, [.image(picture), .citation(first)])
    #expect(story.images == [picture])
  }

  @Test("Setting one property of a citation sets it in the blocks")
  func nestedProperty() throws {
    var story = NewsPost.Story(headline: "가", blocks: [.paragraph("글"), .citation(first)])
    story.citations[0].publishedOn = try date("2025-12-03")
    var expected = first
    expected.publishedOn = try date("2025-12-03")
    expectNoDifference(story.blocks, [.paragraph("글"), .citation(expected)])
  }

  @Test("Sections are added in their order")
  func newSections() {
    var story = NewsPost.Story(headline: "가", citations: [first])
    story.insights = [ListItem(text: "뜻")]
    story.summary = [ListItem(text: "줄거리")]
    expectNoDifference(
      story.blocks,
      [
        .citation(first), .heading(level: 3, text: "요약"), .listItem(ListItem(text: "줄거리")),
        .heading(level: 3, text: "주요 내용 및 시사점"), .listItem(ListItem(text: "뜻")),
      ])
    #expect(story.summary == [ListItem(text: "줄거리")])
    #expect(story.insights == [ListItem(text: "뜻")])
  }

  @Test("A section ends at the next heading, and its prose stays")
  func section() {
    var story = NewsPost.Story(
      headline: "가",
      blocks: [
        .heading(level: 3, text: "요약"), .paragraph("글"), .listItem(ListItem(text: "하나")),
        .heading(level: 3, text: "기타"), .listItem(ListItem(text: "둘")),
      ])
    #expect(story.summary == [ListItem(text: "하나")])
    story.summary = []
    expectNoDifference(
      story.blocks,
      [
        .heading(level: 3, text: "요약"), .paragraph("글"), .heading(level: 3, text: "기타"),
        .listItem(ListItem(text: "둘")),
      ])
  }

  @Test("An empty section that is not there is not added")
  func emptySection() {
    var story = NewsPost.Story(headline: "가", citations: [first])
    story.summary = []
    expectNoDifference(story.blocks, [.citation(first)])
  }
}
