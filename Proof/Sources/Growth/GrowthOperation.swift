import Checks
import Foundation
import NewsDigestKit

/// What is measured. `.ci/growth.py` finds what is public and in none of these.
public enum GrowthOperation: String, CaseIterable, Codable, Sendable {
  case reading
  case recognising = "reading as any format"
  case diagnostics
  case publishing = "diagnostics for Jekyll"
  case rendering = "diagnostics shown and fixed"
  case unchanged = "writing unchanged"
  case edit = "writing one edit"
  case characters = "an edit by characters"
  case rebase = "edits on another text"
  case canonical = "canonical form"
  case derived = "derived properties"
  case outline
  case json = "JSON form"
  case decoding = "model of the JSON form"
  case comparison
  case lines = "lines and offsets"
  case laws = "round trip"
}

extension GrowthOperation {
  private static let jekyll = PublishingContext(host: .jekyll, now: try? DateTime(parsing: "2026-01-01T00:00:00Z"))

  /// The work on bytes, or on the document that was parsed from them; `nil` if they are not a text, or there is nothing
  /// to do.
  ///
  /// What the work gives is handed back, so that its memory is counted. What it starts from is made before.
  func work<Content: CheckedFormat>(on bytes: [UInt8], _ document: DigestDocument<Content>?) -> (() -> Any)? {
    if self == .reading { return { (try? DigestDocument<Content>(parsing: bytes)) as Any } }
    guard let document else { return nil }
    return switch self {
    case .reading, .recognising, .diagnostics, .publishing, .rendering, .outline, .laws, .lines:
      workOnText(of: document)
    case .unchanged, .edit, .characters, .rebase, .canonical: workOnEdits(of: document)
    case .derived, .json, .decoding, .comparison: workOnModel(of: document)
    }
  }

  private func workOnText<Content: CheckedFormat>(of document: DigestDocument<Content>) -> (() -> Any)? {
    let source = document.source
    switch self {
    case .recognising: return { (Digest(parsing: source), DigestDocument<Digest>(parsing: source).language) as Any }
    case .diagnostics: return { document.diagnostics }
    case .publishing: return { document.diagnostics(for: Self.jekyll) }
    case .rendering:
      let diagnostics = document.diagnostics
      return {
        let renderer = DiagnosticRenderer(source: source, path: "a.md")
        let shown = diagnostics.map { (renderer.render($0), renderer.summary(of: $0)) }
        var fixed = document
        let fixes = try? fixed.applyFixIts()
        return (shown, fixes, fixed, DiagnosticRenderer.visible(source.text, keepsLines: true)) as Any
      }
    case .outline:
      return {
        let outline = document.outline
        let segments = outline.map { ($0.text, $0["title"]) }
        return (outline.parts.map { ($0.range, $0.values, $0.parts) }, segments, outline.range(of: "no such property"))
      }
    case .laws: return { RoundTrip.violations(of: Content.self, in: source) }
    case .lines: return { Self.lines(of: source) }
    default: return nil
    }
  }

  private func workOnEdits<Content: CheckedFormat>(of document: DigestDocument<Content>) -> (() -> Any)? {
    var edited = document
    edited.content.makeEdit()
    switch self {
    case .unchanged:
      return {
        var touched = document
        // Setting the content makes the document compare all of it with the source.
        touched.content = document.content
        return (try? touched.text()) as Any
      }
    case .edit:
      return { [edited] in
        var committed = edited
        return (try? edited.text(), edited.isEdited, try? committed.commit(), committed) as Any
      }
    case .characters: return { [edited] in (try? edited.edits(granularity: .characters)) as Any }
    case .rebase:
      let other = try? SourceText(document.source.text + "\n글\n")
      return { [edited] in
        var rebased = edited
        return (other.map { try? rebased.rebase(onto: $0) }, rebased) as Any
      }
    case .canonical:
      return {
        let formatted = try? document.formatted()
        let edits = formatted.flatMap { try? SourceText($0) }.map { document.source.differences(to: $0) }
        return (try? document.content.formatted(), formatted, edits) as Any
      }
    default: return nil
    }
  }

  private func workOnModel<Content: CheckedFormat>(of document: DigestDocument<Content>) -> (() -> Any)? {
    let content = document.content
    switch self {
    case .derived: return { content.derivedProperties(in: document.source) }
    case .json:
      let encoder = RecordEncoder(selection: RecordSelection("-no-such-member"))
      return {
        var appended: [UInt8] = []
        try? encoder.encode(content, appendingTo: &appended)
        return (try? RecordEncoder().encode(content), appended, try? JSONEncoder().encode(content)) as Any
      }
    case .decoding:
      guard let json = try? JSONEncoder().encode(content) else { return nil }
      let text = String(decoding: json, as: UTF8.self)
      return {
        var updated = document
        let decoded = (
          try? JSONDecoder().decode(Content.self, from: json), try? RecordDecoder().decode(Content.self, from: json)
        )
        return (decoded, JSONText(text)?.description, try? updated.update(fromJSON: json), updated) as Any
      }
    case .comparison:
      // A model with texts of its own, so that they are compared by their bytes.
      guard let other = try? Content(parsing: Array(document.source.text.utf8)) else { return nil }
      let source = document.source
      return {
        var hasher = Hasher()
        hasher.combine(content)
        hasher.combine(source)
        return (content == other, hasher.finalize(), ByteDifference(source.text, source.text + "a")) as Any
      }
    default: return nil
    }
  }

  /// The places of all lines, in each unit, and an edit of each.
  private static func lines(of source: SourceText) -> Any {
    let lines = LineTable(source)
    var sum = 0
    var edits: [SourceEdit] = []
    for line in 1...max(lines.count, 1) {
      guard let range = lines.range(ofLine: line) else { continue }
      let location = lines.location(at: range.lowerBound)
      sum += lines.offset(line: location.line, column: location.column) ?? 0
      let column = lines.utf16Column(at: range.lowerBound)
      sum += lines.offset(line: line, utf16Column: column) ?? 0
      sum += lines.offset(atUTF16: lines.utf16Offset(at: range.lowerBound)) ?? 0
      sum += lines.range(ofUTF16: lines.utf16Range(of: range))?.upperBound ?? 0
      edits.append(SourceEdit(range: range.lowerBound..<range.lowerBound, replacement: "> "))
    }
    let last = edits.last?.utf16Range(in: source)
    return (sum, try? source.applying(edits), try? source.inverting(edits), last)
  }
}
