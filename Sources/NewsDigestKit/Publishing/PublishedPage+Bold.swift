extension PublishedPage {
  /// Whether there are asterisks that CommonMark shows where bold text was meant, as in `**"말"**은`.
  func inspectBold(report: (PendingDiagnostic) -> Void) {
    forEachText { text in
      // A tag at the start may make HTML of all of it.
      guard let first = text.first, bytes[first] != .ascii("<"),
        bytes.firstRange(of: "**", in: text) != nil
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
    return PendingDiagnostic(
      id: .boldLiteral, severity: .warning, range: place,
      message: opens
        ? "\(host.name) does not end bold text between a punctuation mark and a letter, so the page shows the asterisks. "
          + "Add a space after them, or write `<strong>…</strong>`."
        : "\(host.name) does not start bold text between a letter and a punctuation mark, so the page shows the "
          + "asterisks. Add a space before them, or write `<strong>…</strong>`.",
      notes: [(other, opens ? "The bold text was meant to start here." : "The bold text was meant to end here.")],
      fixIts: [
        .init(
          message: "Write the bold text as HTML",
          edits: [
            SourceEdit(range: opening.range, replacement: "<strong>"),
            SourceEdit(range: closing.range, replacement: "</strong>"),
          ])
      ])
  }
}
