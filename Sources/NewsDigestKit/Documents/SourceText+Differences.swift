extension SourceText {
  /// The edits of this text that make another one of it.
  ///
  ///     let formatted = try SourceText(document.formatted())
  ///     let edits = document.source.differences(to: formatted)
  ///
  /// They are in the order of their ranges and do not overlap, and ``applying(_:)`` makes the other text with them.
  /// Lines that both texts have in the same order stay.
  ///
  /// - Parameters:
  ///   - other: The other text.
  ///   - granularity: Whether each edit replaces whole lines, or only the characters that differ.
  /// - Complexity: Near linear in the bytes of both texts.
  public func differences(to other: SourceText, granularity: SourceEdit.Granularity = .lines) -> [SourceEdit] {
    let (old, new) = (TextLines(of: self), TextLines(of: other))
    let edits = Aligner.hunks(old.lines, new.lines).map { hunk in
      SourceEdit(
        range: old.starts[hunk.old.lowerBound]..<old.starts[hunk.old.upperBound],
        replacement: new.lines[hunk.new].map(\.text).joined())
    }
    return switch granularity {
    case .lines: edits
    case .characters: withBytes { bytes in edits.flatMap { $0.characterEdits(of: bytes) } }
    }
  }
}

/// The lines of a text with their endings.
private struct TextLines {
  private(set) var lines: [ExactText] = []
  /// Where each starts, and the end of the text.
  private(set) var starts = [0]

  init(of source: SourceText) {
    source.withBytes { bytes in
      var scanner = LineScanner(bytes, in: bytes.indices)
      while let line = scanner.next() {
        lines.append(ExactText(bytes.string(line.start..<line.end)))
        starts.append(line.end)
      }
    }
  }
}
