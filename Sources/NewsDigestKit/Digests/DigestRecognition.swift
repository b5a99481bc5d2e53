/// Which format a text has, how sure that is, and why.
public struct DigestRecognition: Hashable, Sendable {
  /// The format.
  public let kind: DigestKind
  /// How sure it is, from 0 to 1.
  public let confidence: Double
  /// What speaks for it, in the order of the text.
  public let reasons: [Reason]

  /// Something in a text that speaks for a format.
  public struct Reason: Hashable, Sendable {
    /// What there is.
    public let message: String
    /// The UTF-8 offsets of its first occurrence.
    public let range: Range<Int>
  }

  /// How many bytes of a text are looked at: 64 KiB.
  public static let reach = 64 * 1024

  /// Recognises the format of a text by the lines that only one format has.
  ///
  /// - Parameters:
  ///   - source: The text. Only its first ``reach`` bytes are looked at, and, where it starts a front matter, the
  ///     lines up to the one that closes it.
  ///   - vocabulary: The words of labels and headings.
  /// - Complexity: O(1) in the size of the text beyond that.
  public init(of source: SourceText, vocabulary: Vocabulary = .builtIn) {
    self = source.withBytes { bytes in
      var signs = DigestSigns(words: vocabulary)
      signs.parse(bytes, in: 0..<Self.end(in: bytes))
      return DigestRecognition(signs)
    }
  }

  /// The end of the last whole line within reach.
  private static func end(in bytes: ByteView) -> Int {
    guard bytes.count > reach else { return bytes.count }
    let start = bytes.startOfLastLine(in: 0..<reach)
    return start > 0 ? start : reach
  }

  private init(_ signs: DigestSigns) {
    let confidences = signs.confidences
    // Of formats that are as sure as each other, the one declared first: a dictionary has another order in each run.
    let best = DigestKind.allCases.compactMap { kind in confidences[kind].map { (kind: kind, value: $0) } }
      .max { $0.value < $1.value }
    if let best, best.value >= Self.threshold {
      kind = best.kind
      confidence = best.value
      reasons = signs.reasons(for: best.kind)
    } else if let frontMatter = signs.frontMatter {
      kind = .jekyllPost
      confidence = 1 - (best?.value ?? 0)
      reasons = [Reason(message: "a front matter", range: frontMatter)]
    } else if signs.links.count >= Self.expectedLinkCount {
      kind = .markdownDigest
      confidence = 1 - 1 / Double(signs.links.count)
      reasons = [Reason(message: "\(signs.links.count) lines that link to other pages", range: signs.links[0])]
    } else {
      kind = .unknown
      confidence = 1 - (best?.value ?? 0)
      reasons = []
    }
  }

  /// How many lines of a digest without a format of its own link to other pages.
  private static let expectedLinkCount = 3

  /// A format is recognised from this confidence on.
  private static let threshold = 0.5
}
