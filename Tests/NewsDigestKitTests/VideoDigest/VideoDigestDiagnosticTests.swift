import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Diagnostics of video digests")
struct VideoDigestDiagnosticTests {
  private static let head = "---\ntitle: 2026-01-05 가\n---\n\n## 개별 영상 요약\n\n"
  private static let video = "### 가, 나 [링크](u), 1분\n"

  struct Example: Sendable {
    var text: String
    var id: DiagnosticID
    var place: String

    init(_ text: String, _ id: DiagnosticID, _ place: String) {
      (self.text, self.id, self.place) = (text, id, place)
    }
  }

  @Test(
    "Bad input has a diagnostic at its place",
    arguments: [
      Example(head + "### 가, 나, 1분\n", .videoWithoutLink, "가, 나, 1분"),
      Example(head + "### 가, 나 [링크](u v), 1분\n", .videoWithoutLink, "가, 나 [링크](u v), 1분"),
      Example(head + "### 가 [링크](u), 1분\n", .videoWithoutChannel, "가 [링크](u), 1분"),
      Example(head + "### 가, 나 [링크](u)\n", .videoWithoutDuration, "가, 나 [링크](u)"),
      Example(head + "### 가, 나 [링크](u), 곧\n", .videoWithoutDuration, "곧"),
      Example(head + "### 가 [나](v), 다 [링크](u), 1분\n", .videoWithSeveralLinks, "가 [나](v)"),
      Example(head + video + "{:.a\n", .attributeListInvalid, "{:.a"),
      Example(head + video + "- 글\n  {: ???}\n", .attributeListInvalid, "{: ???}"),
      Example(head + video + "\\*   글\n", .markdownEscaped, "\\"),
      Example(head + video + "\\## 글\n", .markdownEscaped, "\\"),
      Example("---\ntitle: 가 2026-01-05\n---\n" + video, .frontMatterTitleWithoutDate, "title: 가 2026-01-05"),
      Example("---\ntitle: 2026-02-30 가\n---\n" + video, .frontMatterTitleWithoutDate, "title: 2026-02-30 가"),
      Example("---\ntitle:\n---\n" + video, .frontMatterTitleWithoutDate, "title:"),
      Example(video, .frontMatterMissing, ""),
      Example("---\ntitle: 2026-01-05 가\n---\n글\n", .noVideos, ""),
    ])
  func badInput(example: Example) throws {
    expectLaws(of: VideoDigest.self, in: example.text)
    let document = try DigestDocument<VideoDigest>(parsing: example.text)
    expectNoDifference(document.diagnostics.map(\.id), [example.id])
    let range = try #require(document.diagnostics.first?.range)
    #expect(String(decoding: Array(example.text.utf8)[range], as: UTF8.self) == example.place)
  }

  @Test("Commas and brackets in a title are nothing to report")
  func quiet() throws {
    let text = Self.head + "### [가] 나(다), [라, 마, 바 [링크](u), 1분\n\n글 {: .a}\n\n{::comment}\n\n{:.b}\n"
    expectLaws(of: VideoDigest.self, in: text)
    #expect(try DigestDocument<VideoDigest>(parsing: text).diagnostics.isEmpty)
  }

  @Test("Fixing escapes keeps the videos and their sections")
  func fixIts() throws {
    let document = try VideoDigestPage.document
    let edits = document.diagnostics.flatMap(\.fixIts).flatMap(\.edits)
    #expect(edits.count == 7)
    let fixed = DigestDocument<VideoDigest>(parsing: try document.source.applying(edits))
    #expect(fixed.diagnostics.isEmpty)
    var expected = document.content
    for video in expected.videos.indices {
      for section in expected.videos[video].sections.indices { expected.videos[video].sections[section].level = 4 }
    }
    expectNoDifference(fixed.content, expected)
  }

  @Test(
    "Any number of anything takes time that grows with it",
    arguments: [
      "### 가, 나 [링크](u), 1분\n", "### [\n", "### [가](b) ", "### 가,,,, \n", "\\## 1. 절\n", "\\*   글\n", "{:.a}\n",
      "{:.a\n", "{:",
      "{: k=\"\\\" ", "**가:** 나\n", "**가", "\\", "[", "1시간 ", "---\n", "  ", "{:.a}\n\n", "글\n{:.a}\n", "## 가\n",
      "    \\*   글\n",
    ])
  func linear(part: String) throws {
    try expectToEnd(Self.head + Self.video + String(repeating: part, count: TestSelection.count(100_000)))
  }

  @Test(
    "A heading of a hundred thousand of anything is parsed to its end", .endsInTime, .exhaustive,
    arguments: ["[", "[가](b) ", "[가](b", "]", "](", ",", ", 나", "1시간 ", "1시간, ", "#", " #", "\\", "0", "(", "!["])
  func linearHeading(part: String) throws {
    try expectToEnd(Self.head + "### " + String(repeating: part, count: 100_000) + "\n")
  }

  private func expectToEnd(_ text: String) throws {
    let document = try DigestDocument<VideoDigest>(parsing: text)
    #expect(document.diagnostics.count <= 1_000)
    #expect(try document.content.formatted().isEmpty == false)
  }
}
