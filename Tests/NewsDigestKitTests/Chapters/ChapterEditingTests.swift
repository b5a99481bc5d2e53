import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Lists of chapters, shifted, scaled, merged and added to") struct ChapterEditingTests {
  private func list(_ text: String) throws -> ChapterList {
    expectLaws(of: ChapterList.self, in: text)
    return try ChapterList(parsing: text)
  }

  /// The list in words: sections, starts in milliseconds, titles.
  private func words(_ list: ChapterList) -> String {
    func words(_ chapters: [Chapter]) -> [String] {
      chapters.map { "\($0.start.count(perSecond: 1000)) \($0.title)" }
    }
    return (words(list.chapters) + list.sections.flatMap { ["[\($0.title)]"] + words($0.chapters) })
      .joined(separator: ", ")
  }

  private static let notes = """
    Hello.

    0:00 Intro
    1:30-2:00 Letters

    **Tools**
    5:00 Editor
    10:00 Terminal

    """

  @Test(
    "All times are moved, but not to before the start",
    arguments: [
      (12_500, "12500 Intro, 102500 Letters, [Tools], 312500 Editor, 612500 Terminal", 132_500),
      (-95_000, "0 Intro, 0 Letters, [Tools], 205000 Editor, 505000 Terminal", 25_000),
      (0, "0 Intro, 90000 Letters, [Tools], 300000 Editor, 600000 Terminal", 120_000),
    ])
  func shifted(milliseconds: Int, expected: String, end: Int) throws {
    let shifted = try list(Self.notes).shifted(by: .milliseconds(milliseconds))
    #expect(words(shifted) == expected)
    #expect(shifted.chapters[1].end == .milliseconds(end))
    #expect(shifted.introduction == ["Hello."])
  }

  @Test(
    "All times are multiplied, in whole milliseconds",
    arguments: [
      (1.25, "0 Intro, 112500 Letters, [Tools], 375000 Editor, 750000 Terminal"),
      (1.0 / 3, "0 Intro, 30000 Letters, [Tools], 100000 Editor, 200000 Terminal"),
      (24 / 23.976, "0 Intro, 90090 Letters, [Tools], 300300 Editor, 600601 Terminal"),
      (-1, "0 Intro, 90000 Letters, [Tools], 300000 Editor, 600000 Terminal"),
      (.nan, "0 Intro, 90000 Letters, [Tools], 300000 Editor, 600000 Terminal"),
      (1e300, "0 Intro, 90000 Letters, [Tools], 300000 Editor, 600000 Terminal"),
    ])
  func scaled(factor: Double, expected: String) throws {
    #expect(words(try list(Self.notes).scaled(by: factor)) == expected)
  }

  @Test("A second part comes after the first one")
  func appended() throws {
    let other = try list("0:00 More\n1:00 End\n").shifted(by: .seconds(900))
    #expect(
      words(try list(Self.notes).merged(with: other))
        == "0 Intro, 90000 Letters, [Tools], 300000 Editor, 600000 Terminal, 900000 More, 960000 End")
  }

  @Test("Sections that others come into are divided, and texts are kept")
  func interleaved() throws {
    let other = try list("Also.\n\n**Music**\n1:30 Song\n7:00 Choir\n")
    let merged = try list(Self.notes).merged(with: other)
    #expect(
      words(merged)
        == "0 Intro, 90000 Letters, [Music], 90000 Song, [Tools], 300000 Editor, [Music], 420000 Choir, [Tools], 600000 Terminal"
    )
    #expect(merged.introduction == ["Hello.", "Also."])
  }

  @Test(
    "A chapter joins the section of the one before it",
    arguments: [
      (nil, "0 Intro, 90000 Letters, 120000 New, [Tools], 300000 Editor, 600000 Terminal"),
      (0, "120000 New, 0 Intro, 90000 Letters, [Tools], 300000 Editor, 600000 Terminal"),
      (3, "0 Intro, 90000 Letters, [Tools], 300000 Editor, 120000 New, 600000 Terminal"),
      (99, "0 Intro, 90000 Letters, [Tools], 300000 Editor, 600000 Terminal, 120000 New"),
      (-1, "120000 New, 0 Intro, 90000 Letters, [Tools], 300000 Editor, 600000 Terminal"),
    ] as [(Int?, String)])
  func inserted(index: Int?, expected: String) throws {
    let new = Chapter(start: .seconds(120), title: "New")
    #expect(words(try list(Self.notes).inserted(new, at: index)) == expected)
  }

  @Test("An inserted chapter is written like its neighbours")
  func written() throws {
    let text = "1. [0:00] Intro\n2. [1:30] Letters\n3. [5:00] End\n"
    let new = try edited(text) { (list: inout ChapterList) in
      list = list.inserted(Chapter(start: .seconds(120), title: "New"))
    }
    #expect(new.contains("3. [2:00] New\n"))
    let shifted = try edited(text) { (list: inout ChapterList) in list = list.shifted(by: .seconds(3600)) }
    #expect(shifted.contains("[1:01:30] Letters\n"))
  }
}
