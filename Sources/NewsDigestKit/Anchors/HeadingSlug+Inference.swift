extension HeadingSlug {
  /// The rule that most anchors of a table follow.
  ///
  /// - Parameter links: The text of each heading as Markdown, and the anchor that the table gives it, in order.
  /// - Returns: The rule that gives the most of these anchors; of several, the first in `allCases`. `nil` when no rule
  ///   gives half of them.
  /// - Complexity: O(*n*) in the bytes of the texts.
  public static func inferred(from links: [(heading: String, anchor: String)]) -> HeadingSlug? {
    let anchors = links.map { decodingPercents($0.anchor) }
    var best: (rule: HeadingSlug, hits: Int)?
    for rule in allCases {
      var maker = Anchors(rule)
      var hits = 0
      for (index, link) in links.enumerated()
      where maker.next(for: link.heading).utf8.elementsEqual(anchors[index].utf8) {
        hits += 1
      }
      if hits > best?.hits ?? 0 { best = (rule, hits) }
    }
    guard let best, best.hits * 2 >= links.count else { return nil }
    return best.rule
  }

  /// `anchor` with percent-encoding such as `%EC%A4%80` decoded, where that is UTF-8.
  static func decodingPercents(_ anchor: String) -> String {
    guard anchor.utf8.contains(.ascii("%")) else { return anchor }
    var output: [UInt8] = []
    var digits = Array(anchor.utf8)[...]
    while let byte = digits.popFirst() {
      if byte == .ascii("%"), let high = digits.first?.hexDigit, let low = digits.dropFirst().first?.hexDigit {
        output.append(high << 4 | low)
        digits = digits.dropFirst(2)
      } else {
        output.append(byte)
      }
    }
    return String(validating: output, as: UTF8.self) ?? anchor
  }
}

extension UInt8 {
  fileprivate var hexDigit: UInt8? {
    switch self {
    case .ascii("0")...(.ascii("9")): self - .ascii("0")
    case .ascii("a")...(.ascii("f")): self - .ascii("a") + 10
    case .ascii("A")...(.ascii("F")): self - .ascii("A") + 10
    default: nil
    }
  }
}
