/// Chapters in another format, and what was lost.
public struct ChapterExport: Hashable, Sendable {
  /// The file's text.
  public var text: String
  /// What the format has no place for, in the order of the chapters.
  public var losses: [ChapterLoss]

  /// Makes a value.
  public init(text: String, losses: [ChapterLoss]) {
    (self.text, self.losses) = (text, losses)
  }
}

extension ChapterExport {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.text.hasSameBytes(as: second.text) && first.losses == second.losses
  }
}

extension ChapterList {
  /// Writes the chapters in another format.
  ///
  /// Where the format demands ends, a chapter without one ends where the next one starts, and the last one with the
  /// recording.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - duration: How long the recording is, if that is known.
  /// - Complexity: O(*n* log *n*) in the size of the list; linear if it is in order.
  public func exported(to format: ChapterFormat, duration: Duration? = nil) -> ChapterExport {
    let notation = format.notation
    var rows = ChapterRows(self, notation.rules, duration: duration)
    return ChapterExport(text: notation.text(of: &rows), losses: rows.orderedLosses)
  }

  /// The chapters as lines for the description of a video or an episode, as the host takes them.
  ///
  /// Nothing is changed so that the host shows them: see ``normalised(for:)`` for that, and ``violations(of:)``.
  public func formatted(for host: ChapterHost) -> String {
    exported(to: ChapterFormat.allCases.first { $0.notation.host == host } ?? .youTube).text
  }
}

extension ChapterNotation {
  /// The text of a file with some chapters.
  static func text(of rows: inout ChapterRows) -> String {
    var output: [UInt8] = []
    write(rows, to: &output)
    let text = output.withBytes { $0.string($0.indices) }
    check(text, &rows)
    return text
  }
}
