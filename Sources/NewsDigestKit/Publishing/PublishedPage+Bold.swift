extension PublishedPage {
  /// Whether there are asterisks that CommonMark shows where bold or italic text was meant, as in `**"word"**s`.
  func inspectBold(report: (PendingDiagnostic) -> Void) {
    forEachText { text in
      // A tag at the start may make HTML of all of it.
      guard let first = text.first, bytes[first] != .ascii("<"),
        bytes.firstIndex(of: .ascii("*"), in: text) < text.upperBound
      else { return }
      for pair in AsteriskRuns(in: text, of: bytes).literalPairs {
        report(.boldLiteral(opening: pair.opening, closing: pair.closing, on: context.host))
      }
    }
  }
}

extension PendingDiagnostic {
  fileprivate static func boldLiteral(
    opening: AsteriskRuns.Run, closing: AsteriskRuns.Run, on host: PublishingHost
  ) -> PendingDiagnostic {
    let opens = opening.canOpen
    let (place, other) = opens ? (closing.range, opening.range) : (opening.range, closing.range)
    let marks = Emphasis(count: opening.range.count)
    let style = LocalizedMessage.Argument.text(marks.name)
    return PendingDiagnostic(
      id: marks.id, severity: .warning, range: place, reason: opens ? "end" : "start",
      arguments: [
        "host": .text(host.name), "style": style, "opening": .text(marks.opening), "closing": .text(marks.closing),
      ],
      notes: [(other, LocalizedMessage(opens ? "emphasis-start" : "emphasis-end", arguments: ["style": style]))],
      fixIts: [
        .init(
          id: "write-as-html", arguments: ["style": style],
          edits: [
            SourceEdit(range: opening.range, replacement: marks.opening),
            SourceEdit(range: closing.range, replacement: marks.closing),
          ])
      ])
  }
}

/// What a run of asterisks makes of a text.
private struct Emphasis {
  /// What messages call it.
  let name: String
  let id: DiagnosticID
  let opening: String
  let closing: String

  init(count: Int) {
    switch count {
    case 1: (name, id, opening, closing) = ("italic", .emphasisLiteral, "<em>", "</em>")
    case 2: (name, id, opening, closing) = ("bold", .boldLiteral, "<strong>", "</strong>")
    default:
      (name, id, opening, closing) = ("bold-italic", .emphasisLiteral, "<strong><em>", "</em></strong>")
    }
  }
}
