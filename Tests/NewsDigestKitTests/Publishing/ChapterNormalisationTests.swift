import Testing

@testable import NewsDigestKit

@Suite("Chapters as hosts take them") struct ChapterNormalisationTests {
  private func list(_ chapters: [(Int, String)]) -> ChapterList {
    ChapterList(chapters: chapters.map { Chapter(start: .milliseconds($0.0), title: $0.1) })
  }

  @Test("What a host takes is not changed")
  func unchanged() {
    let list = list([(0, "a"), (10_000, "b"), (20_000, "c")])
    #expect(
      list.normalised(for: .youTube) == ChapterNormalisation(list: list, changes: [], violations: []))
  }

  @Test("Each change is reported")
  func changes() {
    let result = list([(5200, "a"), (30_000, "c"), (20_900, "b"), (25_000, "d"), (90_000, "e")])
      .normalised(for: .youTube)
    #expect(result.list == list([(0, "a"), (20_000, "b / d"), (30_000, "c"), (90_000, "e")]))
    #expect(
      result.changes == [
        .startRounded(index: 0, from: .milliseconds(5200)), .startRounded(index: 2, from: .milliseconds(20_900)),
        .sorted(index: 2), .movedToStart(index: 0, from: .seconds(5)), .merged(index: 3),
      ])
    #expect(result.violations.isEmpty)
  }

  @Test("A host without a minimum merges only what starts together, and what stays is reported")
  func hosts() {
    let chapters = list([(0, "a"), (3000, "b"), (3400, "")])
    let result = chapters.normalised(for: .spotify)
    #expect(result.list == list([(0, "a"), (3000, "b")]))
    #expect(result.violations == [.tooFewChapters(count: 2)])
  }

  @Test("Sections, links and notes stay")
  func sections() {
    let first = Chapter(start: .zero, title: "a", notes: ["x"])
    let second = Chapter(start: .seconds(4), end: .seconds(60), title: "b", url: "u", notes: ["y"])
    let list = ChapterList(sections: [
      .init(title: "S", chapters: [first]), .init(title: "T", chapters: [second]),
    ])
    let merged = Chapter(start: .zero, end: .seconds(60), title: "a / b", url: "u", notes: ["x", "y"])
    #expect(list.normalised(for: .youTube).list == ChapterList(sections: [.init(title: "S", chapters: [merged])]))
  }
}
