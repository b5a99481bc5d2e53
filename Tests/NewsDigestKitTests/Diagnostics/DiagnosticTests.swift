import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Diagnostics of a text")
struct DiagnosticTests {
  static let frontMatter = "---\nlayout: post\ntitle: 소식\ndate: 2025-12-03 09:00:00 +0900\n---\n"

  @Test("Each diagnostic points to its place", arguments: DiagnosticID.allCases)
  func places(id: DiagnosticID) throws {
    let fixture = DiagnosticFixture.of(id)
    let marked = try fixture.marked
    #expect(!marked.places.isEmpty)
    for (variant, text) in [("LF", marked.text), ("CRLF", crlf(marked.text))] {
      let diagnostics = fixture.diagnostics(try SourceText(text))
      #expect(diagnostics.allSatisfy { $0.id == id }, "\(variant)")
      let places = diagnostics.map { "\($0.location.line):\($0.location.column)" }
      #expect(places == marked.places, "\(variant)")
    }
    fixture.expectLaws(marked.text)
    expectLaws(of: JekyllPost.self, in: marked.text)
  }

  @Test("Each diagnostic is rendered as its snapshot", arguments: DiagnosticID.allCases)
  func snapshot(id: DiagnosticID) throws {
    let fixture = DiagnosticFixture.of(id)
    try expectFile(fixture.snapshotURL, holds: try fixture.rendered())
  }

  @Test("Fix-its make the fixed text, which has no diagnostics", arguments: DiagnosticID.allCases)
  func fixed(id: DiagnosticID) throws {
    let fixture = DiagnosticFixture.of(id)
    let fixed = try fixture.fixed()
    try expectFile(fixture.fixedURL, holds: fixed)
    guard let fixed else { return }
    fixture.expectLaws(fixed)
    let isFixed = try fixture.diagnostics(SourceText(fixture.marked.text)).allSatisfy { !$0.fixIts.isEmpty }
    if isFixed { #expect(fixture.diagnostics(try SourceText(fixed)).isEmpty) }
  }

  @Test("A fix-it fixes what its diagnostic is about, and nothing else breaks", arguments: DiagnosticID.allCases)
  func fixIts(id: DiagnosticID) throws {
    let fixture = DiagnosticFixture.of(id)
    let marked = try fixture.marked
    for text in [marked.text, crlf(marked.text), "\u{FEFF}" + marked.text] {
      let source = try SourceText(text)
      let diagnostics = fixture.diagnostics(source)
      for diagnostic in diagnostics {
        for fixIt in diagnostic.fixIts {
          let fixed = try source.applying(fixIt.edits)
          let rest = fixture.diagnostics(fixed)
          #expect(rest.allSatisfy { $0.id == id }, "\(fixIt.message)")
          #expect(rest.count < diagnostics.count, "\(fixIt.message)")
        }
      }
    }
  }

  @Test("Each file of the fixtures belongs to a diagnostic")
  func files() throws {
    let names = Set(try FileManager.default.contentsOfDirectory(atPath: DiagnosticFixture.folder.path))
    let known = DiagnosticID.allCases.reduce(into: Set<String>()) { $0.formUnion(DiagnosticFixture.of($1).fileNames) }
    #expect(names.subtracting(known) == [])
  }

  @Test("The ids are in the order of the alphabet")
  func order() {
    let ids = DiagnosticID.allCases.map(\.rawValue)
    #expect(ids == ids.sorted())
  }

  @Test("A good post has no diagnostics")
  func silence() throws {
    let text = Self.frontMatter + "\n## 로봇\n\n[한빛](https://hanbit.example) – 발행일: 2025-12-03\n\n### 요약\n- 하나\n"
    let document = try DigestDocument<NewsPost>(parsing: text)
    #expect(document.diagnostics == [])
    for host in PublishingHost.allCases {
      #expect(
        document.diagnostics(for: PublishingContext(host: host, now: try? DateTime(parsing: "2025-12-04T00:00:00Z")))
          == [])
    }
  }

  @Test("A text gets at most a thousand diagnostics")
  func limit() throws {
    let text = Self.frontMatter + "## 로봇\n" + String(repeating: "\u{1}\n", count: 3_000)
    #expect(try DigestDocument<NewsPost>(parsing: text).diagnostics.count == 1_000)
    let braces = Self.frontMatter + "## 로봇\n" + String(repeating: "{{ a }}\n", count: 3_000)
    let document = try DigestDocument<NewsPost>(parsing: braces)
    #expect(document.diagnostics(for: PublishingContext(host: .jekyll)).count == 1_000)
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

/// Expects a file to hold exactly this text, or not to be there for `nil`; writes it where the tests are to record.
func expectFile(
  _ url: URL, holds expected: String?, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let found = try? String(contentsOf: url, encoding: .utf8)
  if found.map({ Array($0.utf8) }) == expected.map({ Array($0.utf8) }) { return }
  guard DiagnosticFixture.isRecording else {
    Issue.record(
      """
      \(url.lastPathComponent) is not what the library makes. Where that is right, run the tests with \
      NEWSDIGESTKIT_RECORD=1 and review the difference.

      \(expected ?? "(no file)")
      """, sourceLocation: sourceLocation)
    return
  }
  if let expected { try Data(expected.utf8).write(to: url) } else { try FileManager.default.removeItem(at: url) }
  Issue.record("\(url.lastPathComponent) was recorded.", sourceLocation: sourceLocation)
}
