import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Edits of lines and of characters")
struct EditGranularityTests {
  private static let post = """
    ---
    title: 소식
    ---

    ## 가

    [새벽신문](https://a.example/1) – 발행일: 2025‑12‑16 (확인됨)

    ### 요약
    - 첫째
    - 둘째

    """

  /// A change of the post, the texts that go and those that come.
  private struct Change: CustomTestStringConvertible {
    let name: String
    let edits: [(old: String, new: String)]
    let change: @Sendable (inout NewsPost) -> Void

    var testDescription: String { name }
  }

  private static let changes = [
    Change(name: "a digit", edits: [("6", "7")]) {
      $0.stories[0].citations[0].publishedOn = CalendarDate(year: 2025, month: 12, day: 17)
    },
    Change(name: "two values of a line", edits: [("6", "7"), ("됨", "")]) {
      $0.stories[0].citations[0].publishedOn = CalendarDate(year: 2025, month: 12, day: 17)
      $0.stories[0].citations[0].note = "확인"
    },
    Change(name: "two lines", edits: [("가", "나"), ("둘", "셋")]) {
      $0.stories[0].headline = "나"
      $0.stories[0].summary[1].text = "셋째"
    },
    Change(name: "a whole character", edits: [("째", "째\u{301}")]) { $0.stories[0].summary[0].text = "첫째\u{301}" },
    Change(name: "a new item", edits: [("", "- 셋째\n")]) { $0.stories[0].summary.append(ListItem(text: "셋째")) },
    Change(name: "nothing", edits: []) { $0.stories[0].headline = "가" },
  ]

  @Test("Only the characters that differ are replaced", arguments: changes)
  private func characters(of change: Change) throws {
    expectLaws(of: NewsPost.self, in: Self.post)
    var document = try DigestDocument<NewsPost>(parsing: Self.post)
    change.change(&document.content)
    let edits = try document.edits(granularity: .characters)
    let old = edits.map { edit in document.source.withBytes { $0.string(edit.range) } }
    expectNoDifference(old, change.edits.map(\.old))
    expectNoDifference(edits.map(\.replacement), change.edits.map(\.new))
    let text = try document.text()
    #expect(try document.source.applying(edits).text.utf8.elementsEqual(text.utf8))
    #expect(try document.source.applying(document.edits(granularity: .lines)).text.utf8.elementsEqual(text.utf8))
    #expect(try document.edits() == document.edits(granularity: .lines))
  }

  @Test("Line endings are not cut, and UTF-16 ranges select what goes", arguments: ["\n", "\r\n"])
  func utf16(ending: String) throws {
    let text = "## 🤖 하나\n\n- 첫째\n- 둘째\n".replacing("\n", with: ending)
    var document = try DigestDocument<NewsPost>(parsing: text)
    document.content.stories[0].headline = "🤖 둘"
    let edits = try document.edits(granularity: .characters)
    let units = Array(text.utf16)
    let ranges = edits.map { $0.utf16Range(in: document.source) }
    expectNoDifference(ranges.map { String(decoding: units[$0], as: UTF16.self) }, ["하나"])
    expectNoDifference(edits.map(\.replacement), ["둘"])
  }
}
