/// The marks that language models leave in their answers, and that no page is to show.
enum GeneratorMarks {
  /// The marks of a text, in order: `:contentReference[oaicite:0]{index=0}`, `【1†source】`, `[cite: 1]`, and those
  /// between private-use characters.
  ///
  /// - Complexity: O(*n*) in the bytes of the range.
  static func all(in range: Range<Int>, of bytes: ByteView) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    for kind in kinds {
      var rest = range
      while let opening = bytes.firstRange(of: kind.opening, in: rest),
        let mark = end(of: kind, from: opening.upperBound, in: range, of: bytes).map({ opening.lowerBound..<$0 })
      {
        marks.append(mark)
        rest = mark.upperBound..<range.upperBound
      }
    }
    return marks.sorted { $0.lowerBound < $1.lowerBound }
  }

  private struct Kind {
    var opening: StaticString
    var closing: StaticString
    /// What is between the two.
    var inside: StaticString = ""
  }

  private static let kinds = [
    Kind(opening: ":contentReference[", closing: "]"),
    Kind(opening: "\u{3010}", closing: "\u{3011}", inside: "\u{2020}"),
    Kind(opening: "\u{E200}", closing: "\u{E201}"),
    Kind(opening: "[cite_start", closing: "]"),
    Kind(opening: "[cite: ", closing: "]"),
  ]

  /// How long a mark may be.
  private static let limit = 200

  private static func end(
    of kind: Kind, from start: Int, in range: Range<Int>, of bytes: ByteView
  ) -> Int? {
    let inside = start..<min(range.upperBound, start + limit)
    guard let close = bytes.firstRange(of: kind.closing, in: inside),
      kind.inside.utf8CodeUnitCount == 0 || bytes.firstRange(of: kind.inside, in: start..<close.lowerBound) != nil
    else { return nil }
    let hasAttributes = bytes.hasPrefix("{", in: close.upperBound..<inside.upperBound)
    guard hasAttributes else { return close.upperBound }
    let brace = bytes.firstIndex(of: .ascii("}"), in: close.upperBound..<inside.upperBound)
    return brace < inside.upperBound ? brace + 1 : close.upperBound
  }
}
