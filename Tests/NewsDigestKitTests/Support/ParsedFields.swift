import CustomDump
import Foundation

@testable import NewsDigestKit

/// What a text says, in whatever form it is written: what law 8 compares.
struct ParsedFields: Hashable {
  /// The format that the text is recognised as.
  let kind: DigestKind
  /// The model as JSON, a field a line: texts composed, with LF for CRLF.
  let fields: String
  /// The line, severity and id of each diagnostic. Messages quote the text, so they may differ.
  let diagnostics: [String]

  /// The fields of a text, to compare them with those of a copy.
  init<Content: DigestFormat>(
    of format: Content.Type, in source: SourceText, comparedWith variant: TextVariant
  ) throws {
    kind = DigestRecognition(of: source).kind
    let document = DigestDocument<Content>(parsing: source)
    // What is the end of a text keeps its line ending in a model: a post's body, text that is kept as it is.
    fields = try Self.fields(
      of: DerivedFields(of: document.content, in: source), trimmingNewlines: variant == .withoutFinalNewline)
    // A diagnostic at the end of the text is in the empty line after the final newline, or else in the last line.
    let lastLine = source.text.numberOfLastLine
    diagnostics = document.diagnostics.map { "\(min($0.location.line, lastLine)) \($0.severity) \($0.id.rawValue)" }
  }

  /// The fields: the lines of the JSON that have a value.
  var leaves: [Substring] {
    fields.split(separator: "\n").filter { line in
      let end = line.utf8.last == UInt8(ascii: ",") ? line.utf8.dropLast().last : line.utf8.last
      return end.map { !"{}[]".utf8.contains($0) } ?? false
    }
  }

  /// The differences from what a text says, as `expectNoDifference` shows them; of large texts, the first one.
  func difference(from expected: ParsedFields) -> String? {
    guard self != expected else { return nil }
    if max(fields.utf8.count, expected.fields.utf8.count) < 20_000 { return diff(expected, self) }
    let lines = zip(
      fields.split(separator: "\n", omittingEmptySubsequences: false),
      expected.fields.split(separator: "\n", omittingEmptySubsequences: false)
    ).first { $0 != $1 }
    let field =
      lines.map { "\($0.prefix(200)) instead of \($1.prefix(200))" } ?? "the same fields up to the shorter end"
    return "\(kind), \(field), \(diagnostics) instead of \(expected.kind), \(expected.diagnostics)"
  }

  /// The fields of a model.
  static func fields(of content: some Encodable, trimmingNewlines: Bool = false) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let json = Array(try encoder.encode(content))
    return String(decoding: normalised(json, trimmingNewlines: trimmingNewlines), as: UTF8.self)
      .precomposedStringWithCanonicalMapping
  }

  /// JSON with LF for each CRLF in a text, and no newlines at the end of one where they are to be trimmed.
  private static func normalised(_ json: [UInt8], trimmingNewlines: Bool) -> [UInt8] {
    let (backslash, quote) = (UInt8(ascii: "\\"), UInt8(ascii: "\""))
    let (carriageReturn, lineFeed) = (Array("\\r".utf8), Array("\\n".utf8))
    var output: [UInt8] = []
    output.reserveCapacity(json.count)
    var newlines = 0
    var index = 0
    while index < json.count {
      guard json[index] == backslash else {
        if json[index] == quote, trimmingNewlines { output.removeLast(2 * newlines) }
        newlines = 0
        output.append(json[index])
        index += 1
        continue
      }
      let escape = json[index..<index + 2]
      index += 2
      if escape.elementsEqual(carriageReturn), json[index...].starts(with: lineFeed) { continue }
      newlines = escape.elementsEqual(lineFeed) || escape.elementsEqual(carriageReturn) ? newlines + 1 : 0
      output += escape
    }
    return output
  }
}

/// A model, and what a reader of any format sees of it.
private struct DerivedFields<Content: DigestFormat>: Encodable {
  let content: Content
  /// The entries of the text as any page, which have rules of their own.
  let entries: [DigestEntry]

  init(of content: Content, in source: SourceText) {
    (self.content, entries) = (content, Digest(parsing: source, as: .markdownDigest).entries)
  }
}

extension String {
  /// The number of the last line that is not an empty one at the end.
  fileprivate var numberOfLastLine: Int {
    let bytes = Array(utf8)
    let end = bytes.lastIndex { $0 != 0x0A && $0 != 0x0D } ?? 0
    return bytes[..<end].count { $0 == 0x0A } + 1
  }
}
