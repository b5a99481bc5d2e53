import Testing

@testable import NewsDigestKit

@Suite("Lines of an item keep their blanks")
struct LineIndentsTests {
  private static let source = "글\n\n- 하나\n    둘\n\t셋\n넷[1]\n"

  private func edited(_ lineEnding: String, _ edit: (inout ListItem) -> Void) throws -> String {
    let text = try NewsDigestKitTests.edited(Self.source.replacing("\n", with: lineEnding)) { (post: inout NewsPost) in
      let index = try #require(
        post.introduction.firstIndex { if case .markdown(.listItem) = $0 { true } else { false } })
      guard case .markdown(.listItem(var item)) = post.introduction[index] else { return }
      edit(&item)
      post.introduction[index] = .markdown(.listItem(item))
    }
    return text.replacing(lineEnding, with: "\n")
  }

  @Test(arguments: ["\n", "\r\n"])
  func firstLine(lineEnding: String) throws {
    let text = try edited(lineEnding) { $0.text = "새\n둘\n셋\n넷" }
    #expect(text.hasSameBytes(as: "글\n\n- 새\n    둘\n\t셋\n넷[1]\n"), "\(text.debugDescription)")
  }

  @Test(arguments: ["\n", "\r\n"])
  func lineBetween(lineEnding: String) throws {
    let text = try edited(lineEnding) { $0.text = "하나\n둘\n새\n줄\n셋\n넷" }
    #expect(text.hasSameBytes(as: "글\n\n- 하나\n    둘\n  새\n  줄\n\t셋\n넷[1]\n"), "\(text.debugDescription)")
  }

  @Test(arguments: ["\n", "\r\n"])
  func lineRemoved(lineEnding: String) throws {
    let text = try edited(lineEnding) { $0.text = "하나\n셋\n넷" }
    #expect(text.hasSameBytes(as: "글\n\n- 하나\n\t셋\n넷[1]\n"), "\(text.debugDescription)")
  }

  @Test(arguments: ["\n", "\r\n"])
  func footnotes(lineEnding: String) throws {
    let text = try edited(lineEnding) { $0.footnotes = [2] }
    #expect(text.hasSameBytes(as: "글\n\n- 하나\n    둘\n\t셋\n넷[2]\n"), "\(text.debugDescription)")
  }
}
