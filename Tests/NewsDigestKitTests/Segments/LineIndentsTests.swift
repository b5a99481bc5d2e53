import Testing

@testable import NewsDigestKit

@Suite("Lines of an item keep their indentation")
struct LineIndentsTests {
  private static let source = "글\n\n- 하나\n    둘\n\t셋\n넷[1]\n"

  @Test(
    "Where another line was changed, came or went",
    arguments: [
      ("새\n둘\n셋\n넷", [1], "글\n\n- 새\n    둘\n\t셋\n넷[1]\n"),
      ("하나\n둘\n새\n줄\n셋\n넷", [1], "글\n\n- 하나\n    둘\n  새\n  줄\n\t셋\n넷[1]\n"),
      ("하나\n셋\n넷", [1], "글\n\n- 하나\n\t셋\n넷[1]\n"),
      ("하나\n둘\n셋\n넷", [2], "글\n\n- 하나\n    둘\n\t셋\n넷[2]\n"),
    ], ["\n", "\r\n"])
  func edit(to item: (text: String, footnotes: [Int], wanted: String), lineEnding: String) throws {
    let text = try edited(Self.source.replacing("\n", with: lineEnding)) { (post: inout NewsPost) in
      let isItem = { (block: NewsPost.Block) in if case .markdown(.listItem) = block { true } else { false } }
      let index = try #require(post.introduction.firstIndex(where: isItem))
      post.introduction[index] = .markdown(.listItem(ListItem(text: item.text, footnotes: item.footnotes)))
    }
    #expect(text.hasSameBytes(as: item.wanted.replacing("\n", with: lineEnding)), "\(text.debugDescription)")
  }
}
