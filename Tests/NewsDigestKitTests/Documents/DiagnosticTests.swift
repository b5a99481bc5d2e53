import Testing

@testable import NewsDigestKit

/// A text in which the mark ⚑ shows where a diagnostic must point to.
struct MarkedText: Sendable, CustomTestStringConvertible {
  let text: String
  /// The places of the marks as `line:column`, the column in UTF-8.
  let places: [String]

  init(_ marked: String) {
    var text = ""
    var places: [String] = []
    for piece in marked.split(separator: "⚑", omittingEmptySubsequences: false).enumerated() {
      if piece.offset > 0 {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        places.append("\(lines.count):\((lines.last ?? "").utf8.count + 1)")
      }
      text += piece.element
    }
    (self.text, self.places) = (text, places)
  }

  var testDescription: String { text.debugDescription }
}

@Suite("What reading comes upon")
struct DiagnosticTests {
  /// A text, and what is found at its marks, in order.
  struct Example: Sendable, CustomTestStringConvertible {
    let ids: [DiagnosticID]
    let marked: MarkedText

    init(_ ids: [DiagnosticID], _ marked: String) {
      (self.ids, self.marked) = (ids, MarkedText(marked))
    }

    var testDescription: String { "\(ids.map(\.rawValue)) \(marked.text.prefix(60).debugDescription)" }
  }

  static let frontMatter = "---\nlayout: post\ntitle: 소식\ndate: 2025-12-03 09:00:00 +0900\n---\n"

  /// The diagnostics of a news post; those of the other formats are tested beside them.
  static let ids = DiagnosticID.allCases.filter { example(of: $0) != nil }

  /// Each diagnostic of a news post has an example.
  static func example(of id: DiagnosticID) -> Example? {
    switch id {
    case .citationDateUnreadable:
      Example([id], frontMatter + "\n## 로봇\n[한빛](https://hanbit.example) – 발행일: ⚑2025-13-40\n")
    case .citationWithoutLink:
      Example([id], frontMatter + "\n## 로봇\n⚑[한빛] – 발행일: 2025-12-03\n")
    case .codeFenceUnclosed: Example([id], frontMatter + "\n## 로봇\n\n⚑```\n코드\n")
    case .commentUnclosed: Example([id], frontMatter + "\n## 로봇\n\n⚑<!-- 비밀\n")
    case .controlCharacter: Example([id], frontMatter + "\n## 로봇\n한⚑\u{7}빛\n")
    case .frontMatterDateUnreadable: Example([id], "---\ntitle: 소식\ndate: ⚑2025-13-40\n---\n## 로봇\n")
    case .frontMatterDuplicateKey: Example([id], "---\ntitle: 소식\n⚑title: 새 소식\n---\n## 로봇\n")
    case .frontMatterInvalid: Example([id], "---\ntitle: \"소식\" ⚑글\n---\n## 로봇\n")
    case .frontMatterLayout: Example([id], "---\n{⚑title: 소식}\n---\n## 로봇\n")
    case .frontMatterLimit:
      Example([id], "---\n⚑tags: " + String(repeating: "[", count: 10_000) + "\n---\n## 로봇\n")
    case .frontMatterMissing: Example([id], "⚑## 로봇\n글\n")
    case .frontMatterNotMapping: Example([id], "---\n⚑- 하나\n- 둘\n---\n## 로봇\n")
    case .frontMatterUnclosed: Example([.frontMatterMissing, .frontMatterUnclosed], "⚑⚑---\ntitle: 소식\n\n## 로봇\n")
    case .listTooDeep:
      Example(
        [id],
        frontMatter + "## 로봇\n" + (0...31).map { String(repeating: "  ", count: $0) + "- 점\n" }.joined() + "⚑"
          + String(repeating: "  ", count: 32) + "- 점\n")
    case .noStories: Example([id], frontMatter + "\n오늘은 소식이 없다.\n⚑")
    case .ruleUnderText: Example([id], frontMatter + "\n## 로봇\n글\n⚑---\n\n## 둘\n")
    case .wrappedInCodeFence: Example([id], frontMatter + "\n⚑```markdown\n## 로봇\n글\n```\n")
    default: nil
    }
  }

  @Test("Each diagnostic points to its place", arguments: ids)
  func places(id: DiagnosticID) throws {
    let example = try #require(Self.example(of: id))
    for (variant, text) in [("LF", example.marked.text), ("CRLF", crlf(example.marked.text))] {
      let diagnostics = try DigestDocument<NewsPost>(parsing: text).diagnostics
      #expect(diagnostics.map(\.id) == example.ids, "\(variant)")
      let places = diagnostics.map { "\($0.location.line):\($0.location.column)" }
      #expect(places == example.marked.places, "\(variant)")
    }
    expectLaws(of: NewsPost.self, in: example.marked.text)
    expectLaws(of: JekyllPost.self, in: example.marked.text)
  }

  @Test("A fix-it mends what its diagnostic is about", arguments: ids)
  func fixIts(id: DiagnosticID) throws {
    let example = try #require(Self.example(of: id))
    let document = try DigestDocument<NewsPost>(parsing: example.marked.text)
    for fixIt in document.diagnostics.filter({ $0.id == id }).flatMap(\.fixIts) {
      let mended = DigestDocument<NewsPost>(parsing: try document.source.applying(fixIt.edits))
      #expect(!mended.diagnostics.contains { $0.id == id }, "\(fixIt.message)")
      #expect(mended.diagnostics.count < document.diagnostics.count, "\(fixIt.message)")
    }
  }

  @Test("The fence goes from around a post")
  func unwrapped() throws {
    let example = try #require(Self.example(of: .wrappedInCodeFence))
    let document = try DigestDocument<NewsPost>(parsing: example.marked.text)
    let fixIt = try #require(document.diagnostics.first?.fixIts.first)
    #expect(try document.source.applying(fixIt.edits).text == Self.frontMatter + "\n## 로봇\n글\n\n")
  }

  @Test("A good post has nothing to tell of")
  func silence() throws {
    let text = Self.frontMatter + "\n## 로봇\n\n[한빛](https://hanbit.example) – 발행일: 2025-12-03\n\n### 요약\n- 하나\n"
    #expect(try DigestDocument<NewsPost>(parsing: text).diagnostics == [])
  }

  @Test("A text gets a thousand diagnostics at the most")
  func limit() throws {
    let text = Self.frontMatter + "## 로봇\n" + String(repeating: "\u{1}\n", count: 3_000)
    #expect(try DigestDocument<NewsPost>(parsing: text).diagnostics.count == 1_000)
  }

  @Test("A duplicate key points to the first one too")
  func note() throws {
    let diagnostic = try #require(
      try DigestDocument<JekyllPost>(parsing: "---\na: 1\nb: 2\na: 3\n---\n").diagnostics.first)
    #expect(diagnostic.id == .frontMatterDuplicateKey)
    #expect(diagnostic.location == SourceLocation(offset: 14, line: 4, column: 1))
    #expect(diagnostic.notes.map(\.location) == [SourceLocation(offset: 4, line: 2, column: 1)])
  }
}
