import Testing

@testable import NewsDigestKit

@Suite("Items of Markdown") struct ListItemMarkdownTests {
  private static let cases: [(String, ListItem)] = [
    ("text", ListItem(text: "text")), ("- text", ListItem(text: "text")), ("* text\n", ListItem(text: "text")),
    ("**Label**: text.[1][3]", ListItem(label: "Label", text: "text.", footnotes: [1, 3])),
    ("- **Label** text", ListItem(label: "Label", isLabelFollowedByColon: false, text: "text")),
    ("3. text", ListItem(number: 3, text: "text")),
    ("a\n- b\n- c", ListItem(text: "a", children: [ListItem(text: "b"), ListItem(text: "c")])),
    ("- a\n  - b", ListItem(text: "a", children: [ListItem(text: "b")])),
    ("a\nb", ListItem(text: "a\nb")), ("", ListItem(text: "")), ("# a", ListItem(text: "# a")),
    ("- a\n- b", ListItem(text: "", children: [ListItem(text: "a"), ListItem(text: "b")])),
    ("a\n\nb", ListItem(text: "a\n\nb")),
  ]

  @Test("An item, or else all as its text", arguments: cases.indices) func rules(_ index: Int) {
    let (markdown, item) = Self.cases[index]
    expectLaws(of: MarkdownDigest.self, in: markdown)
    #expect(ListItem(markdown: markdown) == item)
  }

  @Test func placesOfFootnotes() {
    #expect(ListItem(markdown: "a [1].").layout.footnotes == .beforeStopAfterSpace)
  }
}
