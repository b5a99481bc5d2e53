import Checks
import NewsDigestKit

/// What holds for the diagnostics of any text.
struct DiagnosticLaws {
  private let source: SourceText
  private let bytes: [UInt8]
  private let diagnostics: [Diagnostic]

  init(_ source: SourceText, _ diagnostics: [Diagnostic]) {
    (self.source, self.diagnostics, bytes) = (source, diagnostics, Array(source.text.utf8))
  }

  var violations: [Violation] {
    diagnostics.flatMap(violations) + orderViolations + DocumentLaws.codableViolations(of: diagnostics)
  }

  private func violations(of diagnostic: Diagnostic) -> [Violation] {
    let places = [(diagnostic.range, diagnostic.location)] + diagnostic.notes.map { ($0.range, $0.location) }
    let renderer = DiagnosticRenderer(source: source, path: "text")
    let isRendered = renderer.render(diagnostic).hasPrefix(renderer.summary(of: diagnostic))
    return places.flatMap { placeViolations(of: diagnostic.id, $0, $1) }
      + diagnostic.fixIts.flatMap { fixItViolations(of: diagnostic.id, $0) }
      + (isRendered ? [] : [Violation("rendering", "\(diagnostic.id) does not start with its summary")])
  }

  private func placeViolations(
    of id: DiagnosticID, _ range: Range<Int>, _ location: SourceLocation
  ) -> [Violation] {
    guard source.holds(range) else { return [Violation("ranges", "\(id) at \(range) is not a part of the text")] }
    // Worked out anew: the library looks it up in a table of lines.
    let head = bytes[..<range.lowerBound]
    let lineStart = head.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let expected = SourceLocation(
      offset: range.lowerBound, line: head.count { $0 == 0x0A } + 1, column: range.lowerBound - lineStart + 1)
    return location == expected ? [] : [Violation("ranges", "\(id) says \(location) for \(expected)")]
  }

  private func fixItViolations(of id: DiagnosticID, _ fixIt: Diagnostic.FixIt) -> [Violation] {
    guard !fixIt.edits.isEmpty else { return [Violation("fix-its", "\(id): \(fixIt.message): changes nothing")] }
    return EditLaws.violations(of: fixIt.edits, of: source).map { Violation("fix-its", "\(id): \($0.description)") }
  }

  private var orderViolations: [Violation] {
    let lines = diagnostics.map(\.location.line)
    return lines == lines.sorted() ? [] : [Violation("order", "the diagnostics are at lines \(lines)")]
  }
}
