import Foundation
public import NewsDigestKit

/// What a text says, in whatever form it is written: what the form-blind law compares.
public struct ParsedFields: Hashable, Sendable {
  /// The format that the text is recognised as.
  public let kind: DigestKind
  /// The model as the lines of its JSON, a field a line: texts composed, with LF for CRLF.
  public let fields: [String]
  /// The line, severity and id of each diagnostic. Messages quote the text, so they may differ.
  public let diagnostics: [String]

  /// The fields of a text, to compare them with those of a copy.
  public init<Content: DigestFormat>(
    of format: Content.Type, in source: SourceText, comparedWith variant: TextVariant
  ) throws {
    kind = DigestRecognition(of: source).kind
    let document = DigestDocument<Content>(parsing: source)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var json = Array(try encoder.encode(document.content))
    json += try encoder.encode(Digest(parsing: source, as: .markdownDigest).entries)
    // What is the end of a text keeps its line ending in a model: a post's body, text that is kept as it is.
    let text = String(
      decoding: Self.normalised(json, trimmingNewlines: variant == .withoutFinalNewline), as: UTF8.self)
    fields = text.precomposedStringWithCanonicalMapping.split(separator: "\n").map(String.init)
    // A diagnostic at the end of the text is in the empty line after the final newline, or else in the last line.
    let lastLine = source.text.numberOfLastLine
    diagnostics = document.diagnostics.map { "\(min($0.location.line, lastLine)) \($0.severity) \($0.id.rawValue)" }
  }

  /// The number of fields: the lines of the JSON that have a value.
  public var count: Int {
    fields.count { line in
      let end = line.utf8.last == UInt8(ascii: ",") ? line.utf8.dropLast().last : line.utf8.last
      return end.map { !"{}[]".utf8.contains($0) } ?? false
    }
  }

  /// The first difference from what a text says; `nil` where there is none.
  public func difference(from expected: ParsedFields) -> String? {
    if kind != expected.kind { return "it is recognised as \(kind.rawValue) instead of \(expected.kind.rawValue)" }
    if let difference = Self.difference(of: fields, from: expected.fields) { return difference }
    return Self.difference(of: diagnostics, from: expected.diagnostics)
  }

  private static func difference(of found: [String], from expected: [String]) -> String? {
    guard found != expected else { return nil }
    let place = zip(found, expected).prefix { $0 == $1 }.count
    let line = { (lines: [String]) in
      lines.indices.contains(place) ? lines[place].trimmingCharacters(in: .whitespaces) : "nothing"
    }
    return "\(line(found)) instead of \(line(expected))"
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

extension String {
  /// The number of the last line that is not an empty one at the end.
  fileprivate var numberOfLastLine: Int {
    let bytes = Array(utf8)
    let end = bytes.lastIndex { $0 != 0x0A && $0 != 0x0D } ?? 0
    return bytes[..<end].count { $0 == 0x0A } + 1
  }
}
