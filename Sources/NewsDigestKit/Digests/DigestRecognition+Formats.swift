extension DigestRecognition {
  /// Recognises the format of a text by the lines that only one format has.
  ///
  /// - Parameters:
  ///   - source: The text. Only its first ``reach`` bytes are looked at, and, where it starts a front matter, the
  ///     lines up to the one that closes it.
  ///   - formats: The formats that it may have.
  ///   - vocabulary: The words of labels and headings.
  /// - Complexity: O(1) in the size of the text beyond that.
  public init(of source: SourceText, formats: DigestFormats = .builtIn, vocabulary: Vocabulary = .builtIn) {
    self = source.withBytes { bytes in
      var text = TextSigns(formats.signs, of: bytes, in: 0..<Self.end(in: bytes), words: vocabulary)
      let claims = formats.claims(on: text, of: source)
      text.surest = claims.map(\.claim.confidence).max() ?? 0
      if let best = Self.best(of: claims) ?? formats.fallback(on: text) {
        return DigestRecognition(kind: best.row.kind, confidence: best.claim.confidence, reasons: best.claim.reasons)
      }
      return DigestRecognition(kind: .unknown, confidence: 1 - text.surest, reasons: [])
    }
  }

  /// The end of the last whole line within reach.
  private static func end(in bytes: ByteView) -> Int {
    guard bytes.count > reach else { return bytes.count }
    let start = bytes.startOfLastLine(in: 0..<reach)
    return start > 0 ? start : reach
  }

  /// The surest claim of the library's formats, or that of a stated one that is before it.
  private static func best(of claims: [DigestFormats.Claim]) -> DigestFormats.Claim? {
    var surest: DigestFormats.Claim?
    for claim in claims where claim.isOne && !claim.isStated {
      if surest.map({ $0.claim.confidence < claim.claim.confidence }) ?? true { surest = claim }
    }
    guard let stated = claims.first(where: { $0.isOne && $0.isStated }) else { return surest }
    return surest.map { $0.index < stated.index ? $0 : stated } ?? stated
  }
}

extension DigestFormats {
  /// A format's claim on a text.
  fileprivate struct Claim {
    let index: Int
    let row: Row
    let claim: DigestClaim

    /// Whether it is sure enough.
    var isOne: Bool { claim.confidence >= DigestClaim.threshold }
    var isStated: Bool { row.recognised == nil }
  }

  /// The claims of all formats that are no fallback.
  fileprivate func claims(on text: TextSigns, of source: SourceText) -> [Claim] {
    let isWhole = text.body.upperBound == source.byteCount
    lazy var start = isWhole ? source : SourceText(trusted: text.bytes.string(0..<text.body.upperBound))
    return rows.enumerated().compactMap { index, row in
      let claim: DigestClaim? =
        if let format = row.recognised {
          format.isFallback
            ? nil : text.claim(of: index, isPageOfSite: format.isPageOfSite) ?? format.claim(on: text)
        } else {
          row.type.statedClaim(on: start, text.words)
        }
      return claim.map { Claim(index: index, row: row, claim: $0) }
    }
  }

  /// The first claim of a format for what no other one claims.
  fileprivate func fallback(on text: TextSigns) -> Claim? {
    for (index, row) in rows.enumerated() {
      guard let format = row.recognised, format.isFallback, let claim = format.claim(on: text) else { continue }
      return Claim(index: index, row: row, claim: claim)
    }
    return nil
  }
}
