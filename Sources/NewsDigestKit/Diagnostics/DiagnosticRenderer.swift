/// Lays out diagnostics for people: the place, the message, the source line and a caret under it.
///
///     post.md:12:5: warning: … [rule-under-text]
///     12 | ---
///        | ^~~
public struct DiagnosticRenderer: Sendable {
  private let source: SourceText
  private let lines: LineTable
  private let path: String
  private let language: Language
  private let hasColor: Bool

  /// Prepares to render diagnostics of one text.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - path: What to call it.
  ///   - language: The language of the messages. Severities and ids are the same in all: programs look for them.
  ///   - hasColor: Whether places, severities and marks are highlighted by the control sequences of ECMA-48, which
  ///     terminals understand.
  public init(source: SourceText, path: String, language: Language = .english, hasColor: Bool = false) {
    (self.source, self.language, self.hasColor) = (source, language, hasColor)
    self.path = Self.visible(path)
    lines = LineTable(source)
  }

  /// The place and the message on one line: `path:line:column: severity: message [id]`.
  public func summary(of diagnostic: Diagnostic) -> String {
    let severity = styled("\(diagnostic.severity.rawValue):", diagnostic.severity.style)
    let message = Self.visible(diagnostic.message(in: language))
    return "\(place(diagnostic.location)) \(severity) \(message) \(styled("[\(diagnostic.id.rawValue)]", .faint))"
  }

  /// The summary, the source line with a caret, the notes and the fix-its, without a line ending at the end.
  public func render(_ diagnostic: Diagnostic) -> String {
    var output = [summary(of: diagnostic)] + excerpt(diagnostic.range, at: diagnostic.location)
    for note in diagnostic.notes {
      let message = Self.visible(note.message(in: language))
      output.append("\(place(note.location)) \(styled("note:", .remark)) \(message)")
      output += excerpt(note.range, at: note.location)
    }
    output += diagnostic.fixIts.map { "\(styled("fix:", .fix)) \(Self.visible($0.message(in: language)))" }
    return output.joined(separator: "\n")
  }

  private func place(_ location: SourceLocation) -> String {
    styled("\(path):\(location.line):\(location.column):", .place)
  }

  private func styled(_ text: String, _ style: Style) -> String {
    hasColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// How a part is highlighted: the parameters of "Select Graphic Rendition" (ECMA-48, 8.3.117).
  fileprivate enum Style: String {
    case place = "1"
    case faint = "2"
    case error = "1;31"
    case fix = "1;32"
    case warning = "1;33"
    case remark = "1;36"
  }

  /// A text that is safe to show on a terminal: control characters are pictures of them, a tab is two spaces, and what
  /// changes the direction of the text or is invisible is U+FFFD.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - keepsLines: Whether line feeds stay.
  public static func visible(_ text: String, keepsLines: Bool = false) -> String {
    DisplayText.visible(text, keepsLines: keepsLines)
  }

  private func excerpt(_ range: Range<Int>, at location: SourceLocation) -> [String] {
    guard let line = lines.range(ofLine: location.line) else { return [] }
    let shown = window(of: line, around: min(location.offset, line.upperBound))
    let cutBefore = shown.lowerBound > line.lowerBound ? "…" : ""
    let cutAfter = shown.upperBound < line.upperBound ? "…" : ""
    let marked = range.clamped(to: shown)
    return source.withBytes { bytes in
      let number = String(location.line)
      let margin = String(repeating: " ", count: number.count)
      let lead = DisplayText(cutBefore + bytes.string(shown.lowerBound..<marked.lowerBound))
      let caret = "^" + String(repeating: "~", count: max(DisplayText(bytes.string(marked)).width - 1, 0))
      return [
        "\(number) | \(cutBefore)\(DisplayText(bytes.string(shown)).text)\(cutAfter)",
        "\(margin) | \(String(repeating: " ", count: lead.width))\(styled(caret, .fix))",
      ]
    }
  }

  /// The part of a long line that is shown: some 200 bytes around the place, cut between scalars.
  private func window(of line: Range<Int>, around offset: Int) -> Range<Int> {
    let reach = 100
    return source.withBytes { bytes in
      var start = max(line.lowerBound, offset - reach)
      while start > line.lowerBound, bytes[start].isContinuation { start -= 1 }
      var end = min(line.upperBound, offset + reach)
      while end < line.upperBound, bytes[end].isContinuation { end += 1 }
      return start..<end
    }
  }
}

extension Diagnostic.Severity {
  fileprivate var style: DiagnosticRenderer.Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .remark: .remark
    }
  }
}
