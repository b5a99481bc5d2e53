import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Times with units")
struct ChapterUnitTests {
  private func list(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> ChapterList {
    expectLaws(of: ChapterList.self, in: text, text, sourceLocation: sourceLocation)
    return try ChapterList(parsing: text)
  }

  @Test(
    "Notations",
    arguments: [
      ["0h00m00s", "0h02m03s", "1h02m03s"], ["00h00m00s", "00h02m03s", "01h02m03s"], ["0s", "2m3s", "1h2m3s"],
      ["0m", "2m03s", "1h02m03s"], ["0 s", "2 min 3 s", "1 h 2 min 3 s"], ["0M00S", "2M03S", "1H02M03S"],
      ["0sec", "2min 3sec", "1hr 2min 3sec"], ["0 seconds", "2 minutes, 3 seconds", "1 hour, 2 minutes, 3 seconds"],
      ["00h:00m:00s", "00h:02m:03s", "01h:02m:03s"], ["0초", "2분 3초", "1시간 2분 3초"],
      ["0분", "2분3초", "1시간2분3초"], ["0秒", "2分3秒", "1時間2分3秒"], ["0秒", "2分3秒", "1小时2分3秒"],
      ["0 Sek.", "2 Min. 3 Sek.", "1 Std. 2 Min. 3 Sek."],
      ["0\u{A0}s", "2\u{A0}min 3\u{A0}s", "1\u{A0}h 2\u{A0}min 3\u{A0}s"],
      ["0초".decomposedStringWithCanonicalMapping, "2분 3초", "1시간 2분 3초".decomposedStringWithCanonicalMapping],
    ])
  func notations(times: [String]) throws {
    let titles = ["Anfang", "소식", "おわりに"]
    let starts = [0, 123, 3723]
    let expected = zip(starts, titles).map { Chapter(start: .seconds($0), title: $1) }
    for line in ["T X", "T - X", "T: X", "[T] X", "- **T** X", "1. (T) X", "X – T", "X (T)", "• X [T]"] {
      let lines = zip(times, titles).map { line.replacing("X", with: $1).replacing("T", with: $0) }
      expectNoDifference(try list(lines.joined(separator: "\n") + "\n").allChapters, expected)
    }
  }

  @Test(
    "Ends",
    arguments: [
      "0m00s - 2m03s X\n2m03s - 5m00s Y\n", "0m00s to 2m03s X\n2m03s to 5m00s Y\n",
      "[0분 0초] – [2분 3초] X\n[2분 3초] – [5분 0초] Y\n", "0초부터 2분 3초까지 X\n2분 3초부터 5분까지 Y\n",
      "0秒から2分3秒まで X\n2分3秒から5分0秒まで Y\n",
    ])
  func ends(text: String) throws {
    let expected = [
      Chapter(start: .zero, end: .seconds(123), title: "X"),
      Chapter(start: .seconds(123), end: .seconds(300), title: "Y"),
    ]
    expectNoDifference(try list(text).allChapters, expected)
  }

  @Test("Parts of a second")
  func fractions() throws {
    let chapters = try list("0m00.0s A\n1m02.5s B\n").allChapters
    expectNoDifference(chapters.map(\.start), [.zero, .milliseconds(62_500)])
  }

  @Test("HTML")
  func html() throws {
    let chapters = try list("<p>0m00s Anfang<br>2m03s Mitte<br/>1h02m03s Ende</p>\n").allChapters
    expectNoDifference(chapters.map(\.title), ["Anfang", "Mitte", "Ende"])
  }

  @Test(
    "Lines that are no list",
    arguments: [
      "10 minutes of stretching\n20 minutes of running\n30 minutes of rest\n", "3분기 실적\n4분기 전망\n",
      "5분 끓인다\n10분 식힌다\n", "80s rock\n90s pop\n", "2h30m Long film\n1h15m Short film\n1h50m Other film\n",
      "10 minutes later we left.\n\n1h of sleep was enough.\n", "A nap of 0 minutes\nA nap of 20 minutes\n",
      "100m sprint\n400m relay\n", "총 1시간 30분\n", "5 s\n10 s\n15 s\n", "1m75s A\n3m80s B\n",
    ])
  func prose(text: String) throws {
    expectNoDifference(try list(text).allChapters, [])
  }

  @Test("Prose next to a list stays prose")
  func proseNextToList() throws {
    let text = "10 minutes of fun.\n\n0m00s A\n2m03s B\nFor more:\n1 minute a day is enough.\n9m00s C\n"
    let chapters = try list(text).allChapters
    expectNoDifference(chapters.map(\.title), ["A", "B", "C"])
    let clock = "0:00 A\n5:00 B\n10 minutes is all it takes\n20:00 C\n"
    expectNoDifference(try list(clock).allChapters.map(\.title), ["A", "B", "C"])
    let range = "0:00 A\n5:00 - 10 minutes of B\n20:00 5m run\n"
    expectNoDifference(try list(range).allChapters.map(\.title), ["A", "10 minutes of B", "5m run"])
  }

  @Test("One out of order")
  func outOfOrder() throws {
    let text = "0m00s A\n5m03s B\n4m00s C\n9m10s D\n"
    expectNoDifference(try list(text).allChapters.map(\.title), ["A", "B", "C", "D"])
    expectNoDifference(try DigestDocument<ChapterList>(parsing: text).diagnostics.map(\.id), [.chapterOutOfOrder])
  }

  // MARK: Edits

  private func expect(
    _ text: String, _ expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation,
    edit: (inout ChapterList) -> Void
  ) throws {
    expectLaws(of: ChapterList.self, in: text, text, sourceLocation: sourceLocation)
    var document = try DigestDocument<ChapterList>(parsing: text)
    edit(&document.content)
    expectNoDifference(try document.text(), expected, sourceLocation.description)
  }

  @Test(
    "All starts move",
    arguments: [
      ("0m00s A\n2m03s B\n10m00s C\n", "10m00s A\n12m03s B\n20m00s C\n"),
      ("0h00m00s A\n0h02m03s B\n0h55m00s C\n", "0h10m00s A\n0h12m03s B\n1h05m00s C\n"),
      ("0분 0초 A\n2분 3초 B\n55분 10초 C\n", "10분 0초 A\n12분 3초 B\n1시간 5분 10초 C\n"),
      ("0秒 A\n2分3秒 B\n9分5秒 C\n", "10分 A\n12分3秒 B\n19分5秒 C\n"),
    ])
  func shift(text: String, expected: String) throws {
    try expect(text, expected) { $0 = $0.shifted(by: .seconds(600)) }
  }

  @Test(
    "A start is written like those of the list",
    arguments: [
      ("0m00s A\n2m03s B\n", 300, "0m00s A\n5m00s B\n"), ("0m00s A\n2m03s B\n", 45, "0m00s A\n0m45s B\n"),
      ("0s A\n2m3s B\n4m0s C\n", 45, "0s A\n45s B\n4m0s C\n"), ("0m00s A\n2m03s B\n", 3723, "0m00s A\n1h02m03s B\n"),
      ("0초 A\n2분 3초 B\n", 120, "0초 A\n2분 B\n"), ("0초 A\n2분 3초 B\n", 3661, "0초 A\n1시간 1분 1초 B\n"),
      ("0秒 あ\n2分3秒 い\n", 3661, "0秒 あ\n1時間1分1秒 い\n"), ("0분 A\n5분 B\n", 65, "0분 A\n1분 5초 B\n"),
      ("0 minutes A\n5 minutes B\n", 60, "0 minutes A\n1 minute B\n"), ("0m A\n90m B\n", 6000, "0m A\n100m B\n"),
      ("0 h 0 min 0 s A\n1 h 2 min 3 s B\n", 3600, "0 h 0 min 0 s A\n1 h 0 min 0 s B\n"),
      ("0m00.0s A\n1m02.5s B\n", 63, "0m00.0s A\n1m03.0s B\n"),
    ])
  func oneStart(text: String, start: Int, expected: String) throws {
    try expect(text, expected) { $0.chapters[1].start = .seconds(start) }
  }

  @Test("Insertion, deletion and titles")
  func otherEdits() throws {
    try expect("0m00s A\n5m10s B\n", "0m00s A\n2m05s N\n5m10s B\n") {
      $0 = $0.inserted(Chapter(start: .seconds(125), title: "N"))
    }
    try expect("1. 0m00s A\n2. 5m10s B\n", "1. 0m00s A\n2. 5m10s B\n3. 6m00s C\n") {
      $0.chapters.append(Chapter(start: .seconds(360), title: "C"))
    }
    try expect("0m00s A\n5m10s B\n9m00s C\n", "0m00s A\n9m00s C\n") { $0.chapters.remove(at: 1) }
    try expect("0m00s A\n5m10s B\n", "0m00s A\n5m10s 10 minutes of C\n") { $0.chapters[1].title = "10 minutes of C" }
    try expect("0m00s A\n5m10s B\n", "5m10s B\n") { $0.chapters.removeFirst() }
  }

  @Test("A section may be called like a time")
  func section() throws {
    let text = "0:00 A\n\n**10 minutes of sport**\n5:00 B\n"
    let list = try list(text)
    expectNoDifference(list.sections.map(\.title), ["10 minutes of sport"])
  }
}
