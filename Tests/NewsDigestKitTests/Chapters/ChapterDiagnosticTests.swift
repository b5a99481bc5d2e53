import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Diagnostics of chapters")
struct ChapterDiagnosticTests {
  @Test(
    "Each has its place",
    arguments: [
      ("0:00 A\n2:00 B\n1:00 C", DiagnosticID.chapterOutOfOrder, "1:00"),
      ("0:00 A\n2:00 B\n2:00 C", .chapterStartRepeated, "2:00"),
      ("0:00 A\n00:99 B\n2:00 C", .timestampOutOfRange, "00:99"),
      ("0:00 A\n- 1:75:00 B\n2:00 C", .timestampOutOfRange, "1:75:00"),
      ("0:00 A\n-1:00 B\n2:00 C", .timestampNegative, "-1:00"),
      ("0:00 A\n(-1:00) B\n2:00 C", .timestampNegative, "-1:00"),
      ("0:00 A\n０１：００ B\n2:00 C", .timestampFullWidth, "０１：００"),
      ("0:00 A\n99999:59:59 B", .chapterTimeImplausible, "99999:59:59"),
      ("0:00 A\n1:3000 B\n2:00 C", .timestampMalformed, "1:3000"), ("0:00 A\n(01;30) B", .timestampMalformed, "01;30"),
      ("0:00 A\n1:00 B\n0I:10 D\n5:00 E", .timestampMalformed, "0I:10"),
      ("1. 0:00 A\n2. 3;40 B\n3. 9:00 C", .timestampMalformed, "3;40"),
      ("#1 0:00 A\n#2 3;40 B\n#3 9:00 C", .timestampMalformed, "3;40"),
      ("① 0:00 A\n② 3;40 B\n③ 9:00 C", .timestampMalformed, "3;40"),
      ("`0:00` A\n`3;40` B\n`9:00` C", .timestampMalformed, "3;40"),
      ("【0:00】A\n【3;40】B\n【9:00】C", .timestampMalformed, "3;40"),
      ("> 0:00 A\n> 3;40 B\n> 9:00 C", .timestampMalformed, "3;40"),
      ("9:00 AM Doors\n10:00 AM Talk", .chapterListIgnored, "9:00"),
      ("3:10 Song\n2:45 Tune\n4:00 Air", .chapterListIgnored, "3:10"),
      ("~~~\n0:00 A\n1:00 B\n~~~", .chapterListIgnored, "0:00"),
      ("0:10 A\n2:00 B", .chapterListLateStart, "0:10"), ("0:00 A\n3:00-2:00 B", .chapterEndBeforeStart, "2:00"),
    ])
  func places(text: String, id: DiagnosticID, place: String) throws {
    expectLaws(of: ChapterList.self, in: text)
    let document = try DigestDocument<ChapterList>(parsing: text)
    expectNoDifference(document.diagnostics.map(\.id), [id])
    let diagnostic = try #require(document.diagnostics.first)
    expectNoDifference(String(decoding: Array(text.utf8)[diagnostic.range], as: UTF8.self), place)
  }

  @Test(
    "Malformed times are reported also when all are malformed",
    arguments: [
      ("00:75 A\n01:80 B", DiagnosticID.timestampOutOfRange), ("００：００ A\n０１：１０ B", .timestampFullWidth),
      ("00：00 A\n01：10 B\n02：10 C", .timestampFullWidth),
      ("A ００：００\nB ０１：１０", .timestampFullWidth), ("- A – 00:75\n- B – 01:80", .timestampOutOfRange),
    ])
  func allMalformed(text: String, id: DiagnosticID) throws {
    expectLaws(of: ChapterList.self, in: text)
    let lines = text.split(separator: "\n").count
    expectNoDifference(
      try DigestDocument<ChapterList>(parsing: text).diagnostics.map(\.id), Array(repeating: id, count: lines))
  }

  @Test("Numbers in notes are no mistyped times", arguments: ["2.5 Millionen Hörer", "1,200 listeners", "1.250 명"])
  func numbers(note: String) throws {
    let text = "0:00 A\n\(note)\n2:00 B\n"
    expectLaws(of: ChapterList.self, in: text)
    expectNoDifference(try DigestDocument<ChapterList>(parsing: text).diagnostics.map(\.id), [])
  }

  @Test(
    "Mistyped times are fixed where it is certain what was meant",
    arguments: [
      ("1;30", "1:30" as String?), ("01:3O", "01:30"), ("0l:30", "01:30"), ("1:3000", nil), ("1;75", nil),
      ("1.30", "1:30"), ("O1:30", "01:30"),
    ])
  func mistyped(time: String, expected: String?) throws {
    let document = try DigestDocument<ChapterList>(parsing: "0:00 A\n\(time) B\n9:00 C")
    let diagnostic = try #require(document.diagnostics.first { $0.id == .timestampMalformed })
    expectNoDifference(diagnostic.fixIts.first?.edits.first?.replacement, expected)
  }

  @Test("Full-width digits are fixed")
  func fullWidth() throws {
    let text = "0:00 A\n０１：０５ B\n2:00 C"
    let document = try DigestDocument<ChapterList>(parsing: text)
    let fixIt = try #require(document.diagnostics.first?.fixIts.first)
    let fixed = try document.source.applying(fixIt.edits)
    expectNoDifference(try ChapterList(parsing: "\(fixed.text)").chapters.map(\.title), ["A", "B", "C"])
  }

  @Test(
    "A late start is fixed in its own spelling",
    arguments: [("(00:00:10) A", "(00:00:00) A"), ("0:10 A\n1:00 B", "0:00 A\n1:00 B")])
  func lateStart(text: String, expected: String) throws {
    let document = try DigestDocument<ChapterList>(parsing: text)
    let fixIt = try #require(document.diagnostics.first?.fixIts.first)
    expectNoDifference(try document.source.applying(fixIt.edits).text, expected)
  }

  @Test("What hosts demand")
  func hosts() throws {
    let title = String(repeating: "가", count: 41)
    let list = try ChapterList(parsing: "0:10 A\n0:15 \(title)\n0:15 C")
    expectNoDifference(
      list.violations(of: .youTube), [.lateStart(.seconds(10)), .tooShort(index: 0), .notAscending(index: 2)])
    expectNoDifference(
      list.violations(of: .spotify),
      [.lateStart(.seconds(10)), .titleTooLong(index: 1), .notAscending(index: 2)])
    expectNoDifference(try ChapterList(parsing: "0:00 A").violations(of: .apple), [.tooFewChapters(count: 1)])
    expectNoDifference(ChapterList(introduction: ["A"]).violations(of: .apple), [])
  }

  @Test("Hours over 99 are no fault, nor are times in prose")
  func none() throws {
    let document = try DigestDocument<ChapterList>(parsing: "At 9:99 or -3:10.\n\n0:00 A\n100:00:00 B")
    expectNoDifference(document.diagnostics, [])
  }
}
