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
      ("0:00 A\n3:00-2:00 B", .chapterEndBeforeStart, "2:00"),
    ])
  func places(text: String, id: DiagnosticID, place: String) throws {
    expectLaws(of: ChapterList.self, in: text)
    let document = try DigestDocument<ChapterList>(parsing: text)
    expectNoDifference(document.diagnostics.map(\.id), [id])
    let diagnostic = try #require(document.diagnostics.first)
    expectNoDifference(String(decoding: Array(text.utf8)[diagnostic.range], as: UTF8.self), place)
  }

  @Test("Full-width digits are mended")
  func fullWidth() throws {
    let text = "0:00 A\n０１：０５ B\n2:00 C"
    let document = try DigestDocument<ChapterList>(parsing: text)
    let fixIt = try #require(document.diagnostics.first?.fixIts.first)
    let mended = try document.source.applying(fixIt.edits)
    expectNoDifference(try ChapterList(parsing: "\(mended.text)").chapters.map(\.title), ["A", "B", "C"])
  }

  @Test("Hours over 99 are no fault, nor are times in prose")
  func none() throws {
    let document = try DigestDocument<ChapterList>(parsing: "At 9:99 or -3:10.\n\n0:00 A\n100:00:00 B")
    expectNoDifference(document.diagnostics, [])
  }
}
