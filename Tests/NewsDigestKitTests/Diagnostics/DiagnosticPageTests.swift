import Foundation
import Testing

@testable import NewsDigestKit

/// The documentation has a page for each diagnostic. Its prose is written by hand; its example is that of the fixture,
/// and is recorded like the snapshots.
@Suite("Pages of the diagnostics")
struct DiagnosticPageTests {
  static let folder = packageRoot.appending(path: "Documentation.docc/Diagnostics")

  @Test("Each diagnostic has a page with its example", arguments: DiagnosticID.allCases)
  func example(id: DiagnosticID) throws {
    let fixture = DiagnosticFixture.of(id)
    let url = Self.folder.appending(path: "\(id.rawValue).md")
    let page = try String(contentsOf: url, encoding: .utf8)
    #expect(page.hasPrefix("# \(id.rawValue)\n\n"))
    // Examples hold headings too: the part ends at the last of these.
    let start = try #require(page.range(of: "\n## Example\n"))
    let end = try #require(page.range(of: "\n## How to fix it\n", options: .backwards))
    let (before, after) = (page[..<start.lowerBound], page[end.upperBound...])
    #expect(before.components(separatedBy: "\n## ").count == 2 && before.contains("\n## Overview\n\nSeverity: "))
    #expect(after.components(separatedBy: "\n## ").count == 2 && after.contains("\n## Why\n\n"))
    let example = "\n## Example\n\n" + (try Self.example(of: fixture)) + "\n## How to fix it\n"
    try expectFile(url, holds: before + example + after)
  }

  private static func example(of fixture: DiagnosticFixture) throws -> String {
    var example = block(try fixture.marked.text) + "\n" + block(try fixture.rendered())
    if let fixed = try fixture.fixed() { example += "\nAfter the fix-its:\n\n" + block(fixed) }
    return example
  }

  /// A code block that shows a text; control characters as the pictures that Unicode has of them.
  private static func block(_ text: String) -> String {
    let shown = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      guard scalar.value < 0x20, scalar != "\n" else { return scalar }
      return Unicode.Scalar(scalar.value + 0x2400) ?? scalar
    }
    let body = String(String.UnicodeScalarView(shown))
    return "````\n\(body)\(body.hasSuffix("\n") ? "" : "\n")````\n"
  }

  @Test("Each page says how severe the diagnostic is, and whether it needs a context", arguments: DiagnosticID.allCases)
  func severity(id: DiagnosticID) throws {
    let page = try String(contentsOf: Self.folder.appending(path: "\(id.rawValue).md"), encoding: .utf8)
    let line = try #require(page.split(separator: "\n").first { $0.hasPrefix("Severity: ") })
    let fixture = DiagnosticFixture.of(id)
    for diagnostic in fixture.diagnostics(try SourceText(fixture.marked.text)) {
      #expect(line.contains(diagnostic.severity.rawValue))
    }
    #expect(line.contains("Always reported.") != line.contains("Reported only with a ``PublishingContext``"))
    #expect(line.contains("Always reported.") == fixture.isGivenAlways)
  }

  @Test("The index has all pages, once, and there are no others")
  func index() throws {
    let index = try String(
      contentsOf: Self.folder.deletingLastPathComponent().appending(path: "Diagnostics.md"), encoding: .utf8)
    let listed = index.matches(of: /- <doc:([^>]*)>/).map { String($0.output.1) }
    let ids = DiagnosticID.allCases.map(\.rawValue)
    #expect(listed.sorted() == ids)
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(files.sorted() == ids.map { $0 + ".md" }.sorted())
  }

  @Test("The Korean page lists each diagnostic once, with its message for the example")
  func korean() throws {
    let url = Self.folder.deletingLastPathComponent().appending(path: "Korean/Diagnostics-ko.md")
    let page = try String(contentsOf: url, encoding: .utf8)
    var listed: [String] = []
    let lines = try page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let match = line.prefixMatch(of: /- <doc:([^>]*)>/), let id = DiagnosticID(rawValue: String(match.output.1))
      else { return String(line) }
      listed.append(id.rawValue)
      return "\(match.output.0): \(try Self.koreanMessage(of: id))"
    }
    #expect(listed.sorted() == DiagnosticID.allCases.map(\.rawValue))
    try expectFile(url, holds: lines.joined(separator: "\n"))
  }

  /// The message for the first place in the example, with escapes for what would be markup outside code.
  private static func koreanMessage(of id: DiagnosticID) throws -> String {
    let fixture = DiagnosticFixture.of(id)
    let message = fixture.diagnostics(try SourceText(fixture.marked.text)).first?.message(in: .korean)
    let pieces = try #require(message).split(separator: "`", omittingEmptySubsequences: false)
    return pieces.enumerated().map { index, piece in
      index.isMultiple(of: 2) ? String(piece).replacing(/[*_<>\[\]]/) { "\\\($0.output)" } : String(piece)
    }.joined(separator: "`")
  }
}
