import NewsDigestKit
import Testing

@testable import LanguageServer

@Suite("Positions in a text")
struct DocumentTextTests {
  /// The bytes: a is 0, 로 is 1 to 4, 🤖 is 4 to 8, CR and LF are 8 and 9, b is 10, CR is 11, c is 12, LF is 13.
  private static let text = "a로🤖\r\nb\rc\n"

  @Test(
    "Offsets and positions in both encodings; lines end at LF, CRLF and CR",
    arguments: [
      (0, 0, 0, 0), (1, 0, 1, 1), (4, 0, 4, 2), (8, 0, 8, 4), (10, 1, 0, 0), (11, 1, 1, 1), (12, 2, 0, 0),
      (13, 2, 1, 1),
      (14, 3, 0, 0),
    ])
  func positions(_ offset: Int, line: Int, utf8: Int, utf16: Int) throws {
    for (encoding, character) in [(PositionEncoding.utf8, utf8), (.utf16, utf16)] {
      let text = DocumentText(try SourceText(Self.text), in: encoding)
      let position = LSP.Position(line: line, character: character)
      #expect(text.position(at: offset) == position)
      #expect(text.offset(of: position) == offset)
    }
  }

  @Test(
    "What is not a place is moved to the nearest one before it",
    arguments: [
      // In the middle of 🤖, after the end of a line, after the end of the text, and before its start.
      (PositionEncoding.utf16, 0, 3, 4), (.utf8, 0, 6, 4), (.utf8, 0, 2, 1), (.utf16, 0, 99, 8), (.utf8, 0, 99, 8),
      (.utf16, 9, 0, 14), (.utf8, -1, 5, 0), (.utf16, 1, -5, 10), (.utf8, 1, .max, 11),
    ] as [(PositionEncoding, Int, Int, Int)])
  func clamped(_ encoding: PositionEncoding, line: Int, character: Int, offset: Int) throws {
    let text = DocumentText(try SourceText(Self.text), in: encoding)
    #expect(text.offset(of: LSP.Position(line: line, character: character)) == offset)
  }

  @Test("An offset between CR and LF is the end of the line, and one in a character the start of it")
  func insideOfEnding() throws {
    let text = DocumentText(try SourceText(Self.text), in: .utf16)
    #expect(text.position(at: 9) == LSP.Position(line: 0, character: 4))
    #expect(text.position(at: 6) == LSP.Position(line: 0, character: 2))
    #expect(text.position(at: 99) == LSP.Position(line: 3, character: 0))
  }

  @Test("An empty text has one line")
  func empty() throws {
    let text = DocumentText(try SourceText(""), in: .utf8)
    #expect(text.lineCount == 1)
    #expect(text.position(at: 0) == LSP.Position(line: 0, character: 0))
    #expect(text.offset(of: LSP.Position(line: 3, character: 3)) == 0)
  }

  @Test("UTF-8 is taken where it is offered, and UTF-16 anywhere else")
  func negotiation() {
    #expect(PositionEncoding(offered: ["utf-32", "utf-8"]) == .utf8)
    #expect(PositionEncoding(offered: ["utf-32", "utf-16"]) == .utf16)
    #expect(PositionEncoding(offered: []) == .utf16)
    #expect(PositionEncoding(offered: nil) == .utf16)
  }

  @Test("Long lines have positions in the time of short ones", .timeLimit(.minutes(1)))
  func longLines() throws {
    let word = "a로🤖"
    let text = DocumentText(try SourceText(String(repeating: word, count: 100_000)), in: .utf16)
    for index in stride(from: 0, to: 100_000, by: 7) {
      let position = LSP.Position(line: 0, character: index * 4 + 2)
      #expect(text.position(at: index * 8 + 4) == position)
    }
    #expect(text.position(at: 800_000) == LSP.Position(line: 0, character: 400_000))
    #expect(text.offset(of: LSP.Position(line: 0, character: 400_000)) == 800_000)
  }

  @Test("Changes that are sent together are made one after the other, in whatever order they are")
  func changes() throws {
    func change(_ start: (Int, Int), _ end: (Int, Int), _ text: String) -> LSP.DidChangeTextDocumentParams.Change {
      .init(
        range: LSP.Range(
          start: LSP.Position(line: start.0, character: start.1), end: LSP.Position(line: end.0, character: end.1)),
        text: text)
    }
    let cases: [([LSP.DidChangeTextDocumentParams.Change], String)] = [
      // The last one first, as editors do with several carets.
      ([change((1, 0), (1, 1), "B"), change((0, 0), (0, 1), "A\n")], "A\na\nBb\n"),
      ([change((0, 0), (0, 1), "A\n"), change((2, 0), (2, 1), "B")], "A\na\nBb\n"),
      // Each is of the text that the one before made: also at the same place, and after its end.
      ([change((0, 2), (0, 2), "x"), change((0, 3), (0, 3), "y")], "aaxy\nbb\n"),
      ([change((0, 2), (0, 2), "x"), change((0, 2), (0, 2), "y")], "aayx\nbb\n"),
      ([change((0, 2), (1, 0), ""), change((0, 2), (0, 3), "c"), change((0, 0), (0, 1), "")], "acb\n"),
      ([change((1, 0), (1, 1), "B"), .init(range: nil, text: "c\n"), change((0, 1), (0, 1), "d")], "cd\n"),
      ([], "aa\nbb\n"),
    ]
    for (changes, expected) in cases {
      for encoding in [PositionEncoding.utf8, .utf16] {
        var text = ChangedText(DocumentText(try SourceText("aa\nbb\n"), in: encoding))
        for change in changes { try text.apply(change) }
        #expect(try text.text().source.text == expected)
      }
    }
  }
}
