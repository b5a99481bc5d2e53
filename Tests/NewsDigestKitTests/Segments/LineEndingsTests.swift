import Testing

@testable import NewsDigestKit

@Suite("Line endings inside a changed segment")
struct LineEndingsTests {
  @Test(
    "Lines that stay keep their endings, mixed as they may be",
    arguments: [
      ("a\nb\r\nc", "a\nb\nC", "a\nb\r\nC"), ("a\nb\r\nc", "A\nb\nc", "A\r\nb\r\nc"),
      ("a\r\nb\nc\nd", "a\nx\nb\nc\nd", "a\r\nx\r\nb\nc\nd"), ("a\nb\nc", "a\nc", "a\nc"),
    ])
  func keeps(_ paragraph: String, _ changed: String, _ expected: String) throws {
    let frame = { (text: String) in "## One\r\n\r\n\(text)\r\n\r\n## Two\r\n" }
    let text = try edited(frame(paragraph)) { (post: inout NewsPost) in
      post.stories[0].blocks[0] = .markdown(.paragraph(Paragraph(changed)))
    }
    #expect(text.hasSameBytes(as: frame(expected)), "\(text.debugDescription)")
  }
}
