import CustomDump
import Testing

@testable import NewsDigestKit

/// Edits are written in the list's own notation.
@Suite("The notation of a list of chapters")
struct ChapterStyleTests {
  private func expect(
    _ text: String, _ expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation,
    edit: (inout ChapterList) -> Void
  ) throws {
    expectLaws(of: ChapterList.self, in: text, text, sourceLocation: sourceLocation)
    var document = try DigestDocument<ChapterList>(parsing: text)
    edit(&document.content)
    expectNoDifference(try document.text(), expected)
  }

  @Test(
    "All starts move",
    arguments: [
      ("0:00 A\n2:00 B\n10:00 C\n", "10:00 A\n12:00 B\n20:00 C\n"),
      ("1. 0:00 A\n2. 2:00 B\n3. 10:00 C\n", "1. 10:00 A\n2. 12:00 B\n3. 20:00 C\n"),
      ("A – 0:00\nB – 2:00\nC – 10:00\n", "A – 10:00\nB – 12:00\nC – 20:00\n"),
      ("- [0:00](u) A\n- [2:00](v) B\n", "- [10:00](u) A\n- [12:00](v) B\n"),
      ("【0:00】 A\r\n【59:00】 B\r\n", "【10:00】 A\r\n【1:09:00】 B\r\n"),
    ])
  func shift(text: String, expected: String) throws {
    try expect(text, expected) { list in
      for index in list.chapters.indices { list.chapters[index].start += .seconds(600) }
    }
  }

  @Test(
    "Times are as wide as those of the list",
    arguments: [
      ("0:00 A\n10:00 B\n", 599, "0:00 A\n9:59 B\n"), ("00:00 A\n10:00 B\n", 599, "00:00 A\n09:59 B\n"),
      ("0:00 A\n10:00 B\n", 3723, "0:00 A\n1:02:03 B\n"),
      ("00:00 A\n10:00 B\n1:10:00 C\n", 3723, "00:00 A\n1:02:03 B\n1:10:00 C\n"),
      ("0:00 A\n1:30:00 B\n", 605, "0:00 A\n10:05 B\n"), ("00:00 A\n1:30:00 B\n", 65, "00:00 A\n01:05 B\n"),
      ("0:00:00 A\n1:30:00 B\n", 65, "0:00:00 A\n0:01:05 B\n"), ("0:00 A\n75:00 B\n", 4000, "0:00 A\n66:40 B\n"),
    ])
  func widths(text: String, start: Int, expected: String) throws {
    try expect(text, expected) { $0.chapters[1].start = .seconds(start) }
  }

  @Test("Numbers follow")
  func numbers() throws {
    try expect("1. 0:00 A\n2. 5:00 B\n", "1. 0:00 A\n2. 5:00 B\n3. 9:00 C\n4. 9:30 D\n") { list in
      list.chapters += [Chapter(start: .seconds(540), title: "C"), Chapter(start: .seconds(570), title: "D")]
    }
    try expect("#09 A 0:00\n#10 B 5:00\n", "#09 A 0:00\n#10 B 5:00\n#11 C 9:00\n") { list in
      list.chapters.append(Chapter(start: .seconds(540), title: "C"))
    }
  }

  @Test(
    "Titles of all sorts",
    arguments: ["Was nun?", "Am Ende", "👋", "“Ja”", "PM zu Gast", "Est-ce que tu viens ?", "끝!"])
  func titles(title: String) throws {
    for line in ["0:00 - T", "[0:00] T", "T – 0:00", "- T (0:00)", "* **0:00** T"] {
      let lines = ["0:00", "2:00", "9:00"].map { line.replacing("0:00", with: $0) }
      let texts = zip(lines, ["A", "B", "C"]).map { $0.replacing("T", with: $1) }
      let changed = [texts[0], lines[1].replacing("T", with: title), texts[2]]
      try expect(texts.joined(separator: "\n"), changed.joined(separator: "\n")) { $0.chapters[1].title = title }
    }
  }

  @Test("All but one are deleted")
  func last() throws {
    try expect("0:00 A\n2:00 B\n10:00 C\n", "10:00 C\n") { $0.chapters.removeFirst(2) }
  }
}
