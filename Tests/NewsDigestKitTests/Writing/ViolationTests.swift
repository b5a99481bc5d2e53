import NewsDigestKit
import Testing

@Suite("What writing refuses, before saving") struct ViolationTests {
  @Test func allOfItIsNamed() throws {
    var post = NewsPost(frontMatter: nil, stories: [])
    post.stories = ["One ", "Two", "Three\nand four", "> Five"].map { NewsPost.Story(headline: $0, blocks: []) }
    post.stories[3].blocks = [.paragraph("## A story")]
    let violations = post.violations()
    #expect(
      violations.map(\.property) == ["stories[0].headline", "stories[2].headline", "stories[3].blocks[0].text"])
    #expect(violations.map(\.reason) == [.spaces, .lineBreak, .misplaced])
    #expect(throws: violations[0]) { try post.formatted() }
    #expect(Digest(post).violations() == violations)
    post.stories = [NewsPost.Story(headline: "Two", blocks: [])]
    #expect(post.violations() == [])
  }

  /// A format that has no notation for parts of a second.
  @Test func timesThatAreNotExactAreNamed() throws {
    let day = CalendarDate(2025, 12, 1)
    let video = VideoDigest.Video(
      title: "A boat", url: "https://youtu.be/abcdefghijk", duration: .milliseconds(1500))
    let violations = VideoDigest(date: day, topic: "Boats", videos: [video]).violations()
    #expect(violations.map(\.property) == ["videos[0].duration"])
    #expect(violations.map(\.reason) == [.fraction])
  }

  /// The excerpts show where a long value differs.
  @Test func longValuesAreShownWhereTheyDiffer() throws {
    let headline = String(repeating: "word ", count: 40)
    let error = try #require(
      NewsPost(frontMatter: nil, stories: [.init(headline: headline, blocks: [])]).violations().first)
    #expect(error.reason == .spaces)
    #expect(error.written.hasSuffix("word "))
    #expect(error.parsedBack?.hasSuffix("word") ?? false)
  }
}
