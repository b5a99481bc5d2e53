import Testing

@testable import NewsDigestKit

@Suite("Diagnostics as people see them")
struct DiagnosticRendererTests {
  /// Renders a diagnostic of a range, without its first line.
  private func excerpt(of text: String, _ range: Range<Int>) throws -> [Substring] {
    let source = try SourceText(text)
    let diagnostic = Diagnostic(
      id: .ruleUnderText, severity: .warning, range: range,
      location: LineTable(source).location(at: range.lowerBound))
    let rendered = DiagnosticRenderer(source: source, path: "가.md").render(diagnostic)
    return Array(rendered.split(separator: "\n").dropFirst())
  }

  @Test(
    "The caret is below the text, however wide what precedes it is",
    arguments: [
      ("abc", 1..<2, "1 | abc", "  |  ^"),
      ("abc", 1..<3, "1 | abc", "  |  ^~"),
      ("abc", 3..<3, "1 | abc", "  |    ^"),
      ("한글abc", 6..<7, "1 | 한글abc", "  |     ^"),
      ("a한글b", 1..<7, "1 | a한글b", "  |  ^~~~"),
      ("🤖ab", 4..<5, "1 | 🤖ab", "  |   ^"),
      // Man, zero-width joiner, rocket: one picture.
      ("👨\u{200D}🚀ab", 11..<12, "1 | 👨\u{200D}🚀ab", "  |   ^"),
      ("🇰🇷ab", 8..<9, "1 | 🇰🇷ab", "  |   ^"),
      ("\tab", 1..<2, "1 |   ab", "  |   ^"),
      ("\u{1}a", 1..<2, "1 | ␁a", "  |  ^"),
      ("x\n한a\n", 5..<6, "2 | 한a", "  |   ^"),
      ("x\r\n한a\r\n", 6..<7, "2 | 한a", "  |   ^"),
      ("e\u{301}a", 3..<4, "1 | e\u{301}a", "  |  ^"),
      ("“a", 3..<4, "1 | “a", "  |  ^"),
    ])
  func caret(text: String, range: Range<Int>, line: String, caret: String) throws {
    #expect(try excerpt(of: text, range) == [line[...], caret[...]])
  }

  @Test("A decomposed syllable is as wide as a composed one")
  func decomposed() throws {
    let syllable = "한".decomposed
    #expect(try excerpt(of: syllable + "a", 9..<10) == ["1 | \(syllable)a", "  |   ^"])
  }

  @Test("A range of several lines is marked on its first one")
  func severalLines() throws {
    #expect(try excerpt(of: "ab\ncd", 1..<4) == ["1 | ab", "  |  ^"])
  }

  @Test("Numbers of several digits widen the margin")
  func margin() throws {
    let text = String(repeating: "\n", count: 99) + "a"
    #expect(try excerpt(of: text, 99..<100) == ["100 | a", "    | ^"])
  }

  @Test("A long line is cut around the place")
  func longLine() throws {
    let text = String(repeating: "가", count: 50_000) + "x" + String(repeating: "나", count: 50_000)
    let lines = try excerpt(of: text, 150_000..<150_001)
    try #require(lines.count == 2)
    #expect(lines[0].utf8.count < 400)
    #expect(lines[0].contains("x"))
  }

  @Test("The first line names path, line, column, severity, message and id")
  func summary() throws {
    let source = try SourceText("가\n나다")
    let diagnostic = Diagnostic(
      id: .ruleUnderText, severity: .error, range: 7..<10, location: LineTable(source).location(at: 7))
    #expect(
      DiagnosticRenderer(source: source, path: "가.md").summary(of: diagnostic)
        == "가.md:2:4: error: \(diagnostic.message) [rule-under-text]")
    #expect(
      DiagnosticRenderer(source: source, path: "가.md", language: .korean).summary(of: diagnostic)
        == "가.md:2:4: error: \(diagnostic.message(in: .korean)) [rule-under-text]")
  }

  @Test("Notes and fix-its follow")
  func notes() throws {
    let source = try SourceText("ab\ncd")
    let table = LineTable(source)
    let diagnostic = Diagnostic(
      id: .codeFenceUnclosed, severity: .warning, range: 0..<1, location: table.location(at: 0),
      arguments: ["marks": .text("```")],
      notes: [.init(id: "chapter-start", range: 4..<5, location: table.location(at: 4))],
      fixIts: [.init(id: "close-code-block", edits: [])])
    #expect(
      DiagnosticRenderer(source: source, path: "p", language: .korean).render(diagnostic) == """
        p:1:1: warning: 코드 블록이 닫히지 않아 나머지 텍스트가 모두 코드가 됩니다. ```만 있는 줄로 닫으십시오. [code-fence-unclosed]
        1 | ab
          | ^
        p:2:2: note: 챕터는 여기서 시작합니다.
        2 | cd
          |  ^
        fix: 코드 블록 닫기
        """)
  }

  @Test("No control character, mark of direction or invisible character reaches a terminal")
  func visible() throws {
    let invisible: [ClosedRange<UInt32>] = [
      0x00...0x09, 0x0B...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x61C...0x61C, 0x180E...0x180E, 0x200B...0x200B,
      0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164...0x3164, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB,
      0xE0001...0xE007F,
    ]
    for scalar in invisible.joined().compactMap(Unicode.Scalar.init) {
      let text = "a\(Character(scalar))b\n"
      #expect(!DiagnosticRenderer.visible(text, keepsLines: true).unicodeScalars.contains(scalar), "\(scalar.value)")
      let source = try SourceText(text)
      let diagnostic = Diagnostic(
        id: .frontMatterDuplicateKey, severity: .warning, range: 0..<1, location: LineTable(source).location(at: 0),
        arguments: ["reason": .text("yaml"), "key": .text(text)],
        fixIts: [.init(id: "write-text", arguments: ["text": .text(text)], edits: [])])
      let rendered = DiagnosticRenderer(source: source, path: text).render(diagnostic)
      #expect(!rendered.unicodeScalars.contains(scalar), "\(scalar.value)")
      #expect(rendered.utf8.count { $0 == 0x0A } == 3)
    }
    for text in ["가나\n다", "né e\u{301}", "👨\u{200D}🚀", "葛\u{E0100}", "✔\u{FE0F}"] {
      #expect(DiagnosticRenderer.visible(text, keepsLines: true) == text)
    }
    #expect(DiagnosticRenderer.visible("가\r\n나") == "가␍␊나")
  }
}
