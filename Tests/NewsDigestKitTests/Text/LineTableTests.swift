import Testing

@testable import NewsDigestKit

@Suite("Lines and columns")
struct LineTableTests {
  @Test(
    "Lines end at LF and CRLF, and nowhere else",
    arguments: [
      ("", [0..<0]), ("가", [0..<3]), ("a\nb", [0..<1, 2..<3]), ("a\n", [0..<1, 2..<2]),
      ("\n\n", [0..<0, 1..<1, 2..<2]),
      ("a\r\nb\r\n", [0..<1, 3..<4, 6..<6]), ("a\rb", [0..<3]), ("a\u{2028}b\u{85}c", [0..<8]),
      ("a\r\r\nb", [0..<1, 4..<5]),
    ] as [(String, [Range<Int>])])
  func ranges(text: String, ranges: [Range<Int>]) throws {
    let table = LineTable(try SourceText(text))
    #expect(table.count == ranges.count)
    #expect((1...ranges.count).map(table.range(ofLine:)) == ranges)
    #expect(table.range(ofLine: 0) == nil)
    #expect(table.range(ofLine: ranges.count + 1) == nil)
  }

  @Test(
    "Columns count UTF-8, and UTF-16 on demand",
    arguments: [
      (0, 1, 1, 1), (1, 1, 2, 2),
      // The second line is `한🤖b`: three bytes and one unit, then four bytes and two units.
      (2, 2, 1, 1), (5, 2, 4, 2), (9, 2, 8, 4), (10, 2, 9, 5), (11, 3, 1, 1),
      (-5, 1, 1, 1), (99, 3, 1, 1),
    ])
  func location(offset: Int, line: Int, column: Int, utf16Column: Int) throws {
    let table = LineTable(try SourceText("a\n한🤖b\n"))
    let location = table.location(at: offset)
    #expect(location.line == line)
    #expect(location.column == column)
    #expect(location.offset == min(max(offset, 0), 11))
    #expect(table.utf16Column(at: offset) == utf16Column)
  }

  @Test("A decomposed syllable counts its scalars")
  func decomposed() throws {
    // U+1112 U+1161 U+11AB: nine bytes, three units.
    #expect(LineTable(try SourceText("한".decomposed + "a")).utf16Column(at: 9) == 4)
  }

  @Test("An offset inside a scalar does not trap")
  func insideScalar() throws {
    let table = LineTable(try SourceText("한"))
    #expect(table.location(at: 1).column == 2)
    #expect(table.utf16Column(at: 1) >= 1)
  }
}
