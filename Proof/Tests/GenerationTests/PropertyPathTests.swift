import Generation
import NewsDigestKit
import Testing

@Suite struct PropertyPathTests {
  @Test func pathsAreParsed() {
    #expect(PropertyPath("self")?.steps == [])
    #expect(
      PropertyPath("stories[0].blocks[12].url")?.steps
        == [.name("stories"), .index(0), .name("blocks"), .index(12), .name("url")])
    for broken in ["", ".", "a.", "a[", "a[x]", "a[1"] { #expect(PropertyPath(broken) == nil, "\(broken)") }
  }

  @Test func pathsLeadToValues() throws {
    let citation = Citation(name: "신문", url: "u", note: "글")
    let post = NewsPost(frontMatter: nil, stories: [.init(headline: "제목", blocks: [.citation(citation)])])
    func reset(_ text: String, _ way: Reset = .plain) throws -> NewsPost? {
      var other = post
      let path = try #require(PropertyPath(text))
      return Generator<NewsPost>.newsPost.reset(&other, path.steps[...], way) ? other : nil
    }
    #expect(try reset("stories[0].headline")?.stories[0].headline == "x")
    #expect(try reset("stories[0].blocks[0].note")?.stories[0].citations[0].note == "x")
    #expect(try reset("stories[0].blocks[0].note", .absent)?.stories[0].citations == [Citation(name: "신문", url: "u")])
    #expect(try reset("stories[0].blocks[0]", .absent)?.stories[0].blocks == [])
    #expect(try reset("stories[1]") == nil)
    #expect(try reset("stories[0].title") == nil)
    #expect(try reset("stories[0].headline.text") == nil)
  }
}
