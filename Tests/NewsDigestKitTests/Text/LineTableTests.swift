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

  @Test(
    "Lines, columns and UTF-16 offsets give each offset back",
    arguments: ["", "a", "a\n", "\r\n\n", "\u{FEFF}a\r\n한🤖b\r\r\n\n🤖", "e\u{301}\n한\u{2028}b", "🤖"])
  func bothWays(text: String) throws {
    let source = try SourceText(text)
    let table = LineTable(source)
    for index in text.unicodeScalars.indices + [text.endIndex] {
      let offset = text.utf8.distance(from: text.startIndex, to: index)
      let (location, column) = (table.location(at: offset), table.utf16Column(at: offset))
      #expect(table.offset(line: location.line, column: location.column) == offset)
      #expect(table.offset(line: location.line, utf16Column: column) == offset)
      let utf16 = text.utf16.distance(from: text.startIndex, to: index)
      #expect(table.utf16Offset(at: offset) == utf16)
      #expect(table.offset(atUTF16: utf16) == offset)
      #expect(table.utf16Range(of: 0..<offset) == 0..<utf16)
      #expect(table.range(ofUTF16: 0..<utf16) == 0..<offset)
      #expect(SourceEdit(range: 0..<offset, replacement: "").utf16Range(in: source) == 0..<utf16)
    }
  }

  @Test("Places that the text does not have have no offset")
  func absentPlaces() throws {
    let table = LineTable(try SourceText("a\n한🤖b\n"))
    for (line, column) in [(0, 1), (1, 0), (1, 3), (2, 10), (3, 2), (4, 1), (2, 2), (2, 5), (1, Int.max), (Int.min, 1)]
    {
      #expect(table.offset(line: line, column: column) == nil, "\(line):\(column)")
    }
    // The second half of the robot, and the columns after the ends of lines.
    for (line, column) in [(0, 1), (1, 0), (1, 3), (2, 3), (2, 6), (3, 2), (4, 1), (1, Int.max)] {
      #expect(table.offset(line: line, utf16Column: column) == nil, "\(line):\(column)")
    }
    for offset in [-1, 4, 8, Int.max] { #expect(table.offset(atUTF16: offset) == nil) }
    #expect(table.range(ofUTF16: 0..<4) == nil)
  }

  @Test("Bounds outside the text and inside scalars are moved")
  func movedBounds() throws {
    let source = try SourceText("한🤖")
    #expect(LineTable(source).utf16Range(of: -3..<5) == 0..<1)
    #expect(LineTable(source).utf16Range(of: 1..<99) == 0..<3)
    #expect(SourceEdit(range: -3..<5, replacement: "").utf16Range(in: source) == 0..<1)
    #expect(SourceEdit(range: 1..<99, replacement: "").utf16Range(in: source) == 0..<3)
  }

  @Test("An offset inside a scalar does not trap")
  func insideScalar() throws {
    let table = LineTable(try SourceText("한"))
    #expect(table.location(at: 1).column == 2)
    #expect(table.utf16Column(at: 1) >= 1)
  }
}
