import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Chapters in tables")
struct ChapterTableTests {
  private func list(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> ChapterList {
    expectLaws(of: ChapterList.self, in: text, text, sourceLocation: sourceLocation)
    return try ChapterList(parsing: text)
  }

  private static let expected = [
    Chapter(start: .zero, title: "Anfang"), Chapter(start: .seconds(245), title: "소식"),
    Chapter(start: .seconds(4200), title: "おわりに"),
  ]

  @Test(
    "Columns",
    arguments: [
      "| T | X |", "|T|X|", "| X | T |", "| **T** | X |", "| `T` | X |", "| T | **X** |", "| 1 | T | X |",
      "| 1. | T | X |",
      "| T | X |  |", "| | T | X |", "  | T | X |", "| T  | X     |", "| T | X", "|\tT\t|\tX\t|", "| (T) | X |",
    ])
  func columns(row: String) throws {
    let rows = zip(["0:00", "4:05", "1:10:00"], Self.expected).map {
      row.replacing("X", with: $1.title).replacing("T", with: $0)
    }
    let text = rows.joined(separator: "\n") + "\n"
    for head in ["", "| Time | Title |\n|---|---|\n", "| 시간 | 내용 |\n| --- | :-: |\n", "|  |  |\n| - | - |\n"] {
      let list = try list("Hello.\n\n" + head + text)
      expectNoDifference(list.allChapters, Self.expected)
      expectNoDifference(list.introduction, ["Hello."])
    }
  }

  @Test("A head of unknown words is text, and a label is found above one of known words")
  func heads() throws {
    let rows = "| 0:00 | A |\n| 4:05 | B |\n"
    let unknown = try list("| Moment | Who speaks |\n|---|---|\n" + rows)
    expectNoDifference(unknown.introduction, ["| Moment | Who speaks |\n|---|---|"])
    let known = try list("Chapters:\n\n| Timestamp | Topic |\n|---:|:---|\n" + rows + "\nThanks.\n")
    expectNoDifference(known.label, "Chapters:")
    expectNoDifference(known.closing, ["Thanks."])
    expectNoDifference(known.introduction, [])
  }

  @Test("More columns, links and ends")
  func moreColumns() throws {
    let text = """
      | # | Start | End | Title | Guest |
      |---|---|---|---|---|
      | 1 | 0:00 | 1:15 | [A](https://example.org/a) | |
      | 2 | 1:15 | 2:30 | B | Kim |

      """
    expectNoDifference(
      try list(text).allChapters,
      [
        Chapter(start: .zero, end: .seconds(75), title: "A", url: "https://example.org/a"),
        Chapter(start: .seconds(75), end: .seconds(150), title: "B | Kim"),
      ])
  }

  @Test("Sections with a table each")
  func sections() throws {
    let text = """
      **One**

      | Time | Title |
      | --- | --- |
      | 0:00 | A |
      | 1:00 | B |

      **Two**

      | Time | Title |
      | --- | --- |
      | 5:00 | C |

      """
    let list = try list(text)
    expectNoDifference(list.sections.map(\.title), ["One", "Two"])
    expectNoDifference(list.sections.map { $0.chapters.map(\.notes) }, [[[], []], [[]]])
  }

  @Test(
    "Other tables",
    arguments: [
      "| Rank | Runner | Time |\n|---|---|---|\n| 1 | A | 2:03:15 |\n| 2 | B | 2:04:10 |\n| 3 | C | 2:04:30 |\n",
      "| 1 | 2:03:15 | A |\n| 2 | 2:04:10 | B |\n| 3 | 2:04:30 | C |\n",
      "| Time | Topic |\n|---|---|\n| 1:30 | Doors |\n| 2:00 | Talk |\n| 2:30 | Tea |\n",
      "| Time | Topic |\n|---|---|\n| 0:00–0:20 | A |\n| 0:20–1:00 | B |\n| 1:00–1:30 | C |\n",
      "| Time | Topic |\n|---|---|\n| 1:30-2:00 | A |\n| 2:00-2:58 | B |\n| 2:58-3:20 | C |\n| 3:20-4:00 | D |\n| 4:00-5:00 | E |\n",
      "| Time | Topic |\n|---|---|\n| 24h | A |\n| 48h | B |\n",
      "| 09:00 | Doors |\n| 10:30 | Talk |\n| 12:00 | Lunch |\n",
      "| Score | Team |\n|---|---|\n| 3:10 | A |\n| 2:45 | B |\n",
      "| Song | Time |\n|---|---|\n| A | 3:10 |\n| B | 2:45 |\n| C | 4:00 |\n| D | 3:00 |\n",
      "| 2:03 |\n| 3:04 |\n| 4:05 |\n",
    ])
  func otherTables(text: String) throws {
    expectNoDifference(try list(text).allChapters, [])
  }

  @Test("A list next to another table")
  func otherTable() throws {
    let text = "| 1 | 2:03:15 | A |\n| 2 | 2:04:10 | B |\n\n0:00 C\n1:00 D\n2:00 E\n"
    expectNoDifference(try list(text).allChapters.map(\.title), ["C", "D", "E"])
  }

  // MARK: Edits

  private static let table = """
    Notes.

    | # | Time | Title | Guest |
    |--:|------|-------|-------|
    | 1 | 0:00 | A | Kim |
    | 2 | 2:00 | B | |
    | 3 | 9:00 | C | Lee |

    Bye.

    """

  private func expect(
    _ old: String, _ new: String, sourceLocation: Testing.SourceLocation = #_sourceLocation,
    edit: (inout ChapterList) -> Void
  ) throws {
    var document = try DigestDocument<ChapterList>(parsing: Self.table)
    edit(&document.content)
    expectNoDifference(try document.text(), Self.table.replacing(old, with: new), sourceLocation.description)
  }

  @Test("Edits change one row")
  func edits() throws {
    expectLaws(of: ChapterList.self, in: Self.table)
    try expect("2:00", "3:05") { $0.chapters[1].start = .seconds(185) }
    try expect("| A | Kim |", "| N | Kim |") { $0.chapters[0].title = "N | Kim" }
    try expect("| A | Kim |", "| N | |") { $0.chapters[0].title = "N" }
    try expect("| B | |", "| B | Park |") { $0.chapters[1].title = "B | Park" }
    try expect("| 2 | 2:00 | B | |\n", "") { $0.chapters.remove(at: 1) }
    try expect("| 1 | 0:00 | A | Kim |\n", "") { $0.chapters.removeFirst() }
    try expect("Bye", "Ciao") { $0.closing = ["Ciao."] }
  }

  @Test("The cell of an end stays")
  func end() throws {
    let text = "| Start | End | Title |\n|---|---|---|\n| 0:00 | 1:00 | A |\n| 1:00 | 2:00 | B |\n"
    expectLaws(of: ChapterList.self, in: text)
    var document = try DigestDocument<ChapterList>(parsing: text)
    document.content.chapters[0].end = nil
    expectNoDifference(try document.text(), text.replacing("| 0:00 | 1:00 |", with: "| 0:00 |  |"))
  }

  @Test("An insertion adds a row with the table's columns")
  func insertion() throws {
    try expect("| 3 | 9:00 | C | Lee |\n", "| 3 | 9:00 | C | Lee |\n| 4 | 59:00 | N | |\n") {
      $0.chapters.append(Chapter(start: .seconds(3540), title: "N"))
    }
    let table = "| Time | Title |\n|---|---|\n| 0:10 | A |\n| 2:00 | B |\n"
    for (start, place) in [(0, "| 0:10"), (60, "| 2:00")] {
      var document = try DigestDocument<ChapterList>(parsing: table)
      document.content = document.content.inserted(Chapter(start: .seconds(start), title: "N"))
      expectNoDifference(
        try document.text(), table.replacing(place, with: "| \(start / 60):00 | N |\n\(place)"))
    }
  }

  @Test("The time is last")
  func trailing() throws {
    let text = "| Title | Time |\n|---|---|\n| A | 0:00 |\n| B | 2:00 |\n"
    expectLaws(of: ChapterList.self, in: text)
    var document = try DigestDocument<ChapterList>(parsing: text)
    document.content = document.content.shifted(by: .seconds(3600))
    expectNoDifference(
      try document.text(), text.replacing("0:00", with: "1:00:00").replacing("2:00", with: "1:02:00"))
  }
}
