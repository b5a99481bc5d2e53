import Testing

@testable import NewsDigestKit

@Suite("Edits that need more of the source rewritten")
struct WidenedEditTests {
  /// Below the number, the items with three spaces become its children when nothing is between: they must be written at
  /// the margin.
  static let before = "#  안내 #\n\n* 가\n* 나\n\n4. 지웁니다.\n\n   아래를 지웁니다.\n\n   * 하나\n   * 둘\n"
  static let after = "\n\n##  끝 ##\n* 셋\n\n\n* 넷  \n"

  @Test("What conflicts is rewritten, and everything else stays", arguments: ["\n", "\r\n"])
  func nestedItems(lineEnding: String) throws {
    let source = (Self.before + Self.after).split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineEnding)
    let text = try edited(source) { (post: inout NewsPost) in
      let index = try #require(
        post.introduction.firstIndex { if case .markdown(.paragraph) = $0 { true } else { false } })
      post.introduction.remove(at: index)
    }
    let start = "#  안내 #\n\n* 가\n* 나\n\n4. 지웁니다.\n".replacing("\n", with: lineEnding)
    let end = Self.after.replacing("\n", with: lineEnding)
    #expect(text.utf8.starts(with: start.utf8), "\(text.debugDescription)")
    #expect(text.utf8.reversed().starts(with: end.utf8.reversed()), "\(text.debugDescription)")
  }

  /// Once a chapter has notes, the closing needs a thematic break before it, and the heading after it needs marks that
  /// distinguish it from a note. The lines next to the break need not be rewritten, and the new heading is directly
  /// below a chapter, as the old one is.
  @Test("Conflicting trivia is rewritten between lines that stay", arguments: ["\n", "\r\n"])
  func rule(lineEnding: String) throws {
    let text = try edited("(0:30)  시작\n첫째\n(1:06)  가\n\n끝 ".replacing("\n", with: lineEnding)) {
      (list: inout ChapterList) in
      let chapter = Chapter(start: .seconds(47), title: "나", notes: ["덧붙임"])
      list.sections.insert(.init(title: "새", chapters: [chapter]), at: 0)
    }
    let wanted = "(0:30)  시작\n새\n(0:47)  나\n  덧붙임\n**첫째**\n(1:06)  가\n\n---\n\n끝 "
    #expect(text.hasSameBytes(as: wanted.replacing("\n", with: lineEnding)), "\(text.debugDescription)")
  }

  /// Below the number, the item with three spaces would be a child: it must be written at the margin, but its second
  /// line need not.
  @Test("A conflicting item keeps the indentation of the lines below its first one", arguments: ["\n", "\r\n"])
  func continuedItem(lineEnding: String) throws {
    let text = try edited("4. 가\n\n글\n\n   - 나\n다\n     라".replacing("\n", with: lineEnding)) {
      (post: inout NewsPost) in
      post.introduction.remove(at: 1)
    }
    let (start, end) = (
      "4. 가\n".replacing("\n", with: lineEnding), "\n- 나\n다\n     라".replacing("\n", with: lineEnding)
    )
    #expect(text.utf8.starts(with: start.utf8), "\(text.debugDescription)")
    #expect(text.utf8.reversed().starts(with: end.utf8.reversed()), "\(text.debugDescription)")
  }

  @Test(
    "An item that is new in a list is indented as the list is, and its children below it", arguments: ["\n", "\r\n"])
  func indentedList(lineEnding: String) throws {
    let text = try edited("글\n  - 가\n나\n   다".replacing("\n", with: lineEnding)) { (post: inout NewsPost) in
      let item = ListItem(text: "라", children: [ListItem(text: "마")])
      post.introduction = [.listItem(item)] + post.introduction.dropFirst()
    }
    let wanted = "  - 라\n    - 마\n  - 가\n나\n   다".replacing("\n", with: lineEnding)
    #expect(text.hasSameBytes(as: wanted), "\(text.debugDescription)")
  }
}
