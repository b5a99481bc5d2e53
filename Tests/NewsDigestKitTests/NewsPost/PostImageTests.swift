import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Pictures of a news post")
struct PostImageTests {
  @Test(
    "A picture, and the mark of one that was taken out",
    arguments: [
      ("![로봇](https://img.example/1.png)", PostImage(alternativeText: "로봇", url: "https://img.example/1.png")),
      ("![로봇](https://img.example/1.png)  ", PostImage(alternativeText: "로봇", url: "https://img.example/1.png")),
      ("![](https://img.example/1.png)", PostImage(alternativeText: "", url: "https://img.example/1.png")),
      (
        "![로봇 [상]](https://img.example/1_(2).png)",
        PostImage(alternativeText: "로봇 [상]", url: "https://img.example/1_(2).png")
      ),
      (
        "![로봇](https://img.example/1.png)[1][3]",
        PostImage(alternativeText: "로봇", url: "https://img.example/1.png", footnotes: [1, 3])
      ),
      ("<!-- Broken Image Removed: 바다 로봇 -->", PostImage(alternativeText: "바다 로봇", url: nil)),
      ("<!-- Broken Image Removed: 바다 로봇 -->  ", PostImage(alternativeText: "바다 로봇", url: nil)),
      ("<!-- Broken Image Removed: 바다 로봇 -->[9]", PostImage(alternativeText: "바다 로봇", url: nil, footnotes: [9])),
      ("<!-- Broken Image Removed: 바다 로봇 --> [9]", PostImage(alternativeText: "바다 로봇", url: nil, footnotes: [9])),
      ("<!-- Broken Image Removed: -->", PostImage(alternativeText: "", url: nil)),
    ])
  func picture(line: String, image: PostImage) throws {
    expectNoDifference(try story(line).blocks, [.image(image)])
  }

  @Test("Any other comment is not one")
  func comment() throws {
    expectNoDifference(try story("<!-- 편집자 메모 -->").blocks, [.verbatim("<!-- 편집자 메모 -->")])
  }

  @Test("A picture in running text is not one, and not a link")
  func inline() throws {
    let paragraph = Paragraph("그림 ![로봇](https://img.example/1.png) 참고")
    expectNoDifference(try story(paragraph.text).blocks, [.paragraph(paragraph)])
    expectNoDifference(paragraph.links, [])
  }
}
